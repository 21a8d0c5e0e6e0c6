"""The Process Import page: mapping, values, reading anew, preview."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from leadgate.accounts.models import User
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import
from leadgate.imports.options import MAPPING, OPTIONS
from leadgate.imports.steps import process, upload
from leadgate.imports.steps.upload import Properties
from tests.engine.reading.test_formats import row, xlsx
from tests.imports.pages.test_the_whole_way import sent_as_shown

pytestmark = pytest.mark.django_db

SignIn = Callable[[User], Client]

RATED = b"""Last name,Company,Rating,Created,Revenue
Ames,Acme,Lukewarm,03/04/2025,"1.234,50"
Brook,Brook & Sons,Hot,25/04/2025,"2.000,00"
Carr,Carr Ltd,Lukewarm,26/04/2025,"10,00"
"""


@pytest.fixture
def browser(as_user: SignIn, olga: User) -> Client:
    return as_user(olga)


@pytest.fixture
def rated(olga: User) -> Import:
    return upload.receive([RATED], file_name="rated.csv", properties=Properties(), by=olga)


def address(run: Import, more: str = "") -> str:
    return f"/leads/imports/{run.pk}/process/{more}"


def test_each_column_is_shown_with_samples_fill_and_how_sure(
    browser: Client, pending: Import
) -> None:
    shown = browser.get(address(pending)).text
    for word in ("First name", "ann.ames@example.com", "83 % filled", "exact", "6 mapped",
                 "0 to check", "0 ignored"):  # fmt: skip
        assert word in shown


def test_a_changed_mapping_is_saved_without_processing(browser: Client, pending: Import) -> None:
    fields = sent_as_shown(pending) | {"field-5": "", "field-4": "mobile", "save": "1"}
    del fields["process"]
    browser.post(address(pending), fields)
    pending.refresh_from_db()
    mapping = MAPPING.load(pending.mapping)
    assert mapping[5] is None
    assert mapping[4].field == "mobile"
    assert pending.status is State.PENDING
    assert "chosen" in browser.get(address(pending)).text


def test_two_columns_on_one_attribute_are_an_error_beside_both(
    browser: Client, pending: Import
) -> None:
    fields = sent_as_shown(pending) | {"field-2": "last_name"}
    answer = browser.post(address(pending), fields)
    assert answer.status_code == 422
    assert "“Company” gives this attribute too." in answer.text.replace("&quot;", '"')
    assert "“Last name” gives this attribute too." in answer.text
    pending.refresh_from_db()
    assert pending.status is State.PENDING
    assert MAPPING.load(pending.mapping)[2].field == "last_name"  # nothing typed is lost


def test_what_would_come_of_it_stands_beside_the_button_too(
    browser: Client, pending: Import
) -> None:
    live = browser.post(address(pending, "preview/"), sent_as_shown(pending)).text
    short = live.partition('id="preview-short"')[2].partition("</a>")[0]
    assert "First 6 records:" in short
    assert "<strong>4</strong> accepted" in short
    clash = browser.post(
        address(pending, "preview/"),
        sent_as_shown(pending) | {"field-2": "city", "field-3": "city"},
    ).text
    assert "No preview yet" in clash
    assert '<a href="#column-2">' in clash


def test_what_belongs_to_a_field_comes_with_it(browser: Client, pending: Import) -> None:
    fields = sent_as_shown(pending) | {"field-2": "mobile", "field-5": "rating", "changed": "2,5"}
    live = browser.post(address(pending, "preview/"), fields).text
    assert 'id="extras-2"' in live
    assert '<select class="form-select" name="group-2"' in live
    assert '<details class="value-map"' in live
    assert 'id="extras-3"' not in live


def test_a_phone_or_email_that_is_chosen_takes_a_number_that_is_free(
    browser: Client, pending: Import
) -> None:
    fields = sent_as_shown(pending) | {"field-2": "mobile", "group-2": "1", "changed": "2"}
    live = browser.post(address(pending, "preview/"), fields).text
    extras = live.partition('id="extras-2"')[2].partition("</div>")[0]
    assert '<option value="2" selected>2</option>' in extras
    assert "gives this attribute too" not in live
    # Whoever says 1 means 1, and is told.
    del fields["changed"]
    assert "gives this attribute too" in browser.post(address(pending, "preview/"), fields).text


def test_without_a_name_or_company_it_is_not_processed(browser: Client, pending: Import) -> None:
    fields = sent_as_shown(pending) | {"field-1": "", "field-2": ""}
    answer = browser.post(address(pending), fields)
    assert answer.status_code == 422
    assert "No column gives a Last Name." in answer.text
    pending.refresh_from_db()
    assert pending.status is State.PENDING


def test_unknown_values_of_a_choice_column_are_mapped_once(browser: Client, rated: Import) -> None:
    shown = browser.get(address(rated)).text
    assert "1 value is not on the list" in shown
    fields = sent_as_shown(rated) | {
        "cell-2-0": "Lukewarm", "value-2-0": "=Warm", "cell-2-1": "Hot", "value-2-1": "-",
    }  # fmt: skip
    browser.post(address(rated), fields)
    rated.refresh_from_db()
    assert OPTIONS.load(rated.options).value_maps == {2: {"Lukewarm": "Warm", "Hot": None}}


def test_how_dates_and_numbers_are_written_can_be_changed(browser: Client, rated: Import) -> None:
    shown = browser.get(address(rated)).text
    assert '<option value="dmy" selected>' in shown
    assert '<option value="," selected>' in shown
    browser.post(address(rated), sent_as_shown(rated) | {"date_order-3": "mdy", "decimal-4": "."})
    rated.refresh_from_db()
    formats = OPTIONS.load(rated.options).formats
    assert (formats[3].date_order, formats[4].decimal) == ("mdy", ".")


def test_the_preview_follows_changes_that_are_not_saved(browser: Client, pending: Import) -> None:
    shown = browser.post(address(pending, "preview/"), sent_as_shown(pending)).text
    assert "Of the first 6 records" in shown
    assert "<strong>4</strong>" in shown  # duplicates are found when the file is processed
    assert "<strong>2</strong>" in shown
    assert "is not an email address" in shown
    shown = browser.post(
        address(pending, "preview/"), sent_as_shown(pending) | {"field-3": ""}
    ).text
    assert "<strong>5</strong>" in shown
    pending.refresh_from_db()
    assert MAPPING.load(pending.mapping)[3] is not None


def test_the_preview_waits_for_a_mapping_that_can_be_processed(
    browser: Client, pending: Import
) -> None:
    fields = sent_as_shown(pending) | {"field-1": "", "field-2": ""}
    shown = browser.post(address(pending, "preview/"), fields).text
    assert "once the marked columns are settled" in shown
    assert "load" not in shown  # asks again only after a change


def test_without_javascript_a_button_shows_the_preview(browser: Client, pending: Import) -> None:
    fields = sent_as_shown(pending) | {"preview": "1"}
    assert "Of the first 6 records" in browser.post(address(pending), fields).text
    pending.refresh_from_db()
    assert pending.status is State.PENDING


def test_the_file_can_be_read_with_another_delimiter(browser: Client, pending: Import) -> None:
    fields = {"read-encoding": "found", "read-delimiter": ";", "read-quote": "found",
              "read-header_line": ""}  # fmt: skip
    browser.post(address(pending, "read/"), fields)
    pending.refresh_from_db()
    assert len(pending.mapping) == 1
    assert pending.events.last().what == "read_anew"  # type: ignore[union-attr]
    assert "Semicolon" in browser.get(address(pending)).text


READ = {"read-encoding": "found", "read-delimiter": "found", "read-quote": "found",
        "read-escape": "found", "read-header_line": ""}  # fmt: skip


def test_every_finding_can_be_overruled(browser: Client, pending: Import) -> None:
    fields = READ | {
        "read-encoding": "cp1252", "read-other_delimiter": "||", "read-quote": "none",
        "read-escape": "none", "read-header_line": "1-2", "read-to_end": "on",
    }  # fmt: skip
    assert browser.post(address(pending, "read/"), fields).status_code == 302
    pending.refresh_from_db()
    assert len(pending.mapping) == 1
    text = browser.get(address(pending)).text
    assert "Lines 1 to 2, joined" in text
    assert 'value="1-2"' in text
    assert 'value="||"' in text
    shown = Import.objects.get(pk=pending.pk)
    assert browser.post(address(shown, "read/"), READ).status_code == 302
    assert len(Import.objects.get(pk=pending.pk).mapping) == 6


def test_how_sure_a_finding_is_shows_where_it_is_doubtful(browser: Client, pending: Import) -> None:
    assert "% sure" not in browser.get(address(pending)).text
    doubtful = {**pending.inspection, "confidence": {"encoding": 0.62, "header": 1.0}}
    Import.objects.filter(pk=pending.pk).update(inspection=doubtful)
    assert "UTF-8 (62 % sure)" in browser.get(address(pending)).text


def test_columns_without_names_are_called_by_letters(browser: Client, pending: Import) -> None:
    browser.post(address(pending, "read/"), READ | {"read-header_line": "0"})
    text = browser.get(address(pending)).text
    assert "they are called A, B, C" in text
    assert len(Import.objects.get(pk=pending.pk).mapping) == 6


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("header_line", "first", "“first” is no line. Write one such as 3, lines such as 3-4"),
        ("header_line", "99999", "it has no line 99,999"),
        ("other_delimiter", '"', "part cells"),
    ],
)
def test_what_can_not_be_read_so_is_said_beside_the_field(
    browser: Client, pending: Import, field: str, value: str, said: str
) -> None:
    answer = browser.post(address(pending, "read/"), READ | {f"read-{field}": value})
    assert answer.status_code == 422
    assert said in answer.text


def test_a_way_of_reading_that_fails_leaves_the_import_as_it_was(
    browser: Client, pending: Import
) -> None:
    fields = {"read-encoding": "found", "read-delimiter": "found", "read-quote": "found",
              "read-header_line": "5000"}  # fmt: skip
    answer = browser.post(address(pending, "read/"), fields)
    assert answer.status_code in {302, 422}
    assert len(Import.objects.get(pk=pending.pk).mapping) == 6


def test_owner_duplicates_and_country_are_saved(
    browser: Client, pending: Import, carl: User
) -> None:
    fields = sent_as_shown(pending) | {
        "owner": carl.pk, "on_duplicate": "reject", "duplicate_keys": ["email", "phone_name"],
        "country": "DE",
    }  # fmt: skip
    browser.post(address(pending), fields)
    pending.refresh_from_db()
    options = OPTIONS.load(pending.options)
    assert (pending.owner, pending.on_duplicate, options.country) == (carl, "reject", "DE")
    assert [key.value for key in options.duplicate_keys] == ["email", "phone_name"]


def test_a_running_import_cannot_be_changed(browser: Client, running: Import) -> None:
    answer = browser.post(address(running), sent_as_shown(running))
    assert answer.status_code == 409
    assert "is Running" in answer.text


@pytest.mark.parametrize("more", ["preview/", "read/"])
def test_strangers_and_viewers_change_nothing(
    as_user: SignIn, pending: Import, sven: User, vera: User, more: str
) -> None:
    assert as_user(sven).post(address(pending, more)).status_code == 404
    assert as_user(vera).post(address(pending, more)).status_code == 403


def test_a_spreadsheet_is_asked_for_its_sheet_and_not_for_a_delimiter(
    browser: Client, olga: User, tmp_path: Path
) -> None:
    book = tmp_path / "book.xlsx"
    header, lead = row(1, "Last name", "Email"), row(2, "Ames", "ann@example.com")
    xlsx(book, {"Notes": row(1, "Nothing here"), "Leads": header + lead})
    run = upload.receive(
        [book.read_bytes()], file_name="book.xlsx", properties=Properties(), by=olga
    )
    shown = browser.get(address(run)).text
    assert "Excel workbook" in shown
    assert 'name="read-sheet"' in shown
    assert 'name="read-delimiter"' not in shown
    browser.post(address(run, "read/"), {"read-sheet": "Leads", "read-header_line": ""})
    run.refresh_from_db()
    assert len(run.mapping) == 2
    assert "Of the first" in browser.post(address(run, "preview/"), sent_as_shown(run)).text


def test_processing_again_says_that_the_results_are_replaced(
    browser: Client, processed: Import
) -> None:
    assert "replaces the results so far" in browser.get(address(processed)).text
    browser.post(address(processed), sent_as_shown(processed) | {"field-3": ""})
    process.work(processed.pk)
    processed.refresh_from_db()
    assert (processed.total, processed.rejected) == (6, 1)
