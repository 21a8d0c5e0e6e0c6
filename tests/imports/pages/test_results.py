"""Running, Import Details, View Results, records, and the error file."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest
from django.test import Client

from leadgate.accounts.models import User
from leadgate.imports import error_file, results, walk
from leadgate.imports.models import Chunk, Import
from leadgate.imports.results import Tab, Wanted
from leadgate.imports.steps import process, upload
from leadgate.imports.steps.upload import Properties
from leadgate.leads.models import Lead, Outcome

pytestmark = pytest.mark.django_db

SignIn = Callable[[User], Client]


@pytest.fixture
def browser(as_user: SignIn, olga: User) -> Client:
    return as_user(olga)


def address(run: Import, more: str = "") -> str:
    return f"/leads/imports/{run.pk}/{more}"


def many(olga: User, records: int) -> Import:
    rows = [f"Name{number},n{number}@example.com" for number in range(records)]
    rows[3::10] = [f"Name{number},wrong" for number in range(3, records, 10)]
    content = "\n".join(["Last name,Email", *rows]).encode()
    run = upload.receive([content], file_name="many.csv", properties=Properties(), by=olga)
    process.start(run.pk, by=olga, enqueue=False)
    process.work(run.pk)
    run.refresh_from_db()
    return run


def numbers(found: walk.Found) -> list[int | None]:
    return [row.record for row in found.records]


def test_pages_follow_the_file_and_meet_without_gap(olga: User) -> None:
    run = many(olga, 120)
    first = walk.page_of(run, Wanted())
    second = walk.page_of(run, Wanted(), after=first.after or 0)
    third = walk.page_of(run, Wanted(), after=second.after or 0)
    assert numbers(first) + numbers(second) + numbers(third) == list(range(1, 121))
    assert first.before is None
    assert third.after is None
    back = walk.page_of(run, Wanted(), before=third.before)
    assert numbers(back) == numbers(second)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(words="name1"), [2, *range(11, 21), *range(101, 121)]),
        (Wanted(tab=Tab.REJECTED, words="wrong"), list(range(4, 121, 10))),
        (Wanted(reason="email_invalid"), list(range(4, 121, 10))),
        (Wanted(letter="N"), [n for n in range(1, 121) if n % 10 != 4]),
        (Wanted(words="nobody"), []),
    ],
)
def test_a_search_that_takes_long_goes_on_where_it_stopped(
    olga: User, monkeypatch: pytest.MonkeyPatch, wanted: Wanted, expected: list[int]
) -> None:
    run = many(olga, 120)
    monkeypatch.setattr(walk, "SECONDS", -1.0)
    monkeypatch.setattr(walk, "STRETCH", 25)
    found = walk.page_of(run, wanted)
    ahead, stops = numbers(found), [found.searched]
    while found.after is not None:
        found = walk.page_of(run, wanted, after=found.after)
        ahead += numbers(found)
        stops.append(found.searched)
    assert ahead == expected
    assert stops == [25, 50, 75, 100, None]
    back: list[int | None] = []
    before: int | None = 121
    while before is not None:
        found = walk.page_of(run, wanted, before=before)
        back = numbers(found) + back
        before = found.before
    assert back == expected


def test_a_search_that_was_cut_short_says_how_far_it_came(
    browser: Client, olga: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = many(olga, 120)
    monkeypatch.setattr(walk, "SECONDS", -1.0)
    monkeypatch.setattr(walk, "STRETCH", 50)
    shown = browser.get(address(run, "results/?q=nobody")).text
    assert "Searched as far as record 50 of 120." in shown
    assert "Nothing was found so far." in shown
    assert 'href="?q=nobody&amp;after=50"' in shown
    shown = browser.get(address(run, "results/?q=nobody&after=100")).text
    assert "No records found." in shown


def test_a_reason_is_looked_for_only_where_the_ledger_has_it(
    olga: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = many(olga, 120)
    Chunk.objects.filter(import_run=run).update(errors_by_rule={"phone_invalid": 1})
    assert not walk.page_of(run, Wanted(reason="email_invalid")).records


def test_the_tabs_hold_what_their_counts_say(processed: Import) -> None:
    counts = results.counts(processed)
    for tab in Tab:
        assert len(walk.page_of(processed, Wanted(tab=tab)).records) == counts[tab]


def test_a_search_finds_leads_and_rejected_records(browser: Client, processed: Import) -> None:
    shown = browser.get(address(processed, "results/?q=dunn")).text
    assert "Dunn Ltd" in shown
    assert "Ann Ames" not in shown
    assert "Cleo Carr" in browser.get(address(processed, "results/?q=cleo")).text


def test_a_reason_shows_only_its_records(browser: Client, processed: Import) -> None:
    shown = browser.get(address(processed, "results/?show=rejected&reason=email_invalid")).text
    assert "Dunn" in shown
    assert "nobody@example.com" not in shown


def test_a_letter_shows_last_names_and_companies(browser: Client, processed: Import) -> None:
    shown = browser.get(address(processed, "results/?letter=C")).text
    assert "Cleo Carr" in shown
    assert "Ben Brook" not in shown


def test_accepted_leads_can_be_sorted_by_name(browser: Client, processed: Import) -> None:
    shown = browser.get(address(processed, "results/?show=accepted&sort=-last_name")).text
    assert shown.index("Cleo Carr") < shown.index("Ben Brook") < shown.index("Ann Ames")


@pytest.mark.parametrize("query", ["after=x", "before=-1", "show=nothing", "sort=1", "letter=%27"])
def test_an_address_that_means_nothing_is_no_fault(
    browser: Client, processed: Import, query: str
) -> None:
    assert browser.get(address(processed, f"results/?{query}")).status_code == 200


def test_results_before_processing_lead_to_the_details(browser: Client, pending: Import) -> None:
    assert browser.get(address(pending, "results/")).headers["Location"] == address(pending)


def test_a_record_is_shown_as_it_stood_beside_what_it_became(
    browser: Client, processed: Import
) -> None:
    shown = browser.get(address(processed, "results/1/")).text
    assert "(202) 555-0143" in shown
    assert "+1 202-555-0143" in shown
    assert "Line 2 of autumn fair.csv" in shown


def test_a_rejected_record_keeps_its_cells_and_all_reasons(
    browser: Client, processed: Import
) -> None:
    shown = browser.get(address(processed, "results/5/")).text
    assert "not an address" in shown
    assert "is not an email address" in shown


def test_a_duplicate_names_the_record_that_it_repeats(browser: Client, processed: Import) -> None:
    assert "record 1 of this file" in browser.get(address(processed, "results/6/")).text


@pytest.mark.parametrize("record", [0, 7, 99999])
def test_a_record_that_is_not_there_is_not_found(
    browser: Client, processed: Import, record: int
) -> None:
    assert browser.get(address(processed, f"results/{record}/")).status_code == 404


def test_a_lead_left_out_is_skipped_and_the_account_stays_true(
    browser: Client, processed: Import
) -> None:
    browser.post(address(processed, "results/2/delete/"))
    processed.refresh_from_db()
    assert (processed.total, processed.created, processed.skipped) == (6, 2, 2)
    assert Lead.objects.get(import_run=processed, record=2).outcome == Outcome.LEFT_OUT
    assert "Left out by hand" in browser.get(address(processed, "results/2/")).text
    browser.post(address(processed, "results/2/delete/"), {"back": "1"})
    processed.refresh_from_db()
    assert (processed.created, processed.skipped) == (3, 1)
    assert [event.what for event in processed.events.all()][-2:] == ["left_out", "taken_back"]


def test_a_lead_of_an_approved_import_is_not_left_out(browser: Client, approved: Import) -> None:
    answer = browser.post(address(approved, "results/2/delete/"))
    assert answer.status_code == 409
    approved.refresh_from_db()
    assert approved.created == 3


def test_a_lead_is_left_out_once(browser: Client, processed: Import) -> None:
    browser.post(address(processed, "results/2/delete/"))
    assert browser.post(address(processed, "results/2/delete/")).status_code == 404
    processed.refresh_from_db()
    assert processed.created == 2


def error_rows(run: Import) -> list[list[str]]:
    text = b"".join(error_file.pieces(run)).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def test_the_error_file_holds_header_cells_and_reasons_in_the_files_order(
    processed: Import,
) -> None:
    header, *rows = error_rows(processed)
    assert header == ["First name", "Last name", "Company", "Email", "Phone", "Notes", "_ERROR"]
    assert [row[3] for row in rows] == ["nobody@example.com", "not an address"]
    assert rows[1][5] == "'-5 degrees"
    assert all(len(row) == 7 and row[6] for row in rows)


def test_the_error_file_imports_again_as_it_was(processed: Import, olga: User) -> None:
    content = b"".join(error_file.pieces(processed))
    run = upload.receive([content], file_name="errors.csv", properties=Properties(), by=olga)
    assert run.mapping[6] is None
    process.start(run.pk, by=olga, enqueue=False)
    process.work(run.pk)
    run.refresh_from_db()
    assert (run.total, run.rejected) == (2, 2)
    assert without_places(error_rows(run)) == without_places(error_rows(processed))


def without_places(rows: list[list[str]]) -> list[list[str]]:
    """Return an error file's rows without the numbers of records and lines."""
    return [[*cells, reasons.partition(": ")[2]] for *cells, reasons in rows]


def test_the_error_file_keeps_records_that_could_not_be_read(olga: User) -> None:
    good = b"".join(b"Name%d,Acme,n%d@example.com\n" % (n, n) for n in range(20))
    bad = b'Ames,Acme\nBrook,"B, C",b@example.com,x,y,z\n'
    content = b"Last name,Company,Email\n" + good + bad
    run = upload.receive([content], file_name="bad.csv", properties=Properties(), by=olga)
    process.start(run.pk, by=olga, enqueue=False)
    process.work(run.pk)
    run.refresh_from_db()
    rows = error_rows(run)[1:]
    assert len(rows) == run.rejected == 2
    for row in rows:
        assert len(row) >= 4
        assert row[-1]


def test_the_error_file_of_a_large_import_comes_in_pieces(olga: User) -> None:
    run = many(olga, 60)
    assert len(list(error_file.pieces(run))) == 2
    assert len(error_rows(run)) == 1 + run.rejected == 7


def test_import_details_name_each_rule_with_its_count(browser: Client, processed: Import) -> None:
    shown = browser.get(address(processed)).text
    for word in ("Valid email address", "Last name or company", "Olga Owner", "Processed"):
        assert word in shown


def test_a_running_import_asks_again_and_an_ended_one_reloads_the_page(
    browser: Client, running: Import
) -> None:
    shown = browser.get(address(running)).text
    assert f'hx-get="{address(running, "live/")}"' in shown
    assert browser.get(address(running, "live/")).status_code == 200
    process.work(running.pk)
    assert browser.get(address(running, "live/")).headers["HX-Refresh"] == "true"


def test_the_list_polls_only_while_something_runs(browser: Client, running: Import) -> None:
    asks = f"/leads/imports/live/?ids={running.pk}"
    assert asks in browser.get("/leads/imports/").text
    process.work(running.pk)
    shown = browser.get(asks).text
    assert "every 2s" not in shown
    assert "Pending Approval" in shown
    assert asks not in browser.get("/leads/imports/").text


def test_the_live_rows_of_others_stay_secret(as_user: SignIn, sven: User, running: Import) -> None:
    assert "Autumn fair" not in as_user(sven).get(f"/leads/imports/live/?ids={running.pk}").text


def test_cancel_stops_a_running_import(browser: Client, running: Import) -> None:
    assert "Cancel “Autumn fair”?" in browser.get(address(running, "cancel/")).text
    browser.post(address(running, "cancel/"))
    assert "Canceled" in browser.get(address(running)).text


def test_undo_makes_leads_invisible_again(as_user: SignIn, petra: User, approved: Import) -> None:
    browser = as_user(petra)
    assert "3 leads are no longer visible" in browser.get(address(approved, "undo/")).text
    browser.post(address(approved, "undo/"))
    shown = browser.get(address(approved)).text
    assert "Undone" in shown
    assert "Approve" not in shown.split("History")[0].split("stages")[0]


def test_the_first_person_is_told_to_find_a_second(
    as_user: SignIn, processed: Import, ada: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    from leadgate.settings import settings

    strict = settings().model_copy(update={"second_person": True})
    monkeypatch.setattr("leadgate.imports.policies.settings", lambda: strict)
    Import.objects.filter(pk=processed.pk).update(entered_by=ada)
    browser = as_user(ada)
    assert "a second person has to approve it" in browser.get(address(processed)).text
    assert address(processed, "approve/") not in browser.get(address(processed)).text
    assert browser.get(address(processed, "approve/")).status_code == 403


def test_the_list_is_paged_and_sorted(browser: Client, pending: Import) -> None:
    copies = [Import(**{f.attname: getattr(pending, f.attname) for f in Import._meta.fields
                        if f.attname not in {"id", "name"}}, name=f"List {n:02}")
              for n in range(30)]  # fmt: skip
    Import.objects.bulk_create(copies)
    shown = browser.get("/leads/imports/?sort=name").text
    assert shown.index("Autumn fair") < shown.index("List 00") < shown.index("List 18")
    assert "List 19" not in shown
    assert 'rel="next"' in shown


def test_an_update_is_shown_value_by_value(browser: Client, approved: Import, olga: User) -> None:
    content = b"First name,Last name,Email,Job title,Phone\n"
    content += b"Ann,Ames,ann.ames@example.com,Head of IT,(202) 555-0199\n"
    run = upload.receive([content], file_name="new.csv", properties=Properties(), by=olga)
    Import.objects.filter(pk=run.pk).update(on_duplicate="update")
    process.start(run.pk, by=olga, enqueue=False)
    process.work(run.pk)
    run.refresh_from_db()
    assert run.updated == 1
    shown = browser.get(address(run, "results/1/")).text
    assert "What it changes" in shown
    assert "<del>+1 202-555-0143</del>" in shown
    assert "<ins>Head of IT</ins>" in shown


def test_the_history_says_what_an_undo_did(as_user: SignIn, petra: User, approved: Import) -> None:
    browser = as_user(petra)
    browser.post(address(approved, "undo/"))
    assert "created: 3" in browser.get(address(approved)).text
