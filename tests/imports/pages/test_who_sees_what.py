"""Each page for the owner, the colleague, the stranger, and those who lack the permission."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from leadgate.accounts.models import User
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import

pytestmark = pytest.mark.django_db

SignIn = Callable[[User], Client]
Page = Callable[[Import, str], str]

PAGES = ("", "uploaded/", "results/", "results/1/", "results/4/", "results/1/cells/",
         "errors.csv", "file/")  # fmt: skip
POSTS = ("process/", "cancel/", "approve/", "discard/", "undo/", "delete/", "results/1/delete/")


@pytest.mark.parametrize("name", PAGES)
def test_owner_and_colleague_see_an_import_and_a_stranger_does_not(
    name: str, as_user: SignIn, page: Page, processed: Import, olga: User, carl: User, sven: User
) -> None:
    assert as_user(olga).get(page(processed, name)).status_code == 200
    assert as_user(carl).get(page(processed, name)).status_code == 200
    assert as_user(sven).get(page(processed, name)).status_code == 404


@pytest.mark.parametrize("name", POSTS)
def test_a_stranger_with_all_permissions_moves_nothing(
    name: str, as_user: SignIn, page: Page, processed: Import, sven: User
) -> None:
    sven.is_superuser = True
    sven.save()
    assert as_user(sven).post(page(processed, name)).status_code == 404
    processed.refresh_from_db()
    assert processed.status is State.PENDING_APPROVAL


@pytest.mark.parametrize("name", POSTS)
def test_a_viewer_moves_nothing(
    name: str, as_user: SignIn, page: Page, processed: Import, vera: User
) -> None:
    assert as_user(vera).post(page(processed, name)).status_code == 403
    processed.refresh_from_db()
    assert processed.status is State.PENDING_APPROVAL


@pytest.mark.parametrize("name", PAGES)
def test_somebody_not_signed_in_is_asked_to(
    name: str, client: Client, page: Page, processed: Import
) -> None:
    answer = client.get(page(processed, name))
    assert answer.status_code == 302
    assert "sign-in" in answer.headers["Location"]


def test_the_list_shows_a_site_its_own_imports_only(
    as_user: SignIn, processed: Import, carl: User, sven: User, ada: User
) -> None:
    assert "Autumn fair" in as_user(carl).get("/leads/imports/").text
    assert "Autumn fair" in as_user(ada).get("/leads/imports/").text
    assert "No imports found." in as_user(sven).get("/leads/imports/").text


def test_my_imports_leaves_out_those_of_colleagues(
    as_user: SignIn, processed: Import, olga: User, carl: User
) -> None:
    assert "Autumn fair" in as_user(olga).get("/leads/imports/?show=mine").text
    assert "No imports found." in as_user(carl).get("/leads/imports/?show=mine").text


def test_an_importer_is_offered_no_approval_and_an_approver_is(
    as_user: SignIn, page: Page, processed: Import, olga: User, petra: User
) -> None:
    approve = page(processed, "approve/")
    assert approve not in as_user(olga).get(page(processed, "")).text
    assert as_user(olga).get(approve).status_code == 403
    assert approve in as_user(petra).get(page(processed, "")).text


@pytest.mark.parametrize("name", ["process/", "approve/", "discard/", "delete/"])
def test_a_move_that_the_life_cycle_lacks_gets_a_sentence(
    name: str, as_user: SignIn, page: Page, approved: Import, ada: User
) -> None:
    browser = as_user(ada)
    for answer in (browser.get(page(approved, name)), browser.post(page(approved, name))):
        assert answer.status_code == 409
        assert "is Approved" in answer.text
    approved.refresh_from_db()
    assert approved.status is State.APPROVED


def test_a_deleted_import_is_gone_for_everybody(
    as_user: SignIn, page: Page, pending: Import, olga: User, ada: User
) -> None:
    as_user(olga).post(page(pending, "delete/"))
    assert as_user(olga).get(page(pending, "")).status_code == 404
    assert as_user(ada).get(page(pending, "")).status_code == 404
