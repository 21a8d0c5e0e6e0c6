"""Likely duplicates: found slice by slice, and written down as questions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import polars as pl
from django.db import connection

from leadgate.engine.matching.pairs import likely
from leadgate.imports import locks
from leadgate.imports.loading import copy_into
from leadgate.imports.locks import Purpose, kept_alive
from leadgate.imports.models import Import, Match, MatchKind
from leadgate.imports.stopping import break_off_if_told
from leadgate.leads import comparing

SLICE, LARGEST_SLICE = 10_000, 50_000
"""Records that are compared at once: bounds memory, and the time until others get their turn."""
ALL = 0  # imports, where a lock names one
STRETCH = 2_500  # leads that are compared at once: bounds memory
AT_ONCE = 2  # stretches: one reads from the database while another compares
PASSES = 20
"""Slices in which as many records are compared as there are leads: each may read all their keys."""


@dataclass(frozen=True, slots=True)
class Slice:
    """Records of an import that are compared at once.

    Attributes:
        upto: the last of them.
        leads: those that they create.
    """

    upto: int
    leads: comparing.Compared


def next_slice(run: Import) -> Slice:
    """Return the records that are compared next, and write down the keys of their leads.

    They are compared in a transaction of their own, after this one: of two
    imports that are compared at the same time, one sees the keys of the other.
    """
    after = run.compared or 0
    size = max(SLICE, min(LARGEST_SLICE, comparing.leads_there() // PASSES))
    rest = run.total - after
    upto = run.total if rest < size * 1.25 else after + size
    found = Slice(upto, comparing.created_by(run.pk, after=after, upto=upto))
    comparing.keep_keys(found.leads)
    return found


def compare_slice(run: Import, records: Slice) -> None:
    """Compare the leads that an import creates, of some of its records.

    They are compared with visible leads, with those of imports that wait for
    approval, and with earlier records of the same file. Safe to repeat.

    Raises:
        BrokenOffError: the process is to stop; the transaction is to be rolled back.

    Cost: some 12 s for 100,000 records against a million leads; for a few
    records some milliseconds.
    """
    found = _found(run, records.leads)
    # One after the other: whoever writes second sees what the first one has found.
    locks.wait_for(Purpose.COMPARING, ALL)
    _write(run, found, records.leads.ids["record"].to_list())


def compare_records(run: Import, records: Sequence[int]) -> None:
    """Compare records that have joined an import since its others were compared.

    Those that are still to be compared anyway are left to that.

    Cost: some 30 ms for one record.
    """
    if run.compared is None:
        return
    known = [record for record in records if record <= run.compared]
    for start in range(0, len(known), SLICE):
        leads = comparing.of_records(run.pk, known[start : start + SLICE])
        comparing.keep_keys(leads)
        _write(run, _found(run, leads), leads.ids["record"].to_list())


def forget(import_id: int) -> None:
    """Remove what was found about an import's records, and what others had in common with them."""
    comparing.forget_keys(import_id)
    Match.objects.filter(import_run=import_id)._raw_delete("default")
    with connection.cursor() as cursor:
        cursor.execute(_FORGET, [import_id, import_id])


def _found(run: Import, mine: comparing.Compared) -> pl.DataFrame:
    """Return whom some leads are likely the same as."""
    partners = comparing.Partners(mine)

    def stretch(start: int) -> pl.DataFrame:
        break_off_if_told()
        return _matches(run, mine, partners.of(start, start + STRETCH))

    if len(mine.ids) <= STRETCH:
        return stretch(0)
    with kept_alive(), ThreadPoolExecutor(AT_ONCE) as threads:
        return pl.concat(threads.map(_apart(stretch), range(0, len(mine.ids), STRETCH)))


def _apart(work: Callable[[int], pl.DataFrame]) -> Callable[[int], pl.DataFrame]:
    """Let work be done in a thread: that has a connection of its own, which is closed."""

    def done(start: int) -> pl.DataFrame:
        try:
            return work(start)
        finally:
            connection.close()

    return done


def _matches(run: Import, mine: comparing.Compared, pairs: pl.DataFrame) -> pl.DataFrame:
    """Return the likely ones of the pairs, with ids instead of places."""
    others = comparing.there_or_coming(pairs["id"].unique().to_list())
    places = others.ids.select(
        "id", pl.col("import_id").alias("other_import_id"), pl.col("record").alias("other_record")
    ).with_row_index("row_other")
    my = mine.ids.select(pl.col("id").alias("lead_id"), "record").with_row_index("row")
    wanted = (
        pairs.join(places, on="id")
        .join(my, on="row")
        .filter(
            (pl.col("other_import_id") != run.pk).fill_null(value=True)
            | (pl.col("other_record") < pl.col("record"))
        )
    )
    with kept_alive():
        found = likely(wanted.select("row", "row_other"), mine.fields, others.fields)
    return found.join(my, on="row", maintain_order="left").join(
        places, on="row_other", maintain_order="left"
    )


def _write(run: Import, found: pl.DataFrame, records: list[int]) -> None:
    """Replace what was found of some records before; what was decided, or is sure, stays."""
    frame = found.select(
        pl.lit(run.pk).alias("import_id"),
        "record",
        "lead_id",
        pl.col("id").alias("other_id"),
        "other_import_id",
        pl.lit(str(MatchKind.LIKELY)).alias("kind"),
        "score",
        "agreements",
        pl.int_range(pl.len()).over("record").cast(pl.Int16).alias("place"),
        pl.lit("").alias("decision"),
    )
    with connection.cursor() as cursor:
        cursor.execute(_UNDECIDED, [run.pk, records])
        cursor.execute(_KEPT, [run.pk, records])
        kept = pl.DataFrame(
            cursor.fetchall(), {"record": pl.Int64, "other_id": pl.Int64}, orient="row"
        )
        fresh = frame.join(kept, on=["record", "other_id"], how="anti")
        copy_into(cursor, Match._meta.db_table, fresh)
        cursor.execute(_MIRROR, [run.pk, records])
        cursor.execute(_LEARN, [run.pk, records])
        cursor.execute(_RANK, [run.pk, run.pk])


_UNDECIDED = """
DELETE FROM lead_import_match
WHERE import_id = %s AND record = ANY(%s) AND kind = 'likely' AND decision = ''
"""
_KEPT = """
SELECT record, other_id FROM lead_import_match WHERE import_id = %s AND record = ANY(%s)
"""

# What waits for approval elsewhere learns of these records, too.
_MIRROR = """
INSERT INTO lead_import_match
    (import_id, record, lead_id, other_id, other_import_id, kind, score, agreements, place,
     decision)
SELECT other.import_id, other.record, other.id, found.lead_id, found.import_id,
       found.kind, found.score, found.agreements, 100, ''
FROM lead_import_match AS found
JOIN lead AS other ON other.id = found.other_id
JOIN lead_import AS origin ON origin.id = other.import_id
WHERE found.import_id = %s AND found.record = ANY(%s)
  AND origin.id <> found.import_id AND origin.state = 'pending_approval'
  AND origin.compared >= other.record
ON CONFLICT DO NOTHING
"""

# What others have found of these records, which were not compared then.
_LEARN = """
INSERT INTO lead_import_match
    (import_id, record, lead_id, other_id, other_import_id, kind, score, agreements, place,
     decision)
SELECT mine.import_id, mine.record, mine.id, found.lead_id, found.import_id,
       found.kind, found.score, found.agreements, 100, ''
FROM lead_import_match AS found
JOIN lead AS mine ON mine.id = found.other_id
JOIN lead_import AS origin ON origin.id = found.import_id
WHERE found.other_import_id = %s AND mine.record = ANY(%s) AND found.kind = 'likely'
  AND origin.state = 'pending_approval' AND origin.id <> mine.import_id
ON CONFLICT DO NOTHING
"""

_PLACED = """
UPDATE lead_import_match AS match SET place = ranked.place FROM (
    SELECT id, row_number() OVER (
        PARTITION BY import_id, record ORDER BY decision = '', score DESC, place, id) - 1 AS place
    FROM lead_import_match WHERE {which}
) AS ranked
WHERE match.id = ranked.id AND match.place <> ranked.place
"""
_RANK = _PLACED.format(
    which="import_id = %s OR import_id IN "
    "(SELECT import_id FROM lead_import_match WHERE other_import_id = %s)"
)

_FORGET = """
WITH gone AS (DELETE FROM lead_import_match WHERE other_import_id = %s RETURNING import_id, record)
UPDATE lead_import_match AS match SET place = ranked.place FROM (
    SELECT id, row_number() OVER (
        PARTITION BY import_id, record ORDER BY decision = '', score DESC, place, id) - 1 AS place
    FROM lead_import_match
    WHERE (import_id, record) IN (SELECT import_id, record FROM gone)
      AND id NOT IN (SELECT id FROM lead_import_match WHERE other_import_id = %s)
) AS ranked
WHERE match.id = ranked.id
"""
