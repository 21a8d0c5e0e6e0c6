"""Jobs: whatever a worker leaves lying is taken up by another."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from asgiref.sync import async_to_sync
from django.db import connection

from leadgate.accounts.models import User
from leadgate.engine.editing import Edit, How
from leadgate.imports import jobs, queue
from leadgate.imports.corrections import Selection
from leadgate.imports.models import Import
from leadgate.imports.steps import correct, process
from tests.imports.files import csv_of, people, processed, uploaded


@pytest.fixture
def queued(olga: User) -> Import:
    run = uploaded(olga, csv_of(people(3)))
    return process.start(run.pk, by=olga)


def the_jobs() -> list[tuple[str, str]]:
    return ask("SELECT task_name, status FROM procrastinate_jobs ORDER BY id")


def ask(query: str) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchall() if cursor.description else []


def taken_by_a_worker(silent_for: str) -> None:
    ((worker,),) = ask(
        "INSERT INTO procrastinate_workers (last_heartbeat) "
        f"VALUES (now() - interval '{silent_for}') RETURNING id"
    )
    ask(f"UPDATE procrastinate_jobs SET status = 'doing', worker_id = {worker}")


def look_after() -> None:
    async_to_sync(jobs.look_after.func)(0)


def test_process_puts_a_job_into_the_queue(queued: Import) -> None:
    assert the_jobs() == [("leadgate.process", "todo")]


def test_a_vanished_workers_job_is_put_back(queued: Import) -> None:
    taken_by_a_worker("1 hour")
    look_after()
    assert the_jobs() == [("leadgate.process", "todo")]


def test_a_living_workers_job_is_left_to_it(queued: Import) -> None:
    taken_by_a_worker("1 second")
    look_after()
    assert the_jobs() == [("leadgate.process", "doing")]


def test_an_import_whose_job_is_gone_gets_another(queued: Import) -> None:
    ask("DELETE FROM procrastinate_jobs")
    look_after()
    assert the_jobs() == [("leadgate.process", "todo")]


def test_a_worker_that_starts_does_not_wait_for_a_heartbeat_to_fail(queued: Import) -> None:
    taken_by_a_worker("1 second")
    assert queue.requeue_abandoned(patience=0) == 1


def test_an_import_that_is_done_gets_no_job(olga: User, queued: Import) -> None:
    ask("DELETE FROM procrastinate_jobs")
    process.work(queued.pk)
    look_after()
    assert ("leadgate.process", "todo") not in the_jobs()


def test_a_correction_that_nobody_goes_on_with_gets_a_job(
    olga: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = processed(olga, csv_of(people(4, bad_every=2)))
    ask("DELETE FROM procrastinate_jobs")
    monkeypatch.setattr(correct, "work", lambda correction_id: False)  # killed before it began
    edit = Edit(How.SET, 3, "broken", "same@example.com")
    made = correct.correct_all(run.pk, edit, Selection(), by=olga)
    look_after()
    assert ("leadgate.correct", "todo") not in the_jobs()  # it may be at it this moment
    type(made).objects.update(at=made.at - timedelta(hours=1))
    look_after()
    look_after()
    assert the_jobs().count(("leadgate.correct", "todo")) == 1
    monkeypatch.undo()
    context: Any = SimpleNamespace(job=SimpleNamespace(attempts=0))
    jobs.correct_import.func(context, correction_id=made.pk)
    made.refresh_from_db()
    assert (made.state, made.accepted) == ("done", 2)
