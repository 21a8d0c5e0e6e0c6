"""Likely duplicates of an import: found after processing, and never in its way."""

from __future__ import annotations

import threading

import pytest

from leadgate.accounts.models import User
from leadgate.imports import likely, stopping
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import, Match, MatchKind
from leadgate.imports.options import OPTIONS, Options
from leadgate.imports.steps import compare, configure, process, review
from leadgate.leads import comparing, entering
from leadgate.leads.models import Lead, LeadKeys
from tests.imports.files import csv_of, processed, uploaded

HEADER = ["First Name", "Last Name", "Company", "Email", "Phone", "Postal Code"]
LIZ = ["Elizabeth", "Ames", "Birch Valves Inc.", "liz@example.com", "+1 202 555 0143", "22150"]
BETH = ["Beth", "Ames", "Birch Valves", "", "", "22150"]
BOB = ["Bob", "Brown", "Cedar Paints", "bob@example.com", "+1 202 555 0150", "97201"]
OTHER_LIZ = ["Elizabeth", "Ames", "Oak Motors", "e.a@example.net", "+1 202 555 0177", "97201"]


def imported(by: User, *rows: list[str], options: Options | None = None) -> Import:
    run = uploaded(by, csv_of(list(rows), HEADER))
    if options:
        configure.configure(run.pk, by=by, options=options)
    process.start(run.pk, by=by, enqueue=False)
    process.work(run.pk)
    run.refresh_from_db()
    return run


def found(run: Import) -> list[tuple[int, int, str]]:
    return [(one.record, one.other.record or 0, one.kind) for one in run.matches.all()]


def test_a_visible_lead_in_other_words_is_found_and_said_why(olga: User, petra: User) -> None:
    first = imported(olga, LIZ, BOB)
    review.approve(first.pk, by=petra)
    run = imported(olga, BETH, OTHER_LIZ)
    (match,) = run.matches.all()
    assert (match.record, match.other.record, match.place) == (1, 1, 0)
    assert match.other_import_id == first.pk
    assert {"first_nickname", "last_same", "company_same"} <= set(match.agreements)
    assert match.score >= 70
    assert (run.created, run.compared, run.comparing) == (2, 2, False)


def test_an_earlier_record_of_the_file_is_found(olga: User) -> None:
    run = imported(olga, LIZ, BOB, BETH)
    assert found(run) == [(3, 1, MatchKind.LIKELY)]


def test_a_lead_entered_by_hand_is_found_also_after_it_was_edited(olga: User) -> None:
    lead = Lead(site=olga.site)
    values = {"first_name": "Nobody", "last_name": "Else"}
    entering.save(lead, values, by=olga)
    entering.save(lead, dict(zip(["first_name", "last_name", "company", "postal_code"],
                                 [*LIZ[:3], LIZ[5]], strict=True)), by=olga)  # fmt: skip
    run = imported(olga, BETH)
    assert list(run.matches.values_list("other", flat=True)) == [lead.pk]
    entering.delete(lead)
    assert not LeadKeys.objects.filter(lead=lead.pk).exists()


def test_two_waiting_imports_learn_of_each_other(olga: User, carl: User) -> None:
    first, second = imported(olga, BOB, LIZ), imported(carl, BETH)
    assert found(second) == [(1, 2, MatchKind.LIKELY)]
    assert found(first) == [(2, 1, MatchKind.LIKELY)]


def test_the_same_record_in_a_waiting_import_is_noted_in_both(olga: User, carl: User) -> None:
    first, second = imported(olga, BOB, LIZ), imported(carl, LIZ)
    assert second.created == 1
    assert found(second) == [(1, 2, MatchKind.PENDING)]
    assert found(first) == [(2, 1, MatchKind.PENDING)]
    assert second.matches.get().agreements == ["email_name"]


def test_what_was_discarded_is_no_match_any_more(olga: User, petra: User, carl: User) -> None:
    first, second = imported(olga, LIZ), imported(carl, BETH)
    review.discard(first.pk, by=petra)
    likely.forget(first.pk)
    assert not Match.objects.filter(import_run=second).exists()
    assert not LeadKeys.objects.filter(import_id=first.pk).exists()


def test_another_sites_leads_are_not_compared(olga: User, sven: User, petra: User) -> None:
    review.approve(imported(olga, LIZ).pk, by=petra)
    assert found(imported(sven, BETH)) == []


def test_undone_leads_are_not_compared(olga: User, petra: User) -> None:
    first = imported(olga, LIZ)
    review.approve(first.pk, by=petra)
    review.undo(first.pk, by=petra)
    assert found(imported(olga, BETH)) == []


def test_it_can_be_switched_off_and_later_imports_still_find_its_leads(
    olga: User, petra: User
) -> None:
    run = imported(olga, LIZ, BETH, options=Options(likely=False))
    assert (run.compared, found(run)) == (None, [])
    review.approve(run.pk, by=petra)
    assert {other for _, other, _ in found(imported(olga, BETH))} == {1, 2}


def test_processing_again_begins_anew(olga: User) -> None:
    run = imported(olga, LIZ, BETH)
    process.start(run.pk, by=olga, enqueue=False)
    process.work(run.pk)
    assert found(run) == [(2, 1, MatchKind.LIKELY)]
    assert LeadKeys.objects.filter(import_id=run.pk).count() == 2


def test_slices_find_what_one_pass_finds(olga: User, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [LIZ, BOB, BETH, ["Bobby", *BOB[1:3], "", "", "97201"], ["", "", "", "x", "", ""]]
    expected = found(imported(olga, *rows))
    Import.objects.update(state=State.DISCARDED)
    monkeypatch.setattr(likely, "SLICE", 2)
    monkeypatch.setattr(compare, "SOON", 0)
    run = imported(olga, *rows)
    assert run.comparing
    assert compare.compare(run.pk, seconds=0)
    run.refresh_from_db()
    assert run.compared == 2
    assert not compare.compare(run.pk)
    assert found(run) == expected == [(3, 1, "likely"), (4, 2, "likely")]


def test_a_worker_that_is_to_stop_leaves_the_slice_to_another(
    olga: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compare, "SOON", 0)
    run = imported(olga, LIZ, BETH)
    with monkeypatch.context() as patched:
        told = threading.Event()
        told.set()
        patched.setattr(stopping, "_told", told)
        assert compare.compare(run.pk)
    run.refresh_from_db()
    assert (run.compared, found(run)) == (0, [])
    assert not compare.compare(run.pk)
    assert found(run) == [(2, 1, MatchKind.LIKELY)]


def test_approval_ends_the_looking(
    olga: User, petra: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compare, "SOON", 0)
    run = imported(olga, LIZ, BETH)
    review.approve(run.pk, by=petra)
    assert not compare.compare(run.pk)
    assert found(run) == []


def test_leads_from_before_get_their_keys(olga: User, petra: User) -> None:
    run = imported(olga, LIZ)
    review.approve(run.pk, by=petra)
    LeadKeys.objects.all().delete()
    assert comparing.without_keys() == [run.pk]
    comparing.complete_keys(run.pk)
    assert comparing.without_keys() == []
    assert found(imported(olga, BETH)) == [(1, 1, MatchKind.LIKELY)]


def test_many_keys_are_read_at_once_with_the_same_result(
    olga: User, petra: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    review.approve(processed(olga, csv_of([LIZ, BOB], HEADER)).pk, by=petra)
    monkeypatch.setattr(comparing, "LOOKED_UP", 10**9)
    looked_up = found(imported(olga, BETH))
    monkeypatch.setattr(comparing, "LOOKED_UP", -(10**9))
    assert looked_up == [(1, 1, MatchKind.LIKELY)]
    assert (1, 1, MatchKind.LIKELY) in found(imported(olga, BETH))


def test_options_keep_the_switch() -> None:
    assert OPTIONS.load(OPTIONS.dump(Options(likely=False))).likely is False
    assert OPTIONS.load({}).likely is True


def test_a_fault_of_the_comparing_leaves_the_import_processed(
    olga: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> int:
        raise RuntimeError("no")

    monkeypatch.setattr(likely, "compare_slice", broken)
    run = imported(olga, LIZ, BETH)
    assert run.state == State.PENDING_APPROVAL
    assert run.comparing
    monkeypatch.undo()
    assert not compare.compare(run.pk)
    assert found(run) == [(2, 1, MatchKind.LIKELY)]


def test_odd_signs_in_values_do_no_harm(olga: User) -> None:
    odd = ["Zoë \U0001f600", 'O"Neil, \\.', 'Acme, \n"Ltd" \t Inc.', "", "", "22150"]
    run = imported(olga, odd, [odd[0].upper(), *odd[1:]])
    assert found(run) == [(2, 1, MatchKind.LIKELY)]


@pytest.mark.django_db(transaction=True)
def test_keys_are_completed_outside_of_a_transaction() -> None:
    Lead.objects.create(first_name="Elizabeth", last_name="Ames", email="liz@example.com")
    comparing.complete_keys(None)
    assert LeadKeys.objects.count() == 1
