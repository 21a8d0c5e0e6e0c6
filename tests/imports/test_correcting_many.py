"""Corrections of many rejected records at once, by hand or by a worker."""

from __future__ import annotations

import pytest

from leadgate.accounts.models import User
from leadgate.engine.editing import Edit, How
from leadgate.errors import CorrectionRefused
from leadgate.imports.corrections import Selection, foresee
from leadgate.imports.models import (
    CorrectedRecord,
    CorrectionState,
    RejectedRecord,
)
from leadgate.imports.steps import correct, review, uncorrect
from tests.imports.account import assert_every_record_counts_once
from tests.imports.files import HEADER, csv_of, people, processed

pytestmark = pytest.mark.django_db

ANN = ["Ann", "Ames", "Acme", "ann@example.com", "", ""]
BAD_ANN = ["Ann", "Ames", "Acme", "ann(at)example.com", "", ""]
BEN = ["Ben", "Brook", "Acme", "ben@example.com", "", ""]
ALL = Selection()


def test_one_correction_is_applied_to_all_records_with_the_value(olga: User) -> None:
    header = [*HEADER, "Country"]
    rows = [[f"A{n}", f"Name{n}", "Acme", f"a{n}@example.com", "", "", "Gremany"] for n in range(9)]
    rows[2][3] = "broken"  # rejected for another reason too
    rows[5][6] = " Gremany "
    rows[7][6] = "Gremany or so"
    run = processed(olga, csv_of(rows, header))
    assert run.rejected == 9
    edit = Edit(How.SET, 6, "Gremany", "Germany")
    assert foresee(run, edit, ALL).records == 8
    done = correct.correct_all(run.pk, edit, ALL, by=olga)
    assert (done.state, done.records, done.accepted) == (CorrectionState.DONE, 8, 7)
    assert_every_record_counts_once(run, 9)
    assert run.errors_by_rule == {"email_invalid": 1, "country_unknown": 1}
    assert RejectedRecord.objects.get(import_run=run, record=3).now[6] == "Germany"
    uncorrect.undo_correction(run.pk, done.pk, by=olga)
    assert_every_record_counts_once(run, 9)
    assert run.rejected == 9


@pytest.mark.parametrize(
    ("edit", "after"),
    [
        (Edit(How.REPLACE, 3, "(at)", "@"), "ann@example.com"),
        (Edit(How.UPPER, 3), "ANN(AT)EXAMPLE.COM"),
        (Edit(How.TITLE, 3), "Ann(At)Example.Com"),
        (Edit(How.TRIM, 3), "ann(at)example.com"),
    ],
)
def test_a_transform_changes_the_selected_records_only(olga: User, edit: Edit, after: str) -> None:
    spaced = [*ANN[:3], "  ann(at)example.com ", "", ""]
    run = processed(olga, csv_of([spaced, spaced]))
    chosen = Selection(records=(2,))
    foreseen = foresee(run, edit, chosen)
    assert foreseen.records == 1
    assert foreseen.samples[0].after.strip() == after
    done = correct.correct_all(run.pk, edit, chosen, by=olga)
    assert done.records == 1
    assert CorrectedRecord.objects.get().after[3].strip() == after
    assert RejectedRecord.objects.get(import_run=run, record=1).now == spaced
    assert_every_record_counts_once(run, 2)


def test_a_filter_selects_by_reason_and_words(olga: User) -> None:
    rows = [
        [*ANN[:3], "broken", "", ""],
        [*BEN[:3], "broken", "", ""],
        [*ANN[:3], ANN[3], "12", ""],
    ]
    run = processed(olga, csv_of(rows))
    edit = Edit(How.UPPER, 0)
    assert foresee(run, edit, Selection(reason="email_invalid")).records == 2
    assert foresee(run, edit, Selection(words="ames")).records == 2
    assert foresee(run, edit, Selection(reason="email_invalid", words="ames")).records == 1


def test_records_without_clear_columns_are_left_alone(olga: User) -> None:
    run = processed(olga, csv_of([ANN] * 3) + b"Cleo,Carr\n")
    edit = Edit(How.SET, 2, "", "Acme")
    assert foresee(run, edit, ALL).unclear == 1
    with pytest.raises(CorrectionRefused, match="No selected record"):
        correct.correct_all(run.pk, edit, ALL, by=olga)


def test_check_again_takes_in_what_passes_by_now(olga: User, ada: User) -> None:
    from leadgate.imports.steps import suppress

    suppress.add("ann@example.com", by=ada)
    run = processed(olga, csv_of([ANN, BAD_ANN]))
    assert run.rejected == 2
    suppress.remove("ann@example.com", by=ada)
    done = correct.correct_all(run.pk, Edit(How.CHECK), ALL, by=olga)
    assert (done.records, done.accepted) == (1, 1)
    assert_every_record_counts_once(run, 2)


def test_many_are_corrected_by_a_worker_and_survive_its_end(
    olga: User, petra: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(correct, "AT_ONCE", 10)
    rows = people(50, bad_every=2)
    run = processed(olga, csv_of(rows))
    edit = Edit(How.SET, 3, "broken", "same@example.com")
    done = correct.correct_all(run.pk, edit, ALL, by=olga)
    assert done.state == CorrectionState.RUNNING
    assert correct.work(done.pk, seconds=0)  # a worker did one piece, and was killed
    assert_every_record_counts_once(run, 50)
    with pytest.raises(CorrectionRefused, match="being applied"):
        review.approve(run.pk, by=petra)
    with pytest.raises(CorrectionRefused, match="being applied"):
        correct.correct_record(run.pk, 50, people(50)[49], by=olga)
    assert not correct.work(done.pk)
    assert not correct.work(done.pk)
    assert_every_record_counts_once(run, 50)
    assert (run.rejected, run.created + run.skipped) == (0, 50)
    done.refresh_from_db()
    assert (done.state, done.records, done.accepted) == (CorrectionState.DONE, 25, 25)
    monkeypatch.setattr(uncorrect, "AT_ONCE", 10)
    assert uncorrect.undo_correction(run.pk, done.pk, by=olga).state == CorrectionState.UNDOING
    uncorrect.work(done.pk)
    uncorrect.work(done.pk)
    assert_every_record_counts_once(run, 50)
    assert run.rejected == 25


def test_a_correction_that_can_go_no_further_stops_and_can_be_undone(
    olga: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(correct, "AT_ONCE", 10)
    run = processed(olga, csv_of(people(50, bad_every=2)))
    edit = Edit(How.SET, 3, "broken", "same@example.com")
    done = correct.correct_all(run.pk, edit, ALL, by=olga)
    correct.work(done.pk, seconds=0)
    correct.stop(done.pk, "Something is odd.")
    assert_every_record_counts_once(run, 50)
    done.refresh_from_db()
    assert (done.state, done.records) == (CorrectionState.STOPPED, 10)
    uncorrect.undo_correction(run.pk, done.pk, by=olga)
    assert run.rejected_records.count() == 25


def test_an_undo_that_fails_for_good_can_be_tried_again(
    olga: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = processed(olga, csv_of(people(20, bad_every=2)))
    done = correct.correct_all(run.pk, Edit(How.SET, 3, "broken", "a@example.com"), ALL, by=olga)
    monkeypatch.setattr(uncorrect, "AT_ONCE", 1)
    uncorrect.undo_correction(run.pk, done.pk, by=olga)
    correct.stop(done.pk, "Something is odd.")
    done.refresh_from_db()
    assert (done.state, done.failure) == (CorrectionState.STOPPED, "Something is odd.")
    assert_every_record_counts_once(run, 20)
    uncorrect.undo_correction(run.pk, done.pk, by=olga)
    uncorrect.work(done.pk)
    assert_every_record_counts_once(run, 20)
    assert run.rejected == 10
