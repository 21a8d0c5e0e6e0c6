"""Partitions of the lead table: each large import's leads lie in one of their own.

Indexes are two thirds of what loading costs. So the leads of a large import go
into a table without any; when all are there, the indexes are built, by sorting,
and the table becomes a partition of `lead`. Leads of small imports, and those
entered by hand, share the partition `ORDINARY`.

What is laid, and not attached yet, is no part of `lead`: nobody sees it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.db import OperationalError, connection, transaction
from django.db.backends.utils import CursorWrapper
from psycopg import sql
from psycopg.errors import LockNotAvailable

ORDINARY = 0
FEW = 8  # partitions: as many again, and an import has to be twice as large to get one


def lay(import_id: int, records: int, *, least: int) -> int:
    """Make a table for the leads of an import, where that pays.

    With each partition PostgreSQL takes a millisecond longer to plan a page's
    questions. So the more there are, the larger an import has to be.

    Args:
        import_id: whose leads.
        records: in its file.
        least: records from which on the first `FEW` imports get a partition.

    Returns:
        The number of the part; `ORDINARY` where none pays.
    """
    if records < least or records < least * 2 ** (len(parts()) // FEW):
        return ORDINARY
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('lead_part_seq')")
        (part,) = cursor.fetchone()
    _execute(_LAY, part, import_id=sql.Literal(import_id))
    return int(part)


# By the first check PostgreSQL attaches it without reading it; by the second it passes
# it over where another import is asked for.
_LAY = """
CREATE TABLE {table} (
    LIKE lead INCLUDING DEFAULTS,
    CONSTRAINT of_part CHECK (part = {part}),
    CONSTRAINT of_import CHECK (import_id = {import_id})
) WITH (autovacuum_enabled = false);
ALTER TABLE {table} ALTER COLUMN part SET DEFAULT {part}
"""


def table_of(part: int) -> str:
    """Return the name of a part's own table."""
    return "lead_ordinary" if part == ORDINARY else f"{PREFIX}{part}"


PREFIX = "lead_part_"


def parts() -> Mapping[int, bool]:
    """Return number → whether its leads belong to the lead table; without `ORDINARY`."""
    with connection.cursor() as cursor:
        cursor.execute(_PARTS, [f"^{PREFIX}\\d+$"])
        found = cursor.fetchall()
    return {int(name.removeprefix(PREFIX)): attached for name, attached in found}


_PARTS = """
SELECT relname, relispartition FROM pg_class
WHERE relkind = 'r' AND relname ~ %s AND pg_table_is_visible(oid)
"""


def attach(part: int) -> None:
    """Let a part's leads belong to the lead table, with all its indexes; once.

    Raises:
        IntegrityError: a record is there twice.

    Cost: some 5 s per million leads, on two processors. Nobody who reads or
    writes leads is held up.
    """
    if part == ORDINARY or parts().get(part, True):
        return
    for kind, name, definition in _definitions():
        own = sql.Identifier(table_of(part) + name.removeprefix("lead"))
        _execute(kind, part, name=own, definition=sql.SQL(definition))
    _execute(_ATTACH, part)


def _definitions() -> Iterator[tuple[str, str, str]]:
    """Yield (how to make it, name, definition) of all that indexes the lead table."""
    with connection.cursor() as cursor:
        cursor.execute(_CONSTRAINTS)
        constraints = cursor.fetchall()
        cursor.execute(_INDEXES)
        indexes = cursor.fetchall()
    yield from ((_CONSTRAIN, name, definition) for name, definition in constraints)
    for name, definition in indexes:
        yield _INDEX, name, definition[definition.index("USING ") :]


_CONSTRAINTS = """
SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
WHERE conrelid = 'lead'::regclass AND contype IN ('p', 'u')
"""
_INDEXES = """
SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
WHERE indrelid = 'lead'::regclass
  AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
"""
_CONSTRAIN = "ALTER TABLE {table} ADD CONSTRAINT {name} {definition}"
_INDEX = "CREATE INDEX {name} ON {table} {definition}"
_ATTACH = """
ALTER TABLE {table} RESET (autovacuum_enabled);
ALTER TABLE lead ATTACH PARTITION {table} FOR VALUES IN ({part})
"""


def tell_planner(part: int) -> None:
    """Give PostgreSQL numbers of a part's leads that were just loaded.

    Without them it expects a handful, and compares each with every lead there is;
    rough ones do.

    Cost: some tenths of a second.
    """
    told = ", ".join(TOLD)
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL default_statistics_target = {ROUGHLY}")
        cursor.execute(f"ANALYZE {table_of(part)} ({told})")
        if part != ORDINARY:
            cursor.execute(f"{_analyze(cursor)} ({told})")


ROUGHLY = 20  # of PostgreSQL's hundred: 6,000 leads are looked at instead of 30,000
ANALYZES_ONE = 180000  # first version that can analyze a partitioned table without its parts
TOLD = ("id", "import_id", "record", "outcome", "email", "phone", "company", "external_id")


def tell_planner_of_all() -> bool:
    """Give PostgreSQL numbers of all leads together, as autovacuum does for each part only.

    Returns:
        False where others change the table just now.

    Cost: a second; before PostgreSQL 18 that for each partition.
    """
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = '1s'")
            cursor.execute(_analyze(cursor))
    except OperationalError as error:
        if not isinstance(error.__cause__, LockNotAvailable):
            raise
        return False
    return True


def _analyze(cursor: CursorWrapper) -> str:
    version: int = cursor.connection.info.server_version
    return "ANALYZE ONLY lead" if version >= ANALYZES_ONE else "ANALYZE lead"


def drop_laid(part: int) -> None:
    """Remove a part that was never attached, with all its leads; nothing otherwise."""
    if part != ORDINARY and parts().get(part) is False:
        _execute("DROP TABLE {table}", part)


def retire(part: int) -> None:
    """Remove a part that no import uses any more; leads that were kept move to `ORDINARY`.

    Not within a transaction: whoever reads leads is not held up, but waited for.
    Safe to repeat after a kill at any moment.
    """
    if not parts().get(part, False):
        drop_laid(part)
        return
    if not _is_leaving(part):
        _execute("UPDATE lead SET part = 0 WHERE part = {part}", part)
        _execute("ALTER TABLE lead DETACH PARTITION {table} CONCURRENTLY", part)
    else:
        _execute("ALTER TABLE lead DETACH PARTITION {table} FINALIZE", part)
    drop_laid(part)


def _is_leaving(part: int) -> bool:
    """Whether somebody was killed while the part was detached."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT inhdetachpending FROM pg_inherits WHERE inhrelid = %s::regclass",
            [table_of(part)],
        )
        (leaving,) = cursor.fetchone()
    return bool(leaving)


def _execute(command: str, part: int, **values: sql.Composable) -> None:
    statement = sql.SQL(command).format(
        table=sql.Identifier(table_of(part)), part=sql.Literal(part), **values
    )
    with connection.cursor() as cursor:
        cursor.execute(statement)
