"""Rejected records with other cells, judged anew: by the plan of their import, in the same way.

Whoever calls holds the import's lock, within a transaction. What is judged
here counts in the account at once; duplicates of what was taken are looked for
by `settle_taken`, when all records of a correction have been judged.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache

import polars as pl
from django.db import connection

from leadgate.engine.batch import Batch
from leadgate.engine.check import check
from leadgate.engine.checked import Checked
from leadgate.engine.plan import Plan
from leadgate.imports import likely
from leadgate.imports.account import book, tally, touching
from leadgate.imports.loading import copy_into
from leadgate.imports.models import CorrectedRecord, Correction, Import, RejectedRecord
from leadgate.imports.options import PLAN
from leadgate.imports.reexamine import reexamine, touch_alike
from leadgate.imports.suppression import with_suppressed
from leadgate.leads.models import Lead


def retake(
    run: Import, correction: Correction, before: pl.DataFrame, after: pl.DataFrame
) -> Checked:
    """Judge rejected records with new cells: those that pass join the import.

    Args:
        run: the locked import; its numbers are changed, and saved by the caller.
        correction: that the change belongs to; its numbers are changed too.
        before: the records as they are (`corrections.BEFORE`), rising.
        after: their new cells, one String column per column of the file.

    Returns:
        What became of them. Those still rejected keep their original cells,
        and the new ones as `corrected`, with the reasons of now.

    Cost: as processing them; some 25 ms for one record.
    """
    checked = judged(run, before, after)
    taken = checked.accepted["record"]
    marked = before.with_columns(
        pl.lit(correction.pk).alias("correction_id"),
        after.select(pl.concat_list(pl.all())).to_series().alias("after"),
        pl.col("record").is_in(taken.implode()).alias("accepted"),
    )
    with touching(before["record"].to_list()):
        first = tally(run)
        _replace(run, checked, marked)
        book(run, first, tally(run))
    correction.records += len(marked)
    correction.accepted += len(taken)
    correction.new_choices = _joined(correction.new_choices, checked.new_choices)
    return checked


def judged(run: Import, before: pl.DataFrame, after: pl.DataFrame) -> Checked:
    """Judge records as the import's own were judged; writes nothing."""
    batch = Batch(cells=after, record=before["record"].to_numpy(), line=before["line"].to_numpy())
    return check(batch, with_suppressed(_plan_of(run)))


def settle_taken(run: Import, correction: Correction) -> None:
    """Look for duplicates of what a correction has taken in, as if the file had held it."""
    records = list(
        correction.corrected_records.filter(accepted=True).values_list("record", flat=True)
    )
    if records:
        with touching(records):
            resettle(run)
        likely.compare_records(run, records)
    taken = Lead.objects.filter(import_run=run, record__in=records).count()
    if taken != correction.accepted:  # some were rejected as duplicates
        correction.accepted = taken


def resettle(run: Import) -> None:
    """Settle the touched records, and all that share a key with them, anew."""
    touch_alike(run)
    before = tally(run)
    reexamine(run)
    book(run, before, tally(run))


def _replace(run: Import, checked: Checked, marked: pl.DataFrame) -> None:
    mark = pl.lit(run.pk).alias("import_id")
    taken = checked.accepted["record"].to_list()
    RejectedRecord.objects.filter(import_run=run, record__in=taken)._raw_delete("default")
    wrong = marked.select("record", "after").join(
        checked.rejected.select("record", "errors"), on="record"
    )
    with connection.cursor() as cursor:
        copy_into(cursor, CorrectedRecord._meta.db_table, marked.with_columns(mark))
        part = pl.lit(run.part).alias("part")
        copy_into(cursor, Lead._meta.db_table, checked.accepted.with_columns(mark, part))
        if len(wrong):
            cursor.execute(_STILL_WRONG)
            copy_into(cursor, "still_wrong", wrong)
            cursor.execute(_REASONS, [run.pk])
            cursor.execute("DROP TABLE still_wrong")


_STILL_WRONG = """
CREATE TEMPORARY TABLE still_wrong (record bigint, after text[], errors jsonb) ON COMMIT DROP
"""
_REASONS = """
UPDATE lead_import_rejected AS rejected SET corrected = wrong.after, errors = wrong.errors
FROM still_wrong AS wrong WHERE rejected.import_id = %s AND rejected.record = wrong.record
"""


def _joined(
    known: Mapping[str, list[str]], more: Mapping[str, tuple[str, ...]]
) -> dict[str, list[str]]:
    names = sorted({*known, *more})
    return {name: sorted({*known.get(name, ()), *more.get(name, ())}) for name in names}


def _plan_of(run: Import) -> Plan:
    return _plan(run.pk, run.attempt, run.started)


@lru_cache(maxsize=8)
def _plan(import_id: int, attempt: int, started: datetime | None) -> Plan:
    """Return the plan of one processing; it never changes."""
    plan: Plan = PLAN.load(Import.objects.values_list("plan", flat=True).get(pk=import_id))
    return plan
