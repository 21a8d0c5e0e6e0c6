"""A worker process: takes jobs from the queue until it is told to stop."""

from __future__ import annotations

import logging

from procrastinate.contrib.django import app

from leadgate.imports import queue

log = logging.getLogger(__name__)

POLL_SECONDS = 2.0  # when a notification was missed
GRACE_SECONDS = 20.0  # to end the chunk in hand when told to stop


def run(concurrency: int) -> None:
    """Do jobs until interrupted; first pick up what others have left lying."""
    # Without patience: who starts now may be the successor of one killed a second ago.
    queue.requeue_abandoned(patience=0)
    with app.replace_connector(app.connector.get_worker_connector()) as worker_app:  # type: ignore[attr-defined]
        worker_app.run_worker(
            concurrency=concurrency,
            fetch_job_polling_interval=POLL_SECONDS,
            shutdown_graceful_timeout=GRACE_SECONDS,
            delete_jobs="successful",
        )
