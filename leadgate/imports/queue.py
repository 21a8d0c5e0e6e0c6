"""Puts work into the job queue, in the same transaction as what it follows from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress

from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.types import JSONDict

from leadgate.imports.lifecycle import State
from leadgate.imports.models import Correction, CorrectionState, Import
from leadgate.settings import settings

LARGE = 32 * 2**20
URGENT, SMALL, ORDINARY, SLOW = 10, 5, 0, -10  # a higher number goes first
PROCESS = "leadgate.process"
CORRECT = "leadgate.correct"
LONG_WAIT_SECONDS = 10.0  # after which a job of a large import goes before small ones


def defer_beginnings(runs: Iterable[Import]) -> None:
    """Let a worker begin each of these imports; more join in once its ledger is laid."""
    by_priority: dict[int, list[JSONDict]] = defaultdict(list)
    for run in runs:
        by_priority[priority_of(run)].append({"import_id": run.pk})
    for priority, arguments in by_priority.items():
        app.configure_task(PROCESS, priority=priority).batch_defer(*arguments)


def defer_more_lanes(run: Import) -> None:
    """Let further workers take chunks of an import that one has begun."""
    for _ in range(lanes_of(run) - 1):
        defer_turn(run)


def lanes_of(run: Import) -> int:
    """Return how many workers an import may have at once."""
    chunks = -(-run.file_bytes // settings().chunk_size)
    return max(1, min(settings().lanes, chunks))


def priority_of(run: Import) -> int:
    """Return how urgent an import's jobs are: small before large."""
    if run.file_bytes <= settings().chunk_size:
        return SMALL
    return ORDINARY if run.file_bytes <= LARGE else SLOW


def defer_turn(run: Import) -> None:
    """Let a worker go on with an import after others had their turn.

    Nothing where as many jobs wait as the import has lanes: whatever was put
    back after a crash, there are soon no more than that again.
    """
    with connection.cursor() as cursor:
        cursor.execute(LANES_WAITING, [PROCESS, run.pk])
        (waiting,) = cursor.fetchone()
    if waiting < lanes_of(run):
        app.configure_task(PROCESS, priority=priority_of(run)).defer(import_id=run.pk)


LANES_WAITING = """
SELECT count(*) FROM procrastinate_jobs
WHERE status = 'todo' AND task_name = %s AND (args ->> 'import_id')::bigint = %s
"""


def smaller_waits(priority: int) -> bool:
    """Whether a job waits that goes before those of this priority.

    Cost: one look at an index of the queue.
    """
    with connection.cursor() as cursor:
        cursor.execute(WAITS, [priority])
        (waits,) = cursor.fetchone()
    return bool(waits)


WAITS = """
SELECT EXISTS (
    SELECT FROM procrastinate_jobs
    WHERE status = 'todo' AND priority > %s AND (scheduled_at IS NULL OR scheduled_at <= now())
)
"""


def defer_indexing(import_id: int) -> None:
    """Let a worker make an approved import's leads searchable."""
    app.configure_task("leadgate.index", priority=URGENT).defer(import_id=import_id)


def defer_comparing(run: Import) -> None:
    """Let a worker look for likely duplicates of an import that waits for approval."""
    priority = ORDINARY if run.file_bytes <= LARGE else SLOW
    app.configure_task("leadgate.compare", priority=priority).defer(import_id=run.pk)


def defer_keys(import_id: int | None) -> None:
    """Let a worker write the keys that an import's leads lack; of those by hand for None."""
    task = app.configure_task("leadgate.keys", priority=SLOW, queueing_lock=f"keys-{import_id}")
    with suppress(AlreadyEnqueued):
        task.defer(import_id=import_id)


def defer_erasure(erasure_id: int) -> None:
    """Let a worker erase somebody, where whoever asked for it does not do it at once."""
    app.configure_task("leadgate.erase", priority=ORDINARY).defer(erasure_id=erasure_id)


def defer_reclaiming(import_id: int) -> None:
    """Let a worker remove what a discarded import has staged."""
    app.configure_task("leadgate.reclaim", priority=SLOW).defer(import_id=import_id)


def defer_correction(correction: Correction) -> None:
    """Let a worker apply a correction of many records, or go on with it."""
    app.configure_task(CORRECT).defer(correction_id=correction.pk)


def requeue_corrections(*, patience: float | None = None) -> int:
    """Give every correction under way that has no job a new one; return how many.

    One of few records has none from the start; it needs one if the process that
    applied it was killed. A job too many does no harm.

    Args:
        patience: seconds since a worker's last heartbeat until it counts as
            dead; None: as set.
    """
    silence = settings().silence if patience is None else patience
    busy = [CorrectionState.RUNNING, CorrectionState.UNDOING]
    with connection.cursor() as cursor:
        cursor.execute(UNFINISHED, [*busy, silence, CORRECT, silence])
        ids = [correction_id for (correction_id,) in cursor.fetchall()]
    for correction in Correction.objects.filter(pk__in=ids):
        defer_correction(correction)
    return len(ids)


UNFINISHED = """
SELECT id FROM lead_import_correction AS made
WHERE state IN (%s, %s) AND at < now() - make_interval(secs => %s) AND NOT EXISTS (
    SELECT FROM procrastinate_jobs AS job
    LEFT JOIN procrastinate_workers AS worker ON worker.id = job.worker_id
    WHERE job.task_name = %s
      AND (job.args ->> 'correction_id')::bigint = made.id
      AND (job.status = 'todo' OR (job.status = 'doing'
           AND worker.last_heartbeat > now() - make_interval(secs => %s)))
)
"""


def hurry_the_patient() -> int:
    """Let jobs that have waited long go before small imports; return how many.

    So a large import goes on, a chunk at a time, however many small ones come.
    """
    with connection.cursor() as cursor:
        cursor.execute(HURRY, [SMALL + 1, PROCESS, SMALL, LONG_WAIT_SECONDS])
        return int(cursor.rowcount)


HURRY = """
UPDATE procrastinate_jobs AS job SET priority = %s
WHERE status = 'todo' AND task_name = %s AND priority < %s AND EXISTS (
    SELECT FROM procrastinate_events AS event
    WHERE event.job_id = job.id AND event.type = 'deferred'
      AND event.at < now() - make_interval(secs => %s)
)
"""


def requeue_abandoned(*, patience: float | None = None) -> int:
    """Give every import under way that has no job a new one; return how many.

    A job counts while it waits, or while its worker's heart beats. A job too
    many does no harm: the chunk ledger decides who does what.

    Args:
        patience: seconds since a worker's last heartbeat until it counts as
            dead; None: as set.
    """
    silence = settings().silence if patience is None else patience
    with connection.cursor() as cursor:
        cursor.execute(ABANDONED, [State.RUNNING, State.QUEUED, PROCESS, silence])
        ids = [import_id for (import_id,) in cursor.fetchall()]
    runs = list(Import.objects.filter(pk__in=ids))
    defer_beginnings(runs)
    for run in runs:
        if run.laid == run.attempt:
            defer_more_lanes(run)
    return len(ids)


ABANDONED = """
SELECT id FROM lead_import
WHERE (state = %s OR (state = %s AND admitted IS NOT NULL)) AND NOT EXISTS (
    SELECT FROM procrastinate_jobs AS job
    LEFT JOIN procrastinate_workers AS worker ON worker.id = job.worker_id
    WHERE job.task_name = %s
      AND (job.args ->> 'import_id')::bigint = lead_import.id
      AND (job.status = 'todo' OR (job.status = 'doing'
           AND worker.last_heartbeat > now() - make_interval(secs => %s)))
)
"""
