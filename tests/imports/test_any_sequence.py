"""Whatever people and crashes do to an import, in any order, each record counts exactly once.

`LEADGATE_WALKS=2000 pytest tests/imports/test_any_sequence.py` walks for long.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from leadgate import settings as settings_module
from leadgate.accounts.models import User
from leadgate.errors import LeadgateError
from leadgate.imports import audit, queue, traces
from leadgate.imports.lifecycle import State, may_become
from leadgate.imports.loading import copy_into
from leadgate.imports.models import Chunk, Correction, CorrectionState, Import, RejectedRecord
from leadgate.imports.steps import (
    chunks,
    configure,
    correct,
    erase,
    leave_out,
    process,
    reclaim,
    retention,
    review,
    uncorrect,
)
from leadgate.leads import entering, partitions
from leadgate.leads.models import Lead, Outcome
from leadgate.leads.queries import visible_to
from tests.imports.account import assert_every_record_counts_once
from tests.imports.files import csv_of, people, uploaded

WALKS = int(os.environ.get("LEADGATE_WALKS", "6"))
STEPS = 20
RECORDS = 36
"""Enough for three chunks of a kilobyte."""
NUMBER = st.integers(min_value=1, max_value=RECORDS)


class Killed(Exception):
    """The worker ends here: its transaction goes with it."""


class AnySequence(RuleBasedStateMachine):
    """One import, and everything that can happen to it."""

    olga: User
    petra: User
    ada: User

    def __init__(self) -> None:
        super().__init__()
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        self.run: Import = None  # type: ignore[assignment]
        self.by_hand: set[int] = set()
        self.refused = False

    def teardown(self) -> None:
        transaction.set_rollback(True)
        with suppress(transaction.TransactionManagementError):
            self.atomic.__exit__(None, None, None)

    @initialize(on_duplicate=st.sampled_from(["skip", "update", "reject", "create"]))
    def upload(self, on_duplicate: str) -> None:
        """Leads that are there already, and a file in which some records are the same ones."""
        for number in (2, 5, 9):
            row = people(number)[-1]
            lead = Lead.objects.create(
                first_name=row[0], last_name=row[1], email=row[3], site=self.olga.site
            )
            self.by_hand.add(lead.pk)
        rows = people(RECORDS, bad_every=6)
        rows[20] = rows[19]
        self.run = uploaded(self.olga, csv_of(rows))
        configure.configure(self.run.pk, by=self.olga, on_duplicate=on_duplicate)

    def may(self, to: State) -> bool:
        self.run.refresh_from_db()
        return may_become(self.run.status, to)

    def attempt(self, step: Callable[..., Any], *given: object, **how: object) -> None:
        """Do what may be refused; a refusal changes nothing."""
        before = self.numbers()
        self.refused = False
        try:
            with transaction.atomic():
                step(*given, **how)
        except LeadgateError:
            self.refused = True
            assert self.numbers() == before

    def numbers(self) -> tuple[object, ...]:
        self.run.refresh_from_db()
        return (self.run.state, *(getattr(self.run, name) for name in ("total", *Import.ACCOUNT)))

    @rule()
    def start(self) -> None:
        """Process, or Process again."""
        self.attempt(process.start, self.run.pk, by=self.olga, comment="again", enqueue=False)

    @precondition(lambda self: self.may(State.RUNNING) or self.run.state == State.RUNNING)
    @rule(number=st.integers(min_value=0, max_value=2))
    def work_a_little(self, number: int) -> None:
        """A worker begins, does some chunks and goes away."""
        process._begin(self.run.pk)
        chunks.lay_ledger(self.run.pk)
        for _ in range(number):
            chunks.take_one(self.run.pk)

    @rule(first=st.booleans())
    def work(self, first: bool) -> None:
        """Workers do all there is to do; often somebody has pressed Process just before."""
        if first:
            self.start()
        process.work(self.run.pk)

    @precondition(lambda self: self.run.state == State.RUNNING)
    @rule(after=st.integers(min_value=0, max_value=1))
    def kill(self, after: int) -> None:
        """A worker dies in a chunk: before it wrote its rejected records, or just after."""
        copy, written = copy_into, [0]

        def dying(*given: Any) -> None:
            if written[0] == after:
                raise Killed
            copy(*given)
            written[0] += 1

        with pytest.MonkeyPatch.context() as patch, suppress(Killed):
            patch.setattr(chunks, "copy_into", dying)
            chunks.lay_ledger(self.run.pk)
            chunks.take_one(self.run.pk)

    @rule()
    def requeue(self) -> None:
        """The queue has lost its jobs; imports under way get new ones."""
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM procrastinate_jobs")
        queue.requeue_abandoned(patience=0)

    @rule(record=NUMBER)
    def leave_out(self, record: int) -> None:
        self.attempt(leave_out.leave_out, self.run.pk, record, by=self.olga)

    @rule(record=NUMBER)
    def take_back(self, record: int) -> None:
        self.attempt(leave_out.take_back, self.run.pk, record, by=self.olga)

    @rule(same=st.booleans(), data=st.data())
    def repair(self, same: bool, data: st.DataObject) -> None:
        """Correct a rejected record; some become the same lead as another record."""
        rejected = RejectedRecord.objects.filter(import_run=self.run.pk).order_by("record")
        numbers = list(rejected.values_list("record", flat=True))
        if not numbers:
            return
        record = data.draw(st.sampled_from(numbers))
        cells = people(1 if same else record)[-1]
        self.attempt(correct.correct_record, self.run.pk, record, cells, by=self.olga)

    @rule()
    def take_a_correction_back(self) -> None:
        done = Correction.objects.filter(import_run=self.run.pk, state=CorrectionState.DONE)
        for correction in done[:1]:
            self.attempt(uncorrect.undo_correction, self.run.pk, correction.pk, by=self.olga)

    @rule()
    def approve(self) -> None:
        self.attempt(review.approve, self.run.pk, by=self.petra)

    @rule(keep=st.booleans())
    def approve_again(self, keep: bool) -> None:
        self.attempt(review.approve, self.run.pk, by=self.petra, again=True, keep=keep)

    @rule(keep=st.booleans())
    def undo(self, keep: bool) -> None:
        self.attempt(review.undo, self.run.pk, by=self.petra, keep=keep)

    @precondition(lambda self: self.run.state == State.APPROVED)
    @rule(record=NUMBER)
    def edit(self, record: int) -> None:
        lead = visible_to(self.olga).filter(import_run=self.run.pk, record=record).first()
        if lead:
            entering.save(lead, {"job_title": "Director"}, by=self.olga)

    @precondition(lambda self: self.run.state in {State.APPROVED, State.UNDONE})
    @rule(record=NUMBER)
    def delete_a_lead(self, record: int) -> None:
        """Of the import, or one that was kept when it was undone."""
        seen = visible_to(self.olga).exclude(pk__in=self.by_hand).order_by("pk")
        lead = seen.filter(record=record).first() or seen.filter(record=None).first()
        if lead:
            entering.delete(lead)

    @rule(record=NUMBER)
    def erase_somebody(self, record: int) -> None:
        """A person asks for it; the record of the file is empty from then on."""
        email = people(record)[-1][3]
        sought = traces.sought_by(email=email)
        self.attempt(erase.ask, sought, by=self.ada)
        if not self.refused:
            assert not Lead.objects.filter(email=email).exists()
            self.by_hand &= set(Lead.objects.values_list("pk", flat=True))

    @precondition(lambda self: self.run.state in {State.APPROVED, State.UNDONE})
    @rule(sure=st.integers(min_value=0, max_value=3))
    def time_goes_by(self, sure: int) -> None:
        """The file and the rejected records go; rarely, for little comes after it."""
        if not sure:
            retention.tidy(timezone.now() + timedelta(days=1000))

    @rule()
    def cancel(self) -> None:
        self.attempt(review.cancel, self.run.pk, by=self.olga)

    @precondition(lambda self: self.may(State.DISCARDED))
    @rule(sure=st.integers(min_value=0, max_value=4))
    def discard(self, sure: int) -> None:
        """Not too often: nothing comes after it."""
        if not sure:
            self.attempt(review.discard, self.run.pk, by=self.petra)
            reclaim.reclaim(self.run.pk)

    @invariant()
    def every_record_counts_once(self) -> None:
        if self.run is None:
            return
        connection.check_constraints()  # what the database holds at the end of a transaction
        self.run.refresh_from_db()
        if self.run.status.processed:
            if self.run.rejected_deleted is None:
                assert_every_record_counts_once(self.run, RECORDS)
            assert audit.differences([self.run.pk]) == []
        elif self.run.state == State.RUNNING and self.run.laid == self.run.attempt:
            self.rows_are_those_of_done_chunks()

    def rows_are_those_of_done_chunks(self) -> None:
        done = Chunk.objects.filter(import_run=self.run).exclude(done=None)
        wanted = [chunk.first_record + place for chunk in done for place in range(chunk.records)]
        with connection.cursor() as cursor:  # its leads may belong to no list yet
            table = partitions.table_of(self.run.part)
            cursor.execute(f"SELECT record FROM {table} WHERE import_id = %s", [self.run.pk])
            leads = [record for (record,) in cursor.fetchall()]
        refused = RejectedRecord.objects.filter(import_run=self.run)
        found = [*leads, *refused.values_list("record", flat=True)]
        assert sorted(found) == sorted(wanted)

    @invariant()
    def nothing_shows_that_is_not_approved(self) -> None:
        if self.run is None:
            return
        seen = visible_to(self.olga)
        assert self.by_hand <= set(seen.values_list("pk", flat=True))
        mine = seen.filter(import_run=self.run.pk)
        if self.run.state == State.APPROVED:
            created = Lead.objects.filter(import_run=self.run, outcome=Outcome.CREATED)
            assert mine.count() == created.count() == review.created_now(self.run)
        else:
            assert not mine.exists()


@pytest.fixture(params=[1, 250_000], ids=["in a partition", "among the others"])
def small_chunks(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    changes = {"chunk_size": 1024, "partition_from": request.param}
    changed = settings_module.settings().model_copy(update=changes)
    monkeypatch.setattr(chunks, "settings", lambda: changed)


def test_each_record_counts_once_after_any_sequence(
    olga: User, petra: User, ada: User, small_chunks: None
) -> None:
    AnySequence.olga, AnySequence.petra, AnySequence.ada = olga, petra, ada
    run_state_machine_as_test(
        AnySequence,
        settings=settings(
            max_examples=WALKS,
            stateful_step_count=STEPS,
            deadline=None,
            derandomize="LEADGATE_WALKS" not in os.environ,
            suppress_health_check=list(HealthCheck),
            database=None,
        ),
    )
