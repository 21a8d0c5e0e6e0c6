"""The leads as they are compared: their fields as columns, and whom they share a key with."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, LiteralString

import polars as pl
from django.db import connection
from django.db.backends.utils import CursorWrapper
from psycopg import sql

from leadgate.engine.matching.glance import glances, possible_at_a_glance
from leadgate.engine.matching.keys import VERSION, block_keys
from leadgate.engine.matching.normal import FIELDS, comparable
from leadgate.engine.matching.pairs import MOST
from leadgate.imports.lifecycle import State
from leadgate.leads.models import Outcome

PIECE = 50_000  # records whose keys are written at once
LOOKED_UP = 0.1
"""Keys per lead that there is, up to which looking each up is quicker than reading them all."""


@dataclass(frozen=True)
class Compared:
    """Leads, ready to be compared.

    Attributes:
        ids: `id`, `import_id`, `record` (Int64) and `site_id` of each.
        fields: what `matching.normal.comparable` returned, in the same order.
    """

    ids: pl.DataFrame
    fields: pl.DataFrame

    @cached_property
    def keys(self) -> pl.Series:
        """The block keys of each, List(Int32)."""
        return block_keys(self.fields, self.ids["site_id"].to_list())

    @cached_property
    def glances(self) -> pl.Series:
        """Each at a glance, Int64."""
        return glances(self.fields)


def created_by(import_id: int, *, after: int = 0, upto: int | None = None) -> Compared:
    """Return the leads that an import creates, of a range of its records, in their order.

    Cost: by index; about 8 µs a lead.
    """
    return _read(
        "import_id = {run} AND outcome = {created} AND record > {after} AND record <= {upto}",
        run=import_id, created=Outcome.CREATED.value, after=after,
        upto=2**62 if upto is None else upto,
    )  # fmt: skip


def of_records(import_id: int, records: Sequence[int]) -> Compared:
    """Return the leads that an import creates from some of its records, in the order of ids."""
    return _read(
        "import_id = {run} AND outcome = {created} AND record = ANY({records})",
        run=import_id, created=Outcome.CREATED.value, records=list(records),
    )  # fmt: skip


def with_ids(ids: Iterable[int]) -> Compared:
    """Return leads by their ids, in the order of ids; those that are gone are left out."""
    return _read("id = ANY({ids})", ids=list(ids))


def there_or_coming(ids: Iterable[int]) -> Compared:
    """Return those of the leads that are visible, or that an import would make visible.

    In the order of ids.
    """
    return _read(
        "id = ANY({ids}) AND outcome = {created} AND (import_id IS NULL OR import_id IN "
        "(SELECT id FROM lead_import WHERE state = ANY({states})))",
        ids=list(ids), created=Outcome.CREATED.value,
        states=[State.APPROVED.value, State.PENDING_APPROVAL.value],
    )  # fmt: skip


def keep_keys(leads: Compared) -> None:
    """Write down the block keys of leads, instead of what was written before."""
    if leads.ids.is_empty():
        return
    statement = sql.SQL(_KEEP).format(
        ids=_array(leads.ids["id"]),
        imports=_array(leads.ids["import_id"].cast(pl.String).fill_null("null")),
        keys=_array('"{' + leads.keys.cast(pl.List(pl.String)).list.join(",") + '}"'),
        glances=_array(leads.glances),
        version=sql.Literal(VERSION),
    )
    with connection.cursor() as cursor:
        cursor.execute(statement)


def complete_keys(import_id: int | None) -> None:
    """Write the keys of those leads of an import that have none, or outdated ones.

    Safe to repeat, and to break off: what was written stays.

    Args:
        import_id: of the import; None for the leads that were entered by hand.
    """
    with connection.cursor() as cursor:
        while True:
            cursor.execute(_UNKEYED, [import_id, Outcome.CREATED, VERSION, PIECE])
            if not (ids := [lead_id for (lead_id,) in cursor.fetchall()]):
                return
            keep_keys(with_ids(ids))


def without_keys() -> list[int]:
    """Return the approved imports whose leads have no keys yet, or outdated ones.

    Cost: one look into an index for each approved import.
    """
    with connection.cursor() as cursor:
        cursor.execute(_WITHOUT_KEYS, [State.APPROVED, VERSION])
        return [import_id for (import_id,) in cursor.fetchall()]


def forget_keys(import_id: int) -> None:
    """Remove the keys of an import's leads, before these are removed."""
    with connection.cursor() as cursor:
        cursor.execute(_FORGET, [import_id])


class Partners:
    """Which leads share a key with each of some leads: others that are there, and one another.

    Keys that more than `MOST` leads have are left out, and who is somebody else at a
    glance.

    Args:
        leads: those whose partners are wanted.

    Cost: for few keys 20 µs each, by index; for many one pass over all keys that
    there are, about 2 s for a million leads on 2 cores.
    """

    def __init__(self, leads: Compared) -> None:
        own = pl.DataFrame({
            "own": leads.ids["id"], "glance": leads.glances, "key": leads.keys,
        }).with_row_index("row")  # fmt: skip
        self._wanted = own.explode("key").drop_nulls()
        mine = self._wanted.select("key", pl.col("own").alias("id"), "glance")
        there = _holders(self._wanted["key"].unique(), leads.ids["id"])
        self._held = pl.concat([there, mine]).filter(pl.len().over("key") <= MOST)

    def of(self, start: int, end: int) -> pl.DataFrame:
        """Return the partners of a range of the leads.

        Few at a time bound the memory: where a file is imported again, everybody
        has partners.

        Returns:
            Columns `row` (UInt32, place among the leads) and `id` of the other
            lead; each pair once.
        """
        mine = self._wanted.filter(pl.col("row").is_between(start, end, closed="left"))
        both = mine.join(self._held, on="key", suffix="_other")
        others = (pl.col("id") != pl.col("own")) & possible_at_a_glance()
        return both.filter(others).select("row", "id").unique()


def _holders(keys: pl.Series, but: pl.Series) -> pl.DataFrame:
    """Return who holds each of some keys, but for some leads: `key`, `id` and `glance`."""
    few = len(keys) <= LOOKED_UP * leads_there()
    held = sql.SQL(_LOOK_UP if few else _READ_ALL).format(
        wanted=_array(keys), but=_array(but), most=sql.Literal(MOST)
    )
    with connection.cursor() as cursor:
        if few:  # what waits for being sorted into the index slows each look down
            cursor.execute("SELECT gin_clean_pending_list('lead_keys_keys')")
        cursor.execute(sql.SQL(_GATHER).format(held=held))
        schema = {"key": pl.Int32, "id": pl.Int64, "glance": pl.Int64}
        found = [pl.DataFrame(schema=schema)]
        while row := cursor.fetchone():  # one at a time: together they are a hundred megabytes
            found.append(pl.read_csv(row[0].encode(), has_header=False, schema=schema))
    return pl.concat(found)


_UNKEYED = """
SELECT id FROM lead LEFT JOIN lead_keys ON lead_keys.lead_id = lead.id
WHERE lead.import_id IS NOT DISTINCT FROM %s AND outcome = %s
  AND lead_keys.version IS DISTINCT FROM %s
ORDER BY lead.id LIMIT %s
"""

_FORGET = "DELETE FROM lead_keys USING lead WHERE lead.id = lead_id AND lead.import_id = %s"

_WITHOUT_KEYS = """
SELECT id FROM lead_import AS run
WHERE state = %s AND created > 0 AND NOT EXISTS (
    SELECT FROM lead_keys WHERE import_id = run.id AND version = %s)
"""

_KEEP: LiteralString = """
INSERT INTO lead_keys (lead_id, import_id, version, glance, keys)
SELECT lead_id, import_id, {version}, glance, keys::int[]
FROM unnest({ids}::bigint[], {imports}::bigint[], {glances}::bigint[], {keys}::text[])
    AS fresh (lead_id, import_id, glance, keys)
ON CONFLICT (lead_id) DO UPDATE SET
    keys = excluded.keys, glance = excluded.glance, version = excluded.version,
    import_id = excluded.import_id
WHERE (lead_keys.keys, lead_keys.glance, lead_keys.version)
    <> (excluded.keys, excluded.glance, excluded.version)
"""

# In few long rows: each row that arrives costs more than reading its text.
_GATHER: LiteralString = """
SELECT string_agg(key || ',' || lead, E'\\n') FROM ({held}) AS held, unnest(leads) AS lead
GROUP BY key & 63
"""

# One more than may be: a key that has it is left out.
_LOOK_UP: LiteralString = """
SELECT key, array_agg(lead_id || ',' || glance) AS leads
FROM unnest({wanted}::int[]) AS wanted (key)
CROSS JOIN LATERAL (
    SELECT lead_id, glance FROM lead_keys
    WHERE keys @> ARRAY[wanted.key] AND lead_id <> ALL({but}::bigint[]) LIMIT {most} + 1
) AS found
GROUP BY key HAVING count(*) <= {most}
"""

# The keys stand in the statement: several processes can't read one temporary table.
_READ_ALL: LiteralString = """
SELECT key, array_agg(lead_id || ',' || glance) AS leads
FROM lead_keys CROSS JOIN LATERAL unnest(keys) AS key
WHERE key = ANY({wanted}::int[]) AND lead_id <> ALL({but}::bigint[])
GROUP BY key HAVING count(*) <= {most}
"""


def leads_there() -> int:
    """Return how many leads have keys, as the planner estimates it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples FROM pg_class WHERE oid = 'lead_keys'::regclass")
        return max(int(cursor.fetchone()[0]), 0)


def _read(where: LiteralString, **values: object) -> Compared:
    columns = ("id", "import_id", "record", "site_id", *FIELDS)
    statement = sql.SQL("SELECT {columns} FROM lead WHERE {where} ORDER BY id").format(
        columns=sql.SQL(", ").join(map(sql.Identifier, columns)),
        where=sql.SQL(where).format(**{name: sql.Literal(value) for name, value in values.items()}),
    )
    schema = dict.fromkeys(columns[:4], pl.Int64) | dict.fromkeys(FIELDS, pl.String)
    with connection.cursor() as cursor:
        frame = _copied(cursor, statement, schema)
    return Compared(frame.select(columns[:4]), comparable(frame.select(FIELDS)))


def _copied(
    cursor: CursorWrapper, statement: LiteralString | sql.Composed, schema: dict[str, Any]
) -> pl.DataFrame:
    """Return what a statement selects, through COPY: a tenth of the time that rows take."""
    text = sql.SQL(statement) if isinstance(statement, str) else statement
    whole = sql.SQL("COPY ({}) TO STDOUT (FORMAT csv)").format(text)
    raw: Any = cursor.cursor
    with cursor.db.wrap_database_errors, raw.copy(whole) as copy:
        data = b"".join(copy)
    if not data:
        return pl.DataFrame(schema=schema)
    return pl.read_csv(io.BytesIO(data), has_header=False, schema=schema)


def _array(values: pl.Series) -> sql.Literal:
    """Return an array of PostgreSQL with these values, as its text."""
    return sql.Literal("{" + values.cast(pl.String).str.join(",").item() + "}")
