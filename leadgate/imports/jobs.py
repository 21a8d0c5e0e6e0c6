"""Jobs: each takes ids and calls a step that is safe to repeat."""

from __future__ import annotations

import logging

from asgiref.sync import sync_to_async
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from leadgate.errors import LeadgateError
from leadgate.imports import queue
from leadgate.imports.models import Correction, CorrectionState, Import
from leadgate.imports.steps import correct, process, reclaim, searchable, uncorrect

log = logging.getLogger(__name__)

TURN_SECONDS = 3.0  # of one import, before others get theirs
TRIES = 5
AGAIN = RetryStrategy(max_attempts=TRIES, exponential_wait=2)


@app.task(name="leadgate.process", retry=AGAIN, pass_context=True)
def process_import(context: JobContext, *, import_id: int) -> None:
    """Process an import for a while; queue the rest."""
    log.info("import %s: processing", import_id)
    try:
        if process.work(import_id, seconds=TURN_SECONDS):
            queue.defer_turn(Import.objects.get(pk=import_id))
    except Exception as error:
        if context.job.attempts + 1 >= TRIES:
            log.exception("import %s: failed", import_id)
            process.fail(import_id, _reason(error))
            return
        raise


@app.task(name="leadgate.index", retry=AGAIN)
def index_import(*, import_id: int) -> None:
    """Bring the search up to date with an approved or undone import."""
    searchable.make_searchable(import_id)


@app.task(name="leadgate.reclaim", retry=AGAIN)
def reclaim_import(*, import_id: int) -> None:
    """Remove what a discarded or deleted import has staged, and its file."""
    reclaim.reclaim(import_id)


@app.task(name="leadgate.correct", retry=AGAIN, pass_context=True)
def correct_import(context: JobContext, *, correction_id: int) -> None:
    """Apply a correction of many records for a while, or undo it; queue the rest."""
    correction = Correction.objects.filter(pk=correction_id).first()
    if correction is None:
        return
    try:
        if correction.state == CorrectionState.UNDOING:
            uncorrect.work(correction_id)
        elif correct.work(correction_id, seconds=TURN_SECONDS):
            queue.defer_correction(correction)
    except Exception as error:
        if context.job.attempts + 1 >= TRIES:
            log.exception("correction %s: stopped", correction_id)
            correct.stop(correction_id, _reason(error))
            return
        raise


@app.periodic(cron="* * * * *")
@app.task(name="leadgate.look_after", queueing_lock="leadgate.look_after")
async def look_after(timestamp: int) -> None:
    """Put jobs back whose worker has vanished, and imports that have no job at all."""
    for job in await app.job_manager.get_stalled_jobs(
        seconds_since_heartbeat=queue.HEARTBEAT_SECONDS
    ):
        await app.job_manager.retry_job(job)
    await sync_to_async(queue.requeue_abandoned)()


def _reason(error: Exception) -> str:
    if isinstance(error, LeadgateError):
        return str(error)
    return (
        f"Processing stopped {TRIES} times at an unexpected fault "
        f"({type(error).__name__}: {error}). No record was lost; "
        "Process again, and tell your administrator if it stays."
    )
