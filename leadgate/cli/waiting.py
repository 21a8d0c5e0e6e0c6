"""Does an import's work in this process, beside any workers, and shows how far it is."""

from __future__ import annotations

import time

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import
from leadgate.imports.steps import process

PAUSE_SECONDS = 0.2  # while others have the last chunks in hand


def follow(import_id: int, *, quiet: bool) -> None:
    """Return when the import is neither queued nor running any more."""
    columns = (
        TextColumn("Processing"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
    )  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), disable=quiet) as bar:
        task = bar.add_task("records", total=None)
        while True:
            left = process.work(import_id, seconds=0)
            run = Import.objects.get(pk=import_id)
            known = process.progress(run)
            bar.update(task, total=known["total"] or None, completed=known["done"])
            if run.state not in {State.QUEUED, State.RUNNING}:
                return
            if not left:
                time.sleep(PAUSE_SECONDS)
