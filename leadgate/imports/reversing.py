"""Staged updates applied at approval and taken back by undo, as often as people like.

Before anything is changed, the leads are locked, and what happens to each value
is decided in one pass into a temporary table, by what the lead says now:

- to apply: a value that people have changed since it was staged, or since it was
  taken back, is overwritten or left to them (`held`);
- to take back: a value that is no longer the import's was changed by people, and
  is left to them, or taken back too and kept aside (`edited`), so that approving
  again brings it back.

An opt-out that somebody has set is never taken away, whatever was chosen.
"""

from __future__ import annotations

from typing import LiteralString

from django.db import connection
from psycopg import sql

from leadgate.imports.models import Import, UpdateState
from leadgate.imports.updates import execute

_ANEW = """
UPDATE lead_import_update SET state = {staged}
WHERE import_id = {run} AND state <> {staged}
"""

_LOCK = """
SELECT FROM lead WHERE id IN (SELECT lead_id FROM lead_import_update WHERE import_id = {run})
ORDER BY id FOR UPDATE
"""

_UNSEEN = """
UPDATE lead_import_update AS change SET state = {gone}
WHERE import_id = {run} AND state = {staged} AND NOT EXISTS (
    SELECT FROM lead LEFT JOIN lead_import AS origin ON origin.id = lead.import_id
    WHERE lead.id = change.lead_id
      AND (lead.import_id IS NULL OR origin.state = {approved} AND lead.outcome = {created})
)
"""

_GONE = """
UPDATE lead_import_update AS change SET state = {gone}
WHERE import_id = {run} AND state = {applied}
  AND NOT EXISTS (SELECT FROM lead WHERE lead.id = change.lead_id)
"""

# Per update: what is replaced, what is set, and what is left to people.
_DECIDE_APPLYING = """
CREATE TEMPORARY TABLE applying ON COMMIT DROP AS
SELECT change.id, change.lead_id, value.before, value.sets, value.held
FROM lead_import_update AS change
JOIN lead ON lead.id = change.lead_id
CROSS JOIN LATERAL (
    SELECT jsonb_object_agg(key, now) AS before,
           coalesce(jsonb_object_agg(key, wanted) FILTER (WHERE NOT held), '{{}}') AS sets,
           coalesce(array_agg(key) FILTER (WHERE held), '{{}}') AS held
    FROM (
        SELECT key, now, wanted,
               {keep} AND now IS DISTINCT FROM change.before -> key
                      AND now IS DISTINCT FROM wanted
               OR key IN ('do_not_call', 'do_not_email') AND now = 'true' AND wanted = 'false'
               OR key = 'opt_in' AND now = 'false' AND wanted = 'true' AS held
        FROM jsonb_object_keys(change.after) AS key
        CROSS JOIN LATERAL (
            SELECT to_jsonb(lead) -> key AS now, (change.after || change.edited) -> key AS wanted
        ) AS here
    ) AS decided
) AS value
WHERE change.import_id = {run} AND change.state = {staged}
"""

# The values that were decided upon, put into the leads; from either table.
_SET = """
UPDATE lead SET ({names}) = (
    SELECT {names} FROM jsonb_populate_record(lead.*, decided.sets)
), changed = now()
FROM {decided} AS decided WHERE decided.lead_id = lead.id AND decided.sets <> '{{}}'
"""

_APPLIED = """
UPDATE lead_import_update AS change
SET state = {applied}, before = applying.before, held = applying.held
FROM applying WHERE applying.id = change.id
"""

# A value is people's where it is no longer what the import has set.
_DECIDE_REVERSING = """
CREATE TEMPORARY TABLE reversing ON COMMIT DROP AS
SELECT change.id, change.lead_id, value.sets, value.held, value.edited
FROM lead_import_update AS change
JOIN lead ON lead.id = change.lead_id
CROSS JOIN LATERAL (
    SELECT coalesce(jsonb_object_agg(key, change.before -> key) FILTER (WHERE NOT held), '{{}}')
               AS sets,
           coalesce(array_agg(key) FILTER (WHERE held), '{{}}') AS held,
           coalesce(jsonb_object_agg(key, now) FILTER (WHERE theirs AND NOT held), '{{}}')
               AS edited
    FROM (
        SELECT key, now, theirs,
               theirs AND ({keep} OR key IN ('do_not_call', 'do_not_email') AND now = 'true'
                                  OR key = 'opt_in' AND now = 'false') AS held
        FROM jsonb_object_keys(change.after) AS key
        CROSS JOIN LATERAL (
            SELECT to_jsonb(lead) -> key AS now,
                   to_jsonb(lead) -> key
                       IS DISTINCT FROM (change.after || change.edited) -> key AS theirs
        ) AS here
        WHERE key <> ALL (change.held)
    ) AS decided
) AS value
WHERE change.import_id = {run} AND change.state = {applied}
"""

_REVERSED = """
UPDATE lead_import_update AS change
SET state = CASE WHEN reversing.held = '{{}}' THEN {reversed} ELSE {kept} END,
    held = reversing.held, edited = change.edited || reversing.edited
FROM reversing WHERE reversing.id = change.id
"""


def apply(run: Import, *, keep: bool = False) -> int:
    """Change the leads as staged, for the first time or again; part of approval.

    Args:
        run: an import whose row is locked.
        keep: leave values to people that they have changed since they were
            staged, or since the import was undone.

    Returns:
        How many updates were applied; those of leads that are not visible any
        more are marked as gone.

    Cost: one pass over the updates, and a lookup of each lead by id.
    """
    if not run.updates.exists():
        return 0
    execute(_ANEW, run)
    execute(_LOCK, run)
    execute(_UNSEEN, run)
    execute(_DECIDE_APPLYING, run, keep=sql.Literal(keep))
    execute(_SET, run, decided=sql.Identifier("applying"))
    applied = execute(_APPLIED, run)
    _drop("applying")
    return applied


def take_back(run: Import, *, keep: bool = True) -> dict[str, int]:
    """Put the old values back; part of undo.

    Args:
        run: an import whose row is locked.
        keep: leave values to people that they have changed since; False takes
            these back too, and keeps them aside for approving again.

    Returns:
        Numbers of updates by what became of them: reversed, kept, gone.
    """
    if not run.updates.exists():
        return {"reversed": 0, "kept": 0, "gone": 0}
    execute(_LOCK, run)
    execute(_GONE, run)
    execute(_DECIDE_REVERSING, run, keep=sql.Literal(keep))
    execute(_SET, run, decided=sql.Identifier("reversing"))
    execute(_REVERSED, run)
    _drop("reversing")
    found = run.updates.all()
    return {state.value: found.filter(state=state).count() for state in UNDONE}


UNDONE = (UpdateState.REVERSED, UpdateState.KEPT, UpdateState.GONE)


def _drop(table: LiteralString) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("DROP TABLE {}").format(sql.Identifier(table)))
