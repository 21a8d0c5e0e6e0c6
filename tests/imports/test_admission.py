"""Which queued imports begin: fair between sites and users, small beside large."""

from __future__ import annotations

from typing import Any

import pytest

from leadgate.accounts.models import User
from leadgate.imports import admission, queue
from leadgate.imports.admission import Candidate, Room, choose
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import
from leadgate.imports.steps import process, review
from leadgate.settings import settings
from tests.imports.files import csv_of, people, uploaded

NORTH, SOUTH = 1, 2
ANN, BEN, CEM = 11, 12, 13


def small(number: int, site: int | None = NORTH, user: int = ANN) -> Candidate:
    return Candidate(number, site, user, large=False)


def large(number: int, site: int | None = NORTH, user: int = ANN) -> Candidate:
    return Candidate(number, site, user, large=True)


def ids(chosen: list[Candidate]) -> list[int]:
    return [one.id for one in chosen]


def test_who_has_waited_longest_goes_first() -> None:
    assert ids(choose([small(1), small(2), small(3)], [], Room(2, 1))) == [1, 2]


def test_a_site_that_queues_many_does_not_keep_another_waiting() -> None:
    waiting = [*(small(n) for n in range(1, 10)), small(10, SOUTH, CEM)]
    assert ids(choose(waiting, [small(99)], Room(3, 1))) == [10, 1]


def test_users_of_a_site_take_turns() -> None:
    waiting = [small(1), small(2), small(3), small(4, user=BEN)]
    assert ids(choose(waiting, [], Room(3, 1))) == [1, 4, 2]


def test_large_ones_have_room_of_their_own() -> None:
    under_way = [large(n) for n in range(90, 95)]
    assert ids(choose([large(1), small(2)], under_way, Room(1, 2))) == [2]
    assert ids(choose([large(1), small(2)], [small(90)], Room(1, 2))) == [1]


def test_a_limit_of_sites_and_users_is_kept() -> None:
    waiting = [small(1), small(2), small(3, user=BEN), small(4, SOUTH, CEM), small(5, SOUTH, CEM)]
    assert ids(choose(waiting, [], Room(9, 9, user=1))) == [1, 4, 3]
    assert ids(choose(waiting, [small(90)], Room(9, 9, site=1))) == [4]


@pytest.fixture
def room_for_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(settings().__dict__, "small_at_once", 1)


def pressed(by: User) -> Import:
    run = uploaded(by, csv_of(people(3)))
    return process.start(run.pk, by=by)


def jobs_of(run: Import) -> list[Any]:
    from procrastinate.contrib.django.models import ProcrastinateJob

    return list(ProcrastinateJob.objects.filter(args__import_id=run.pk, status="todo"))


def test_without_room_it_stays_queued_and_begins_when_another_ends(
    room_for_one: None, olga: User, carl: User
) -> None:
    first, second = pressed(olga), pressed(carl)
    assert (len(jobs_of(first)), len(jobs_of(second))) == (1, 0)
    process.work(second.pk)
    second.refresh_from_db()
    assert second.state == State.QUEUED
    process.work(first.pk)
    assert len(jobs_of(second)) == 1
    process.work(second.pk)
    second.refresh_from_db()
    assert second.state == State.PENDING_APPROVAL


@pytest.mark.parametrize("end", ["cancel", "fail"])
def test_an_import_that_ends_in_another_way_makes_room_too(
    room_for_one: None, olga: User, carl: User, end: str
) -> None:
    first, second = pressed(olga), pressed(carl)
    if end == "cancel":
        review.cancel(first.pk, by=olga)
    else:
        process.fail(first.pk, "a fault")
    assert len(jobs_of(second)) == 1


def test_waiting_is_not_being_abandoned(room_for_one: None, olga: User, carl: User) -> None:
    _, second = pressed(olga), pressed(carl)
    queue.requeue_abandoned(patience=0)
    assert admission.admit() == []
    assert jobs_of(second) == []


def test_what_the_command_line_processes_waits_for_nobody(room_for_one: None, olga: User) -> None:
    pressed(olga)
    run = uploaded(olga, csv_of(people(3)))
    process.start(run.pk, by=olga, enqueue=False)
    process.work(run.pk)
    run.refresh_from_db()
    assert run.state == State.PENDING_APPROVAL


def test_small_files_go_before_large_ones(olga: User) -> None:
    run = uploaded(olga, csv_of(people(3)))
    found = []
    for size in (1_000, 20 * 2**20, 400 * 2**20):
        run.file_bytes = size
        found.append(queue.priority_of(run))
    assert found == sorted(found, reverse=True)
    assert len(set(found)) == 3


def test_a_large_import_that_has_waited_long_gets_its_turn(olga: User) -> None:
    from django.db import connection

    run = pressed(olga)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET priority = %s", [queue.SLOW])
        assert queue.hurry_the_patient() == 0
        cursor.execute("UPDATE procrastinate_events SET at = at - interval '1 minute'")
        assert queue.hurry_the_patient() == 1
    (job,) = jobs_of(run)
    assert job.priority > queue.SMALL


def test_no_more_jobs_wait_than_an_import_has_lanes(olga: User) -> None:
    run = pressed(olga)
    for _ in range(5):
        queue.defer_turn(run)
    assert len(jobs_of(run)) == queue.lanes_of(run) == 1
