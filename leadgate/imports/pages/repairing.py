"""One rejected record, corrected on its page: its cells, and the reasons beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from leadgate.accounts.requests import UserRequest
from leadgate.errors import CorrectionRefused
from leadgate.imports.corrections import last_of
from leadgate.imports.lifecycle import State
from leadgate.imports.models import CorrectedRecord, Import, RejectedRecord
from leadgate.imports.options import LAYOUT, MAPPING
from leadgate.imports.pages.access import import_or_404
from leadgate.imports.pages.detail import mapped_columns
from leadgate.imports.steps import correct
from leadgate.leads.models import Lead, Outcome

LINE_END = re.compile(r"\r\n?|\n")
LONG = 60
"""Characters from which on a cell is shown in several lines."""


@dataclass(frozen=True, slots=True)
class OpenCell:
    """One cell of a rejected record, to be corrected.

    Attributes:
        name: of the control.
        header: the column's name.
        attribute: what it becomes; blank if the column is left out.
        text: the cell now.
        stood: as it stood in the file, where that is something else.
        messages: what is wrong with it.
        lines: rows that the control has; 1 for a plain one.
    """

    name: str
    header: str
    attribute: str
    text: str
    stood: str | None
    messages: Sequence[str]
    lines: int


@dataclass(frozen=True, slots=True)
class Opened:
    """A rejected record as it can be corrected.

    Attributes:
        cells: one per column of the file.
        beyond: cells beyond the last column.
        messages: what is wrong with the record as a whole.
        malformed: nobody knows yet which cell belongs to which column.
        seen: its last correction so far; 0 for none.
    """

    cells: Sequence[OpenCell]
    beyond: Sequence[str]
    messages: Sequence[str]
    malformed: bool
    seen: int


@dataclass(frozen=True, slots=True)
class Changed:
    """One cell that was corrected, and where the same can be done for all records."""

    header: str
    before: str
    after: str
    address: str


def may_correct(request: UserRequest, run: Import) -> bool:
    """Whether this user may correct rejected records of the import now."""
    return run.status is State.PENDING_APPROVAL and request.user.has_perm("imports.change_import")


def opened(run: Import, record: RejectedRecord) -> Opened:
    """Return a rejected record's cells, each with what is wrong with it."""
    columns = mapped_columns(run)
    fields = [target.field if target else "" for target in MAPPING.load(run.mapping)]
    now = [*record.now, *[""] * (len(columns) - len(record.now))]
    left = list(record.errors)
    cells = []
    for place, (column, field) in enumerate(zip(columns, fields, strict=False)):
        stood = record.cells[place] if place < len(record.cells) else ""
        text = now[place]
        cells.append(
            OpenCell(
                name=f"cell-{place}",
                header=column.header,
                attribute=column.attribute,
                text=text,
                stood=stood if record.corrected is not None and stood != text else None,
                messages=_taken(left, field),
                lines=min(6, 1 + len(LINE_END.findall(text)) + len(text) // LONG),
            )
        )
    beyond = record.cells[len(columns) :] if record.malformed else []
    messages = [error["message"] for error in left]
    return Opened(cells, beyond, messages, record.malformed, last_of(run, record.record))


def _taken(errors: list[dict[str, Any]], field: str) -> list[str]:
    """Take the reasons that speak of a field; each stands beside the first of its columns."""
    mine = [error for error in errors if field and error["field"] == field]
    for error in mine:
        errors.remove(error)
    return [error["message"] for error in mine]


def changed_cells(run: Import, record: int) -> list[Changed]:
    """Return what people have corrected of a record: its cells before the first time, and now."""
    made = list(
        CorrectedRecord.objects.filter(import_run=run, record=record).order_by("correction_id")
    )
    if not made:
        return []
    first, after = made[0].cells, made[-1].after
    header = LAYOUT.load(run.layout).header
    before = [*first, *[""] * (len(after) - len(first))]
    return [
        Changed(name, old, new, _for_all(run, place, old, new))
        for place, (name, old, new) in enumerate(zip(header, before, after, strict=False))
        if old != new
    ]


def _for_all(run: Import, column: int, old: str, new: str) -> str:
    """Return the address that asks whether all records with the old cell get the new one."""
    if not old.strip():
        return ""
    asked = {"how": "set", "column": column, "find": old, "put": new}
    return f"{reverse('imports:correct', args=[run.pk])}?{urlencode(asked)}"


@permission_required("imports.change_import", raise_exception=True)
@require_POST
def correct_record(request: UserRequest, import_id: int, record: int) -> HttpResponse:
    """Judge a record with the cells that were sent, and go on."""
    run = import_or_404(request, import_id)
    columns = LAYOUT.load(run.layout).columns
    cells = [
        request.POST.get(f"cell-{place}", "").replace("\r\n", "\n") for place in range(columns)
    ]
    known = request.POST.get("seen", "")
    try:
        done = correct.correct_record(
            run.pk,
            record,
            cells,
            by=request.user,
            sure="sure" in request.POST,
            seen=int(known) if known.isdecimal() and len(known) < 16 else None,
        )
    except CorrectionRefused as error:
        messages.error(request, str(error))
        return redirect("imports:record", run.pk, record)
    if not done.accepted:
        messages.error(request, _still_rejected(done))
        return redirect("imports:record", run.pk, record)
    messages.success(request, _taken_in(run, record))
    following = _next(run, record) if "next" in request.POST else None
    return redirect("imports:record", run.pk, following or record)


def _still_rejected(done: correct.Repaired) -> str:
    if done.correction is None:
        return _("Nothing was changed, and the record is still rejected.")
    return _("The record is still rejected. What you filled in is kept; see what is wrong below.")


def _taken_in(run: Import, record: int) -> str:
    lead = Lead.objects.filter(import_run=run, record=record).first()
    if lead is not None and lead.outcome != Outcome.CREATED:
        said = {"record": record, "outcome": lead.get_outcome_display()}
        return _("Record %(record)s has passed the rules. %(outcome)s.") % said
    return _("Record %(record)s has joined the import.") % {"record": record}


def _next(run: Import, record: int) -> int | None:
    """Return the next rejected record, else the first one; None if none is left."""
    left = run.rejected_records.order_by("record").values_list("record", flat=True)
    return left.filter(record__gt=record).first() or left.first()
