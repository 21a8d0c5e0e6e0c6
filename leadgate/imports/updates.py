"""Updates of leads that are there already: staged as before and after, all in SQL.

A blank cell never blanks a lead, and an opt-out is never taken back by a file.
`leadgate.imports.reversing` applies them at approval, and takes them back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import LiteralString

from django.db import connection
from psycopg import sql

from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import, UpdateState
from leadgate.imports.options import Merge
from leadgate.leads.models import Outcome
from leadgate.leads.models.details import LeadDetails

KEPT = {"created_at", "created_by", "external_id"}
"""Columns that tell where a lead came from; the first origin stays."""


def columns() -> list[str]:
    """Return the columns of a lead that an update may change."""
    return [str(field.column) for field in LeadDetails._meta.local_fields if field.name not in KEPT]


_ONE_PER_LEAD = """
UPDATE lead SET outcome = {skipped} FROM (
    SELECT id, row_number() OVER (PARTITION BY matched_id ORDER BY record) AS place
    FROM lead WHERE import_id = {run} AND outcome = {update} AND {only}
) AS staged
WHERE lead.id = staged.id AND staged.place > 1
"""

# Of several records for one lead the first that came is taken.
_TAKEN = """
UPDATE lead SET outcome = {skipped}
WHERE import_id = {run} AND outcome = {update} AND {only} AND EXISTS (
    SELECT FROM lead_import_update AS change
    WHERE change.import_id = {run} AND change.lead_id = lead.matched_id
)
"""

_STAGE = """
INSERT INTO lead_import_update (import_id, lead_id, record, before, after, state)
SELECT {run}, target.id, staged.record, change.before, change.after, {state}
FROM lead AS staged
JOIN lead AS target ON target.id = staged.matched_id
CROSS JOIN LATERAL (
    SELECT jsonb_object_agg(key, to_jsonb(target) -> key) AS before,
           jsonb_object_agg(key, value) AS after
    FROM jsonb_each(jsonb_strip_nulls(to_jsonb(staged) || jsonb_build_object(
        'custom', CASE WHEN {overwrite} THEN coalesce(target.custom, '{{}}') || staged.custom
                       ELSE staged.custom || coalesce(target.custom, '{{}}') END)))
    WHERE key = ANY({columns})
      AND value IS DISTINCT FROM to_jsonb(target) -> key
      AND NOT (key IN ('do_not_call', 'do_not_email') AND value = 'false')
      AND NOT (key = 'opt_in' AND value = 'true' AND target.opt_in IS FALSE)
      AND ({overwrite} AND key <> ALL ({kept})
           OR to_jsonb(target) -> key = 'null' OR key = 'custom')
) AS change
WHERE staged.import_id = {run} AND staged.outcome = {update} AND change.after IS NOT NULL
  AND {only_staged}
"""

_UNCHANGED = """
UPDATE lead SET outcome = {unchanged}
WHERE import_id = {run} AND outcome = {update} AND {only} AND NOT EXISTS (
    SELECT FROM lead_import_update AS change
    WHERE change.import_id = {run} AND change.record = lead.record
)
"""


# Whose values are newer: by the dates that the file gives, else by when a lead was changed.
_NEWER: LiteralString = """
coalesce(coalesce(staged.modified_at, staged.created_at)
         > coalesce(greatest(target.changed, target.modified_at), target.entered), false)
"""
_OVERWRITES: Mapping[Merge, LiteralString] = {
    Merge.OVERWRITE: "true",
    Merge.FILL: "false",
    Merge.NEWEST: _NEWER,
}


def stage(
    run: Import,
    *,
    merge: Merge = Merge.OVERWRITE,
    touched: bool = False,
    fields: Sequence[str] | None = None,
    kept: Sequence[str] = (),
) -> None:
    """Write down what the import's UPDATE records would change; the rest is UNCHANGED.

    Args:
        run: an import whose duplicates are marked.
        merge: whose values win.
        touched: for touched records only (`leadgate.imports.account`).
        fields: columns that may change; None for all.
        kept: columns of which only blanks are filled, whoever wins.

    Cost: one join with the matched leads, by id.
    """
    only: dict[str, sql.Composable] = {}
    if touched:
        only = {
            "only": sql.SQL(_ONLY.format("lead")),
            "only_staged": sql.SQL(_ONLY.format("staged")),
        }
        execute(_TAKEN, run, **only)
    else:
        run.updates.all().delete()
    execute(_ONE_PER_LEAD, run, **only)
    may_change = sql.Literal(columns() if fields is None else list(fields))
    overwrite = sql.SQL(_OVERWRITES[merge])
    told = {"overwrite": overwrite, "columns": may_change, "kept": _texts(kept)}
    execute(_STAGE, run, **told, **only)
    execute(_UNCHANGED, run, **only)


def _texts(words: Sequence[str]) -> sql.Composed:
    return sql.SQL("{}::text[]").format(sql.Literal(list(words)))


_ONLY: LiteralString = "{0}.record IN (SELECT record FROM touched)"


def execute(statement: LiteralString, run: Import, **more: sql.Composable) -> int:
    """Run a statement about an import's updates; return how many rows it changed."""
    names = columns()
    parts: dict[str, sql.Composable] = {
        "run": sql.Literal(run.pk),
        "names": sql.SQL(", ").join(map(sql.Identifier, names)),
        "columns": sql.Literal(names),
        "state": sql.Literal(UpdateState.STAGED.value),
        **{state.value: sql.Literal(state.value) for state in UpdateState},
        "update": sql.Literal(Outcome.UPDATE.value),
        "unchanged": sql.Literal(Outcome.UNCHANGED.value),
        "skipped": sql.Literal(Outcome.SKIPPED.value),
        "only": sql.SQL("true"),
        "only_staged": sql.SQL("true"),
        "created": sql.Literal(Outcome.CREATED.value),
        "approved": sql.Literal(State.APPROVED.value),
        **more,
    }
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL(statement).format(**parts))
        done: int = cursor.rowcount
    return done
