"""Two people press at the same moment: one move happens, whoever comes second is told."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from django.db import close_old_connections, connection, transaction

from leadgate.accounts.models import User
from leadgate.errors import LeadgateError, MoveRefused, NotFound
from leadgate.imports import likely
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import, Match
from leadgate.imports.moves import locked
from leadgate.imports.steps import compare, correct, leave_out, process, review
from leadgate.leads import entering
from leadgate.leads.models import Lead
from leadgate.leads.queries import visible_to
from tests.imports.account import assert_every_record_counts_once
from tests.imports.files import csv_of, people, processed

pytestmark = pytest.mark.django_db(transaction=True)

Step = Callable[[], object]


@pytest.fixture(autouse=True)
def no_jobs_left() -> Iterator[None]:
    """Leave nothing to other tests in tables that Django does not know."""
    yield
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")


@pytest.fixture
def waiting(olga: User) -> Import:
    return processed(olga, csv_of(people(20, bad_every=10)))


def at_once(*steps: Step) -> list[object]:
    """Do all at the same moment, each over a connection of its own; return what came of each."""
    start = threading.Barrier(len(steps))
    came: list[object] = [None] * len(steps)

    def do(place: int, step: Step) -> None:
        try:
            start.wait(timeout=20)
            came[place] = step()
        except LeadgateError as error:
            came[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=do, args=pair) for pair in enumerate(steps)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    close_old_connections()
    return came


def refused(came: list[object]) -> list[object]:
    return [one for one in came if isinstance(one, LeadgateError)]


def test_an_import_is_approved_once(waiting: Import, petra: User, ada: User) -> None:
    came = at_once(
        lambda: review.approve(waiting.pk, by=petra),
        lambda: review.approve(waiting.pk, by=ada),
        lambda: review.approve(waiting.pk, by=ada),
    )
    assert len(refused(came)) == 2
    assert all(isinstance(one, MoveRefused) for one in refused(came))
    assert waiting.events.filter(what=State.APPROVED).count() == 1
    assert visible_to(ada).count() == 18
    assert_every_record_counts_once(waiting, 20)


def test_approve_and_discard_exclude_each_other(waiting: Import, petra: User, ada: User) -> None:
    came = at_once(
        lambda: review.approve(waiting.pk, by=petra), lambda: review.discard(waiting.pk, by=ada)
    )
    assert len(refused(came)) == 1
    waiting.refresh_from_db()
    assert waiting.status in {State.APPROVED, State.DISCARDED}
    assert visible_to(ada).count() == (18 if waiting.status is State.APPROVED else 0)


def test_who_approves_while_somebody_undoes_is_refused(
    waiting: Import, petra: User, ada: User
) -> None:
    review.approve(waiting.pk, by=petra)
    undoing, go_on = threading.Event(), threading.Event()

    def undo_slowly() -> object:
        with transaction.atomic():
            review.undo(waiting.pk, by=petra)
            undoing.set()
            go_on.wait(timeout=20)
        return "undone"

    def approve_meanwhile() -> object:
        undoing.wait(timeout=20)
        threading.Timer(0.3, go_on.set).start()  # this one waits at the lock by then
        return review.approve(waiting.pk, by=ada)

    came = at_once(undo_slowly, approve_meanwhile)
    assert came[0] == "undone"
    assert isinstance(came[1], MoveRefused)
    assert visible_to(ada).count() == 0


def test_an_import_is_undone_once_and_approved_again_once(
    waiting: Import, petra: User, ada: User
) -> None:
    review.approve(waiting.pk, by=petra)
    assert len(refused(at_once(*[lambda: review.undo(waiting.pk, by=ada)] * 3))) == 2
    again = at_once(*[lambda: review.approve(waiting.pk, by=ada, again=True)] * 3)
    assert len(refused(again)) == 2
    assert visible_to(ada).count() == 18


def test_approve_and_process_again_exclude_each_other(
    waiting: Import, petra: User, olga: User
) -> None:
    came = at_once(
        lambda: review.approve(waiting.pk, by=petra), lambda: process.start(waiting.pk, by=olga)
    )
    assert len(refused(came)) == 1
    waiting.refresh_from_db()
    assert waiting.status in {State.APPROVED, State.QUEUED}


def test_a_record_is_corrected_once(waiting: Import, olga: User, carl: User) -> None:
    right = people(20)[9]
    came = at_once(
        lambda: correct.correct_record(waiting.pk, 10, right, by=olga),
        lambda: correct.correct_record(waiting.pk, 10, right, by=carl),
    )
    assert [type(one) for one in refused(came)] == [NotFound]
    assert_every_record_counts_once(waiting, 20)
    assert (waiting.created, waiting.rejected) == (19, 1)


def test_a_correction_and_approval_exclude_each_other(
    waiting: Import, olga: User, petra: User
) -> None:
    came = at_once(
        lambda: correct.correct_record(waiting.pk, 10, people(20)[9], by=olga),
        lambda: review.approve(waiting.pk, by=petra),
    )
    waiting.refresh_from_db()
    assert waiting.status is State.APPROVED
    assert visible_to(petra).count() == waiting.created == (18 if refused(came) else 19)
    assert_every_record_counts_once(waiting, 20)


def test_records_corrected_and_left_out_at_once_count_once(
    waiting: Import, olga: User, carl: User
) -> None:
    right = people(20)
    came = at_once(
        lambda: correct.correct_record(waiting.pk, 10, right[9], by=olga),
        lambda: correct.correct_record(waiting.pk, 20, right[19], by=carl),
        lambda: leave_out.leave_out_all(waiting.pk, [1, 2, 3], by=carl),
    )
    assert not refused(came)
    assert_every_record_counts_once(waiting, 20)
    assert (waiting.created, waiting.skipped, waiting.rejected) == (17, 3, 0)


def test_an_edit_at_the_moment_of_undo_is_not_lost(
    waiting: Import, petra: User, olga: User
) -> None:
    review.approve(waiting.pk, by=petra)
    lead = Lead.objects.filter(import_run=waiting)[0]
    at_once(
        lambda: review.undo(waiting.pk, by=petra),
        lambda: entering.save(lead, {"job_title": "Director"}, by=olga),
    )
    review.approve(waiting.pk, by=petra, again=True)
    assert visible_to(olga).get(pk=lead.pk).job_title == "Director"
    assert_every_record_counts_once(waiting, 20)


def test_a_move_waits_for_the_one_before(waiting: Import, petra: User) -> None:
    """The row is locked from the look at the state to the commit."""
    with transaction.atomic():
        locked(waiting.pk)
        with pytest.raises(AssertionError):
            _done_within(0.3, lambda: review.approve(waiting.pk, by=petra))
    assert _ended.wait(timeout=20)
    waiting.refresh_from_db()
    assert waiting.status is State.APPROVED


_ended = threading.Event()


def _done_within(seconds: float, step: Step) -> None:
    def do() -> None:
        step()
        connection.close()
        _ended.set()

    thread = threading.Thread(target=do)
    thread.start()
    thread.join(timeout=seconds)
    assert not thread.is_alive()


def without_addresses(rows: list[list[str]]) -> list[list[str]]:
    """Return records that no exact key tells."""
    return [[*row[:3], "", *row[4:]] for row in rows]


def test_two_imports_that_are_compared_at_once_learn_of_each_other(
    olga: User, carl: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compare, "SOON", 0)
    one = processed(olga, csv_of(people(20)))
    other = processed(carl, csv_of(without_addresses(people(20))))
    at_once(partial(compare.compare, one.pk), partial(compare.compare, other.pk))
    met = set(Match.objects.values_list("import_run", "record", "other__record"))
    assert {(run.pk, record, record) for run in (one, other) for record in range(1, 21)} <= met


def test_stretches_that_are_compared_at_once_find_what_one_finds(
    olga: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compare, "SOON", 0)
    run = processed(olga, csv_of(people(20) + without_addresses(people(20))))
    compare.compare(run.pk)
    expected = sorted(run.matches.values_list("record", "other__record"))
    assert {(record + 20, record) for record in range(1, 21)} <= set(expected)
    Import.objects.update(compared=0)
    monkeypatch.setattr(likely, "STRETCH", 3)
    compare.compare(run.pk)
    assert sorted(run.matches.values_list("record", "other__record")) == expected
