"""Import Details: where an import stands, what came of it, and what can be done."""

from __future__ import annotations

from typing import NamedTuple

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from leadgate.accounts.requests import UserRequest
from leadgate.engine.fields import CATALOGUE
from leadgate.imports import notices
from leadgate.imports.lifecycle import State, may_become
from leadgate.imports.models import Import
from leadgate.imports.options import INSPECTION, MAPPING
from leadgate.imports.pages.access import import_or_404
from leadgate.imports.pages.actions import actions_of
from leadgate.imports.pages.agreeing import deciding_of
from leadgate.imports.pages.approve import visible_now
from leadgate.imports.pages.columns import TYPE_WORDS
from leadgate.imports.pages.history import history_of, stages_of
from leadgate.imports.pages.progress import progress_of
from leadgate.imports.policies import refusal_for
from leadgate.imports.reasons import reasons_of
from leadgate.imports.results import Tab
from leadgate.imports.samples import MOST, said_of
from leadgate.imports.understood import understood
from leadgate.imports.undoing import numbers_of as numbers_of_undo
from leadgate.leads.words import label_of


@permission_required("imports.view_import", raise_exception=True)
@require_safe
def import_details(request: UserRequest, import_id: int) -> HttpResponse:
    """Show one import."""
    run = import_or_404(request, import_id)
    notices.mark_read(request.user, run=run)
    inspection = INSPECTION.load(run.inspection)
    events = list(run.events.select_related("by"))
    context = {
        "run": run,
        "inspection": inspection,
        "understood": understood(inspection),
        "progress": progress_of(run),
        "actions": actions_of(run, request.user),
        "stages": stages_of(run, events),
        "history": history_of(events),
        "numbers": numbers_of(run),
        "asked": deciding_of(run),
        "mapped": mapped_columns(run),
        "errors": reasons_of(run.errors_by_rule),
        "warnings": reasons_of(run.warnings_by_rule),
        "second_person": refusal_for(run, request.user)
        if may_become(run.status, State.APPROVED)
        else "",
        "undone": numbers_of_undo(run) if run.status is State.UNDONE else None,
        "visible_now": visible_now(run) if run.status is State.APPROVED else "",
    }
    return render(request, "imports/detail.html", context)


@permission_required("imports.view_import", raise_exception=True)
@require_safe
def reason_samples(request: UserRequest, import_id: int, tab: str, code: str) -> HttpResponse:
    """Return what was said about the records that have a reason."""
    run = import_or_404(request, import_id)
    if tab not in (Tab.REJECTED, Tab.WARNINGS):
        raise Http404
    found = said_of(run, Tab(tab), code)
    context = {"run": run, "samples": found, "most": MOST, "tab": tab, "code": code}
    return render(request, "imports/detail/samples.html", context)


class Number(NamedTuple):
    """One of the results, and the records behind it.

    Attributes:
        label: what it counts.
        records: how many.
        query: of the View Results page.
        sign: how it goes into the account: total = created + … + rejected.
        aside: it is not part of the account.
    """

    label: str | Promise
    records: int
    query: str
    sign: str = "+"
    aside: bool = False


def numbers_of(run: Import) -> list[Number]:
    """Return the account: the total and what it is made of; and the warnings."""
    duplicates = "?show=duplicates"
    numbers = [
        Number(_("Total"), run.total, "", sign=""),
        Number(_("Created"), run.created, "?show=accepted", sign="="),
    ]
    if run.updated or run.unchanged:
        numbers.append(Number(_("Updated"), run.updated, duplicates))
        numbers.append(Number(_("Unchanged"), run.unchanged, duplicates))
    numbers.append(Number(_("Skipped"), run.skipped, duplicates))
    numbers.append(Number(_("Rejected"), run.rejected, "?show=rejected"))
    if run.warned:
        warned = Number(_("With warnings"), run.warned, "?show=warnings", sign="", aside=True)
        numbers.append(warned)
    return numbers


class Mapped(NamedTuple):
    """One column of the file, and the attribute that it gives; blank if left out."""

    header: str
    attribute: str


def mapped_columns(run: Import) -> list[Mapped]:
    """Return the mapping in words, in the file's order."""
    header = run.layout.get("header", ())
    mapping = MAPPING.load(run.mapping)
    return [
        Mapped(name, target_label(target.field, target.group, target.type) if target else "")
        for name, target in zip(header, mapping, strict=False)
    ]


def target_label(field: str, group: int | None, kind: str | None) -> str:
    """Return what people call a target: "Phone 2 (home)"."""
    definition = CATALOGUE.get(field)
    if definition is None:
        return field
    label = label_of(field)
    if group and group > 1:
        label = f"{label} {group}"
    return f"{label} ({TYPE_WORDS[kind]})" if kind and kind != definition.type else label
