"""What a template sets besides its columns."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leadgate.imports.forms.duplicate_keys import duplicate_keys_field
from leadgate.imports.forms.processing import countries
from leadgate.imports.models import MappingTemplate
from leadgate.imports.models.import_run import OnDuplicate
from leadgate.imports.options import Key, Merge, TemplateOptions
from leadgate.web.forms import Form


class TemplateForm(Form):
    """Name, country and duplicates."""

    name = forms.CharField(
        label=_("Name"),
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Give the template a name.")},
    )
    country = forms.ChoiceField(
        label=_("Country"),
        required=False,
        help_text=_("Of phone numbers and addresses that name none."),
    )
    duplicate_keys = duplicate_keys_field()
    on_duplicate = forms.ChoiceField(
        label=_("What to do with a duplicate"),
        required=False,
        choices=[("", _("Leave it open")), *OnDuplicate.choices],
        widget=forms.RadioSelect,
    )
    merge = forms.ChoiceField(
        label=_("Whose values win in an update"),
        required=False,
        choices=[(merge.value, merge.label) for merge in Merge],
        widget=forms.RadioSelect,
    )

    def __init__(self, template: MappingTemplate, *args: Any, **kwargs: Any) -> None:
        old = template.settings()
        kwargs["initial"] = {
            "name": template.name,
            "country": old.country,
            "duplicate_keys": [key.value for key in old.duplicate_keys],
            "on_duplicate": old.on_duplicate,
            "merge": old.merge,
        }
        super().__init__(*args, **kwargs)
        country = self.fields["country"]
        if isinstance(country, forms.ChoiceField):
            country.choices = [("", _("The installation's")), *countries()]

    def options(self, so_far: TemplateOptions) -> TemplateOptions:
        """Return options with what this form sent."""
        data = self.cleaned_data
        return replace(
            so_far,
            country=data["country"],
            duplicate_keys=tuple(Key(key) for key in data["duplicate_keys"]),
            on_duplicate=data["on_duplicate"],
        ).merged_by(Merge(data["merge"] or so_far.merge))
