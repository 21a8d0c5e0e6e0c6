"""Whom to erase."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leadgate.errors import RequestRefused
from leadgate.imports import traces
from leadgate.imports.traces import Sought
from leadgate.web.forms import Form


class ErasureForm(Form):
    """An address, a number, a name or a lead; what to do besides; and why.

    Attributes:
        sought: whom it means, once the form is valid.
    """

    sought: Sought

    email = forms.CharField(label=_("Email"), required=False, max_length=320)
    phone = forms.CharField(label=_("Phone"), required=False, max_length=60)
    name = forms.CharField(
        label=_("Name"), required=False, max_length=200,
        help_text=_("First and last name. It narrows a number; alone it finds all of that name."),
    )  # fmt: skip
    lead = forms.IntegerField(
        label=_("Lead"), required=False, min_value=1,
        help_text=_("Its number. It stands for its addresses, and its numbers with its name."),
    )  # fmt: skip
    also_suppress = forms.BooleanField(
        label=_("Put the address and number on the suppression list"), required=False
    )
    comment = forms.CharField(
        label=_("Comment"), required=False, max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Kept on the receipt, without what names the person."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("email", "phone", "name", "lead"):
            self.fields[name].widget.attrs["autocomplete"] = "off"

    def clean(self) -> dict[str, Any]:
        """Find out whom it means."""
        given: dict[str, Any] = super().clean() or {}
        if self.errors:
            return given
        try:
            self.sought = traces.sought_by(
                email=given["email"], phone=given["phone"], name=given["name"], lead=given["lead"]
            )
        except RequestRefused as error:
            self.add_error(None, str(error))
        return given
