"""One record of an import: as it stood in the file, and what it became."""

from __future__ import annotations

from typing import NamedTuple

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from leadgate.accounts.requests import UserRequest
from leadgate.engine.mended import CODE as MENDED
from leadgate.imports.lifecycle import State
from leadgate.imports.models import CorrectedRecord, Import, RejectedRecord
from leadgate.imports.originals import cells_of, text_of
from leadgate.imports.pages.access import import_or_404
from leadgate.imports.pages.changes import changes_of
from leadgate.imports.pages.detail import mapped_columns
from leadgate.imports.pages.leaving_out import replaced_by
from leadgate.imports.pages.repairing import changed_cells, may_correct, opened
from leadgate.imports.reasons import title_of
from leadgate.imports.results import record_of
from leadgate.imports.steps import leave_out
from leadgate.leads import queries as leads
from leadgate.leads.models import Lead, Outcome
from leadgate.leads.showing import parts_of
from leadgate.web.pages import Question, ask


class Cell(NamedTuple):
    """One cell of the record as it stood in the file."""

    header: str
    text: str
    attribute: str


class Said(NamedTuple):
    """One error or warning of the record."""

    title: str
    message: str
    code: str


@permission_required("imports.view_import", raise_exception=True)
@require_safe
def record_details(request: UserRequest, import_id: int, record: int) -> HttpResponse:
    """Show one record beside what it became, or why it was rejected."""
    run, found = _find(request, import_id, record)
    lead = found if isinstance(found, Lead) else None
    rejected = found if isinstance(found, RejectedRecord) else None
    context = {
        "run": run,
        "record": record,
        "lead": lead,
        "rejected": rejected,
        "parts": parts_of(lead) if lead else [],
        "cells": _cells(run, found),
        "original": _original(run, found),
        "changed": changed_cells(run, record),
        "may_change": may_correct(request, run),
        "open": opened(run, rejected) if rejected and may_correct(request, run) else None,
        "said": [_said(entry) for entry in _reasons(found)],
        **_twin(request, run, lead),
        "visible": lead is not None and leads.visible_to(request.user).filter(pk=lead.pk).exists(),
        "may_leave_out": lead is not None and _may_leave_out(request, run, lead),
        "may_take_back": lead is not None and _may_take_back(request, run, lead),
    }
    return render(request, "imports/record.html", context)


@permission_required("imports.view_import", raise_exception=True)
@require_safe
def cells(request: UserRequest, import_id: int, record: int) -> HttpResponse:
    """Return a record's cells as they stood in the file, to be opened in the list."""
    run, found = _find(request, import_id, record)
    return render(request, "imports/results/cells.html", {"run": run, "cells": _cells(run, found)})


@permission_required("imports.change_import", raise_exception=True)
@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: UserRequest, import_id: int, record: int) -> HttpResponse:
    """Leave one lead out of an import that is not approved yet."""
    run, found = _find(request, import_id, record)
    if not isinstance(found, Lead):
        raise Http404
    if request.method != "POST":
        question = Question(
            title=_("Leave “%(lead)s” out of this import?") % {"lead": found},
            says=(_("The lead will not become visible. Its record stays in the results."),),
            button=_("Delete lead"),
            back=request.path.removesuffix("delete/"),
            name=run.name,
        )
        return ask(request, question)
    if "back" in request.POST:
        leave_out.take_back(run.pk, record, by=request.user)
        messages.success(request, _("“%(lead)s” is part of the import again.") % {"lead": found})
    else:
        done = leave_out.leave_out(run.pk, record, by=request.user)
        left = _("“%(lead)s” was left out.") % {"lead": found}
        messages.success(request, " ".join([left, *replaced_by(done)]))
    return redirect("imports:record", run.pk, record)


def _find(
    request: UserRequest, import_id: int, record: int
) -> tuple[Import, Lead | RejectedRecord]:
    run = import_or_404(request, import_id)
    found = record_of(run, record) if run.status.processed else None
    if found is None:
        raise Http404
    return run, found


def _cells(run: Import, found: Lead | RejectedRecord) -> list[Cell]:
    texts: list[str] = []
    if isinstance(found, RejectedRecord):
        texts = found.cells
    elif found.record is not None:
        made = _first_correction(run, found.record)
        if made:
            texts = made.cells
        elif run.file_deleted is None:
            texts = cells_of(run, [found.record]).get(found.record, [])
    columns = mapped_columns(run)
    beyond = [Cell("", text, "") for text in texts[len(columns) :]]
    return [
        Cell(column.header, text, column.attribute)
        for column, text in zip(columns, texts, strict=False)
    ] + beyond


def _first_correction(run: Import, record: int) -> CorrectedRecord | None:
    """Return the rejected record that a lead was, before somebody corrected it."""
    made = CorrectedRecord.objects.filter(import_run=run, record=record)
    return made.order_by("correction_id").first()


def _original(run: Import, found: Lead | RejectedRecord) -> str:
    """Return a record's text as it stands in the file, where its cells don't say all."""
    if isinstance(found, RejectedRecord):
        return found.original or ""
    if found.record is None:
        return ""
    if made := _first_correction(run, found.record):
        return made.original or ""
    is_mended = any(warning["code"] == MENDED for warning in found.warnings or ())
    return text_of(run, found.record) if is_mended else ""


def _twin(request: UserRequest, run: Import, lead: Lead | None) -> dict[str, object]:
    """Return which lead a duplicate is the same as, of this file or visible; and what it changes.

    Of a lead that this user may not see, nothing is told.
    """
    if lead is None or lead.matched_id is None:
        return {}
    within = Lead.objects.filter(import_run=run, pk=lead.matched_id).first()
    seen = leads.visible_to(request.user).filter(pk=lead.matched_id).first()
    update = run.updates.filter(record=lead.record or 0).first() if seen else None
    return {
        "twin_record": within.record if within else None,
        "twin": seen,
        "update": update,
        "changes": changes_of(update) if update else [],
    }


def _reasons(found: Lead | RejectedRecord) -> list[dict[str, str]]:
    entries = found.warnings if isinstance(found, Lead) else found.errors
    return list(entries or ())


def _said(entry: dict[str, str]) -> Said:
    return Said(title_of(entry["code"]), entry["message"], entry["code"])


def _open(request: UserRequest, run: Import) -> bool:
    return run.status is State.PENDING_APPROVAL and request.user.has_perm("imports.change_import")


def _may_leave_out(request: UserRequest, run: Import, lead: Lead) -> bool:
    return _open(request, run) and lead.outcome == Outcome.CREATED


def _may_take_back(request: UserRequest, run: Import, lead: Lead) -> bool:
    return _open(request, run) and lead.outcome == Outcome.LEFT_OUT
