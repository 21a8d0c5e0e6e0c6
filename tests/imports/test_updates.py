"""Updating existing leads: staged, applied at approval, taken back by undo."""

from __future__ import annotations

import pytest

from leadgate.accounts.models import User
from leadgate.engine.mapping import Target
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import, LeadUpdate, UpdateState
from leadgate.imports.options import MAPPING, OPTIONS, Options
from leadgate.imports.steps import configure, process, review
from leadgate.leads.models import Lead
from leadgate.leads.queries import visible_to
from tests.imports.account import assert_every_record_counts_once
from tests.imports.files import csv_of, processed, uploaded

HEADER = ["First Name", "Last Name", "Email", "Job Title", "Notes", "Do not call"]
OLD = ["Ann", "Ames", "ann@example.com", "Buyer", "", "yes"]
NEW = ["Ann", "Ames", "ann@example.com", "Head of Purchasing", "Called back", "no"]
BLANK = ["", "Ames", "ann@example.com", "", "", ""]


@pytest.fixture
def ann(olga: User, petra: User) -> Lead:
    review.approve(processed(olga, csv_of([OLD], HEADER)).pk, by=petra)
    return Lead.objects.get()


def updating(by: User, rows: list[list[str]], *, overwrite: bool = True) -> Import:
    run = uploaded(by, csv_of(rows, HEADER))
    options = Options(overwrite=overwrite)
    configure.configure(run.pk, by=by, options=options, on_duplicate="update")
    process.start(run.pk, by=by, enqueue=False)
    process.work(run.pk)
    run.refresh_from_db()
    return run


def test_nothing_changes_before_approval(olga: User, ann: Lead) -> None:
    run = updating(olga, [NEW])
    assert (run.updated, run.created) == (1, 0)
    change = LeadUpdate.objects.get()
    assert change.before == {"job_title": "Buyer", "notes": None}
    assert change.after == {"job_title": "Head of Purchasing", "notes": "Called back"}
    ann.refresh_from_db()
    assert ann.job_title == "Buyer"
    assert_every_record_counts_once(run, 1)


def test_approval_applies_and_undo_takes_back(olga: User, petra: User, ann: Lead) -> None:
    run = updating(olga, [NEW])
    review.approve(run.pk, by=petra)
    ann.refresh_from_db()
    assert (ann.job_title, ann.notes) == ("Head of Purchasing", "Called back")
    assert visible_to(olga).count() == 1
    review.undo(run.pk, by=petra)
    ann.refresh_from_db()
    assert (ann.job_title, ann.notes) == ("Buyer", None)
    assert LeadUpdate.objects.get().state == UpdateState.REVERSED


def test_an_opt_out_is_never_taken_back_by_a_file(olga: User, petra: User, ann: Lead) -> None:
    review.approve(updating(olga, [NEW]).pk, by=petra)
    ann.refresh_from_db()
    assert ann.do_not_call is True


@pytest.mark.parametrize(
    ("column", "field", "kept", "sent"),
    [
        ("Do not email", "do_not_email", "yes", "no"),
        ("Do not call", "do_not_call", "yes", "no"),
        ("Opt in", "opt_in", "no", "yes"),
    ],
)
@pytest.mark.parametrize("overwrite", [True, False])
def test_no_refusal_is_ever_overwritten_by_a_file(
    olga: User, petra: User, column: str, field: str, kept: str, sent: str, overwrite: bool
) -> None:
    header = ["Last Name", "Email", "Job Title", column]
    first = processed(olga, csv_of([["Ames", "ann@example.com", "Buyer", kept]], header))
    review.approve(first.pk, by=petra)
    run = uploaded(olga, csv_of([["Ames", "ann@example.com", "Head", sent]], header))
    options = Options(overwrite=overwrite)
    configure.configure(run.pk, by=olga, options=options, on_duplicate="update")
    process.start(run.pk, by=olga, enqueue=False)
    process.work(run.pk)
    review.approve(run.pk, by=petra)
    lead = Lead.objects.get(import_run=first)
    assert getattr(lead, field) is (kept == "yes")
    assert lead.job_title == ("Head" if overwrite else "Buyer")


def test_a_blank_cell_blanks_nothing(olga: User, ann: Lead) -> None:
    run = updating(olga, [BLANK])
    assert (run.unchanged, run.updated) == (1, 0)
    assert_every_record_counts_once(run, 1)


def test_fill_only_leaves_what_the_lead_has(olga: User, petra: User, ann: Lead) -> None:
    review.approve(updating(olga, [NEW], overwrite=False).pk, by=petra)
    ann.refresh_from_db()
    assert (ann.job_title, ann.notes) == ("Buyer", "Called back")


def test_undo_keeps_what_a_person_changed_since(olga: User, petra: User, ann: Lead) -> None:
    run = updating(olga, [NEW])
    review.approve(run.pk, by=petra)
    Lead.objects.filter(pk=ann.pk).update(job_title="Director")
    review.undo(run.pk, by=petra)
    ann.refresh_from_db()
    assert (ann.job_title, ann.notes) == ("Director", None)
    assert LeadUpdate.objects.get().state == UpdateState.KEPT
    undone = run.events.get(what=State.UNDONE)
    assert undone.details == {"created": 0, "reversed": 0, "kept": 1, "gone": 0}


def test_two_records_for_one_lead_update_it_once(olga: User, ann: Lead) -> None:
    other_key = ["", "AMES", "ann@example.com", "Boss", "", ""]
    run = updating(olga, [NEW, other_key])
    assert (run.updated, run.skipped) == (1, 1)
    assert_every_record_counts_once(run, 2)


def test_options_survive_being_stored() -> None:
    assert OPTIONS.load(OPTIONS.dump(Options(overwrite=False))) == Options(overwrite=False)


def test_a_mapping_survives_being_stored() -> None:
    mapping = (Target("phone", 2, "fax"), None, Target("company"))
    assert MAPPING.load(MAPPING.dump(mapping)) == mapping
