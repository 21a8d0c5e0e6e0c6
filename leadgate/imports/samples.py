"""What was said about an import's records for one reason: each sentence once, with counts."""

from __future__ import annotations

from typing import Final, NamedTuple

from django.db import connection

from leadgate.imports.models import Import, RejectedRecord
from leadgate.imports.results import Tab
from leadgate.leads.models import Lead

LOOKED_AT: Final = 100_000
"""Records with reasons that are looked at, the first of the file; a second at most."""
MOST: Final = 20


class Said(NamedTuple):
    """One sentence.

    Attributes:
        message: what was found, what was expected, what to do.
        records: how many records it was said about.
        line: of the first of them in the file.
        record: its number.
    """

    message: str
    records: int
    line: int
    record: int


def said_of(run: Import, tab: Tab, code: str) -> list[Said]:
    """Return what was said for a reason, most frequent first.

    Args:
        run: an import.
        tab: rejected records, or warnings.
        code: of the rule.

    Cost: reads the reasons of `LOOKED_AT` records at most, by index.
    """
    if tab is Tab.REJECTED:
        table, column, more = RejectedRecord._meta.db_table, "errors", ""
    else:
        table, column, more = Lead._meta.db_table, "warnings", "AND warnings IS NOT NULL"
    query = f"""
        SELECT said ->> 'message', count(*), min(line), min(record)
        FROM (SELECT {column} AS reasons, line, record FROM {table}
              WHERE import_id = %s {more} ORDER BY record LIMIT %s) AS records,
             jsonb_array_elements(reasons) AS said
        WHERE said ->> 'code' = %s
        GROUP BY 1 ORDER BY 2 DESC, 3 LIMIT %s
    """  # noqa: S608, names of our own tables
    with connection.cursor() as cursor:
        cursor.execute(query, [run.pk, LOOKED_AT, code, MOST])
        return [Said(*row) for row in cursor.fetchall()]
