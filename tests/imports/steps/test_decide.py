"""Deciding about likely duplicates: by hand, all alike, and by a default at approval."""

from __future__ import annotations

import pytest

from leadgate.accounts.models import User
from leadgate.errors import MoveRefused, NotFound, RequestRefused
from leadgate.imports import questions
from leadgate.imports.models import Decision, Import, LeadUpdate, RejectedRecord
from leadgate.imports.options import Merge, Options
from leadgate.imports.steps import configure, decide, process, review
from leadgate.leads.models import Lead, Outcome
from leadgate.leads.queries import visible_to
from tests.imports.account import assert_every_record_counts_once
from tests.imports.files import csv_of, uploaded

HEADER = ["First Name", "Last Name", "Company", "Email", "Phone", "Postal Code", "Job Title",
          "Do not call", "Modified"]  # fmt: skip
LIZ = ["Elizabeth", "Ames", "Birch Valves Inc.", "liz@example.com", "+1 202 555 0143", "22150",
       "Buyer", "yes", "2020-01-01"]  # fmt: skip
BETH = ["Beth", "Ames", "Birch Valves", "", "", "22150", "Head of Purchasing", "no", ""]
BOB = ["Bob", "Brown", "Cedar Paints", "bob@example.com", "+1 202 555 0150", "97201", "", "", ""]
BOBBY = ["Bobby", "Brown", "Cedar Paints", "", "", "97201", "Owner", "", ""]
NEW = ["Nora", "Nobody", "Fresh Foods", "nora@example.com", "", "10001", "", "", ""]
CREATE, SKIP, UPDATE, REJECT = Decision.CREATE, Decision.SKIP, Decision.UPDATE, Decision.REJECT


def imported(
    by: User, *rows: list[str], on_duplicate: str = "skip", merge: Merge = Merge.OVERWRITE
) -> Import:
    run = uploaded(by, csv_of(list(rows), HEADER))
    options = Options().merged_by(merge)
    configure.configure(run.pk, by=by, options=options, on_duplicate=on_duplicate)
    process.start(run.pk, by=by, enqueue=False)
    process.work(run.pk)
    run.refresh_from_db()
    return run


@pytest.fixture
def there(olga: User, petra: User) -> Import:
    return review.approve(imported(olga, LIZ, BOB).pk, by=petra)


@pytest.fixture
def run(there: Import, olga: User) -> Import:
    return imported(olga, BETH, NEW, BOBBY)


def test_open_questions_count_as_created(run: Import) -> None:
    assert questions.counts(run) == (2, 2)
    assert run.created == 3


def test_skip_leaves_the_record_out_as_the_same_lead(run: Import, olga: User) -> None:
    now = decide.decide(run.pk, 1, SKIP, by=olga).run
    lead = Lead.objects.get(import_run=run, record=1)
    assert (lead.outcome, lead.matched and lead.matched.first_name) == (
        Outcome.SKIPPED,
        "Elizabeth",
    )
    assert (now.created, now.skipped) == (2, 1)
    assert questions.counts(run) == (1, 2)
    assert_every_record_counts_once(now, 3)


def test_create_closes_the_question_and_changes_nothing(run: Import, olga: User) -> None:
    assert decide.decide(run.pk, 1, CREATE, by=olga).run.created == 3
    assert questions.counts(run) == (1, 2)


def test_reject_keeps_the_record_as_it_stood(run: Import, olga: User) -> None:
    now = decide.decide(run.pk, 1, REJECT, by=olga).run
    assert RejectedRecord.objects.get(import_run=run).cells == BETH
    assert now.errors_by_rule == {"duplicate": 1}
    assert_every_record_counts_once(now, 3)


def test_update_is_staged_and_applied_at_approval(run: Import, olga: User, petra: User) -> None:
    now = decide.decide(run.pk, 1, UPDATE, by=olga).run
    assert (now.created, now.updated) == (2, 1)
    assert LeadUpdate.objects.get().after["job_title"] == "Head of Purchasing"
    liz = Lead.objects.get(email="liz@example.com")
    assert liz.job_title == "Buyer"
    review.approve(run.pk, by=petra)
    liz.refresh_from_db()
    assert (liz.job_title, liz.do_not_call) == ("Head of Purchasing", True)
    assert_every_record_counts_once(now, 3)


def test_only_chosen_attributes_are_updated(run: Import, olga: User) -> None:
    decide.decide(run.pk, 1, UPDATE, by=olga, fields=["job_title", "do_not_call"])
    assert LeadUpdate.objects.get().after == {"job_title": "Head of Purchasing"}


def test_choosing_no_attribute_makes_the_record_unchanged(run: Import, olga: User) -> None:
    now = decide.decide(run.pk, 1, UPDATE, by=olga, fields=[]).run
    assert (now.updated, now.unchanged) == (0, 1)
    assert_every_record_counts_once(now, 3)


def test_a_decision_is_replaced_and_taken_back(run: Import, olga: User) -> None:
    for decision in (SKIP, UPDATE, CREATE, UPDATE, SKIP):
        assert_every_record_counts_once(decide.decide(run.pk, 1, decision, by=olga).run, 3)
    now = decide.reopen(run.pk, 1, by=olga).run
    assert now.created == 3
    assert questions.counts(run) == (2, 2)
    assert not LeadUpdate.objects.exists()


def test_all_alike_are_decided_at_once(there: Import, olga: User) -> None:
    run = imported(olga, BETH, NEW, ["Betty", *BETH[1:]])
    alike = questions.alike(run.matches.get(record=1, place=0))
    assert alike.count() == 2
    now = decide.decide_alike(run.pk, 1, SKIP, by=olga).run
    assert (now.created, now.skipped) == (1, 2)
    assert_every_record_counts_once(now, 3)


def test_two_records_that_are_to_update_one_lead_update_it_once(there: Import, olga: User) -> None:
    run = imported(olga, BETH, ["Betty", *BETH[1:]])
    for match in run.matches.filter(other__email="liz@example.com"):
        done = decide.decide(run.pk, match.record, UPDATE, by=olga, other=match.other_id)
    assert done.skipped == 1
    assert (done.run.updated, done.run.skipped) == (1, 1)
    assert_every_record_counts_once(done.run, 2)


def test_all_open_ones_of_a_score_are_decided_at_once(run: Import, olga: User) -> None:
    assert decide.decide_open(run.pk, SKIP, by=olga, least=101).records == 0
    assert decide.decide_open(run.pk, SKIP, by=olga).run.skipped == 2


def test_a_lead_that_is_not_visible_can_not_be_updated(olga: User) -> None:
    run = imported(olga, LIZ, BETH)
    with pytest.raises(RequestRefused):
        decide.decide(run.pk, 2, UPDATE, by=olga)
    assert decide.decide(run.pk, 2, SKIP, by=olga).run.skipped == 1


def test_a_record_without_a_match_can_not_be_decided(run: Import, olga: User) -> None:
    with pytest.raises(NotFound):
        decide.decide(run.pk, 2, SKIP, by=olga)


def test_nothing_is_decided_after_approval(run: Import, olga: User, petra: User) -> None:
    review.approve(run.pk, by=petra)
    with pytest.raises(MoveRefused):
        decide.decide(run.pk, 1, SKIP, by=olga)


@pytest.mark.parametrize(("default", "created"), [(CREATE, 3), (SKIP, 1)])
def test_approval_decides_open_questions_by_the_default_given(
    run: Import, olga: User, petra: User, default: Decision, created: int
) -> None:
    before = visible_to(olga).count()
    now = review.approve(run.pk, by=petra, likely=default)
    assert visible_to(olga).count() - before == created
    assert_every_record_counts_once(now, 3)
    event = run.events.get(what="approved")
    assert event.details[f"likely_{default}"] == 2


def test_of_two_imports_with_the_same_record_the_second_approved_has_a_duplicate(
    olga: User, carl: User, petra: User
) -> None:
    first, second = imported(olga, LIZ, NEW), imported(carl, LIZ, BOB)
    assert questions.waiting_elsewhere(second) == [(first, 1)]
    assert questions.waiting_elsewhere(first) == [(second, 1)]
    assert review.approve(second.pk, by=petra).created == 2
    now = review.approve(first.pk, by=petra)
    assert (now.created, now.skipped) == (1, 1)
    assert visible_to(olga).filter(email="liz@example.com").count() == 1
    assert_every_record_counts_once(now, 2)


def test_a_discarded_import_holds_nobody_up(olga: User, carl: User, petra: User) -> None:
    first, second = imported(olga, LIZ), imported(carl, LIZ)
    review.discard(first.pk, by=petra)
    assert questions.waiting_elsewhere(second) == []
    assert review.approve(second.pk, by=petra).created == 1


@pytest.mark.parametrize(
    ("dated", "title"),
    [("2019-05-05", "Buyer"), ("", "Buyer"), ("2099-05-05", "Boss")],
)
def test_newest_wins_by_the_dates_in_the_file(
    there: Import, olga: User, petra: User, dated: str, title: str
) -> None:
    again = [*LIZ[:6], "Boss", "", dated]
    run = imported(olga, again, on_duplicate="update", merge=Merge.NEWEST)
    review.approve(run.pk, by=petra)
    assert Lead.objects.get(import_run=there, record=1).job_title == title
