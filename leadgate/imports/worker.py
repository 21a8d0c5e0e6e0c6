"""A worker process: takes jobs from the queue until it is told to stop."""

from __future__ import annotations

import asyncio
import logging
import signal
from contextlib import suppress
from typing import Any

from django.db import DatabaseError, InterfaceError, connection
from procrastinate.contrib.django import app
from procrastinate.exceptions import ConnectorException

from leadgate import logs
from leadgate.database import manners
from leadgate.imports import queue, stopping
from leadgate.settings import settings

log = logging.getLogger(__name__)

POLL_SECONDS = 2.0  # when a notification was missed
POLL_SECONDS_POOLED = 0.5  # through a pooler there are no notifications
GRACE_SECONDS = 20.0  # to end the chunk in hand when told to stop
LONGEST_PAUSE = 30.0  # between two tries to reach the database


def run(concurrency: int) -> None:
    """Do jobs until told to stop; the database may go away and come back meanwhile."""
    manners.stand_back()
    asyncio.run(_Worker(concurrency).run())


class _Worker:
    """One worker, through any number of connections to the database.

    Attributes:
        stop: set once somebody wants the worker to end.
    """

    def __init__(self, concurrency: int) -> None:
        self.stop = asyncio.Event()
        self._concurrency = concurrency

    async def run(self) -> None:
        loop = asyncio.get_running_loop()
        for name in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(name, self._told_to_stop)
        pause = 1.0
        while not self.stop.is_set():
            begin = loop.time()
            try:
                await self._work()
            except (ConnectorException, DatabaseError, InterfaceError, OSError) as error:
                log.warning("the database does not answer", exc_info=error)
            if self.stop.is_set():
                return
            pause = 1.0 if loop.time() - begin > LONGEST_PAUSE else min(2 * pause, LONGEST_PAUSE)
            logs.event(log, "connecting again", seconds=pause)
            with suppress(TimeoutError):
                await asyncio.wait_for(self.stop.wait(), pause)

    def _told_to_stop(self) -> None:
        self.stop.set()
        stopping.tell()

    async def _work(self) -> None:
        """Work until told to stop, or until a connection is lost."""
        await asyncio.to_thread(_pick_up)
        connector = app.connector.get_worker_connector()  # type: ignore[attr-defined]
        with app.replace_connector(connector) as worker_app:
            async with worker_app.open_async():
                working = asyncio.create_task(worker_app.run_worker_async(**self._options()))
                stopping = asyncio.create_task(self.stop.wait())
                await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
                stopping.cancel()
                if not working.done():
                    working.cancel()  # it ends its jobs first
                with suppress(asyncio.CancelledError):
                    await working

    def _options(self) -> dict[str, Any]:
        pooled = settings().database_pooled
        return {
            "concurrency": self._concurrency,
            "listen_notify": not pooled,
            "fetch_job_polling_interval": POLL_SECONDS_POOLED if pooled else POLL_SECONDS,
            "shutdown_graceful_timeout": GRACE_SECONDS,
            "delete_jobs": "successful",
            "install_signal_handlers": False,
            "update_heartbeat_interval": min(10.0, settings().silence / 3),
            "stalled_worker_timeout": settings().silence,
        }


def _pick_up() -> None:
    """Take up what others have left lying.

    Without patience: who starts now may be the successor of one killed a second ago.
    """
    try:
        queue.requeue_abandoned(patience=0)
        queue.requeue_corrections(patience=0)
    finally:
        connection.close()
