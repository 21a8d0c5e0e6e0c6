"""Duplicates by exact keys: in the file and against visible leads."""

from __future__ import annotations

import pytest
from django.db import connection

from leadgate.accounts.models import User
from leadgate.imports import duplicates
from leadgate.imports.models import Import, RejectedRecord
from leadgate.imports.steps import chunks, configure, process, review
from leadgate.leads.models import Lead, Outcome
from tests.imports.account import assert_every_record_counts_once
from tests.imports.files import csv_of, people, processed, uploaded

ANN = ["Ann", "Ames", "Acme", "ann@example.com", "", ""]
SAME_MAILBOX = ["Bob", "Brown", "Acme", "ann@example.com", "", ""]
SHOUTING = ["ANN", "AMES", "Acme", "Ann@EXAMPLE.com", "", ""]
NOBODY = ["Ann", "Ames", "Acme", "", "", ""]


@pytest.fixture(
    autouse=True,
    params=[(5_000, 0.2), (0, 1.0), (0, 0.0)],
    ids=["a small import", "a large one with few suspects", "a large one with many"],
)
def ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each be found in every way there is."""
    handful, few = request.param
    monkeypatch.setattr(duplicates, "HANDFUL", handful)
    monkeypatch.setattr(duplicates, "FEW", few)


def imported(by: User, rows: list[list[str]], on_duplicate: str) -> Import:
    run = uploaded(by, csv_of(rows))
    configure.configure(run.pk, by=by, on_duplicate=on_duplicate)
    process.start(run.pk, by=by, enqueue=False)
    process.work(run.pk)
    run.refresh_from_db()
    return run


def test_the_second_of_two_in_a_file_is_skipped(olga: User) -> None:
    run = imported(olga, [ANN, SAME_MAILBOX, SHOUTING, NOBODY, NOBODY], "skip")
    first, last = Lead.objects.get(record=1), Lead.objects.get(record=3)
    assert (last.outcome, last.matched_id) == (Outcome.SKIPPED, first.pk)
    assert (run.created, run.skipped) == (4, 1)
    assert_every_record_counts_once(run, 5)


def test_twins_are_found_soon_however_little_the_database_knows_of_an_import(
    olga: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By a join PostgreSQL compared each with each, as it expected one lead: for hours."""
    monkeypatch.setattr(chunks, "frozen_seconds", lambda: 6)  # a statement is ended after 30
    for rows in ([ANN], people(3000) + people(200)):
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE lead")
        run = imported(olga, rows, "skip")
    assert (run.created, run.skipped) == (3000, 200)
    twins = Lead.objects.filter(import_run=run, outcome=Outcome.SKIPPED)
    pairs = set(twins.values_list("record", "matched__record"))
    assert pairs == {(first + 3000, first) for first in range(1, 201)}


def test_a_visible_lead_makes_a_duplicate_and_a_pending_one_does_not(
    olga: User, petra: User
) -> None:
    pending = processed(olga, csv_of([ANN]))
    assert imported(olga, [ANN], "skip").skipped == 0
    review.approve(pending.pk, by=petra)
    assert imported(olga, [ANN], "skip").skipped == 1


def test_another_sites_lead_makes_no_duplicate(olga: User, petra: User, sven: User) -> None:
    review.approve(processed(olga, csv_of([ANN])).pk, by=petra)
    assert imported(sven, [ANN], "skip").created == 1


def test_a_rejected_record_makes_no_later_one_a_duplicate(olga: User) -> None:
    broken = [*ANN[:4], "12", ""]
    run = imported(olga, [broken, ANN], "skip")
    assert (run.created, run.rejected, run.skipped) == (1, 1, 0)


def test_create_anyway_creates_all(olga: User) -> None:
    assert imported(olga, [ANN, ANN], "create").created == 2


def test_reject_keeps_the_record_as_it_stood_in_the_file(olga: User) -> None:
    run = imported(olga, [ANN, SHOUTING], "reject")
    (rejected,) = RejectedRecord.objects.all()
    assert rejected.cells == SHOUTING
    assert rejected.errors[0]["code"] == "duplicate"
    assert "as in line 2 of this file" in rejected.errors[0]["message"]
    assert run.errors_by_rule == {"duplicate": 1}
    assert_every_record_counts_once(run, 2)


@pytest.mark.parametrize("strategy", ["skip", "update", "create", "reject"])
def test_every_strategy_keeps_the_account(olga: User, petra: User, strategy: str) -> None:
    review.approve(processed(olga, csv_of([ANN])).pk, by=petra)
    run = imported(olga, [ANN, SAME_MAILBOX, SHOUTING, NOBODY, ["", "", "", "x", "", ""]], strategy)
    assert_every_record_counts_once(run, 5)
