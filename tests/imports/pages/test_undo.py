"""Approve, undo and approve again, as their pages ask; and who sets the second person."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from leadgate.accounts.models import Site, User
from leadgate.imports.lifecycle import State
from leadgate.imports.models import ApprovalPolicy, Import
from leadgate.imports.steps import leave_out, review
from leadgate.leads import entering
from leadgate.leads.models import Lead
from leadgate.leads.queries import visible_to

pytestmark = pytest.mark.django_db

SignIn = Callable[[User], Client]
Page = Callable[[Import, str], str]


@pytest.fixture
def edited(approved: Import, olga: User) -> Lead:
    """A lead of an approved import that somebody has worked on since."""
    lead = Lead.objects.get(import_run=approved, record=1)
    return entering.save(lead, {"job_title": "Director"}, by=olga)


def hidden(page: str) -> dict[str, Any]:
    """Return what a page sends without being asked."""
    (seen,) = re.findall(r'name="seen" value="(\d+)"', page)
    return {"seen": seen}


def test_the_summary_names_every_number_the_owners_and_the_rules(
    as_user: SignIn, page: Page, processed: Import, petra: User
) -> None:
    shown = as_user(petra).get(page(processed, "approve/")).text
    for word in ("Created", "Updated", "Unchanged", "Skipped", "Rejected", "Owners", "As shipped"):
        assert word in shown
    assert "Olga Owner" in shown
    assert "(3)" in shown


def test_undo_asks_about_what_people_have_changed(
    as_user: SignIn, page: Page, approved: Import, edited: Lead, petra: User, olga: User
) -> None:
    browser = as_user(petra)
    shown = browser.get(page(approved, "undo/")).text
    assert "People have worked on 1 more lead of the import since." in shown
    listed = browser.get(page(approved, "undone/?show=changed")).text
    assert str(edited) in listed
    sent = {"edits": "keep", "comment": "Wrong fair", **hidden(shown)}
    assert browser.post(page(approved, "undo/"), sent).status_code == 302
    assert visible_to(olga).get() == edited
    details = browser.get(page(approved, "")).text
    assert "What undo did" in details
    assert "Wrong fair" in details
    assert str(edited) in browser.get(page(approved, "undone/?show=kept")).text
    reversed_ = browser.get(page(approved, "undone/?show=reversed")).text
    assert str(edited) not in reversed_
    assert str(Lead.objects.filter(import_run=approved, outcome=0)[0]) in reversed_


def test_undo_asks_nothing_where_nobody_has_changed_anything(
    as_user: SignIn, page: Page, approved: Import, petra: User
) -> None:
    assert 'name="edits"' not in as_user(petra).get(page(approved, "undo/")).text


def test_undo_is_undone_by_approving_again(
    as_user: SignIn, page: Page, approved: Import, petra: User, olga: User
) -> None:
    before = set(visible_to(olga).values_list("pk", flat=True))
    browser = as_user(petra)
    browser.post(page(approved, "undo/"), {})
    assert visible_to(olga).count() == 0
    assert page(approved, "approve/again/") in browser.get(page(approved, "")).text
    shown = browser.get(page(approved, "approve/again/")).text
    assert "This undoes the undoing" in shown
    browser.post(page(approved, "approve/again/"), {"comment": "Back", **hidden(shown)})
    assert set(visible_to(olga).values_list("pk", flat=True)) == before


def test_approving_again_warns_of_leads_that_came_meanwhile(
    as_user: SignIn, page: Page, approved: Import, petra: User, olga: User
) -> None:
    lead = Lead.objects.filter(import_run=approved, outcome=0).exclude(email=None)[0]
    review.undo(approved.pk, by=petra)
    browser = as_user(petra)
    assert "anew meanwhile" not in browser.get(page(approved, "approve/again/")).text
    values = {"last_name": lead.last_name, "company": lead.company, "email": lead.email}
    entering.save(Lead(site=olga.site), values, by=olga)
    shown = browser.get(page(approved, "approve/again/")).text
    assert "1 of these leads was entered or imported anew meanwhile" in shown


def test_a_page_that_is_not_true_any_more_decides_nothing(
    as_user: SignIn, page: Page, processed: Import, petra: User, olga: User
) -> None:
    browser = as_user(petra)
    sent = hidden(browser.get(page(processed, "approve/")).text)
    leave_out.leave_out(processed.pk, 1, by=olga)
    answer = browser.post(page(processed, "approve/"), sent)
    assert answer.status_code == 409
    assert "Look at it again" in answer.text
    processed.refresh_from_db()
    assert processed.status is State.PENDING_APPROVAL


@pytest.mark.parametrize("name", ["undo/", "approve/again/"])
def test_who_may_not_approve_may_not_undo_either(
    name: str, as_user: SignIn, page: Page, approved: Import, olga: User, petra: User
) -> None:
    if name == "approve/again/":
        review.undo(approved.pk, by=petra)
    state = Import.objects.get().state
    assert as_user(olga).get(page(approved, name)).status_code == 403
    assert as_user(olga).post(page(approved, name)).status_code == 403
    assert Import.objects.get().state == state


def test_a_stranger_sees_no_list(
    as_user: SignIn, page: Page, approved: Import, edited: Lead, sven: User
) -> None:
    assert as_user(sven).get(page(approved, "undone/")).status_code == 404


@pytest.mark.parametrize(
    ("name", "state"), [("cancel/", "running"), ("discard/", "processed"), ("delete/", "pending")]
)
def test_every_move_keeps_its_comment(
    name: str, state: str, as_user: SignIn, page: Page, ada: User, request: pytest.FixtureRequest
) -> None:
    run = request.getfixturevalue(state)
    as_user(ada).post(page(run, name), {"comment": "Sent by mistake"})
    assert run.events.order_by("-pk")[0].comment == "Sent by mistake"


def test_processing_again_keeps_its_comment(
    as_user: SignIn, page: Page, processed: Import, olga: User
) -> None:
    from tests.imports.pages.test_the_whole_way import sent_as_shown

    shown = as_user(olga).get(page(processed, "process/")).text
    assert 'name="comment"' in shown
    sent = {**sent_as_shown(processed), "comment": "Dates were wrong"}
    as_user(olga).post(page(processed, "process/"), sent)
    assert processed.events.filter(what="queued", comment="Dates were wrong").exists()


def test_an_administrator_sets_who_approves(
    as_user: SignIn, page: Page, ada: User, north: Site, processed: Import
) -> None:
    browser = as_user(ada)
    address = f"/administration/approval/{north.pk}/"
    browser.post(address, {"above_leads": "2", "above_rejected": ""})
    assert ApprovalPolicy.objects.get().above_leads == 2
    assert "above 2 leads" in browser.get("/administration/approval/").text
    Import.objects.update(entered_by=ada)
    details = browser.get(page(processed, "")).text
    assert "It brings 3 leads; above 2 a second person approves." in details
    assert browser.get(page(processed, "approve/")).status_code == 403
    browser.post(address, {"follow": "1"})
    assert not ApprovalPolicy.objects.exists()
    assert browser.get(page(processed, "approve/")).status_code == 200


def test_a_limit_that_is_none_is_refused_with_a_sentence(as_user: SignIn, ada: User) -> None:
    answer = as_user(ada).post("/administration/approval/all/", {"above_rejected": "140"})
    assert answer.status_code == 422
    assert "less than or equal to 100" in answer.text


def test_nobody_else_sets_who_approves(as_user: SignIn, petra: User, olga: User) -> None:
    for user in (petra, olga):
        assert as_user(user).get("/administration/approval/").status_code == 403
        answer = as_user(user).post("/administration/approval/all/", {"always": "on"})
        assert answer.status_code == 403
