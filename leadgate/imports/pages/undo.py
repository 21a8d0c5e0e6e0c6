"""Undo: what goes and what people have changed since; afterwards what came of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_safe

from leadgate.accounts.requests import UserRequest
from leadgate.errors import MoveRefused
from leadgate.imports import undoing
from leadgate.imports.forms.comment import UndoForm
from leadgate.imports.lifecycle import State, may_become
from leadgate.imports.models import Import
from leadgate.imports.pages.access import import_or_404
from leadgate.imports.pages.changes import label_of_column
from leadgate.imports.steps import review
from leadgate.imports.undoing import Numbers, Part, Row
from leadgate.leads import queries as leads
from leadgate.web.templatetags.web import count

TITLES: dict[Part, Promise] = {
    Part.CHANGED: gettext_lazy("Changed since the approval"),
    Part.REVERSED: gettext_lazy("Reversed"),
    Part.KEPT: gettext_lazy("Kept"),
    Part.FAILED: gettext_lazy("Failed"),
}
EXPLAINED: dict[Part, Promise] = {
    Part.CHANGED: gettext_lazy("Leads of this import that people have worked on since."),
    Part.REVERSED: gettext_lazy(
        "Created leads are no longer visible; updated ones have their old values back."
    ),
    Part.KEPT: gettext_lazy("Left as people have made them: whole leads, or single values."),
    Part.FAILED: gettext_lazy("The updated lead is gone, so nothing could be put back."),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list, as it is shown.

    Attributes:
        row: the record.
        visible: the user may open the lead.
        has_page: the record is one of the import's results still.
        changed: what people have changed, in words.
    """

    row: Row
    visible: bool
    has_page: bool
    changed: Sequence[str]


@dataclass(frozen=True, slots=True)
class Tab:
    """One list, and how long it is."""

    part: Part
    label: Promise
    count: int


@permission_required("imports.approve_import", raise_exception=True)
@require_http_methods(["GET", "HEAD", "POST"])
def undo(request: UserRequest, import_id: int) -> HttpResponse:
    """Take an approved import back."""
    run = import_or_404(request, import_id)
    if not may_become(run.status, State.UNDONE):
        raise MoveRefused(name=run.name, label=run.status_label, move=State.UNDONE.label)
    numbers = undoing.numbers_of(run)
    sent = request.POST if request.method == "POST" else None
    form = UndoForm(sent, run=run, asks=bool(numbers.changed))
    if request.method == "POST" and form.is_valid():
        keep = form.keep()
        run = review.undo(
            run.pk,
            by=request.user,
            comment=form.cleaned_data["comment"],
            keep=True if keep is None else keep,
            seen=form.cleaned_data["seen"],
        )
        messages.success(request, _("“%(name)s” was undone.") % {"name": run.name})
        return redirect(run)
    context = {
        "run": run,
        "form": form,
        "numbers": numbers,
        "says": list(_says(numbers)),
        "changed": list(_changed(numbers)),
    }
    return render(request, "imports/undo.html", context)


@permission_required("imports.view_import", raise_exception=True)
@require_safe
def undone(request: UserRequest, import_id: int) -> HttpResponse:
    """List what people have changed since the approval; or what undo reversed, kept, could not."""
    run = import_or_404(request, import_id)
    if run.status not in undoing.PARTS:
        return redirect(run)
    part = _part(request, run)
    number = request.GET.get("after", "")
    after = int(number) if number.isdecimal() and len(number) < 16 else 0
    found = undoing.page_of(run, part, after=after)
    context = {
        "run": run,
        "part": part,
        "title": TITLES[part],
        "explained": EXPLAINED[part],
        "tabs": _tabs(undoing.numbers_of(run)) if run.status is State.UNDONE else [],
        "lines": _lines(request, found.rows),
        "after": found.after,
    }
    return render(request, "imports/undone.html", context)


def _part(request: UserRequest, run: Import) -> Part:
    """Return the list that is asked for, if the import has it: else the first that it has."""
    if run.status is State.APPROVED:
        return Part.CHANGED
    asked = request.GET.get("show", "")
    return Part(asked) if asked in {Part.KEPT, Part.FAILED} else Part.REVERSED


def _tabs(numbers: Numbers) -> list[Tab]:
    counts = {
        Part.REVERSED: numbers.reversed,
        Part.KEPT: numbers.kept,
        Part.FAILED: numbers.failed,
    }
    return [Tab(part, TITLES[part], number) for part, number in counts.items()]


def _lines(request: UserRequest, rows: Sequence[Row]) -> list[Line]:
    ids = [row.lead_id for row in rows if row.lead_id]
    visible = set(leads.visible_to(request.user).filter(pk__in=ids).values_list("pk", flat=True))
    return [
        Line(
            row,
            row.lead_id in visible,
            not row.created or (row.lead is not None and row.lead.import_run_id is not None),
            [label_of_column(name) for name in row.names],
        )
        for row in rows
    ]


def _says(numbers: Numbers) -> Iterator[str]:
    untouched = numbers.created - numbers.changed_created
    yield ngettext(
        "%(count)s lead is no longer visible to anybody, at once.",
        "%(count)s leads are no longer visible to anybody, at once.",
        untouched,
    ) % {"count": count(untouched)}
    if numbers.updated:
        yield ngettext(
            "%(count)s lead that was updated gets its old values back.",
            "%(count)s leads that were updated get their old values back.",
            numbers.updated,
        ) % {"count": count(numbers.updated)}
    yield _("The results stay; the import can be approved again, or the file processed again.")


def _changed(numbers: Numbers) -> Iterator[str]:
    if numbers.changed_created:
        yield ngettext(
            "People have worked on %(count)s more lead of the import since.",
            "People have worked on %(count)s more leads of the import since.",
            numbers.changed_created,
        ) % {"count": count(numbers.changed_created)}
    if numbers.changed_updated:
        yield ngettext(
            "In %(count)s of the updated leads people have set other values since.",
            "In %(count)s of the updated leads people have set other values since.",
            numbers.changed_updated,
        ) % {"count": count(numbers.changed_updated)}
