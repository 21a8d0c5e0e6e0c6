"""The account of an import, kept true while single records change.

Some records are touched: counted before, changed, counted after; the difference
goes into the import's row and the chunk ledger, in the same transaction. So a
change of one record costs the same in an import of ten million as in one of ten.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, LiteralString

from django.db import connection

from leadgate.imports.models import Chunk, Import
from leadgate.leads.models import Outcome

DUPLICATE = "duplicate"
"""Code of records that the rules take, and the search for duplicates does not."""
COLUMN_OF = {
    Outcome.CREATED: "created",
    Outcome.SKIPPED: "skipped",
    Outcome.LEFT_OUT: "skipped",
    Outcome.UPDATE: "updated",
    Outcome.UNCHANGED: "unchanged",
}


@dataclass(slots=True)
class Part:
    """What the touched records of one chunk count as; keys as the ledger's columns."""

    numbers: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Tally:
    """What the touched records count as now.

    Attributes:
        account: column of `Import.ACCOUNT` → records.
        parts: chunk number → what they count as in the ledger.
    """

    account: Counter[str] = field(default_factory=Counter)
    parts: defaultdict[int, Part] = field(default_factory=lambda: defaultdict(Part))


@contextmanager
def touching(records: Sequence[int]) -> Iterator[None]:
    """Hold the records' numbers in a table `touched`, within the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE touched (record bigint PRIMARY KEY) ON COMMIT DROP")
        touch(records)
        yield
        cursor.execute("DROP TABLE touched")


def touch(records: Sequence[int]) -> None:
    """Add records to those that are touched."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO touched SELECT * FROM unnest(%s::bigint[]) ON CONFLICT DO NOTHING",
            [list(records)],
        )
        cursor.execute("ANALYZE touched")


_LEADS: LiteralString = """
SELECT width_bucket(touched.record, %s::bigint[]) - 1 AS chunk,
       lead.outcome, count(*), count(lead.warnings)
FROM touched JOIN lead ON lead.import_id = %s AND lead.record = touched.record
GROUP BY 1, 2
"""
_WARNINGS: LiteralString = """
SELECT width_bucket(touched.record, %s::bigint[]) - 1 AS chunk,
       warning ->> 'code', count(DISTINCT touched.record)
FROM touched JOIN lead ON lead.import_id = %s AND lead.record = touched.record
CROSS JOIN LATERAL jsonb_array_elements(lead.warnings) AS warning
WHERE lead.warnings IS NOT NULL
GROUP BY 1, 2
"""
_REJECTED: LiteralString = """
SELECT width_bucket(touched.record, %s::bigint[]) - 1 AS chunk,
       rejected.errors @> '[{"code": "duplicate"}]', count(*)
FROM touched JOIN lead_import_rejected AS rejected
  ON rejected.import_id = %s AND rejected.record = touched.record
GROUP BY 1, 2
"""
_ERRORS: LiteralString = """
SELECT width_bucket(touched.record, %s::bigint[]) - 1 AS chunk,
       error ->> 'code', count(DISTINCT touched.record)
FROM touched JOIN lead_import_rejected AS rejected
  ON rejected.import_id = %s AND rejected.record = touched.record
CROSS JOIN LATERAL jsonb_array_elements(rejected.errors) AS error
GROUP BY 1, 2
"""


def tally(run: Import) -> Tally:
    """Count the touched records.

    Cost: by index, so it follows the number of touched records, not the import's.
    """
    found = Tally()
    first = list(
        Chunk.objects.filter(import_run=run)
        .order_by("number")
        .values_list("first_record", flat=True)
    )
    given = [first, run.pk]
    for chunk, outcome, records, warned in _rows(_LEADS, given):
        found.account[COLUMN_OF[Outcome(outcome)]] += records
        found.parts[chunk].numbers.update(accepted=records, warned=warned)
    for chunk, code, records in _rows(_WARNINGS, given):
        found.parts[chunk].warnings[code] += records
    for chunk, is_duplicate, records in _rows(_REJECTED, given):
        found.account["rejected"] += records
        # The ledger says what the rules took; they took duplicates too.
        found.parts[chunk].numbers["accepted" if is_duplicate else "rejected"] += records
    for chunk, code, records in _rows(_ERRORS, given):
        found.parts[chunk].errors[code] += records
    return found


def book(run: Import, before: Tally, after: Tally) -> None:
    """Put what has changed into the import's numbers and its ledger; `run` is saved by the caller.

    Cost: one row of the ledger per chunk that has touched records.
    """
    for name in Import.ACCOUNT:
        setattr(run, name, getattr(run, name) + after.account[name] - before.account[name])
    for number in sorted(before.parts.keys() | after.parts.keys()):
        _book_part(run, number, before.parts[number], after.parts[number])


def _book_part(run: Import, number: int, before: Part, after: Part) -> None:
    if before == after:
        return
    chunk = Chunk.objects.select_for_update().get(import_run=run, number=number)
    for name in ("accepted", "rejected", "warned"):
        change = after.numbers[name] - before.numbers[name]
        setattr(chunk, name, getattr(chunk, name) + change)
    run.warned += after.numbers["warned"] - before.numbers["warned"]
    run.errors_by_rule = _changed(run.errors_by_rule, before.errors, after.errors)
    run.warnings_by_rule = _changed(run.warnings_by_rule, before.warnings, after.warnings)
    for counted in (before.errors, after.errors):
        counted.pop(DUPLICATE, None)
    chunk.errors_by_rule = _changed(chunk.errors_by_rule, before.errors, after.errors)
    chunk.warnings_by_rule = _changed(chunk.warnings_by_rule, before.warnings, after.warnings)
    chunk.save()


def _changed(
    numbers: Mapping[str, int], before: Counter[str], after: Counter[str]
) -> dict[str, int]:
    """Return the numbers by rule with the difference, most frequent first."""
    changed = Counter(numbers)
    changed.update(after)
    changed.subtract(before)
    return {code: records for code, records in changed.most_common() if records > 0}


def _rows(statement: str, given: list[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, given)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows
