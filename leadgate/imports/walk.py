"""The pages of View Results: an import's records in the file's order, from a record number on.

Where records are looked for by words, a letter or a reason, no index helps; so
they are walked in stretches, until the page is full or some time has gone. A
page that found too little by then says how far it came, and the next one goes
on from there: every page is quick, however large the import is. The chunk
ledger says in which stretches a reason occurs at all.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import islice

from django.db.models import QuerySet

from leadgate.imports.account import DUPLICATE
from leadgate.imports.models import Chunk, Import, RejectedRecord
from leadgate.imports.results import PAGE, Tab, Wanted, leads_of, rejected_of
from leadgate.leads.models import Lead

SECONDS = 0.05
"""After which a page is shown with what was found."""
STRETCH = 10_000
"""Records that are walked at once; the time is looked at between two stretches."""

Source = QuerySet[Lead] | QuerySet[RejectedRecord]
Stretch = tuple[int, int]  # first and last record number


@dataclass(frozen=True, slots=True)
class Found:
    """One page of records.

    Attributes:
        records: leads and rejected records, by record number.
        after: record number after which the next page begins; None on the last.
        before: record number before which the page before ends; None on the first.
        searched: record number up to which was looked, where time was up first.
    """

    records: list[Lead | RejectedRecord]
    after: int | None = None
    before: int | None = None
    searched: int | None = None


def page_of(run: Import, wanted: Wanted, *, after: int = 0, before: int | None = None) -> Found:
    """Return the records that follow, or come before, a record number.

    Cost: one page by index; where words, a letter or a reason are asked for,
    not much more than `SECONDS`.
    """
    backward = before is not None
    found: list[Lead | RejectedRecord] = []
    searched: int | None = None
    until = time.monotonic() + SECONDS
    for first, last in _stretches(run, wanted, after, before):
        found += _in_order(run, wanted, (first, last), backward, PAGE + 1 - len(found))
        if len(found) > PAGE:
            break
        if time.monotonic() > until and (first > 1 if backward else last < run.total):
            searched = first if backward else last
            break
    more = len(found) > PAGE
    found = found[:PAGE]
    if backward:
        found.reverse()
    if searched is not None:
        return _cut_short(found, searched, after, backward)
    if not found:
        return Found([])
    first, last = _record(found[0]), _record(found[-1])
    return Found(
        found,
        after=last if more or backward else None,
        before=first if (more if backward else after > 0) else None,
    )


def _cut_short(
    found: list[Lead | RejectedRecord], searched: int, after: int, backward: bool
) -> Found:
    """Return a page that is not full, from whose end the next one goes on."""
    if backward:
        behind = _record(found[-1]) if found else searched - 1
        return Found(found, after=behind, before=searched, searched=searched)
    ahead = _record(found[0]) if found else searched + 1
    return Found(found, after=searched, before=ahead if after else None, searched=searched)


def _in_order(
    run: Import, wanted: Wanted, stretch: Stretch, backward: bool, most: int
) -> Iterator[Lead | RejectedRecord]:
    """Return the first records of a stretch that are wanted, of both tables."""
    rows: list[list[Lead | RejectedRecord]] = []
    for source in _sources(run, wanted):
        part = source.filter(record__gte=stretch[0], record__lte=stretch[1])
        rows.append(list(part.order_by("-record" if backward else "record")[:most]))
    return islice(merge(*rows, key=_record, reverse=backward), most)


def _stretches(run: Import, wanted: Wanted, after: int, before: int | None) -> Iterable[Stretch]:
    """Return where to look, in order: all at once, or piece by piece."""
    backward = before is not None
    low, high = after + 1, (before - 1 if before is not None else run.total)
    if not (wanted.reason or wanted.words or wanted.letter):
        return [(low, high)]
    pieces = [
        (start, min(start + STRETCH - 1, last))
        for first, last in _ranges(run, wanted.reason)
        for start in range(first, last + 1, STRETCH)
    ]
    cut = [(max(first, low), min(last, high)) for first, last in pieces]
    kept = [(first, last) for first, last in cut if first <= last]
    return reversed(kept) if backward else kept


def _ranges(run: Import, reason: str) -> list[Stretch]:
    """Return the ranges of the ledger in which a reason occurs; all of them for none."""
    rows = Chunk.objects.filter(import_run=run).order_by("number")
    values = rows.values_list("first_record", "records", "errors_by_rule", "warnings_by_rule")
    # The ledger does not count duplicates: they are found when all chunks are done.
    anywhere = not reason or reason == DUPLICATE
    return [
        (first, first + records - 1)
        for first, records, errors, warnings in values
        if records and (anywhere or reason in errors or reason in warnings)
    ]


def _sources(run: Import, wanted: Wanted) -> list[Source]:
    sources: list[Source] = []
    if wanted.tab is not Tab.REJECTED:
        sources.append(leads_of(run, wanted))
    if wanted.tab in {Tab.ALL, Tab.REJECTED} and not wanted.letter:
        sources.append(rejected_of(run, wanted))
    return sources


def _record(row: Lead | RejectedRecord) -> int:
    return row.record or 0
