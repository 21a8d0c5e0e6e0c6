"""Duplicates by exact keys: within the file, and against leads that are visible.

All in SQL, set by set. A duplicate is judged against accepted records: a
rejected one does not make a later good one a duplicate.
"""

from __future__ import annotations

from typing import LiteralString

from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.db.models import Sum
from psycopg import sql

from leadgate.imports import suspects, updates
from leadgate.imports.account import touching
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Chunk, Import, MatchKind, RejectedRecord
from leadgate.imports.models.import_run import OnDuplicate
from leadgate.imports.options import OPTIONS, Key, Options
from leadgate.imports.originals import as_they_stood
from leadgate.leads import partitions
from leadgate.leads.models import Lead, Outcome

RULE = "duplicate"

_NAME: LiteralString = "lower(coalesce(nullif({0}.last_name, ''), {0}.company, ''))"
EXPRESSIONS: dict[Key, tuple[LiteralString, ...]] = {
    Key.EMAIL_NAME: ("lower({0}.email)", _NAME),
    Key.EMAIL: ("lower({0}.email)",),
    Key.PHONE: ("{0}.phone",),
    Key.PHONE_NAME: ("{0}.phone", _NAME),
    Key.COMPANY_LAST: ("lower({0}.company)", "lower({0}.last_name)"),
    Key.COMPANY_NAME: ("lower({0}.company)", "lower({0}.last_name)", "lower({0}.first_name)"),
    Key.EXTERNAL_ID: ("{0}.external_id",),
}
"""Per key what must be equal, and not null; {0} is the lead's table."""


INDEXED = {Key.EMAIL, Key.EMAIL_NAME, Key.COMPANY_NAME, Key.COMPANY_LAST, Key.EXTERNAL_ID}


def settle(run: Import) -> int:
    """Mark the import's duplicates with their outcome; return how many there are.

    Cost: a look at an index per lead and key; for many leads one pass over all
    there are per key, a second per million.
    """
    if run.on_duplicate == OnDuplicate.CREATE:
        return 0
    staged = _staged(run)
    if staged <= HANDFUL:
        return mark(run)
    tell_planner(run)
    if not suspects.worth_gathering(run, staged):
        return mark(run)
    options: Options = OPTIONS.load(run.options)
    with touching([]):
        found = suspects.gather(run, map(_conditions, options.duplicate_keys))
        few = found <= staged * FEW
        return mark(run, touched=few, each=few)


HANDFUL = 5_000  # leads: for no more than these PostgreSQL's guess is good enough
FEW = 0.2  # of an import's leads: for no more PostgreSQL looks at an index for each


def _staged(run: Import) -> int:
    """Return how many leads an import has staged, by its chunk ledger."""
    return Chunk.objects.filter(import_run=run).aggregate(sum=Sum("accepted"))["sum"] or 0


def mark(run: Import, *, touched: bool = False, each: bool = True) -> int:
    """Mark duplicates among the CREATED leads, and do what the import says with them.

    Args:
        run: its `on_duplicate` is not CREATE.
        touched: look at touched records only (`leadgate.imports.account`).
        each: look others up one by one, where an index tells; False, for very
            many, compares all with all at once.
    """
    options: Options = OPTIONS.load(run.options)
    found = 0
    anything_visible = _anything_visible()
    for key in options.duplicate_keys:
        found += _mark_within_file(key, run, touched=touched)
        if anything_visible:
            found += _mark_against_leads(key, run, touched=touched, each=each)
    if _others_wait(run):
        for key in options.duplicate_keys:
            _note_pending(key, run, touched=touched, each=each)
    if run.on_duplicate == OnDuplicate.REJECT:
        reject_marked(run, touched=touched)
    if run.on_duplicate == OnDuplicate.UPDATE:
        updates.stage(run, merge=options.merge, touched=touched)
    return found


def rejected_by_rule(run: Import) -> dict[str, int]:
    """Return how many records were rejected as duplicates, by rule code."""
    rejected = run.rejected_records.filter(errors__contains=[{"code": RULE}]).count()
    return {RULE: rejected} if rejected else {}


def tell_planner(run: Import) -> None:
    """Give PostgreSQL numbers of the rows just loaded, and leave to use all its processes."""
    partitions.tell_planner(run.part)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL parallel_setup_cost = 0")
        cursor.execute("SET LOCAL parallel_tuple_cost = 0")


# Whoever is twice is gathered with its id: nothing is joined, so that PostgreSQL, which
# knows nothing of a new import, can't choose a wrong way to do it.
_WITHIN_FILE = """
CREATE TEMPORARY TABLE twin ON COMMIT DROP AS
SELECT later.id, earliest.id AS other_id, {within} AS outcome
FROM (
    SELECT array_agg(lead.id) AS ids, array_agg(lead.record) AS records
    FROM lead
    WHERE lead.import_id = {run} AND lead.outcome = {created} AND {filled} AND {only}
    GROUP BY {key} HAVING count(*) > 1
) AS twice
CROSS JOIN LATERAL (
    SELECT id FROM unnest(ids, records) AS one (id, record) ORDER BY record LIMIT 1
) AS earliest
CROSS JOIN LATERAL unnest(ids) AS later (id)
WHERE later.id <> earliest.id
"""

# Who is the same is found before it is asked whether that one counts: PostgreSQL, which
# guesses how many imports are approved, would else go through all leads for a few.
_PAIRS = """
mine AS {gathered} (
    SELECT id, record, site_id, first_name, last_name, company, email, phone, external_id
    FROM lead WHERE lead.import_id = {run} AND lead.outcome = {created} AND {filled} AND {only}
), pair AS MATERIALIZED (
    SELECT lead.id, lead.record, other.id AS other_id, other.record AS other_record,
           other.import_id AS other_import, other.outcome AS other_outcome
    FROM mine AS lead JOIN {others} AS other ON {equal}
    WHERE other.site_id IS NOT DISTINCT FROM lead.site_id
      AND other.import_id IS DISTINCT FROM {run}
)
"""
_ALL_AT_ONCE: LiteralString = "lead"
_ONE_BY_ONE: LiteralString = """LATERAL (
    SELECT id, record, site_id, import_id, outcome FROM lead AS other WHERE {equal} OFFSET 0
)"""
"""Not merged into what surrounds it, thanks to OFFSET, so it is asked once for each."""

_AGAINST_LEADS = """
CREATE TEMPORARY TABLE twin ON COMMIT DROP AS
WITH {pairs}
SELECT pair.id, min(other_id) AS other_id, {against} AS outcome
FROM pair LEFT JOIN lead_import AS origin ON origin.id = other_import
WHERE other_import IS NULL OR (origin.state = {approved} AND other_outcome = {created})
GROUP BY pair.id
"""

# The other import's record learns of this one, too: whichever is approved first, is first.
_AGAINST_PENDING = """
WITH {pairs}, pending AS (
    SELECT DISTINCT ON (pair.id, other_id) pair.*
    FROM pair JOIN lead_import AS origin ON origin.id = other_import
    WHERE origin.state = {pending} AND other_outcome = {created}
)
INSERT INTO lead_import_match
    (import_id, record, lead_id, other_id, other_import_id, kind, score, agreements, place,
     decision)
SELECT {run}, record, id, other_id, other_import, {kind}, 100, ARRAY[{name}],
       row_number() OVER (PARTITION BY record ORDER BY other_id) - 1, '' FROM pending
UNION ALL
SELECT other_import, other_record, other_id, id, {run}, {kind}, 100, ARRAY[{name}],
       row_number() OVER (PARTITION BY other_import, other_record ORDER BY id) - 1, '' FROM pending
ON CONFLICT DO NOTHING
"""

_UPDATE = """
UPDATE lead SET outcome = twin.outcome, matched_id = twin.other_id
FROM twin WHERE lead.id = twin.id AND lead.import_id = %s
"""


def _anything_visible() -> bool:
    """Whether there is a lead at all that a record could duplicate."""
    approved = Import.objects.filter(state=State.APPROVED)
    return approved.exists() or Lead.objects.filter(import_run=None).exists()


def _others_wait(run: Import) -> bool:
    """Whether another import waits for approval that could hold the same leads."""
    waiting = Import.objects.filter(state=State.PENDING_APPROVAL).exclude(pk=run.pk)
    return waiting.exists()


def _mark_within_file(key: Key, run: Import, *, touched: bool) -> int:
    with connection.cursor() as cursor:
        cursor.execute(_filled_in(_WITHIN_FILE, key, run, touched=touched))
        return _mark_twins(cursor, run, cursor.rowcount)


def _mark_against_leads(key: Key, run: Import, *, touched: bool, each: bool) -> int:
    with connection.cursor() as cursor:
        found = _compare(cursor, _AGAINST_LEADS, key, run, touched=touched, each=each)
        return _mark_twins(cursor, run, found)


def _note_pending(key: Key, run: Import, *, touched: bool, each: bool) -> None:
    """Write down which records are records of other imports, too, that wait for approval."""
    with connection.cursor() as cursor:
        _compare(cursor, _AGAINST_PENDING, key, run, touched=touched, each=each)


def _compare(
    cursor: CursorWrapper,
    statement: LiteralString,
    key: Key,
    run: Import,
    *,
    touched: bool,
    each: bool,
) -> int:
    """Compare the import's leads with others; return how many pairs there are."""
    # A touched lead's number is looked up by its name; see `equal_by`.
    each &= key in INDEXED or (touched and key is Key.PHONE_NAME)
    composed = _filled_in(statement, key, run, touched=touched, each=each)
    if not each:
        cursor.execute("SET LOCAL enable_nestloop = off")
    cursor.execute(composed)
    found: int = cursor.rowcount
    cursor.execute("SET LOCAL enable_nestloop = on")
    return found


def _mark_twins(cursor: CursorWrapper, run: Import, found: int) -> int:
    if found:
        cursor.execute(_UPDATE, [run.pk])
    cursor.execute("DROP TABLE twin")
    return found


ONLY_TOUCHED: LiteralString = "lead.record IN (SELECT record FROM touched)"
# By this, phone numbers are looked up through the indexes of names.
_NAMED: LiteralString = f"""(
    lower(coalesce({{1}}.last_name, {{1}}.first_name, {{1}}.company, {{1}}.email)) = {_NAME}
    OR lower({{1}}.company) = {_NAME})"""


def equal_by(key: Key, one: LiteralString, other: LiteralString) -> LiteralString:
    """Return the SQL condition that two leads are the same by a key, for few of the first."""
    named = f" AND {_NAMED.format(one, other)}" if key is Key.PHONE_NAME else ""
    return _same(key, one, other) + named


def _same(key: Key, one: LiteralString, other: LiteralString) -> LiteralString:
    return " AND ".join(f"{each.format(one)} = {each.format(other)}" for each in EXPRESSIONS[key])


def _conditions(key: Key) -> tuple[list[LiteralString], LiteralString]:
    """Return what must be equal by a key, and that none of it is empty, of a `lead`."""
    parts = [expression.format("lead") for expression in EXPRESSIONS[key]]
    # In lower case it is as empty: to say so of each takes as long as all the rest.
    return parts, " AND ".join(f"{part.removeprefix('lower')} <> ''" for part in parts)


def _filled_in(
    statement: LiteralString, key: Key, run: Import, *, touched: bool, each: bool = False
) -> sql.Composed:
    mine, filled = _conditions(key)
    update = run.on_duplicate == OnDuplicate.UPDATE
    which: dict[str, sql.Composable] = {
        "run": sql.Literal(run.pk),
        "created": sql.Literal(Outcome.CREATED.value),
        "filled": sql.SQL(filled),
        "only": sql.SQL(ONLY_TOUCHED if touched else "true"),
    }
    return sql.SQL(statement).format(
        **which,
        pairs=_pairs(key, which, touched=touched, each=each),
        within=sql.Literal(Outcome.SKIPPED.value),
        against=sql.Literal((Outcome.UPDATE if update else Outcome.SKIPPED).value),
        approved=sql.Literal(State.APPROVED.value),
        pending=sql.Literal(State.PENDING_APPROVAL.value),
        kind=sql.Literal(MatchKind.PENDING.value),
        name=sql.Literal(key.value),
        key=_joined(mine, ", "),
    )


def _pairs(
    key: Key, which: dict[str, sql.Composable], *, touched: bool, each: bool
) -> sql.Composed:
    """Return the SQL that finds, for the import's leads, all that are the same by a key."""
    equal = (equal_by if touched else _same)(key, "lead", "other")
    others = sql.SQL(_ONE_BY_ONE).format(equal=sql.SQL(equal)) if each else sql.SQL(_ALL_AT_ONCE)
    return sql.SQL(_PAIRS).format(
        **which,
        gathered=sql.SQL("MATERIALIZED" if touched or each else "NOT MATERIALIZED"),
        others=others,
        equal=sql.SQL("true" if each else equal),
    )


def _joined(parts: list[LiteralString], between: LiteralString) -> sql.SQL:
    return sql.SQL(between.join(parts))


_MARKED: LiteralString = """
SELECT lead.record, lead.line, first.line, lead.matched_id, first.import_id = lead.import_id
FROM lead JOIN lead AS first ON first.id = lead.matched_id
WHERE lead.import_id = {run} AND lead.outcome = {skipped} AND {only}
ORDER BY lead.record
"""


def reject_marked(run: Import, *, touched: bool) -> None:
    """Turn the marked duplicates into rejected records, as they stood in the file."""
    statement = sql.SQL(_MARKED).format(
        run=sql.Literal(run.pk),
        skipped=sql.Literal(Outcome.SKIPPED.value),
        only=sql.SQL(ONLY_TOUCHED if touched else "true"),
    )
    with connection.cursor() as cursor:
        cursor.execute(statement)
        marked = cursor.fetchall()
    records = [record for record, *_ in marked]
    stood = as_they_stood(run, records)
    RejectedRecord.objects.bulk_create(
        (
            RejectedRecord(
                import_run=run,
                record=record,
                line=line,
                errors=[{"code": RULE, "field": "email", "message": _message(*other)}],
                **stood[record],
            )
            for record, line, *other in marked
        ),
        batch_size=1000,
    )
    Lead.objects.filter(import_run=run, record__in=records)._raw_delete("default")


def _message(line: int | None, lead_id: int, in_this_file: bool) -> str:
    where = f"as in line {line} of this file" if in_this_file else f"as lead {lead_id}"
    return f"The same lead {where}. Remove the record, or import with “Create it anyway”."
