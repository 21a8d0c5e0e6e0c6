"""The leads as they are compared: their fields as columns, and whom they share a key with."""

from __future__ import annotations

import io
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, LiteralString

import polars as pl
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from psycopg import sql

from leadgate.engine.matching.keys import VERSION, block_keys
from leadgate.engine.matching.normal import FIELDS, comparable
from leadgate.engine.matching.pairs import MOST
from leadgate.imports.lifecycle import State
from leadgate.leads.models import Outcome

PIECE = 50_000  # records whose keys are written at once
STRETCH = 5_000  # leads whose partners are read at once: bounds memory
LOOKED_UP = 0.1
"""Keys per lead that there is, up to which looking each up is quicker than reading them all."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Leads, ready to be compared.

    Attributes:
        ids: `id`, `import_id`, `record` (Int64) and `site_id` of each.
        fields: what `matching.normal.comparable` returned, in the same order.
    """

    ids: pl.DataFrame
    fields: pl.DataFrame

    def keys(self) -> pl.Series:
        """Return the block keys of each, List(Int32)."""
        return block_keys(self.fields, self.ids["site_id"].to_list())


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


def keep_keys(leads: Compared, keys: pl.Series | None = None) -> None:
    """Write down the block keys of leads, instead of what was written before."""
    if leads.ids.is_empty():
        return
    frame = pl.DataFrame({
        "lead_id": leads.ids["id"], "import_id": leads.ids["import_id"],
        "version": pl.repeat(VERSION, len(leads.ids), dtype=pl.Int16, eager=True),
        "keys": _array(leads.keys() if keys is None else keys),
    })  # fmt: skip
    with _transaction() as cursor, _temporary(cursor, "fresh_keys", frame, _KEYS):
        cursor.execute(
            "INSERT INTO lead_keys (lead_id, import_id, version, keys) "
            "SELECT lead_id, import_id, version, keys::int[] FROM fresh_keys "
            "ON CONFLICT (lead_id) DO UPDATE SET keys = excluded.keys, "
            "version = excluded.version, import_id = excluded.import_id"
        )


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


def partners(keys: pl.Series) -> Generator[pl.DataFrame, None, None]:
    """Yield which leads there are that share a key with each of some leads.

    Args:
        keys: List(Int32) per lead.

    Yields:
        Columns `row` (UInt32, place in `keys`) and `id` of the other lead; each
        pair once, the pairs of `STRETCH` leads at a time: where a file is imported
        again, everybody has partners. Keys that more than `MOST` leads have are
        left out. Who does not read to the end closes it: a transaction is open.

    Cost: for few keys 20 µs each, by index; for many one pass over all keys that
    there are, about 3 s for a million leads.
    """
    wanted = keys.alias("key").to_frame().with_row_index("row").explode("key").drop_nulls()
    if wanted.is_empty():
        yield pl.DataFrame(schema=_PAIRS)
        return
    with _transaction() as cursor, _temporary(cursor, "wanted_key", wanted, _WANTED):
        cursor.execute("SELECT gin_clean_pending_list('lead_keys_keys')")
        cursor.execute("ANALYZE wanted_key")
        few = wanted["key"].n_unique() <= LOOKED_UP * leads_there()
        cursor.execute(sql.SQL(_LOOK_UP if few else _READ_ALL).format(most=sql.Literal(MOST)))
        cursor.execute("ANALYZE held")
        for start in range(0, len(keys), STRETCH):
            stretch = sql.SQL(_PARTNERS).format(start=start, end=start + STRETCH)
            yield _copied(cursor, stretch, _PAIRS)
        cursor.execute("DROP TABLE held")


_PAIRS = {"row": pl.UInt32, "id": pl.Int64}
_PARTNERS: LiteralString = """
SELECT DISTINCT wanted_key.row, lead FROM wanted_key JOIN held USING (key)
CROSS JOIN LATERAL unnest(held.leads) AS lead
WHERE wanted_key.row >= {start} AND wanted_key.row < {end}
"""

_KEYS: LiteralString = "lead_id bigint, import_id bigint, version smallint, keys text"
_WANTED: LiteralString = "row int, key int"

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

# One more than may be: a key that has it is left out.
_LOOK_UP: LiteralString = """
CREATE TEMPORARY TABLE held ON COMMIT DROP AS
SELECT key, array_agg(found.lead_id) AS leads
FROM (SELECT DISTINCT key FROM wanted_key) AS wanted
CROSS JOIN LATERAL (
    SELECT lead_id FROM lead_keys WHERE keys @> ARRAY[wanted.key] LIMIT {most} + 1
) AS found
GROUP BY key HAVING count(*) <= {most}
"""

_READ_ALL: LiteralString = """
CREATE TEMPORARY TABLE held ON COMMIT DROP AS
SELECT key, array_agg(lead_id) AS leads
FROM lead_keys CROSS JOIN LATERAL unnest(keys) AS key
WHERE key IN (SELECT key FROM wanted_key)
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


@contextmanager
def _transaction() -> Iterator[CursorWrapper]:
    """Open a transaction, for temporary tables; joined to the caller's if there is one."""
    with transaction.atomic(), connection.cursor() as cursor:
        yield cursor


@contextmanager
def _temporary(
    cursor: CursorWrapper, name: LiteralString, frame: pl.DataFrame, columns: LiteralString
) -> Iterator[None]:
    """Hold a frame as a temporary table."""
    table = sql.Identifier(name)
    cursor.execute(
        sql.SQL("CREATE TEMPORARY TABLE {} ({}) ON COMMIT DROP").format(table, sql.SQL(columns))
    )
    raw: Any = cursor.cursor
    with (
        cursor.db.wrap_database_errors,
        raw.copy(sql.SQL("COPY {} FROM STDIN (FORMAT csv)").format(table)) as copy,
    ):
        copy.write(frame.write_csv(include_header=False))
    yield
    cursor.execute(sql.SQL("DROP TABLE {}").format(table))


def _array(lists: pl.Series) -> pl.Series:
    text = lists.cast(pl.List(pl.String)).list.join(",")
    return ("{" + text + "}").alias("keys")
