"""Corrections of rejected records: one, many, and taken back; the account after each."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from leadgate.accounts.models import User
from leadgate.engine.editing import Edit, How
from leadgate.errors import CorrectionRefused, MoveRefused, NotFound
from leadgate.imports.corrections import Selection
from leadgate.imports.models import (
    Chunk,
    CorrectedRecord,
    Import,
    RejectedRecord,
)
from leadgate.imports.models.import_run import OnDuplicate
from leadgate.imports.steps import configure, correct, process, review, uncorrect
from leadgate.leads.models import Choice, Lead, Outcome
from tests.imports.account import assert_every_record_counts_once
from tests.imports.files import HEADER, csv_of, people, processed, uploaded

pytestmark = pytest.mark.django_db

ANN = ["Ann", "Ames", "Acme", "ann@example.com", "", ""]
BAD_ANN = ["Ann", "Ames", "Acme", "ann(at)example.com", "", ""]
BEN = ["Ben", "Brook", "Acme", "ben@example.com", "", ""]
ALL = Selection()


def kept(run: Import) -> list[dict[str, Any]]:
    """Return all that the database holds of an import's records, but for ids."""
    with connection.cursor() as cursor:
        rows: list[dict[str, Any]] = []
        for table in ("lead", "lead_import_rejected"):
            cursor.execute(
                f"SELECT (to_jsonb(t) - '{{id,entered,matched_id,import_id}}'::text[])::text "
                f"FROM {table} AS t WHERE import_id = %s ORDER BY record",
                [run.pk],
            )
            rows += [json.loads(row) for (row,) in cursor.fetchall()]
    return rows


def numbers(run: Import) -> dict[str, Any]:
    """Return the import's numbers, and its ledger's."""
    run.refresh_from_db()
    names = ("total", *Import.ACCOUNT, "warned", "errors_by_rule", "warnings_by_rule")
    ledger = ("number", "accepted", "rejected", "warned", "errors_by_rule", "warnings_by_rule")
    chunks = Chunk.objects.filter(import_run=run).order_by("number").values(*ledger)
    return {name: getattr(run, name) for name in names} | {"ledger": list(chunks)}


def imported(by: User, rows: list[list[str]], on_duplicate: OnDuplicate) -> Import:
    run = uploaded(by, csv_of(rows))
    configure.configure(run.pk, by=by, on_duplicate=on_duplicate)
    process.start(run.pk, by=by, enqueue=False)
    process.work(run.pk)
    run.refresh_from_db()
    return run


def test_a_corrected_record_joins_the_import(olga: User, carl: User) -> None:
    run = processed(olga, csv_of([BAD_ANN, BEN]))
    done = correct.correct_record(run.pk, 1, ANN, by=carl)
    assert done.accepted
    assert Lead.objects.get(import_run=run, record=1).email == "ann@example.com"
    assert_every_record_counts_once(run, 2)
    assert (run.created, run.rejected, run.errors_by_rule) == (2, 0, {})
    assert run.modified_by == carl
    assert run.events.filter(what="corrected", by=carl).exists()


def test_what_is_still_wrong_keeps_its_original_and_the_attempt(olga: User) -> None:
    run = processed(olga, csv_of([BAD_ANN, BEN]))
    attempt = [*ANN[:3], "ann@example", "12", ""]
    done = correct.correct_record(run.pk, 1, attempt, by=olga)
    assert not done.accepted
    assert {error["code"] for error in done.errors} == {"email_invalid", "phone_invalid"}
    rejected = RejectedRecord.objects.get(import_run=run)
    assert (rejected.cells, rejected.now) == (BAD_ANN, attempt)
    assert_every_record_counts_once(run, 2)
    assert run.errors_by_rule == {"email_invalid": 1, "phone_invalid": 1}


def test_the_numbers_are_those_of_a_file_that_was_right_from_the_start(olga: User) -> None:
    rows = people(40, bad_every=4)
    run = processed(olga, csv_of(rows))
    right = people(40)
    for record in range(4, 41, 4):
        correct.correct_record(run.pk, record, right[record - 1], by=olga)
    ideal = processed(olga, csv_of(right))
    assert numbers(run) == numbers(ideal)
    assert kept(run) == kept(ideal)


@pytest.mark.parametrize("on_duplicate", OnDuplicate)
def test_duplicates_are_found_as_if_the_file_had_been_right(
    olga: User, petra: User, on_duplicate: OnDuplicate
) -> None:
    review.approve(processed(olga, csv_of([BEN])).pk, by=petra)
    bad_ben = [*BEN[:3], "ben", "(202) 555-0110", ""]
    good_ben = [*BEN[:3], "ben@example.com", "(202) 555-0110", ""]
    rows = [BAD_ANN, ANN, bad_ben, BEN]
    run = imported(olga, rows, on_duplicate)
    correct.correct_record(run.pk, 3, good_ben, by=olga)
    assert_every_record_counts_once(run, 4)
    correct.correct_record(run.pk, 1, ANN, by=olga)
    assert_every_record_counts_once(run, 4)
    ideal = imported(olga, [ANN, ANN, good_ben, BEN], on_duplicate)
    names = [name for name in numbers(run) if name != "warned"]
    if on_duplicate is OnDuplicate.UPDATE:
        names = []  # of two records for one lead, that which came first is taken
        assert run.updated + run.unchanged + run.skipped == 3
    mine, theirs = numbers(run), numbers(ideal)
    assert [mine[name] for name in names] == [theirs[name] for name in names]


@pytest.mark.parametrize("on_duplicate", OnDuplicate)
def test_undo_puts_records_back_exactly(olga: User, petra: User, on_duplicate: OnDuplicate) -> None:
    review.approve(processed(olga, csv_of([BEN])).pk, by=petra)
    rows = [BAD_ANN, ANN, [*BEN[:3], "ben", "", ""], [*ANN[:3], "x", "12", ""]]
    run = imported(olga, rows, on_duplicate)
    before, records = numbers(run), kept(run)
    first = correct.correct_record(run.pk, 1, ANN, by=olga)
    second = correct.correct_record(run.pk, 3, BEN, by=olga)
    third = correct.correct_record(run.pk, 4, [*ANN[:3], "y", "12", ""], by=olga)
    for done in (second, third, first):
        assert done.correction is not None
        uncorrect.undo_correction(run.pk, done.correction.pk, by=olga)
        assert_every_record_counts_once(run, 4)
    if on_duplicate is not OnDuplicate.REJECT:  # who was rejected as a duplicate stays it
        assert numbers(run) == before
        assert kept(run) == records
    assert not CorrectedRecord.objects.exists()


def test_the_later_of_two_corrections_is_undone_first(olga: User) -> None:
    run = processed(olga, csv_of([BAD_ANN]))
    first = correct.correct_record(run.pk, 1, [*ANN[:3], "ann@", "", ""], by=olga)
    second = correct.correct_record(run.pk, 1, ANN, by=olga)
    assert first.correction
    assert second.correction
    with pytest.raises(CorrectionRefused, match="Undo that first"):
        uncorrect.undo_correction(run.pk, first.correction.pk, by=olga)
    uncorrect.undo_correction(run.pk, second.correction.pk, by=olga)
    assert RejectedRecord.objects.get(import_run=run).now[3] == "ann@"
    uncorrect.undo_correction(run.pk, first.correction.pk, by=olga)
    rejected = RejectedRecord.objects.get(import_run=run)
    assert (rejected.now, rejected.corrected) == (BAD_ANN, None)
    with pytest.raises(CorrectionRefused, match="already"):
        uncorrect.undo_correction(run.pk, first.correction.pk, by=olga)


def test_nothing_is_corrected_after_approval(olga: User, petra: User) -> None:
    run = processed(olga, csv_of([BAD_ANN, BEN]))
    done = correct.correct_record(run.pk, 1, [*BAD_ANN[:3], "x", "", ""], by=olga)
    review.approve(run.pk, by=petra)
    attempts: list[Callable[[], object]] = [
        lambda: correct.correct_record(run.pk, 1, ANN, by=olga),
        lambda: correct.correct_all(run.pk, Edit(How.TRIM, 3), ALL, by=olga),
        lambda: correct.correct_by_file(run.pk, [b"x"], file_name="x.csv", by=olga),
        lambda: uncorrect.undo_correction(run.pk, done.correction.pk, by=olga),  # type: ignore[union-attr]
    ]
    for attempt in attempts:
        with pytest.raises(MoveRefused):
            attempt()
    assert_every_record_counts_once(run, 2)


def test_an_accepted_record_is_not_corrected(olga: User) -> None:
    run = processed(olga, csv_of([ANN]))
    with pytest.raises(NotFound):
        correct.correct_record(run.pk, 1, BEN, by=olga)
    with pytest.raises(NotFound):
        uncorrect.undo_correction(run.pk, 1, by=olga)


def test_a_short_record_is_not_taken_until_somebody_is_sure(olga: User) -> None:
    data = csv_of([ANN] * 3) + b"Cleo,Carr\n"
    run = processed(olga, data)
    padded = ["Cleo", "Carr", "", "", "", ""]
    assert not correct.correct_record(run.pk, 4, padded, by=olga).accepted
    assert run.corrections.count() == 0
    assert correct.correct_record(run.pk, 4, padded, by=olga, sure=True).accepted
    assert_every_record_counts_once(run, 4)


def test_cells_beyond_the_last_column_are_not_dropped_without_a_yes(olga: User) -> None:
    run = processed(olga, csv_of([ANN] * 3) + b"Eva,Eller,Eller,Sons,eva@example.com,,\n")
    right = ["Eva", "Eller", "Eller, Sons", "eva@example.com", "", ""]
    assert not correct.correct_record(run.pk, 4, right, by=olga).accepted
    assert correct.correct_record(run.pk, 4, right, by=olga, sure=True).accepted
    assert_every_record_counts_once(run, 4)


@pytest.mark.parametrize("sent", ["two\nlines", "two\r\nlines"])
def test_line_ends_as_forms_send_them_are_no_change(olga: User, sent: str) -> None:
    row = [*BAD_ANN[:5], "two\r\nlines"]
    run = processed(olga, csv_of([row]))
    assert correct.correct_record(run.pk, 1, [*row[:5], sent], by=olga).correction is None
    correct.correct_record(run.pk, 1, [*ANN[:5], sent], by=olga)
    assert CorrectedRecord.objects.get().after[5] == "two\r\nlines"


def test_who_does_not_know_the_last_correction_overwrites_nothing(olga: User, carl: User) -> None:
    run = processed(olga, csv_of([BAD_ANN]))
    first = correct.correct_record(run.pk, 1, [*BAD_ANN[:3], "ann@", "", ""], by=olga, seen=0)
    assert first.correction
    with pytest.raises(CorrectionRefused, match="Somebody else"):
        correct.correct_record(run.pk, 1, ANN, by=carl, seen=0)
    assert correct.correct_record(run.pk, 1, ANN, by=carl, seen=first.correction.pk).accepted


def test_the_same_cells_once_more_are_no_correction(olga: User) -> None:
    run = processed(olga, csv_of([BAD_ANN]))
    done = correct.correct_record(run.pk, 1, BAD_ANN, by=olga)
    assert (done.accepted, done.correction) == (False, None)
    assert done.errors[0]["code"] == "email_invalid"
    assert run.corrections.count() == 0
    assert_every_record_counts_once(run, 1)


def test_processing_again_forgets_corrections(olga: User) -> None:
    run = processed(olga, csv_of([BAD_ANN, BEN]))
    correct.correct_record(run.pk, 1, ANN, by=olga)
    process.start(run.pk, by=olga, enqueue=False)
    process.work(run.pk)
    assert_every_record_counts_once(run, 2)
    assert run.rejected == 1
    assert not run.corrections.exists()


def test_a_new_value_of_an_open_list_is_added_with_approval_unless_undone(
    olga: User, petra: User
) -> None:
    header = [*HEADER, "Industry"]
    run = processed(
        olga, csv_of([[*BAD_ANN, "Basketry"], [*BEN[:3], "broken", "", "", "Falconry"]], header)
    )
    first = correct.correct_record(run.pk, 1, [*ANN, "Basketry"], by=olga)
    correct.correct_record(run.pk, 2, [*BEN, "Falconry"], by=olga)
    assert first.correction
    uncorrect.undo_correction(run.pk, first.correction.pk, by=olga)
    review.approve(run.pk, by=petra)
    industries = Choice.objects.filter(list_name="industry").values_list("value", flat=True)
    assert "Falconry" in industries
    assert "Basketry" not in industries


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (Edit(How.UPPER, 99), "no such column"),
        (Edit(How.REPLACE, 3, "", "x"), "which text"),
        (Edit(How.SET, 3, "a", "a"), "the same"),
        (Edit(How.UPPER, 1), "No selected record"),
    ],
)
def test_an_edit_that_changes_nothing_is_refused(olga: User, edit: Edit, why: str) -> None:
    run = processed(olga, csv_of([[part.upper() for part in BAD_ANN]]))
    with pytest.raises(CorrectionRefused, match=why):
        correct.correct_all(run.pk, edit, ALL, by=olga)
    assert run.corrections.count() == 0


def test_a_correction_of_a_duplicate_outcome_is_kept_left_out(olga: User) -> None:
    from leadgate.imports.steps import leave_out

    run = processed(olga, csv_of([ANN, BAD_ANN]))
    leave_out.leave_out(run.pk, 1, by=olga)
    correct.correct_record(run.pk, 2, ANN, by=olga)
    outcomes = list(run.leads.order_by("record").values_list("outcome", flat=True))
    assert outcomes == [Outcome.LEFT_OUT, Outcome.CREATED]
    assert_every_record_counts_once(run, 2)
