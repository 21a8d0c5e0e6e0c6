"""The same correction for many rejected records: which column, and what is done."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leadgate.engine.editing import Edit, How
from leadgate.engine.harmless import ERROR_COLUMN
from leadgate.imports.corrections import Selection
from leadgate.imports.models import Import
from leadgate.imports.options import LAYOUT
from leadgate.web.forms import Form

HOW_WORDS: dict[How, Promise] = {
    How.SET: gettext_lazy("Set cells that read …"),
    How.REPLACE: gettext_lazy("Replace text inside cells"),
    How.TRIM: gettext_lazy("Trim blanks"),
    How.TITLE: gettext_lazy("Title Case"),
    How.UPPER: gettext_lazy("UPPER CASE"),
    How.LOWER: gettext_lazy("lower case"),
    How.CHECK: gettext_lazy("Change nothing, check again"),
}
MOST = 1000
"""Records that an address may name; a page of results has 50."""


class CorrectingForm(Form):
    """One column, and what is done with its cells."""

    how = forms.ChoiceField(
        label=gettext_lazy("What to do"),
        choices=[(how.value, word) for how, word in HOW_WORDS.items()],
    )
    column = forms.TypedChoiceField(label=gettext_lazy("Column"), coerce=int)
    find = forms.CharField(
        label=gettext_lazy("Old text"),
        required=False,
        strip=False,
        help_text=gettext_lazy(
            "To set and to replace. Letter by letter, as it stands in the file."
        ),
    )
    put = forms.CharField(label=gettext_lazy("New text"), required=False, strip=False)

    def __init__(self, run: Import, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        column = cast(forms.ChoiceField, self.fields["column"])
        column.choices = [
            (place, name)
            for place, name in enumerate(LAYOUT.load(run.layout).header)
            if name.strip() != ERROR_COLUMN
        ]

    def clean(self) -> dict[str, Any]:
        """Ask for the text where it is needed."""
        sent = self.cleaned_data
        if sent.get("how") == How.REPLACE and not sent.get("find"):
            self.add_error("find", _("Say which text is to be replaced."))
        return sent

    def edit(self) -> Edit:
        """The edit that was filled in."""
        sent = self.cleaned_data
        return Edit(How(sent["how"]), sent["column"], sent["find"], sent["put"])


def selection_of(sent: QueryDict) -> Selection:
    """Return which records an address means; what it can't mean is left out."""
    numbers = [
        text for text in sent.getlist("record")[:MOST] if text.isdecimal() and len(text) < 16
    ]
    return Selection(
        records=tuple(sorted({int(text) for text in numbers})),
        reason=sent.get("reason", "")[:100],
        words=sent.get("q", "").strip()[:200],
    )
