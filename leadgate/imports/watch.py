"""Ends the connections of those that have fallen silent in mid-work.

A worker that is killed loses its connection, and with it its locks. One that
is frozen, or on a host that is cut off, keeps both: PostgreSQL waits for the
rest of its COPY for as long as it takes. So whoever looks after the queue ends
transactions whose owner has sent nothing for too long; another worker then
finds the chunk as if nobody had touched it.
"""

from __future__ import annotations

from django.db import connection

from leadgate.database import NAME
from leadgate.settings import settings


def end_silent_transactions() -> int:
    """End transactions of Leadgate's whose owner has been silent for too long.

    Returns:
        How many there were.

    Cost: one look at the server's list of connections.
    """
    with connection.cursor() as cursor:
        cursor.execute(END_SILENT, [f"{NAME}%", frozen_seconds()])
        return len(cursor.fetchall())


def frozen_seconds() -> float:
    """Return for how long a transaction's owner may send nothing."""
    return 4 * settings().silence


# "ClientRead": the server waits for the client, in mid-COPY or between statements.
END_SILENT = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND usename = current_user
  AND pid <> pg_backend_pid() AND application_name LIKE %s
  AND xact_start IS NOT NULL AND wait_event = 'ClientRead'
  AND state_change < now() - make_interval(secs => %s)
"""
