"""Step 4, afterwards: likely duplicates are looked for while the import waits for approval."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction

from leadgate.imports import likely, locks
from leadgate.imports.locks import Purpose
from leadgate.imports.models import Import
from leadgate.imports.moves import locked
from leadgate.imports.stopping import BrokenOffError

SOON = 1_000  # records that are compared while the user waits for the results


def compare(import_id: int, *, seconds: float = float("inf")) -> bool:
    """Look for likely duplicates of an import; return whether there is more to do.

    Safe to repeat, and to break off: each slice is a transaction. It stops by
    itself once the import is approved, or processed again.

    Args:
        import_id: one that waits for approval; otherwise nothing is done.
        seconds: stop after a slice when so much time has gone; in mid-slice when
            the process is to stop.
    """
    until = time.monotonic() + seconds
    try:
        while _one_slice(import_id):
            if time.monotonic() > until:
                return True
    except BrokenOffError:
        return True
    return False


def _one_slice(import_id: int) -> bool:
    with _to_compare(import_id) as run:
        if run is None:
            return False
        records = likely.next_slice(run)
    with _to_compare(import_id) as now:
        if now is None or _progress(now) != _progress(run):
            return True
        likely.compare_slice(run, records)
        # The row is locked only now: nobody has had to wait for the comparing.
        if _progress(locked(import_id)) != _progress(run):
            transaction.set_rollback(True)
            return True
        Import.objects.filter(pk=import_id).update(compared=records.upto)
    return records.upto < run.total


@contextmanager
def _to_compare(import_id: int) -> Iterator[Import | None]:
    """Hold an import, in a transaction, for comparing; None if there is nothing to compare."""
    with transaction.atomic():
        locks.wait_for(Purpose.COMPARING, import_id)
        run = Import.objects.filter(pk=import_id).first()
        yield run if run is not None and run.comparing and run.compared is not None else None


def _progress(run: Import) -> tuple[object, ...]:
    return run.attempt, run.compared, run.comparing
