"""Does an import's work in this process, beside any workers, and shows how far it is."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from django.db import connection
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from leadgate.errors import LeadgateError
from leadgate.imports import queue
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import
from leadgate.imports.steps import process

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.5  # between two looks at how far it is
PAUSE_SECONDS = 0.05  # while others have the last chunks in hand


def follow(import_id: int, *, quiet: bool) -> None:
    """Return when the import is neither queued nor running any more."""
    columns = (
        TextColumn("Processing"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
    )  # fmt: skip
    with (
        Progress(*columns, console=Console(stderr=True), disable=quiet) as bar,
        _more_lanes(import_id),
    ):
        task = bar.add_task("records", total=None)
        while True:
            left = process.work(import_id, seconds=LOOK_SECONDS, enqueue=False)
            run = Import.objects.get(pk=import_id)
            known = process.progress(run)
            bar.update(task, total=known["total"] or None, completed=known["done"])
            if run.state not in {State.QUEUED, State.RUNNING}:
                return
            if not left:
                time.sleep(PAUSE_SECONDS)


@contextmanager
def _more_lanes(import_id: int) -> Iterator[None]:
    """Let further threads take chunks too, each over a connection of its own.

    One lane reads and judges records while the database takes in another's:
    both are busy half of the time otherwise.
    """
    ended = Event()
    lanes = queue.lanes_of(Import.objects.get(pk=import_id)) - 1
    threads = [Thread(target=_lane, args=(import_id, ended), daemon=True) for _ in range(lanes)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        ended.set()
        for thread in threads:
            thread.join()


def _lane(import_id: int, ended: Event) -> None:
    try:
        while not ended.is_set():
            if not process.work(import_id, seconds=LOOK_SECONDS, enqueue=False):
                ended.wait(PAUSE_SECONDS)
    except LeadgateError as error:
        # Its chunk is free again, and the first lane takes it, or says what is wrong.
        log.debug("import %s: a lane ended early: %s", import_id, error)
    finally:
        connection.close()
