"""A comment on a move, kept in the import's history, and what is asked besides."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leadgate.imports.models import Decision, Import
from leadgate.imports.moves import last_event
from leadgate.web.forms import Form

KEEP, OVERWRITE = "keep", "overwrite"


class CommentForm(Form):
    """Why something is done, and by which state of the import it was decided."""

    comment = forms.CharField(
        label=_("Comment"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Kept in the import's history."),
    )
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, run: Import | None = None, **kwargs: Any) -> None:
        initial = {"seen": last_event(run) if run else None, **kwargs.pop("initial", {})}
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["seen"].localize = False
        self.fields["seen"].widget.is_localized = False


class EditsForm(CommentForm):
    """Whether what people have changed since is kept; asked only where there is something.

    Attributes:
        words: what the two answers say.
    """

    words: tuple[tuple[str, Any], ...] = ()
    question: Any = ""

    edits = forms.ChoiceField(required=False, widget=forms.RadioSelect)
    field_order = ["edits", "comment"]

    def __init__(self, *args: Any, asks: bool, default: str = KEEP, **kwargs: Any) -> None:
        super().__init__(*args, initial={"edits": default}, **kwargs)
        edits = self.fields["edits"]
        if asks and isinstance(edits, forms.ChoiceField):
            edits.choices = list(self.words)
            edits.label = self.question
        else:
            del self.fields["edits"]

    def keep(self) -> bool | None:
        """Return the answer; None where nothing was asked, or answered."""
        chosen = self.cleaned_data.get("edits")
        return chosen == KEEP if chosen else None


class UndoForm(EditsForm):
    """Keep what people have changed since, or take it back as well."""

    question = _("What people have changed since")
    words = (
        (KEEP, _("Keep it: leads they have edited stay visible, values they have set stay")),
        (OVERWRITE, _("Take it back as well; approving again brings it back")),
    )


class ApproveForm(EditsForm):
    """Leave to people what they have changed meanwhile, or overwrite it."""

    question = _("What people have changed meanwhile")
    words = (
        (KEEP, _("Keep it: the import leaves these values alone")),
        (OVERWRITE, _("Overwrite it with what the file has")),
    )
    likely = forms.ChoiceField(
        label=_("Likely duplicates that nobody has decided about"),
        choices=[
            (Decision.CREATE, _("Create them anyway: nothing is lost, some may be there twice")),
            (Decision.SKIP, _("Skip them: what only looks like a duplicate is left out, too")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say what is to be done with them, or decide each first.")},
    )
    field_order = ["likely", "edits", "comment"]

    def __init__(self, *args: Any, asks_likely: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not asks_likely:
            del self.fields["likely"]

    def decision(self) -> Decision:
        """Return what is done with likely duplicates that nobody has decided about."""
        return Decision(self.cleaned_data.get("likely") or Decision.CREATE)
