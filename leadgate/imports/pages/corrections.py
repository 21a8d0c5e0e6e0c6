"""The corrections of an import: what was done, by whom, what came of it; and taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_safe

from leadgate.accounts.requests import UserRequest
from leadgate.engine.editing import ASKS_WHAT, Edit, How
from leadgate.imports.corrections import EDIT, corrections_of
from leadgate.imports.forms.correcting import HOW_WORDS
from leadgate.imports.models import Correction, CorrectionKind, CorrectionState, Import
from leadgate.imports.options import LAYOUT
from leadgate.imports.pages.access import import_or_404
from leadgate.imports.pages.repairing import may_correct
from leadgate.imports.steps import uncorrect
from leadgate.web.pages import Question, ask
from leadgate.web.templatetags.web import count

MOST = 200
"""Corrections that the page lists."""
LISTED = 20
REPORT: dict[str, Promise] = {
    "unchanged": gettext_lazy("rows as they were given out, left as they are"),
    "unreadable": gettext_lazy("rows whose cells don’t fit the columns, left as they are"),
    "not_rejected": gettext_lazy("rows of records that are not rejected (any more)"),
    "twice": gettext_lazy("rows of a record that came before in the file"),
    "not_recognised": gettext_lazy("rows that are no record of this import"),
}


class Row(NamedTuple):
    """One sort of rows of a corrected file: how many, and the lines of the first."""

    label: str | Promise
    rows: int
    lines: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One correction, in words.

    Attributes:
        made: the correction.
        what: what it did.
        may_undo: this user may take it back now.
        rows: of a corrected file: what became of the other rows.
    """

    made: Correction
    what: str
    may_undo: bool
    rows: Sequence[Row] = ()


@permission_required("imports.view_import", raise_exception=True)
@require_safe
def view_corrections(request: UserRequest, import_id: int) -> HttpResponse:
    """List the corrections, newest first."""
    run = import_or_404(request, import_id)
    shown = [_shown(request, run, made) for made in corrections_of(run)[:MOST]]
    context = {"run": run, "shown": shown, "may_correct": may_correct(request, run)}
    return render(request, "imports/corrections.html", context)


@permission_required("imports.view_import", raise_exception=True)
@require_safe
def view_correction(request: UserRequest, import_id: int, correction: int) -> HttpResponse:
    """Show one correction; while it runs, the page asks again."""
    run = import_or_404(request, import_id)
    made = get_object_or_404(corrections_of(run), pk=correction)
    context = {"run": run, "one": _shown(request, run, made), "running": _runs(made)}
    if request.headers.get("HX-Request"):
        answer = render(request, "imports/corrections/running.html", context)
        if not _runs(made):
            answer["HX-Refresh"] = "true"
        return answer
    return render(request, "imports/correction.html", context)


@permission_required("imports.change_import", raise_exception=True)
@require_http_methods(["GET", "HEAD", "POST"])
def undo_correction(request: UserRequest, import_id: int, correction: int) -> HttpResponse:
    """Take one correction back."""
    run = import_or_404(request, import_id)
    made = get_object_or_404(corrections_of(run), pk=correction)
    if request.method != "POST":
        question = Question(
            title=_("Undo this correction?"),
            says=(_what(run, made), _put_back(made)),
            button=_("Undo"),
            back=request.path.removesuffix("undo/"),
            name=run.name,
        )
        return ask(request, question)
    done = uncorrect.undo_correction(run.pk, made.pk, by=request.user)
    if done.state == CorrectionState.UNDONE:
        messages.success(request, _("The correction was undone; its records are as before."))
    return redirect("imports:correction", run.pk, made.pk)


def _shown(request: UserRequest, run: Import, made: Correction) -> Shown:
    may_undo = made.state in uncorrect.MAY_BE_UNDONE and may_correct(request, run)
    return Shown(made, _what(run, made), may_undo, _rows(made))


def _runs(made: Correction) -> bool:
    return made.state in {CorrectionState.RUNNING, CorrectionState.UNDOING}


def _what(run: Import, made: Correction) -> str:
    if made.kind == CorrectionKind.FILE:
        return _("Corrected file “%(name)s”") % {"name": made.file_name}
    if made.kind == CorrectionKind.CELLS:
        one = made.corrected_records.values_list("line", flat=True).first()
        return _("Line %(line)s by hand") % {"line": one} if one else _("One record by hand")
    if not made.edit:  # its texts were deleted when their time was over
        return str(CorrectionKind.EDIT.label)
    edit: Edit = EDIT.load(made.edit)
    if edit.how is How.CHECK:
        return _("Checked again")
    header = LAYOUT.load(run.layout).header
    said = {"column": header[edit.column], "how": HOW_WORDS[edit.how]}
    said |= {"find": edit.find, "put": edit.put}
    if edit.how in ASKS_WHAT:
        return _("%(column)s: “%(find)s” became “%(put)s”") % said
    return _("%(column)s: %(how)s") % said


def _put_back(made: Correction) -> str:
    return ngettext(
        "%(count)s record is rejected again, exactly as it was before.",
        "%(count)s records are rejected again, exactly as they were before.",
        made.records,
    ) % {"count": count(made.records)}


def _rows(made: Correction) -> list[Row]:
    lines = made.report.get("lines", {})
    return [
        Row(label, made.report[name], ", ".join(map(str, lines.get(name, [])[:LISTED])))
        for name, label in REPORT.items()
        if made.report.get(name)
    ]
