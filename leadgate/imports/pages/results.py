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
from leadgate.imports import results
from leadgate.imports.lifecycle import State
from leadgate.imports.models import RejectedRecord
from leadgate.imports.pages.access import import_or_404
from leadgate.imports.pages.actions import actions_of
from leadgate.imports.reasons import reasons_of, title_of
from leadgate.imports.results import Tab, Wanted
from leadgate.leads.models import Lead

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


@dataclass(frozen=True, slots=True)
class Row:
    """One record of the list: a lead, or a rejected record."""

    lead: Lead | None
    rejected: RejectedRecord | None

    @property
    def record(self) -> int:
        """Its number in the file."""
        found = self.lead or self.rejected
        return found.record or 0 if found else 0

    @property
    def line(self) -> int | None:
        """The line of the file where it begins."""
        found = self.lead or self.rejected
        return found.line if found else None


@permission_required("imports.view_import", raise_exception=True)
@require_safe
def view_results(request: UserRequest, import_id: int) -> HttpResponse:
    """Show the records of a processed import."""
    run = import_or_404(request, import_id)
    if not run.status.processed:
        return redirect(run)
    wanted = wanted_of(request)
    found = results.page_of(
        run, wanted, after=_number(request, "after") or 0, before=_number(request, "before")
    )
    counts = results.counts(run)
    context = {
        "run": run,
        "wanted": wanted,
        "rows": [_row(record) for record in found.records],
        "page": found,
        "tabs": [TabLink(tab, label, counts[tab]) for tab, label in TABS.items()],
        "letters": results.letters_of(run),
        "errors": reasons_of(run.errors_by_rule),
        "warnings": reasons_of(run.warnings_by_rule),
        "reason_title": title_of(wanted.reason) if wanted.reason else "",
        "actions": actions_of(run, request.user),
        "unapproved": run.status is State.PENDING_APPROVAL,
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


def _row(record: Lead | RejectedRecord) -> Row:
    if isinstance(record, Lead):
        return Row(record, None)
    return Row(None, record)


def _number(request: UserRequest, name: str) -> int | None:
    text = request.GET.get(name, "")
    return int(text) if text.isdecimal() and len(text) < 16 else None
