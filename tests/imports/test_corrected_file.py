"""The error file, corrected in another program and uploaded to its import."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from html import escape
from pathlib import Path

import pytest

from leadgate.accounts.models import User
from leadgate.errors import CorrectionRefused, EmptyFile
from leadgate.imports import error_file
from leadgate.imports.models import Correction, CorrectionState, Import
from leadgate.imports.steps import correct, process, uncorrect
from leadgate.settings import settings
from tests.engine.reading.test_formats import row, xlsx
from tests.imports.account import assert_every_record_counts_once
from tests.imports.files import csv_of, people, processed

pytestmark = pytest.mark.django_db
Rows = list[list[str]]


@pytest.fixture
def run(olga: User) -> Import:
    """Twenty records; every fourth has a broken address: 4, 8, 12, 16, 20."""
    return processed(olga, csv_of(people(20, bad_every=4)))


def errors(run: Import) -> tuple[list[str], Rows]:
    text = b"".join(error_file.pieces(run)).decode()
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    return header, rows


def written(header: list[str], rows: Rows, delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows([header, *rows])
    return text.getvalue().encode(encoding)


def mended(rows: Rows, records: Sequence[int] | None = None) -> Rows:
    right = people(20)
    by_name = {person[1]: person for person in right}
    return [
        [
            *(by_name[one[1]][:6] if records is None or int(one[1][4:]) in records else one[:6]),
            one[6],
        ]
        for one in rows
    ]


def sent(run: Import, data: bytes, by: User, name: str = "errors.csv") -> Correction:
    done = correct.correct_by_file(run.pk, [data], file_name=name, by=by)
    run.refresh_from_db()
    return done


def kept_files() -> set[Path]:
    return set((settings().data / "files" / "corrections").rglob("original"))


def report(done: Correction) -> dict[str, int]:
    return {name: number for name, number in done.report.items() if isinstance(number, int)} | {
        "records": done.records, "accepted": done.accepted,
    }  # fmt: skip


def test_the_error_file_says_record_and_line(run: Import) -> None:
    _, rows = errors(run)
    assert rows[0][6].startswith(f"Record 4 of import {run.pk}, line 5: ")


def test_corrected_records_replace_the_rejected_ones_and_the_rest_stays(
    run: Import,
    olga: User,
    django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]],
) -> None:
    header, rows = errors(run)
    before = kept_files()
    with django_capture_on_commit_callbacks(execute=True):
        done = sent(run, written(header, mended(rows, [4, 12])), olga)
    assert (done.state, done.records, done.accepted) == (CorrectionState.DONE, 2, 2)
    assert report(done)["unchanged"] == 3
    assert_every_record_counts_once(run, 20)
    assert (run.created, run.rejected) == (17, 3)
    assert run.leads.get(record=12).email == "ann12@example.com"
    assert kept_files() == before


def test_rows_may_be_sorted_deleted_and_saved_by_another_program(run: Import, olga: User) -> None:
    header, rows = errors(run)
    kept = mended(rows)[::-1][:3]
    done = sent(run, written(header, kept, ";", "utf-16"), olga)
    assert (done.records, done.accepted) == (3, 3)
    assert_every_record_counts_once(run, 20)
    assert (run.created, run.rejected) == (18, 2)


def test_columns_may_be_moved_and_left_out(run: Import, olga: User) -> None:
    header, rows = errors(run)
    order = [6, 3, 1]
    cut = [[one[place] for place in order] for one in mended(rows)]
    done = sent(run, written([header[place] for place in order], cut), olga)
    assert done.accepted == 5
    assert run.leads.get(record=8).phone == "+12025550108"


def test_a_spreadsheet_does_as_well(run: Import, olga: User, tmp_path: Path) -> None:
    header, rows = errors(run)
    sheet = [
        row(number, *map(escape, line)) for number, line in enumerate([header, *mended(rows)], 1)
    ]
    xlsx(tmp_path / "errors.xlsx", {"Errors": "".join(sheet)})
    done = sent(run, (tmp_path / "errors.xlsx").read_bytes(), olga, "errors.xlsx")
    assert done.accepted == 5
    assert_every_record_counts_once(run, 20)


def test_without_the_reasons_rows_are_known_by_their_cells(run: Import, olga: User) -> None:
    header, rows = errors(run)
    done = sent(run, written(header[:6], [one[:6] for one in mended(rows)]), olga)
    assert done.accepted == 5
    assert_every_record_counts_once(run, 20)


def test_what_is_still_wrong_keeps_the_attempt_and_is_reported(run: Import, olga: User) -> None:
    header, rows = errors(run)
    rows[0][3] = "still wrong"
    done = sent(run, written(header, rows), olga)
    assert (done.records, done.accepted, done.still_wrong) == (1, 0, 1)
    rejected = run.rejected_records.get(record=4)
    assert (rejected.cells[3], rejected.now[3]) == ("broken", "still wrong")
    assert errors(run)[1][0][3] == "still wrong"
    assert_every_record_counts_once(run, 20)


def test_rows_that_are_no_rejected_record_are_named_by_line(run: Import, olga: User) -> None:
    header, rows = errors(run)
    correct.correct_record(run.pk, 8, people(20)[7], by=olga)
    new = ["Eva", "Eller", "Eller Software", "eva@example.net", "", "", ""]
    done = sent(run, written(header, [*mended(rows), new, mended(rows)[0]]), olga)
    assert done.accepted == 4
    assert report(done)["not_rejected"] == report(done)["twice"] == 1
    assert report(done)["not_recognised"] == 1
    assert done.report["lines"] == {"not_rejected": [3], "not_recognised": [8], "twice": [9]}
    assert_every_record_counts_once(run, 20)


def test_a_short_record_is_not_taken_because_the_error_file_filled_it_up(olga: User) -> None:
    run = processed(olga, csv_of(people(4)) + b"Cleo,Carr\nDan,Dunn,Dunn Ltd\n")
    header, rows = errors(run)
    assert rows[0][:6] == ["Cleo", "Carr", "", "", "", ""]
    rows[1][3] = "dan@example.com"
    done = sent(run, written(header, rows), olga)
    assert (done.records, done.accepted, report(done)["unchanged"]) == (1, 1, 1)
    assert run.rejected_records.get().record == 5
    assert_every_record_counts_once(run, 6)


def test_a_long_record_is_taken_once_its_surplus_is_gone(olga: User) -> None:
    long = b"Eva,Eller,Eller,Sons,eva@example.net,,\nIda,Iden,Iden,Sons,ida@example.net,,\n"
    run = processed(olga, csv_of(people(4)) + long)
    assert run.rejected == 2
    header, rows = errors(run)
    padded = [*header, ""]  # as spreadsheet programs save it
    rows[0][:7] = ["Eva", "Eller", "Eller, Sons", "eva@example.net", "", "", ""]
    rows[1][0] = "Ina"
    rows[1][6] = "left over"
    done = sent(run, written(padded, rows), olga)
    assert done.accepted == 1
    assert report(done)["unreadable"] == 1
    assert run.leads.get(record=5).company == "Eller, Sons"
    assert_every_record_counts_once(run, 6)


def test_an_untouched_file_changes_nothing(run: Import, olga: User) -> None:
    before = list(run.rejected_records.values())
    done = sent(run, b"".join(error_file.pieces(run, marked=True)), olga)
    assert (done.records, report(done)["unchanged"]) == (0, 5)
    assert list(run.rejected_records.values()) == before
    assert_every_record_counts_once(run, 20)


def test_cells_that_were_made_harmless_come_back_as_they_were(olga: User) -> None:
    rows = [["Dan", "=1+1", "-Dunn", "broken", "", "@home"]]
    run = processed(olga, csv_of([*people(3), *rows]))
    header, rejected = errors(run)
    rejected[0][3] = "dan@example.com"
    sent(run, written(header[:6], [rejected[0][:6]]), olga)
    assert run.leads.get(record=4).company == "-Dunn"


def test_the_error_file_of_another_import_changes_nothing(run: Import, olga: User) -> None:
    other = processed(olga, csv_of(people(20, bad_every=4)))
    header, rows = errors(other)
    done = sent(run, written(header, mended(rows)), olga)
    assert (done.records, report(done)["not_recognised"]) == (0, 5)
    assert_every_record_counts_once(run, 20)
    assert run.rejected == 5


def test_it_is_taken_back_as_any_correction(run: Import, olga: User) -> None:
    before = list(run.rejected_records.order_by("record").values("record", "cells", "errors"))
    header, rows = errors(run)
    done = sent(run, written(header, mended(rows)), olga)
    uncorrect.undo_correction(run.pk, done.pk, by=olga)
    run.refresh_from_db()
    assert_every_record_counts_once(run, 20)
    after = run.rejected_records.order_by("record").values("record", "cells", "errors")
    assert list(after) == before


def test_a_large_file_is_read_piece_by_piece_by_a_worker(
    olga: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = settings().model_copy(update={"chunk_size": 2000})
    monkeypatch.setattr("leadgate.imports.steps.corrected_file.settings", lambda: small)
    monkeypatch.setattr(correct, "SMALL_FILE", 100)
    run = processed(olga, csv_of(people(200, bad_every=2)))
    header, rows = errors(run)
    for one in rows:
        one[3] = f"{one[1].lower()}@example.com"
    done = sent(run, written(header, rows), olga)
    assert done.state == CorrectionState.RUNNING
    for _ in range(3):
        assert correct.work(done.pk, seconds=0)
    assert_every_record_counts_once(run, 200)
    while correct.work(done.pk, seconds=0):
        pass
    done.refresh_from_db()
    assert (done.state, done.accepted, report(done)["rows"]) == (CorrectionState.DONE, 100, 100)
    assert_every_record_counts_once(run, 200)


@pytest.mark.parametrize("end", ["stopped", "processed again", "approval taken away"])
def test_a_file_that_was_not_read_to_its_end_is_not_kept(
    run: Import,
    olga: User,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]],
    end: str,
) -> None:
    monkeypatch.setattr(correct, "SMALL_FILE", 100)
    header, rows = errors(run)
    before = kept_files()
    done = sent(run, written(header, mended(rows)), olga)
    assert len(kept_files() - before) == 1
    with django_capture_on_commit_callbacks(execute=True):
        if end == "stopped":
            correct.stop(done.pk, "Something is odd.")
        elif end == "processed again":
            process.start(run.pk, by=olga, enqueue=False)
            process.work(run.pk)
        else:
            Import.objects.filter(pk=run.pk).update(state="discarded")
            assert not correct.work(done.pk)
    assert kept_files() == before


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"", EmptyFile),
        (b"Fruit,Price\nApple,3\nPear,4\n", CorrectionRefused),
    ],
)
def test_a_file_of_something_else_is_refused_and_not_kept(
    run: Import, olga: User, data: bytes, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        correct.correct_by_file(run.pk, [data], file_name="fruit.csv", by=olga)
    assert not Correction.objects.exists()
