"""Correcting rejected records, and leaving leads out, on the results' pages."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest
from django.test import Client

from leadgate.accounts.models import User
from leadgate.imports import error_file
from leadgate.imports.models import Correction, CorrectionState, Import
from leadgate.imports.steps import correct, uncorrect
from leadgate.leads.models import Lead, Outcome
from tests.imports.account import assert_every_record_counts_once
from tests.imports.files import csv_of, people, uploaded
from tests.imports.files import processed as import_of
from tests.imports.pages.files import csv_file

pytestmark = pytest.mark.django_db

SignIn = Callable[[User], Client]
DAN = ["Dan", "Dunn", "Dunn Ltd", "dan@example.com", "(202) 555-0112", "-5 degrees"]


@pytest.fixture
def browser(as_user: SignIn, olga: User) -> Client:
    return as_user(olga)


def address(run: Import, more: str = "") -> str:
    return f"/leads/imports/{run.pk}/{more}"


def cells(texts: list[str], **more: str) -> dict[str, str]:
    return {f"cell-{place}": text for place, text in enumerate(texts)} | more


def test_a_rejected_record_is_shown_with_each_reason_beside_its_cell(
    browser: Client, processed: Import
) -> None:
    shown = browser.get(address(processed, "results/5/")).text
    field = shown.partition('for="cell-3"')[2].partition("</div>")[0]
    assert 'value="not an address"' in field
    assert "is not an email address" in field
    assert 'aria-describedby="cell-3-wrong"' in field


def test_a_corrected_record_joins_the_import_and_says_what_changed(
    browser: Client, processed: Import
) -> None:
    answer = browser.post(address(processed, "results/5/correct/"), cells(DAN), follow=True)
    assert "Record 5 has joined the import." in answer.text
    assert "<del>not an address</del>" in answer.text
    assert "<ins>dan@example.com</ins>" in answer.text
    assert "find=not+an+address" in answer.text
    assert "1 record was" not in answer.text
    assert_every_record_counts_once(processed, 6)
    assert (processed.created, processed.rejected) == (4, 1)


def test_what_is_still_wrong_is_kept_in_the_form(browser: Client, processed: Import) -> None:
    attempt = [*DAN[:3], "dan(at)example.com", *DAN[4:]]
    answer = browser.post(address(processed, "results/5/correct/"), cells(attempt), follow=True)
    assert "still rejected" in answer.text
    assert 'value="dan(at)example.com"' in answer.text
    assert "In the file: <del>not an address</del>" in answer.text
    assert_every_record_counts_once(processed, 6)
    shown = browser.get(address(processed, "results/?show=rejected")).text
    assert "dan(at)example.com" in shown
    answer = browser.post(address(processed, "results/5/correct/"), cells(DAN), follow=True)
    assert "<del>not an address</del>" in answer.text
    assert "<ins>dan@example.com</ins>" in answer.text
    assert "dan(at)example.com" not in answer.text


def test_the_next_rejected_record_follows(browser: Client, processed: Import) -> None:
    sent = cells(DAN, next="1")
    answer = browser.post(address(processed, "results/5/correct/"), sent)
    assert answer.headers["Location"] == address(processed, "results/4/")


def test_an_attempt_on_cells_that_have_changed_since_is_refused(
    browser: Client, processed: Import, carl: User
) -> None:
    shown = browser.get(address(processed, "results/5/")).text
    assert '<input type="hidden" name="seen" value="0">' in shown
    correct.correct_record(processed.pk, 5, [*DAN[:3], "dan@", *DAN[4:]], by=carl)
    answer = browser.post(
        address(processed, "results/5/correct/"), cells(DAN, seen="0"), follow=True
    )
    assert "Somebody else has corrected this record" in answer.text
    assert 'value="dan@"' in answer.text
    assert_every_record_counts_once(processed, 6)


def test_a_cell_that_begins_with_a_line_end_keeps_it(browser: Client, olga: User) -> None:
    run = import_of(olga, csv_of([["Ann", "Ames", "", "broken", "", "\nsecond line"]]))
    shown = browser.get(address(run, "results/1/")).text
    assert ">\n\nsecond line</textarea>" in shown


def test_a_corrected_duplicate_says_so(browser: Client, processed: Import) -> None:
    ann = ["Ann", "Ames", "Acme Tools", "ann.ames@example.com", "(202) 555-0143", ""]
    answer = browser.post(address(processed, "results/5/correct/"), cells(ann), follow=True)
    assert "has passed the rules. Skipped as a duplicate." in answer.text
    assert_every_record_counts_once(processed, 6)


def test_a_record_of_unclear_columns_asks_for_a_yes(browser: Client, olga: User) -> None:
    run = import_of(olga, csv_of(people(5)) + b"Cleo,Carr\n")
    shown = browser.get(address(run, "results/6/")).text
    assert "Each cell stands in its column now" in shown
    assert "Cleo,Carr" in shown
    padded = ["Cleo", "Carr", "", "", "", ""]
    answer = browser.post(address(run, "results/6/correct/"), cells(padded), follow=True)
    assert "Nothing was changed" in answer.text
    answer = browser.post(address(run, "results/6/correct/"), cells(padded, sure="1"), follow=True)
    assert "has joined the import" in answer.text
    assert "Cleo,Carr" in answer.text  # as it stood, beside what it became
    assert_every_record_counts_once(run, 6)


def test_a_mended_record_is_shown_as_it_stood(browser: Client, olga: User) -> None:
    line = b"Bob,bob@example.com,Oslo,5,met,\x00hot"
    sound = b"".join(b"Cy,cy%d@example.com,Rome,12,hot fair,red\n" % n for n in range(60))
    run = import_of(olga, b"Name,Email,City,Employees,Notes,Tags\n" + sound + line + b"\n")
    lead = run.leads.get(record=61)
    assert lead.warnings
    assert lead.warnings[0]["code"] == "mended"
    shown = browser.get(address(run, "results/61/")).text
    assert "Bob,bob@example.com,Oslo,5,met,\N{SYMBOL FOR NULL}hot</pre>" in shown


def test_count_and_samples_come_before_the_correction(browser: Client, olga: User) -> None:
    run = import_of(olga, csv_of(people(20, bad_every=4)))
    asked = {"how": "replace", "column": "3", "find": "broken", "put": "new@example.com"}
    shown = browser.get(address(run, "results/correct/"), asked).text
    assert "5 records would change" in shown
    assert "<ins>new@example.com</ins>" in shown
    assert run.corrections.count() == 0
    answer = browser.post(address(run, "results/correct/"), asked, follow=True)
    assert "5 records were corrected. 5 have joined the import." in answer.text
    assert "Email: “broken” became “new@example.com”" in answer.text
    assert_every_record_counts_once(run, 20)
    assert run.rejected == 0


def test_only_the_selected_records_are_corrected(browser: Client, olga: User) -> None:
    run = import_of(olga, csv_of(people(20, bad_every=4)))
    shown = browser.get(address(run, "results/?show=rejected")).text
    assert 'name="record" value="8"' in shown
    asked = {"how": "set", "column": "3", "find": "broken", "put": "a@example.com", "record": ["8"]}
    assert "1 record would change" in browser.get(address(run, "results/correct/"), asked).text
    browser.post(address(run, "results/correct/"), asked)
    assert_every_record_counts_once(run, 20)
    assert run.rejected == 4


def test_the_filter_of_the_results_selects(browser: Client, processed: Import) -> None:
    shown = browser.get(address(processed, "results/?show=rejected&reason=email_invalid")).text
    link = address(processed, "results/correct/?reason=email_invalid")
    assert f'href="{link}"' in shown
    assert "1 rejected record that was found" in browser.get(link).text


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"how": "replace", "column": "3"}, "Say which text is to be replaced."),
        ({"how": "upper", "column": "77"}, "Select a valid choice"),
        ({"how": "set", "column": "3", "find": "x", "put": "x"}, "are the same"),
    ],
)
def test_what_makes_no_correction_is_said_beside_the_form(
    browser: Client, processed: Import, asked: dict[str, str], says: str
) -> None:
    answer = browser.get(address(processed, "results/correct/"), asked)
    assert answer.status_code == 422
    assert says in answer.text


def test_a_correction_that_changes_nothing_says_so(browser: Client, processed: Import) -> None:
    asked = {"how": "set", "column": "3", "find": "nowhere", "put": "x"}
    assert (
        "0 records would change" in browser.get(address(processed, "results/correct/"), asked).text
    )
    answer = browser.post(address(processed, "results/correct/"), asked)
    assert "No selected record would change" in answer.text


def test_a_correction_is_undone_after_a_question(browser: Client, processed: Import) -> None:
    browser.post(address(processed, "results/5/correct/"), cells(DAN))
    made = Correction.objects.get()
    page = address(processed, f"corrections/{made.pk}/")
    assert "Line 6 by hand" in browser.get(address(processed, "corrections/")).text
    asked = browser.get(f"{page}undo/").text
    assert "1 record is rejected again, exactly as it was before." in asked
    answer = browser.post(f"{page}undo/", follow=True)
    assert "The correction was undone" in answer.text
    assert "Undone" in answer.text
    assert_every_record_counts_once(processed, 6)
    assert processed.rejected == 2
    assert browser.post(f"{page}undo/").status_code == 422
    history = browser.get(address(processed)).text
    assert "Records corrected" in history
    assert "Correction undone" in history


def test_a_correction_whose_texts_were_deleted_is_still_listed(browser: Client, olga: User) -> None:
    run = import_of(olga, csv_of(people(20, bad_every=4)))
    asked = {"how": "set", "column": "3", "find": "broken", "put": "new@example.com"}
    browser.post(address(run, "results/correct/"), asked)
    Correction.objects.update(edit={}, selection={}, report={})
    assert "One column of many records" in browser.get(address(run, "corrections/")).text


def test_process_again_says_that_corrections_are_forgotten(
    browser: Client, processed: Import
) -> None:
    assert "would be forgotten" not in browser.get(address(processed, "process/")).text
    browser.post(address(processed, "results/5/correct/"), cells(DAN))
    shown = browser.get(address(processed, "process/")).text
    assert "1 correction of its records would be forgotten" in shown


def test_a_correction_that_runs_asks_again_until_it_is_done(
    browser: Client, olga: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(correct, "AT_ONCE", 2)
    run = import_of(olga, csv_of(people(20, bad_every=4)))
    asked = {"how": "set", "column": "3", "find": "broken", "put": "a@example.com"}
    answer = browser.post(address(run, "results/correct/"), asked, follow=True)
    made = Correction.objects.get()
    page = address(run, f"corrections/{made.pk}/")
    assert f'hx-get="{page}"' in answer.text
    assert browser.get(page, headers={"HX-Request": "true"}).status_code == 200
    correct.work(made.pk)
    assert browser.get(page, headers={"HX-Request": "true"}).headers["HX-Refresh"] == "true"
    assert "hx-get" not in browser.get(page).text.partition("<main")[2]


def test_a_corrected_file_is_taken_back_with_a_report(browser: Client, olga: User) -> None:
    run = import_of(olga, csv_of(people(20, bad_every=4)))
    text = b"".join(error_file.pieces(run)).decode()
    rows = list(csv.reader(io.StringIO(text, newline="")))
    rows[1][3] = "mended@example.com"
    rows.append(["Eva", "Eller", "", "eva@example.net", "", "", ""])
    written = io.StringIO(newline="")
    csv.writer(written).writerows(rows)
    page = address(run, "corrected/")
    assert "Keep the column _ERROR" in browser.get(page).text
    file = csv_file(written.getvalue().encode(), "errors.csv")
    answer = browser.post(page, {"file": file}, follow=True)
    assert "1 record was corrected. 1 has joined the import." in answer.text
    assert "rows as they were given out" in answer.text
    assert "rows that are no record of this import" in answer.text
    assert "Lines of the file: 8" in answer.text
    assert_every_record_counts_once(run, 20)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"Fruit,Price\nApple,3\n", "none of the columns of this import"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "errors.csv"),
    ],
)
def test_a_file_that_is_none_is_refused_beside_its_field(
    browser: Client, processed: Import, content: bytes, says: str
) -> None:
    sent = {"file": csv_file(content, "errors.csv")}
    answer = browser.post(address(processed, "corrected/"), sent)
    assert answer.status_code == 422
    assert says in answer.text.partition('id="id_file_error"')[2]
    assert not Correction.objects.exists()


def test_no_file_at_all_is_asked_for(browser: Client, processed: Import) -> None:
    answer = browser.post(address(processed, "corrected/"))
    assert "Choose the corrected file." in answer.text


def test_several_leads_are_left_out_with_a_reason(browser: Client, processed: Import) -> None:
    page = address(processed, "results/leave-out/")
    asked = browser.get(page, {"record": ["2", "3", "5"]}).text
    assert "Leave 2 leads out of this import?" in asked
    assert "Cleo Carr" in asked
    sent = {"record": ["2", "3", "5"], "comment": "Not our region"}
    answer = browser.post(page, sent, follow=True)
    assert "2 leads were left out." in answer.text
    assert_every_record_counts_once(processed, 6)
    assert (processed.created, processed.skipped, processed.rejected) == (1, 3, 2)
    assert "Not our region" in browser.get(address(processed)).text


def test_nothing_selected_is_no_fault(browser: Client, processed: Import) -> None:
    page = address(processed, "results/leave-out/")
    assert "No lead was selected" in browser.get(page).text
    assert "No lead was selected" in browser.post(page).text


def test_the_duplicate_of_a_lead_that_is_left_out_takes_its_place(
    browser: Client, processed: Import
) -> None:
    answer = browser.post(address(processed, "results/1/delete/"), follow=True)
    assert "Record 6, skipped as a duplicate before, takes its place." in answer.text
    assert Lead.objects.get(import_run=processed, record=6).outcome == Outcome.CREATED
    assert_every_record_counts_once(processed, 6)
    browser.post(address(processed, "results/1/delete/"), {"back": "1"})
    assert Lead.objects.get(import_run=processed, record=6).outcome == Outcome.SKIPPED
    assert_every_record_counts_once(processed, 6)
    assert (processed.created, processed.skipped) == (3, 1)


PAGES = (
    "results/5/correct/", "results/correct/", "results/leave-out/", "corrected/",
    "corrections/{}/undo/",
)  # fmt: skip


def test_strangers_and_viewers_correct_nothing(
    as_user: SignIn, sven: User, vera: User, olga: User, processed: Import
) -> None:
    done = correct.correct_record(processed.pk, 5, [*DAN[:3], "x", *DAN[4:]], by=olga)
    assert done.correction
    for name in PAGES:
        page = address(processed, name.format(done.correction.pk))
        assert as_user(sven).post(page, cells(DAN)).status_code == 404, name
        assert as_user(vera).post(page, cells(DAN)).status_code == 403, name
    assert as_user(sven).get(address(processed, "corrections/")).status_code == 404
    assert as_user(vera).get(address(processed, "corrections/")).status_code == 200
    shown = as_user(vera).get(address(processed, "results/5/")).text
    assert "Check and take in" not in shown
    assert "not an address" in shown
    assert 'form="selection"' not in as_user(vera).get(address(processed, "results/")).text


def test_the_correction_of_another_import_is_not_found(
    browser: Client, processed: Import, olga: User
) -> None:
    other = import_of(olga, csv_of(people(4, bad_every=4)))
    done = correct.correct_record(other.pk, 4, people(4)[3], by=olga)
    assert done.correction
    page = address(processed, f"corrections/{done.correction.pk}/")
    assert browser.get(page).status_code == 404
    assert browser.post(f"{page}undo/").status_code == 404


def test_after_approval_nothing_is_corrected(browser: Client, approved: Import) -> None:
    assert "Check and take in" not in browser.get(address(approved, "results/5/")).text
    for name in PAGES[:4]:
        answer = browser.post(address(approved, name), cells(DAN) | {"record": "2"})
        assert answer.status_code == 409, name
    assert_every_record_counts_once(approved, 6)


def test_before_processing_there_is_nothing_to_correct(browser: Client, olga: User) -> None:
    run = uploaded(olga, csv_of(people(3)))
    assert browser.post(address(run, "results/1/correct/"), cells(DAN)).status_code == 409
    assert browser.get(address(run, "corrections/")).status_code == 200


def test_undoing_twice_leaves_the_account_true(processed: Import, olga: User) -> None:
    done = correct.correct_record(processed.pk, 5, DAN, by=olga)
    assert done.correction
    undone = uncorrect.undo_correction(processed.pk, done.correction.pk, by=olga)
    assert undone.state == CorrectionState.UNDONE
    uncorrect.work(undone.pk)
    assert_every_record_counts_once(processed, 6)
