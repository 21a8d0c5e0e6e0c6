"""View Results: the records of the file, and what became of each."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from leadgate.accounts.requests import UserRequest
from leadgate.imports import results, walk
from leadgate.imports.models import Import
from leadgate.imports.pages.access import import_or_404
from leadgate.imports.pages.actions import actions_of
from leadgate.imports.pages.agreeing import deciding_of
from leadgate.imports.pages.repairing import may_correct
from leadgate.imports.pages.rows import rows_of
from leadgate.imports.reasons import reasons_of, title_of
from leadgate.imports.results import Tab, Wanted
from leadgate.web.paging import page_of
from leadgate.web.sorting import Sorting, sorting_of

SORTABLE = ("last_name", "company")

TABS: dict[Tab, Promise] = {
    Tab.ALL: _("All"),
    Tab.ACCEPTED: _("Accepted"),
    Tab.REJECTED: _("Rejected"),
    Tab.DUPLICATES: _("Duplicates"),
    Tab.WARNINGS: _("Warnings"),
}


@dataclass(frozen=True, slots=True)
class TabLink:
    """One tab, and how many records are behind it."""

    tab: Tab
    label: Promise
    count: int


@permission_required("imports.view_import", raise_exception=True)
@require_safe
def view_results(request: UserRequest, import_id: int) -> HttpResponse:
    """Show the records of a processed import."""
    run = import_or_404(request, import_id)
    if not run.status.processed:
        return redirect(run)
    wanted = wanted_of(request)
    counts = results.counts(run)
    context = {
        "run": run,
        "wanted": wanted,
        **_records(request, run, wanted),
        "tabs": [TabLink(tab, label, counts[tab]) for tab, label in TABS.items()],
        # Rejected records have no name to be found by.
        "letters": [] if wanted.tab is Tab.REJECTED else results.letters_of(run),
        "asked": deciding_of(run),
        "errors": reasons_of(run.errors_by_rule),
        "warnings": reasons_of(run.warnings_by_rule),
        "reason_title": title_of(wanted.reason) if wanted.reason else "",
        "actions": actions_of(run, request.user),
        "may_change": may_correct(request, run),
        "corrections": run.corrections.count(),
    }
    return render(request, "imports/results.html", context)


def wanted_of(request: UserRequest) -> Wanted:
    """Return what the address asks for; what it can't mean is left out."""
    asked = request.GET
    tab = asked.get("show", "")
    return Wanted(
        tab=Tab(tab) if tab in set(Tab) else Tab.ALL,
        reason=asked.get("reason", "")[:100],
        words=asked.get("q", "").strip()[:200],
        letter=asked.get("letter", "")[:1].upper(),
    )


def _records(request: UserRequest, run: Import, wanted: Wanted) -> dict[str, object]:
    """Return the page of records that is asked for: in the file's order, or sorted."""
    leads = results.sortable_leads(run, wanted)
    if leads is not None and "sort" in request.GET:
        sorting = sorting_of(request.GET, SORTABLE, default="last_name")
        page = page_of(
            leads, request.GET, by=sorting.name, descending=sorting.descending, size=results.PAGE
        )
        return {"rows": rows_of(run, page.rows), "page": page, "sorting": sorting}
    after, before = _number(request, "after") or 0, _number(request, "before")
    found = walk.page_of(run, wanted, after=after, before=before)
    by_line = Sorting("", descending=False) if leads is not None else None
    return {"rows": rows_of(run, found.records), "page": found, "sorting": by_line}


def _number(request: UserRequest, name: str) -> int | None:
    text = request.GET.get(name, "")
    return int(text) if text.isdecimal() and len(text) < 16 else None
