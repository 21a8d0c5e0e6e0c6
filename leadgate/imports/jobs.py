"""Jobs: each takes ids and calls a step that is safe to repeat."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from itertools import islice

from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from leadgate.errors import LeadgateError
from leadgate.imports import queue
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import, LeadUpdate
from leadgate.imports.steps import process, reclaim
from leadgate.leads import searching
from leadgate.leads.models import Lead

log = logging.getLogger(__name__)

TURN_SECONDS = 3.0  # of one import, before others get theirs
TRIES = 5
PIECE = 10_000  # updated leads made searchable by one statement
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
    """Make an approved import's leads searchable."""
    if Import.objects.filter(pk=import_id, state=State.APPROVED).exists():
        searching.index_leads(import_id)
    else:
        searching.unindex_import(import_id)
    updated = LeadUpdate.objects.filter(import_run=import_id).values_list("lead_id", flat=True)
    for ids in _pieces(updated.iterator()):
        searching.index_leads(Lead.objects.filter(pk__in=ids))


@app.task(name="leadgate.reclaim", retry=AGAIN)
def reclaim_import(*, import_id: int) -> None:
    """Remove what a discarded or deleted import has staged, and its file."""
    reclaim.reclaim(import_id)


@app.periodic(cron="* * * * *")
@app.task(name="leadgate.look_after", queueing_lock="leadgate.look_after", pass_context=True)
def look_after(context: JobContext, timestamp: int) -> None:
    """Give imports a job again whose worker has vanished."""
    queue.requeue_abandoned()


def _pieces(ids: Iterator[int]) -> Iterator[list[int]]:
    while piece := list(islice(ids, PIECE)):
        yield piece


def _reason(error: Exception) -> str:
    if isinstance(error, LeadgateError):
        return str(error)
    return (
        f"Processing stopped {TRIES} times at an unexpected fault "
        f"({type(error).__name__}: {error}). No record was lost; "
        "Process again, and tell your administrator if it stays."
    )
