"""What people say about likely duplicates: of one record, or of many at once."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leadgate.imports.models import Decision
from leadgate.web.forms import Form

LEAST = (0, 80, 90, 95)
"""Scores that many can be decided from; 0 for all."""


class DecideForm(Form):
    """A decision about one record.

    Attributes:
        other: id of the lead that it is the same as.
        take: columns that an update takes from the file.
    """

    decision = forms.ChoiceField(choices=Decision.choices)
    other = forms.IntegerField(required=False, min_value=1)
    take = forms.MultipleChoiceField(required=False)

    def __init__(self, *args: Any, columns: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        take = self.fields["take"]
        if isinstance(take, forms.ChoiceField):
            take.choices = [(name, name) for name in columns]

    def decided(self) -> Decision:
        """Return what was decided."""
        return Decision(self.cleaned_data["decision"])


class SureForm(Form):
    """What was chosen, sent once more by who is sure of it."""

    decision = forms.CharField(widget=forms.HiddenInput)
    least = forms.CharField(widget=forms.HiddenInput, required=False)
    sure = forms.CharField(widget=forms.HiddenInput, initial="1")

    def __init__(self, given: dict[str, str]) -> None:
        super().__init__(initial=given)


class DecideManyForm(Form):
    """One decision about all open questions from a score on; creating them if none is sent."""

    least = forms.TypedChoiceField(
        label=_("Which"), coerce=int, required=False,
        choices=[
            (least, _("%d %% likely or more") % least if least else _("All that are open"))
            for least in LEAST
        ],
    )  # fmt: skip
    decision = forms.ChoiceField(
        label=_("What to do with them"), choices=Decision.choices, required=False
    )

    def decided(self) -> Decision:
        """Return what was decided."""
        return Decision(self.cleaned_data["decision"] or Decision.CREATE)
