"""Who alone may do what: PostgreSQL's advisory locks, held until a transaction ends.

They belong to a transaction, never to a session, so that they work through a
pooler, too; and whoever is killed lets go of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import IntEnum
from threading import Event, Thread

import psycopg
from django.db import connection, transaction

from leadgate.settings import settings


class Purpose(IntEnum):
    """What a lock is for; the numbers are those of PostgreSQL's locks."""

    ADMITTING = 0x1EAE
    LAYING = 0x1EAF
    SETTLING = 0x1EB0
    LONG_WORK = 0x1EB1
    COMPARING = 0x1EB2


@contextmanager
def if_alone(purpose: Purpose, which: int = 0) -> Iterator[bool]:
    """Say whether nobody else is at it; then nobody else can be until the block ends.

    The block is one transaction, joined to the caller's if there is one. It
    never waits.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s, %s)", [purpose, which])
        (alone,) = cursor.fetchone()
        yield alone


def wait_for(purpose: Purpose, which: int = 0) -> None:
    """Wait until nobody else is at it; held until the caller's transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [purpose, which])


@contextmanager
def kept_alive() -> Iterator[None]:
    """Show the server that this transaction's owner lives, while it works outside of it.

    A frozen or cut-off owner sends nothing any more, and its transaction is
    ended (`leadgate.imports.watch`). Not to be used around a COPY.
    """
    ended = Event()
    raw: psycopg.Connection[object] | None = connection.connection

    def beat() -> None:
        while raw is not None and not ended.wait(settings().silence):
            with suppress(psycopg.Error):
                raw.execute("SELECT 1")

    thread = Thread(target=beat, name="kept alive", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
