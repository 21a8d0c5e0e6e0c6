"""Puts work into the job queue, in the same transaction as what it follows from."""

from __future__ import annotations

from django.db import connection
from procrastinate.contrib.django import app

from leadgate.imports.lifecycle import State
from leadgate.imports.models import Correction, Import
from leadgate.settings import settings

LARGE = 32 * 2**20
URGENT, ORDINARY, SLOW = 10, 0, -10  # a higher number goes first
HEARTBEAT_SECONDS = 30.0  # a worker that was silent for so long counts as dead


def defer_processing(run: Import) -> None:
    """Let workers process an import; small files go first, large ones spread out."""
    for _ in range(lanes_of(run)):
        defer_turn(run)


def lanes_of(run: Import) -> int:
    """Return how many workers an import may have at once."""
    chunks = -(-run.file_bytes // settings().chunk_size)
    return max(1, min(settings().lanes, chunks))


def defer_turn(run: Import) -> None:
    """Let a worker go on with an import after others had their turn."""
    priority = ORDINARY if run.file_bytes <= LARGE else SLOW
    app.configure_task("leadgate.process", priority=priority).defer(import_id=run.pk)


def defer_indexing(import_id: int) -> None:
    """Let a worker make an approved import's leads searchable."""
    app.configure_task("leadgate.index", priority=URGENT).defer(import_id=import_id)


def defer_reclaiming(import_id: int) -> None:
    """Let a worker remove what a discarded import has staged."""
    app.configure_task("leadgate.reclaim", priority=SLOW).defer(import_id=import_id)


def defer_correction(correction: Correction) -> None:
    """Let a worker apply a correction of many records, or go on with it."""
    app.configure_task("leadgate.correct").defer(correction_id=correction.pk)


def requeue_abandoned(*, patience: float = HEARTBEAT_SECONDS) -> int:
    """Give every queued or running import without a job a new one; return how many.

    A job counts while it waits, or while its worker's heart beats. A job too
    many does no harm: the chunk ledger decides who does what.

    Args:
        patience: seconds since a worker's last heartbeat until it counts as dead.
    """
    with connection.cursor() as cursor:
        cursor.execute(ABANDONED, [State.QUEUED, State.RUNNING, patience])
        ids = [import_id for (import_id,) in cursor.fetchall()]
    for run in Import.objects.filter(pk__in=ids):
        defer_processing(run)
    return len(ids)


ABANDONED = """
SELECT id FROM lead_import
WHERE state IN (%s, %s) AND NOT EXISTS (
    SELECT FROM procrastinate_jobs AS job
    LEFT JOIN procrastinate_workers AS worker ON worker.id = job.worker_id
    WHERE job.task_name = 'leadgate.process'
      AND (job.args ->> 'import_id')::bigint = lead_import.id
      AND (job.status = 'todo' OR (job.status = 'doing'
           AND worker.last_heartbeat > now() - make_interval(secs => %s)))
)
"""
