"""The form of a custom field."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leadgate.engine.fields import FIELDS
from leadgate.engine.mapping.fold import fold
from leadgate.leads.choice_forms import LinesField
from leadgate.leads.models import CustomField, CustomKind
from leadgate.web.forms import ModelForm

NAME = re.compile(r"^[a-z][a-z0-9_]*$")
LONGEST_TEXT = 10_000
MOST_CHOICES = 500


class CustomFieldForm(ModelForm[CustomField]):
    """A custom field; its name and kind are fixed once it is there."""

    choices = LinesField(
        label=gettext_lazy("Options"), required=False,
        help_text=gettext_lazy("One per line; for a field of the kind “Choice”."),
    )  # fmt: skip
    aliases = LinesField(
        label=gettext_lazy("Other headers"), required=False,
        help_text=gettext_lazy(
            "One per line. A column that is called so is mapped to this field; "
            "capitals, accents and punctuation don't matter."
        ),
    )  # fmt: skip

    class Meta:
        model = CustomField
        fields = [
            "label", "name", "kind", "choices", "aliases", "limit", "required", "active",
        ]  # fmt: skip
        labels = {
            "label": gettext_lazy("Label"),
            "name": gettext_lazy("Name"),
            "kind": gettext_lazy("Kind"),
            "limit": gettext_lazy("Longest text"),
            "required": gettext_lazy("Required"),
            "active": gettext_lazy("In use"),
        }
        help_texts = {
            "label": gettext_lazy("What people read."),
            "name": gettext_lazy(
                "Small letters, digits and underscores. Files and programs know the field by it, "
                "so it can't be changed later."
            ),
            "kind": gettext_lazy("Decides how cells are read; it can't be changed later."),
            "limit": gettext_lazy("In characters, for a field of the kind “Text”; 0 for 500."),
            "required": gettext_lazy("A lead without it is rejected."),
            "active": gettext_lazy(
                "A field that is not in use is not offered; leads keep their values."
            ),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["limit"].required = False
        if self.instance.pk is not None:
            for name in ("name", "kind"):
                self.fields[name].disabled = True

    def clean_name(self) -> str:
        """Refuse what is no name, or the catalogue's."""
        name: str = self.cleaned_data["name"]
        if not NAME.match(name):
            raise forms.ValidationError(
                _("Use small letters, digits and underscores, and begin with a letter.")
            )
        if name in {field.name for field in FIELDS}:
            raise forms.ValidationError(_("Every lead has a field of this name already."))
        return name

    def clean_limit(self) -> int:
        """Take nothing for the usual."""
        limit = self.cleaned_data.get("limit") or 0
        if limit > LONGEST_TEXT:
            raise forms.ValidationError(
                _("%(most)s characters are the most.") % {"most": LONGEST_TEXT}
            )
        return int(limit)

    def clean_aliases(self) -> list[str]:
        """Refuse headers that another custom field has, or that are too long."""
        aliases: list[str] = self.cleaned_data["aliases"]
        folded = {fold(alias): alias for alias in aliases}
        for other in CustomField.objects.exclude(pk=self.instance.pk):
            for taken in (other.label, other.name, *other.aliases):
                if fold(taken) in folded:
                    raise forms.ValidationError(
                        _("“%(alias)s” means %(field)s already.")
                        % {"alias": folded[fold(taken)], "field": other.label}
                    )
        if any(len(alias) > 200 for alias in aliases):
            raise forms.ValidationError(_("A header can have 200 characters at most."))
        return aliases

    def clean(self) -> dict[str, Any]:
        """Ask for options where the field is a choice."""
        data = super().clean() or self.cleaned_data
        kind = self.instance.kind if self.instance.pk else data.get("kind")
        options = data.get("choices", [])
        if kind == CustomKind.CHOICE and not options:
            self.add_error("choices", _("Write at least one option."))
        elif kind != CustomKind.CHOICE:
            data["choices"] = []
        if len(options) > MOST_CHOICES or any(len(option) > 200 for option in options):
            self.add_error("choices", _("500 options of 200 characters are the most."))
        return data
