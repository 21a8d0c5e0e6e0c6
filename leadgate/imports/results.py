"""Questions about an import's records: what became of each, page by page.

An import's records lie in two tables, the leads it staged and its rejected
records; both are indexed by import and record number. Pages go by record
number, so the last page of ten million records costs what the first does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from string import ascii_uppercase
from typing import NamedTuple

from django.db.models import Count, Q, QuerySet, TextField, Value
from django.db.models.expressions import Func
from django.db.models.functions import Coalesce, Upper
from django.db.models.lookups import IContains
from django.utils.translation import gettext

from leadgate.accounts.models import User
from leadgate.imports.models import Import, RejectedRecord
from leadgate.leads.models import Lead, Outcome

PAGE = 50
LARGE = 20_000
"""Records from which on nothing is counted or sorted for a page."""


class Tab(StrEnum):
    """Which records are asked for."""

    ALL = "all"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    DUPLICATES = "duplicates"
    WARNINGS = "warnings"


DUPLICATE = (Outcome.SKIPPED, Outcome.UPDATE, Outcome.UNCHANGED)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the View Results page is asked to show.

    Attributes:
        tab: which records.
        reason: only those with this rule's code among their errors or warnings.
        words: only those in which this text occurs.
        letter: only those whose last name, or else company, begins with it.
    """

    tab: Tab = Tab.ALL
    reason: str = ""
    words: str = ""
    letter: str = ""


def counts(run: Import) -> dict[Tab, int]:
    """Return how many records each tab has; read from the import's own row."""
    return {
        Tab.ALL: run.total,
        Tab.ACCEPTED: run.created,
        Tab.REJECTED: run.rejected,
        Tab.DUPLICATES: run.skipped + run.updated + run.unchanged,
        Tab.WARNINGS: run.warned,
    }


def sortable_leads(run: Import, wanted: Wanted) -> QuerySet[Lead] | None:
    """Return the leads of a tab that can be sorted by name and company; None if it can't.

    Rejected records have no names to sort by, and a large import's leads no
    index by name.
    """
    if run.total > LARGE or wanted.tab in {Tab.ALL, Tab.REJECTED}:
        return None
    return leads_of(run, wanted)


def record_of(run: Import, record: int) -> Lead | RejectedRecord | None:
    """Return what became of one record of the file; by index."""
    lead = Lead.objects.filter(import_run=run, record=record).select_related("owner", "site")
    return lead.first() or RejectedRecord.objects.filter(import_run=run, record=record).first()


def accepted_among(run: Import, records: Sequence[int]) -> QuerySet[Lead]:
    """Return those of the records that are leads to be, in the file's order; by index."""
    leads = Lead.objects.filter(import_run=run, record__in=records, outcome=Outcome.CREATED)
    return leads.order_by("record")


def letters_of(run: Import) -> list[str]:
    """Return the first letters of last names and companies, for the alphabetical index.

    Cost: one pass over the leads of a small import; a large one gets A to Z unasked.
    """
    if run.total > LARGE:
        return list(ascii_uppercase)
    initials = Lead.objects.filter(import_run=run).values_list(_initial(), flat=True)
    return sorted({letter for letter in initials.distinct().order_by() if letter})


def audience(run: Import) -> int:
    """Return how many users see the import's leads once it is approved.

    They may view leads, and belong to the leads' site or to all sites.

    Cost: reads the users; without a site of the import, one pass over its leads.
    """
    people = User.objects.with_perm("leads.view_lead", backend=BACKEND).filter(is_active=True)
    sites = {run.site_id}
    if run.site_id is None:
        leads = Lead.objects.filter(import_run=run, outcome=Outcome.CREATED).order_by()
        sites = set(leads.values_list("site_id", flat=True).distinct())
    return people.filter(Q(site=None) | Q(site__in=sites - {None})).distinct().count()


class Owner(NamedTuple):
    """Who gets leads of an import, and how many."""

    name: str
    leads: int


def owners_of(run: Import) -> list[Owner]:
    """Return whom the leads that an import creates belong to, most first; "" for nobody.

    Cost: one pass over the import's leads, about a second for a million.
    """
    leads = Lead.objects.filter(import_run=run, outcome=Outcome.CREATED).order_by()
    found = leads.values_list("owner_id").annotate(leads=Count("*")).order_by("-leads")
    numbers: dict[int | None, int] = dict(found)
    people = User.objects.in_bulk([pk for pk in numbers if pk is not None])
    return [
        Owner(str(people[pk]) if pk in people else gettext("nobody"), number)
        for pk, number in numbers.items()
    ]


BACKEND = "django.contrib.auth.backends.ModelBackend"


def leads_of(run: Import, wanted: Wanted) -> QuerySet[Lead]:
    """Return the leads of a tab, with a reason among their warnings, words and a letter."""
    leads = Lead.objects.filter(import_run=run).select_related("owner")
    if wanted.tab is Tab.ACCEPTED:
        leads = leads.filter(outcome=Outcome.CREATED)
    elif wanted.tab is Tab.DUPLICATES:
        leads = leads.exclude(outcome=Outcome.CREATED)
    if wanted.tab is Tab.WARNINGS:
        leads = leads.filter(warnings__isnull=False)
    if wanted.reason:
        leads = leads.filter(warnings__contains=[{"code": wanted.reason}])
    if wanted.letter:
        leads = leads.annotate(initial=_initial()).filter(initial=wanted.letter)
    for word in wanted.words.split():
        leads = leads.filter(IContains(_ABOUT, Value(word)))
    return leads


# One text per lead is searched in a third of the time that its parts are.
_ABOUT = Func(
    Value("\n"), "first_name", "last_name", "company", "email", "phone", "city", "external_id",
    function="concat_ws", output_field=TextField(),
)  # fmt: skip


def rejected_of(run: Import, wanted: Wanted) -> QuerySet[RejectedRecord]:
    """Return the rejected records that have a reason, and in which words occur."""
    rejected = RejectedRecord.objects.filter(import_run=run)
    if wanted.reason:
        rejected = rejected.filter(errors__contains=[{"code": wanted.reason}])
    now = Coalesce("corrected", "cells")
    text = Func(now, Value(" "), function="array_to_string", output_field=TextField())
    for word in wanted.words.split():
        rejected = rejected.filter(IContains(text, Value(word)))
    return rejected


def _initial() -> Upper:
    name = Coalesce("last_name", "company", output_field=TextField())
    return Upper(Func(name, Value(1), function="left", output_field=TextField()))
