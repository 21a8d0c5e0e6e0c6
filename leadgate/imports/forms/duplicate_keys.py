"""The choice of what makes two records the same lead, wherever it is asked for."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from leadgate.imports.options import Key


def duplicate_keys_field() -> forms.MultipleChoiceField:
    """Return the field; its value is a list of codes of `Key`."""
    return forms.MultipleChoiceField(
        label=_("The same lead"),
        required=False,
        choices=[(key.value, key.label) for key in Key],
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Any one of these makes a record a duplicate."),
    )
