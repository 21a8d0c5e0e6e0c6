"""Finds a PostgreSQL server, or starts Leadgate's own.

`LEADGATE_DATABASE_URL` names a server that others look after. Without it,
`hold()` starts a private one in the data folder; the last process that holds
it stops it.
"""

from __future__ import annotations

import atexit
from contextlib import ExitStack
from pathlib import Path

from leadgate.database.cluster import Cluster
from leadgate.settings import settings

NAME = "leadgate"
"""How all connections are called in PostgreSQL's list of them."""

_held = ExitStack()  # holds at most one lease, until the process ends
_holding = False


def own_cluster(data: Path | None = None) -> Cluster:
    """Return Leadgate's own server, started or not, of a data folder."""
    return Cluster.of(data or settings().data, settings().postgres_bin)


def hold() -> None:
    """Make sure that a server answers until this process ends.

    Does nothing where a server is named. Safe to call twice, and in several
    processes at once.

    Raises:
        DatabaseUnavailable: no programs were found, or the server did not start.
    """
    global _holding
    if settings().database_url or _holding:
        return
    _held.enter_context(own_cluster().lease())
    _holding = True
    atexit.register(_held.close)


def revive() -> bool:
    """Start Leadgate's own server again if it has died; return whether it had.

    Does nothing where a server is named: others look after that one.

    Raises:
        DatabaseUnavailable: it does not start.
    """
    if settings().database_url or own_cluster().listens():
        return False
    own_cluster().restart()
    return True
