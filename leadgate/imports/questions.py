"""The questions of an import: which records are likely leads already, and what is open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Count, Q, QuerySet

from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import, Match, MatchKind
from leadgate.leads.models import Outcome

PAGE = 25


class Show(StrEnum):
    """Which questions are asked for."""

    OPEN = "open"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Found:
    """A page of questions.

    Attributes:
        matches: by record number; each with its leads.
        after: record number after which the next page begins; None on the last.
    """

    matches: list[Match]
    after: int | None = None


VISIBLE = Q(other__import_run=None) | Q(other__import_run__state=State.APPROVED)
COMING = Q(other__import_run__state=State.PENDING_APPROVAL)


def asked(run: Import) -> QuerySet[Match]:
    """Return the best match of each record that has one, decided or not.

    Matches of leads that are not there any more, and of records that were left
    out, ask nothing.
    """
    best = Match.objects.filter(import_run=run, place=0)
    still_there = Q(other__outcome=Outcome.CREATED) & (VISIBLE | COMING)
    return best.filter(~Q(decision="") | (Q(lead__outcome=Outcome.CREATED) & still_there))


def open_questions(run: Import) -> QuerySet[Match]:
    """Return those that nobody has decided.

    Cost: reads the open matches by an index that holds no others.
    """
    return asked(run).filter(decision="")


def open_likely(run: Import) -> QuerySet[Match]:
    """Return the open ones that only are likely; what they are has to be asked."""
    return open_questions(run).filter(kind=MatchKind.LIKELY)


def become_duplicates(run: Import) -> QuerySet[Match]:
    """Return open ones whose key another import held, which was approved meanwhile."""
    return open_questions(run).filter(VISIBLE, kind=MatchKind.PENDING)


def page_of(run: Import, show: Show, *, after: int = 0, limit: int = PAGE) -> Found:
    """Return the questions that follow a record number."""
    found = with_leads(_shown(run, show).filter(record__gt=after)).order_by("record")
    rows = list(found[: limit + 1])
    more = len(rows) > limit
    return Found(rows[:limit], rows[limit - 1].record if more else None)


def all_of(run: Import, show: Show) -> Iterator[Match]:
    """Return all questions, page by page."""
    after: int | None = 0
    while after is not None:
        page = page_of(run, show, after=after, limit=1000)
        yield from page.matches
        after = page.after


def with_leads(found: QuerySet[Match]) -> QuerySet[Match]:
    """Return matches with what is shown of them."""
    return found.select_related("lead", "other", "other__import_run", "decided_by")


def _shown(run: Import, show: Show) -> QuerySet[Match]:
    return open_questions(run) if show is Show.OPEN else asked(run)


def alike(match: Match) -> QuerySet[Match]:
    """Return the open questions of which the same is to be said."""
    run = match.import_run
    return open_questions(run).filter(kind=match.kind, agreements=match.agreements)


def counts(run: Import) -> tuple[int, int]:
    """Return how many questions are open, and how many there are in all."""
    found = asked(run).aggregate(all=Count("pk"), open=Count("pk", filter=Q(decision="")))
    return found["open"], found["all"]


def waiting_elsewhere(run: Import) -> list[tuple[Import, int]]:
    """Return the waiting imports that share leads with this one by a key, and how many."""
    shared = open_questions(run).filter(COMING, kind=MatchKind.PENDING)
    numbers = dict(shared.order_by().values_list("other_import_id").annotate(number=Count("pk")))
    others = Import.objects.filter(pk__in=numbers)
    return [(other, numbers[other.pk]) for other in others]
