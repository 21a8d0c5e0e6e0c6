"""The form of the New Import page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leadgate.accounts.models import Site, User
from leadgate.engine.layout import Overrides
from leadgate.imports.forms.people import people_of
from leadgate.imports.steps.upload import Properties
from leadgate.leads.models import Choice
from leadgate.web.forms import Form

ACCEPTED = ".csv,.txt,.tsv,.tab,.xlsx,.xlsb,.xls,.ods,.gz,.zip,text/csv,text/plain"


class NewImport(Form):
    """Name, description, comments, source, rating, site, owner and the file."""

    file = forms.FileField(
        label=_("File"),
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
        allow_empty_file=True,  # the step says what an empty file needs
        max_length=250,
        error_messages={
            "required": _("Choose the file that holds the leads."),
            "max_length": _("The file's name is too long. Shorten it to 250 characters."),
        },
    )
    no_names = forms.BooleanField(
        label=_("The file has no header"),
        required=False,
        help_text=_("Its columns are then called A, B, C …, and its first line is a record."),
    )
    name = forms.CharField(
        label=_("Name"),
        max_length=250,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Give the import a name, so that others recognize it.")},
    )
    description = forms.CharField(
        label=_("Description"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    comments = forms.CharField(
        label=_("Comments"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    source = forms.ChoiceField(
        label=_("Source"), required=False, help_text=_("Of every lead that names none.")
    )
    rating = forms.ChoiceField(
        label=_("Rating"), required=False, help_text=_("Of every lead that names none.")
    )
    site = forms.ModelChoiceField(
        queryset=Site.objects.none(),
        label=_("Site"),
        empty_label=_("Choose a site"),
        help_text=_("Only people of this site, and of all sites, will see the leads."),
        error_messages={"required": _("Choose the site that the leads belong to.")},
    )
    owner = forms.ModelChoiceField(
        queryset=User.objects.none(),
        label=_("Owner"),
        required=False,
        empty_label=_("Whoever imports the file"),
        help_text=_("Of the leads whose record names none."),
    )

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._user = user
        for name in ("source", "rating"):
            _choices(self.fields[name]).choices = [("", _("None")), *options(name)]
        owners = self.fields["owner"]
        if isinstance(owners, forms.ModelChoiceField):
            owners.queryset = people_of(user.site)
        self._offer_sites(user)

    def _offer_sites(self, user: User) -> None:
        """Ask for the site only where the user is not tied to one."""
        sites = Site.objects.filter(active=True)
        field = self.fields["site"]
        if user.site_id is not None or not sites.exists():
            del self.fields["site"]
            return
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = sites
        if sites.count() == 1:
            field.initial = sites.get().pk

    def forget_errors(self, name: str | None) -> None:
        """Make room for the one reason that counts: why the file was refused.

        Args:
            name: of a field; None for all.
        """
        self.full_clean()
        for field in list(self.errors):
            if name in {None, field}:
                del self.errors[field]

    def overrides(self) -> Overrides:
        """Return what the person says about the file."""
        return Overrides(header_line=0 if self.cleaned_data["no_names"] else None)

    def properties(self) -> Properties:
        """Return what applies to all leads of the file."""
        data = self.cleaned_data
        return Properties(
            name=data["name"],
            description=data["description"],
            comments=data["comments"],
            source=data["source"],
            rating=data["rating"],
            site=data.get("site") or self._user.site,
            owner=data["owner"],
        )


def options(list_name: str) -> list[tuple[str, str]]:
    """Return the options of a choice list that are offered: value, label."""
    offered = Choice.objects.filter(list_name=list_name, active=True)
    return list(offered.values_list("value", "label"))


def _choices(field: forms.Field) -> forms.ChoiceField:
    if not isinstance(field, forms.ChoiceField):
        raise TypeError(field)
    return field
