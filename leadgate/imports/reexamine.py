"""Duplicates looked for again, among the records that a change may concern.

When a record joins an import, leaves it or is left out, others may become
duplicates of it, or cease to be. They are found by the keys that they share
with it, directly or through others; all of them are then settled anew, as if
the file had held the records like that from the start.
"""

from __future__ import annotations

from typing import LiteralString

from django.db import connection
from psycopg import sql

from leadgate.imports import duplicates
from leadgate.imports.models import Import
from leadgate.imports.models.import_run import OnDuplicate
from leadgate.imports.options import OPTIONS, Key, Options
from leadgate.leads.models import Outcome

MANY = 10_000
"""Touched records from which on PostgreSQL's own numbers are renewed first."""

_SHARING: LiteralString = """
INSERT INTO touched
SELECT DISTINCT other.record
FROM touched
JOIN lead ON lead.import_id = {run} AND lead.record = touched.record
JOIN lead AS other ON {equal}
WHERE other.import_id = {run}
ON CONFLICT DO NOTHING
"""

_UNMARK: LiteralString = """
UPDATE lead SET outcome = {created}, matched_id = NULL
FROM touched
WHERE lead.import_id = {run} AND lead.record = touched.record
  AND lead.outcome IN ({skipped}, {update}, {unchanged}) AND {undecided}
"""

_UNSTAGE: LiteralString = """
DELETE FROM lead_import_update AS change USING touched
WHERE change.import_id = {run} AND change.record = touched.record AND {undecided}
"""

# What a person has decided about a likely duplicate stays decided.
_UNDECIDED: LiteralString = """
NOT EXISTS (SELECT FROM lead_import_match AS match WHERE match.import_id = {run}
            AND match.record = touched.record AND match.decision <> '')
"""


def touch_alike(run: Import) -> None:
    """Touch also the records that share a key with touched leads.

    Cost: by index, some ms for few records.
    """
    if run.on_duplicate == OnDuplicate.CREATE:
        return
    options: Options = OPTIONS.load(run.options)
    while sum(_sharing(key, run) for key in options.duplicate_keys):
        _execute("ANALYZE touched", run)


def reexamine(run: Import) -> None:
    """Settle the touched leads anew; those left out by hand stay so.

    Cost: by index, some ms for few records; for very many as `duplicates.settle`.
    """
    if run.on_duplicate == OnDuplicate.CREATE:
        return
    if _execute("SELECT FROM touched LIMIT 1 OFFSET {many}", run):
        duplicates.tell_planner(run)
    _execute(_UNSTAGE, run)
    _execute(_UNMARK, run)
    duplicates.mark(run, touched=True)


def _sharing(key: Key, run: Import) -> int:
    return _execute(_SHARING, run, equal=sql.SQL(duplicates.equal_by(key, "lead", "other")))


def _execute(statement: LiteralString, run: Import, **more: sql.Composable) -> int:
    parts: dict[str, sql.Composable] = {
        "run": sql.Literal(run.pk),
        "undecided": sql.SQL(_UNDECIDED).format(run=sql.Literal(run.pk)),
        "many": sql.Literal(MANY),
        "created": sql.Literal(Outcome.CREATED.value),
        "skipped": sql.Literal(Outcome.SKIPPED.value),
        "update": sql.Literal(Outcome.UPDATE.value),
        "unchanged": sql.Literal(Outcome.UNCHANGED.value),
        **more,
    }
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL(statement).format(**parts))
        return int(cursor.rowcount)
