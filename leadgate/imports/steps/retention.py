"""Deletes uploaded files and rejected records whose time is over; the numbers stay."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models.functions import Now
from django.utils import timezone

from leadgate.imports.lifecycle import State
from leadgate.imports.models import CorrectedRecord, Correction, Import, RejectedRecord
from leadgate.imports.moves import locked, record_event
from leadgate.imports.options import INSPECTION
from leadgate.settings import settings
from leadgate.storage import storage

BUSY = frozenset({State.QUEUED, State.RUNNING})
GONE = frozenset({State.DISCARDED, State.DELETED})
"""Imports whose file and records are removed already."""


@dataclass(frozen=True, slots=True)
class Tidied:
    """How many imports have lost their file, and how many their rejected records."""

    files: int = 0
    rejected: int = 0


def tidy(now: datetime | None = None) -> Tidied:
    """Delete what has been kept for as long as the settings say.

    An import's time begins with its last change; one that is queued or running
    keeps all. Safe to repeat, and to break off: each import is a transaction,
    and a file that could not be deleted is tried again.

    Raises:
        StorageUnavailable: files can't be deleted just now.
    """
    now = now or timezone.now()
    files = rejected = 0
    for import_id in _over(now, settings().keep_files_days, "file_deleted"):
        files += _delete_file(import_id, now)
    for import_id in _over(now, settings().keep_rejected_days, "rejected_deleted"):
        rejected += _delete_rejected(import_id, now)
    return Tidied(files, rejected)


def _over(now: datetime, days: int, column: str) -> list[int]:
    """Return the imports whose time is over; none where it never is."""
    if not days:
        return []
    found = Import.objects.exclude(state__in=BUSY | GONE).filter(
        modified__lt=now - timedelta(days=days), **{column: None}
    )
    return list(found.order_by("pk").values_list("pk", flat=True))


def _delete_file(import_id: int, now: datetime) -> bool:
    with transaction.atomic():
        run = locked(import_id)
        if import_id not in _over(now, settings().keep_files_days, "file_deleted"):
            return False
        # First the file: whoever is killed in between finds it gone, and goes on.
        storage().delete(run.storage_key, run.working_key)
        Import.objects.filter(pk=import_id).update(
            file_deleted=Now(), inspection=without_samples(run.inspection)
        )
        record_event(run, "file_deleted", details={"days": settings().keep_files_days})
    return True


def _delete_rejected(import_id: int, now: datetime) -> bool:
    with transaction.atomic():
        run = locked(import_id)
        if import_id not in _over(now, settings().keep_rejected_days, "rejected_deleted"):
            return False
        RejectedRecord.objects.filter(import_run=run)._raw_delete("default")
        CorrectedRecord.objects.filter(import_run=run)._raw_delete("default")
        Correction.objects.filter(import_run=run).update(edit={}, selection={}, report={})
        Import.objects.filter(pk=import_id).update(rejected_deleted=Now())
        record_event(
            run,
            "rejected_deleted",
            details={"rejected": run.rejected, "days": settings().keep_rejected_days},
        )
    return True


def without_samples(inspection: dict[str, object]) -> dict[str, object]:
    """Return what was found out about a file without any cell of it."""
    if not inspection:
        return inspection
    found = INSPECTION.load(inspection)
    blank = tuple(() for _ in found.samples)
    dumped: dict[str, object] = INSPECTION.dump(replace(found, samples=blank, first_records=()))
    return dumped
