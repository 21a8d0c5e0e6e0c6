"""Jobs: each takes ids and calls a step that is safe to repeat."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from asgiref.sync import sync_to_async
from procrastinate import BaseRetryStrategy, JobContext, RetryDecision, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.jobs import Job

from leadgate import logs
from leadgate.errors import LeadgateError
from leadgate.imports import admission, notices, queue, sketches, watch
from leadgate.imports.models import Correction, CorrectionState, Import
from leadgate.imports.moves import LONG
from leadgate.imports.steps import (
    compare,
    correct,
    erase,
    process,
    reclaim,
    retention,
    searchable,
    uncorrect,
)
from leadgate.leads import comparing, partitions
from leadgate.settings import settings

log = logging.getLogger(__name__)

TURN_SECONDS = 3.0  # of one import, before others get theirs
TRIES = 5
PATIENT_TRIES = 65  # of what may come right by itself: an hour
LONGEST_WAIT = 60  # seconds until the next try


class Patience(BaseRetryStrategy):
    """Tries again soon, then ever more rarely; longest where waiting may help."""

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        """Return when the job is tried again; None gives it up."""
        if job.attempts + 1 >= _tries(exception):
            return None
        return RetryDecision(retry_in={"seconds": min(2 ** (job.attempts + 1), LONGEST_WAIT)})


def _tries(error: BaseException) -> int:
    return PATIENT_TRIES if isinstance(error, LeadgateError) and error.retry_helps else TRIES


MAIL_AGAIN = RetryStrategy(max_attempts=10, exponential_wait=3)  # 3 s, 9 s … 5 hours; then given up
AGAIN = RetryStrategy(max_attempts=TRIES, exponential_wait=2)


@app.task(name=queue.PROCESS, retry=Patience(), pass_context=True)
def process_import(context: JobContext, *, import_id: int) -> None:
    """Process an import for a while; queue the rest."""
    run = Import.objects.defer(*LONG).filter(pk=import_id).first()
    if run is None:
        return
    give_way = partial(queue.smaller_waits, queue.priority_of(run))
    attempt = context.job.attempts + 1
    with logs.about(import_id=import_id):
        try:
            if process.work(import_id, seconds=TURN_SECONDS, give_way=give_way):
                queue.defer_turn(run)
        except Exception as error:
            if attempt >= _tries(error):
                log.exception("given up")
                process.fail(import_id, _reason(error))
                return
            log.warning("a try failed", exc_info=True, extra={"facts": {"attempt": attempt}})
            raise


@app.task(name="leadgate.index", retry=AGAIN)
def index_import(*, import_id: int) -> None:
    """Bring the search up to date with an approved or undone import of many leads."""
    searchable.make_searchable(import_id)
    partitions.tell_planner_of_all()


@app.task(name="leadgate.compare", retry=AGAIN)
def compare_import(*, import_id: int) -> None:
    """Look for likely duplicates of an import for a while; queue the rest."""
    if run := Import.objects.filter(pk=import_id).first():
        sketches.complete(run)
    if compare.compare(import_id, seconds=TURN_SECONDS):
        queue.defer_comparing(Import.objects.get(pk=import_id))


@app.task(name="leadgate.keys", retry=AGAIN)
def complete_keys(*, import_id: int | None) -> None:
    """Write the keys that the leads of an import lack, or those entered by hand."""
    comparing.complete_keys(import_id)


@app.task(name="leadgate.reclaim", retry=AGAIN)
def reclaim_import(*, import_id: int) -> None:
    """Remove what a discarded or deleted import has staged, and its file."""
    reclaim.reclaim(import_id)
    reclaim.retire_parts()


@app.task(name="leadgate.mail", retry=MAIL_AGAIN)
def mail_notice(*, notice_id: int) -> None:
    """Send one notice by mail; a server that fails is tried for some hours."""
    notices.send(notice_id)


@app.task(name="leadgate.erase", retry=Patience())
def erase_person(*, erasure_id: int) -> None:
    """Erase somebody everywhere, or what a killed worker has left of it."""
    erase.work(erasure_id)


@app.task(name=queue.CORRECT, retry=Patience(), pass_context=True)
def correct_import(context: JobContext, *, correction_id: int) -> None:
    """Apply a correction of many records for a while, or undo it; queue the rest."""
    correction = Correction.objects.filter(pk=correction_id).first()
    if correction is None:
        return
    with logs.about(import_id=correction.import_run_id):
        try:
            if correction.state == CorrectionState.UNDOING:
                uncorrect.work(correction_id)
            elif correct.work(correction_id, seconds=TURN_SECONDS):
                queue.defer_correction(correction)
        except Exception as error:
            if context.job.attempts + 1 >= _tries(error):
                log.exception("correction stopped", extra={"facts": {"correction": correction_id}})
                correct.stop(correction_id, _reason(error))
                return
            raise


@app.periodic(cron="* * * * * */10")
@app.task(name="leadgate.look_after", queueing_lock="leadgate.look_after")
async def look_after(timestamp: int) -> None:
    """Put right, every ten seconds, what nobody else will.

    Jobs whose worker has vanished are put back, connections of frozen workers
    ended, imports under way that have no job given one, waiting ones admitted.
    """
    for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=settings().silence):
        await app.job_manager.retry_job(job)
    put_right: dict[str, Callable[[], int]] = {
        "silent connections ended": watch.end_silent_transactions,
        "abandoned imports queued": queue.requeue_abandoned,
        "abandoned corrections queued": queue.requeue_corrections,
        "patient jobs hurried": queue.hurry_the_patient,
        "waiting imports admitted": lambda: len(admission.admit()),
        "imports given keys": _complete_keys,
    }
    for what, do in put_right.items():
        if found := await sync_to_async(do)():
            logs.event(log, what, found=found)


def _complete_keys() -> int:
    """Let leads be compared that were there before likely duplicates were looked for."""
    found = list(comparing.without_keys())
    for import_id in found:
        queue.defer_keys(import_id)
    return len(found)


@app.periodic(cron="23 * * * *")
@app.task(name="leadgate.tidy", queueing_lock="leadgate.tidy", retry=AGAIN)
def tidy(timestamp: int) -> None:
    """Delete, every hour, files and rejected records whose time is over, and unused partitions."""
    done = retention.tidy()
    if done.files or done.rejected:
        logs.event(log, "deleted after their time", files=done.files, rejected=done.rejected)
    partitions.tell_planner_of_all()
    if found := reclaim.retire_parts():
        logs.event(log, "partitions removed", found=found)


def _reason(error: Exception) -> str:
    if isinstance(error, LeadgateError):
        return str(error)
    return (
        f"Processing stopped {TRIES} times at an unexpected fault "
        f"({type(error).__name__}: {error}). No record was lost; "
        "Process again, and tell your administrator if it stays."
    )
