"""Undo, and undoing that: what people have done since is theirs, and nothing is lost."""

from __future__ import annotations

from typing import Any

import pytest

from leadgate.accounts.models import User
from leadgate.errors import ApproveAgain, ImportChanged, MoveRefused
from leadgate.imports import undoing
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Departed, DepartedRecord, Import, UpdateState
from leadgate.imports.moves import last_event
from leadgate.imports.options import Options
from leadgate.imports.steps import configure, leave_out, process, review
from leadgate.imports.undoing import Part
from leadgate.leads import entering, searching
from leadgate.leads.models import Lead, LeadSearch
from leadgate.leads.queries import visible_to
from tests.imports.account import assert_every_record_counts_once
from tests.imports.files import csv_of, people, processed, uploaded

HEADER = ["Last Name", "Email", "Job Title", "Notes", "Do not call"]


@pytest.fixture
def approved(olga: User, petra: User) -> Import:
    """An approved import that created five leads."""
    return review.approve(processed(olga, csv_of(people(5))).pk, by=petra)


@pytest.fixture
def ann(olga: User, petra: User) -> Lead:
    rows = [["Ames", "ann@example.com", "Buyer", "", ""]]
    review.approve(processed(olga, csv_of(rows, HEADER)).pk, by=petra)
    return Lead.objects.get()


def updating(by: User, *row: str) -> Import:
    """Return an import that waits to update Ann."""
    run = uploaded(by, csv_of([["Ames", "ann@example.com", *row]], HEADER))
    configure.configure(run.pk, by=by, options=Options(overwrite=True), on_duplicate="update")
    process.start(run.pk, by=by, enqueue=False)
    process.work(run.pk)
    run.refresh_from_db()
    return run


def lead_of(run: Import, record: int) -> Lead:
    return Lead.objects.get(import_run=run, record=record)


def edit(lead: Lead, by: User, **values: Any) -> None:
    """Let somebody edit a lead, as its form does."""
    entering.save(Lead.objects.get(pk=lead.pk), values, by=by)


def visible(user: User) -> set[int]:
    return set(visible_to(user).values_list("pk", flat=True))


def records(run: Import, part: Part) -> list[int]:
    return [row.record for row in undoing.all_of(run, part)]


def test_a_lead_that_people_have_worked_on_stays_visible(
    approved: Import, olga: User, petra: User
) -> None:
    lead = lead_of(approved, 2)
    edit(lead, olga, job_title="Director")
    assert records(approved, Part.CHANGED) == [2]
    run = review.undo(approved.pk, by=petra)
    assert visible(olga) == {lead.pk}
    assert records(run, Part.KEPT) == [2]
    assert records(run, Part.REVERSED) == [1, 3, 4, 5]
    assert run.events.get(what="undone").details == {
        "created": 4, "reversed": 0, "kept": 1, "gone": 0,
    }  # fmt: skip
    assert_every_record_counts_once(run, 5)


def test_a_kept_lead_is_found_by_search_and_the_others_are_not(
    approved: Import, olga: User, petra: User
) -> None:
    edit(lead_of(approved, 2), olga, job_title="Director")
    review.undo(approved.pk, by=petra)
    assert list(LeadSearch.objects.values_list("import_id", flat=True)) == [None]
    assert searching.matching(visible_to(olga), "ames2").count() == 1


def test_take_it_all_back_when_told_to(approved: Import, olga: User, petra: User) -> None:
    edit(lead_of(approved, 2), olga, job_title="Director")
    review.undo(approved.pk, by=petra, keep=False)
    assert visible(olga) == set()
    assert lead_of(approved, 2).job_title == "Director"


@pytest.mark.parametrize("keep", [True, False])
def test_approving_again_brings_the_same_leads_back_with_their_edits(
    approved: Import, olga: User, petra: User, keep: bool
) -> None:
    before = visible(olga)
    edit(lead_of(approved, 2), olga, job_title="Director")
    review.undo(approved.pk, by=petra, keep=keep)
    run = review.approve(approved.pk, by=petra, again=True, comment="Undone by mistake")
    assert visible(olga) == before
    assert lead_of(run, 2).job_title == "Director"
    assert LeadSearch.objects.filter(import_id=run.pk).count() == 5
    assert [event.what for event in run.events.all()][-3:] == ["approved", "undone", "approved"]
    assert_every_record_counts_once(run, 5)


def test_a_kept_lead_that_is_deleted_does_not_come_back(
    approved: Import, olga: User, petra: User
) -> None:
    lead = lead_of(approved, 2)
    edit(lead, olga, job_title="Director")
    review.undo(approved.pk, by=petra)
    entering.delete(Lead.objects.get(pk=lead.pk))
    run = review.approve(approved.pk, by=petra, again=True)
    assert len(visible(olga)) == 4
    assert review.created_now(run) == 4
    assert_every_record_counts_once(run, 5)


def test_a_deleted_lead_is_accounted_for(approved: Import, olga: User) -> None:
    entering.delete(lead_of(approved, 3))
    departed = DepartedRecord.objects.get()
    assert (departed.record, departed.counted, departed.why) == (3, "created", Departed.DELETED)
    assert_every_record_counts_once(approved, 5)


def test_processing_again_leaves_kept_leads_to_people(
    approved: Import, olga: User, petra: User
) -> None:
    lead = lead_of(approved, 2)
    edit(lead, olga, job_title="Director")
    review.undo(approved.pk, by=petra)
    process.start(approved.pk, by=olga, comment="Better mapping", enqueue=False)
    process.work(approved.pk)
    approved.refresh_from_db()
    assert (approved.created, approved.skipped) == (4, 1)  # the kept lead is there already
    assert visible(olga) == {lead.pk}
    assert approved.events.filter(what="queued", comment="Better mapping").exists()
    assert_every_record_counts_once(approved, 5)


def test_an_undone_import_is_not_approved_by_mistake(approved: Import, petra: User) -> None:
    review.undo(approved.pk, by=petra)
    with pytest.raises(ApproveAgain, match="was undone"):
        review.approve(approved.pk, by=petra)


def test_only_an_undone_import_is_approved_again(olga: User, petra: User) -> None:
    run = processed(olga, csv_of(people(1)))
    with pytest.raises(MoveRefused, match="is Pending Approval"):
        review.approve(run.pk, by=petra, again=True)


def test_what_changed_since_the_page_was_opened_is_not_approved(olga: User, petra: User) -> None:
    run = processed(olga, csv_of(people(3)))
    seen = last_event(run)
    leave_out.leave_out(run.pk, 1, by=olga)
    for step in (review.approve, review.discard):
        with pytest.raises(ImportChanged, match="Olga Owner has done something"):
            step(run.pk, by=petra, seen=seen)
    run.refresh_from_db()
    assert run.state == State.PENDING_APPROVAL


def test_a_value_of_people_is_kept_aside_and_comes_back(ann: Lead, olga: User, petra: User) -> None:
    run = updating(olga, "Head", "Called", "")
    review.approve(run.pk, by=petra)
    edit(ann, olga, job_title="Director")
    assert records(run_of(run), Part.CHANGED) == [1]
    review.undo(run.pk, by=petra, keep=False)
    ann.refresh_from_db()
    assert (ann.job_title, ann.notes) == ("Buyer", None)
    assert run.updates.get().state == UpdateState.REVERSED
    review.approve(run.pk, by=petra, again=True)
    ann.refresh_from_db()
    assert (ann.job_title, ann.notes) == ("Director", "Called")


def test_keeping_names_the_values_that_stay(ann: Lead, olga: User, petra: User) -> None:
    run = updating(olga, "Head", "Called", "")
    review.approve(run.pk, by=petra)
    edit(ann, olga, job_title="Director")
    run = review.undo(run.pk, by=petra)
    (row,) = undoing.all_of(run, Part.KEPT)
    assert (row.lead_id, row.created, list(row.names)) == (ann.pk, False, ["job_title"])
    review.approve(run.pk, by=petra, again=True)
    ann.refresh_from_db()
    assert (ann.job_title, ann.notes) == ("Director", "Called")
    review.undo(run.pk, by=petra)
    ann.refresh_from_db()
    assert (ann.job_title, ann.notes) == ("Director", None)


@pytest.mark.parametrize(("keep", "title"), [(True, "Boss"), (False, "Head")])
def test_what_people_changed_while_it_was_undone_is_asked_about(
    ann: Lead, olga: User, petra: User, keep: bool, title: str
) -> None:
    run = updating(olga, "Head", "", "")
    review.approve(run.pk, by=petra)
    review.undo(run.pk, by=petra)
    edit(ann, olga, job_title="Boss")
    assert [getattr(update, "names", None) for update in undoing.conflicts(run)] == [["job_title"]]
    review.approve(run.pk, by=petra, again=True, keep=keep)
    ann.refresh_from_db()
    assert ann.job_title == title
    review.undo(run.pk, by=petra)
    ann.refresh_from_db()
    assert ann.job_title == "Boss"


@pytest.mark.parametrize("keep", [True, False])
def test_an_opt_out_of_people_is_never_taken_back(
    ann: Lead, olga: User, petra: User, keep: bool
) -> None:
    run = updating(olga, "Head", "", "yes")
    review.approve(run.pk, by=petra)
    review.undo(run.pk, by=petra)
    ann.refresh_from_db()
    assert ann.do_not_call is None  # the file said it; that is undone
    review.approve(run.pk, by=petra, again=True)
    edit(ann, olga, do_not_call=False)
    review.undo(run.pk, by=petra, keep=False)
    edit(ann, olga, do_not_call=True)
    review.approve(run.pk, by=petra, again=True, keep=keep)
    ann.refresh_from_db()
    assert ann.do_not_call is True


def test_an_opt_out_set_since_outlives_taking_all_back(ann: Lead, olga: User, petra: User) -> None:
    header = ["Last Name", "Email", "Opt in"]
    run = uploaded(olga, csv_of([["Ames", "ann@example.com", "yes"]], header))
    configure.configure(run.pk, by=olga, on_duplicate="update")
    process.start(run.pk, by=olga, enqueue=False)
    process.work(run.pk)
    review.approve(run.pk, by=petra)
    edit(ann, olga, opt_in=False)
    run = review.undo(run.pk, by=petra, keep=False)
    ann.refresh_from_db()
    assert ann.opt_in is False
    assert records(run, Part.KEPT) == [1]


def test_an_update_of_a_deleted_lead_fails_and_is_listed(
    ann: Lead, olga: User, petra: User
) -> None:
    run = updating(olga, "Head", "", "")
    review.approve(run.pk, by=petra)
    entering.delete(ann)
    run = review.undo(run.pk, by=petra)
    assert records(run, Part.FAILED) == [1]
    assert run.events.get(what="undone").details["gone"] == 1


def test_an_edit_does_not_bring_a_lead_back_into_an_import_that_was_undone_meanwhile(
    approved: Import, olga: User, petra: User
) -> None:
    edit(lead_of(approved, 2), olga, notes="first")
    opened = lead_of(approved, 2)
    review.undo(approved.pk, by=petra)
    entering.save(opened, {"job_title": "Director"}, by=olga)
    assert [(lead.job_title, lead.import_run) for lead in visible_to(olga)] == [("Director", None)]


def run_of(run: Import) -> Import:
    run.refresh_from_db()
    return run
