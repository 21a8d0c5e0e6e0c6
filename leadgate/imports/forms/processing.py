"""What the Process page sets for the file as a whole, besides the field mappings."""

from __future__ import annotations

from typing import Any

import pycountry
from django import forms
from django.utils.translation import gettext_lazy as _

from leadgate.accounts.models import User
from leadgate.imports.forms.duplicate_keys import duplicate_keys_field
from leadgate.imports.forms.people import people_of
from leadgate.imports.models import Import
from leadgate.imports.models.import_run import OnDuplicate
from leadgate.imports.options import OPTIONS, Merge, Options
from leadgate.leads.showing import country_name
from leadgate.settings import settings
from leadgate.web.forms import Form


class ProcessingForm(Form):
    """Default owner, country, and what to do about duplicates."""

    owner = forms.ModelChoiceField(
        queryset=User.objects.none(),
        label=_("Default owner"),
        required=False,
        empty_label=_("Whoever imports the file"),
        help_text=_("Of the leads whose record names none."),
    )
    country = forms.ChoiceField(
        label=_("Country"),
        required=False,
        help_text=_("Of phone numbers and addresses that name none."),
    )
    duplicate_keys = duplicate_keys_field()
    on_duplicate = forms.ChoiceField(
        label=_("What to do with a duplicate"),
        choices=OnDuplicate.choices,
        widget=forms.RadioSelect,
    )

    comment = forms.CharField(
        label=_("Comment"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Why it is processed again; kept in the import's history."),
    )

    merge = forms.ChoiceField(
        label=_("Whose values win in an update"),
        required=False,
        choices=[(merge.value, merge.label) for merge in Merge],
        widget=forms.RadioSelect,
        help_text=_("A blank cell never empties a lead, and an opt-out always stays."),
    )
    likely = forms.BooleanField(
        label=_("Look for likely duplicates, too"),
        required=False,
        help_text=_(
            "Other spellings, typing errors, short forms of names. You are asked about each."
        ),
    )

    def __init__(self, run: Import, *args: Any, **kwargs: Any) -> None:
        options: Options = OPTIONS.load(run.options)
        kwargs["initial"] = {
            "owner": run.owner_id,
            "country": options.country or settings().country,
            "duplicate_keys": [key.value for key in options.duplicate_keys],
            "on_duplicate": run.on_duplicate,
            "merge": options.merge,
            "likely": options.likely,
        }
        super().__init__(*args, **kwargs)
        owner, country = self.fields["owner"], self.fields["country"]
        if isinstance(owner, forms.ModelChoiceField):
            owner.queryset = people_of(run.site)
        if isinstance(country, forms.ChoiceField):
            country.choices = countries()


def countries() -> list[tuple[str, str]]:
    """Return the countries by name: ISO 3166-1 code, name."""
    codes = (country.alpha_2 for country in pycountry.countries)
    named = ((code, country_name(code)) for code in codes)
    return sorted(named, key=lambda pair: pair[1])
