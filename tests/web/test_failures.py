"""What Leadgate refuses becomes a sentence on a page, and no form is lost."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.contrib.auth.decorators import login_not_required
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

from leadgate import urls as real
from leadgate.accounts.models import User
from leadgate.errors import (
    EmptyFile,
    LeadgateError,
    MappingRefused,
    MoveRefused,
    NotFound,
    NotPermitted,
    StorageUnavailable,
    TooLarge,
)

AsUser = Callable[[User], Client]

ERRORS: dict[str, Exception] = {
    "empty": EmptyFile(name="leads.csv"),
    "large": TooLarge(name="leads.csv", limit="2 GB"),
    "mapping": MappingRefused(why="No column is mapped to a name or a company."),
    "move": MoveRefused(name="Fair", label="Running", move="Approved"),
    "permitted": NotPermitted(user="olga", what="approve this"),
    "found": NotFound(what="import", which=7),
    "storage": StorageUnavailable(why="the disk is full."),
    "database": OperationalError("server closed the connection"),
    "bug": ZeroDivisionError("by zero"),
    "other": LeadgateError(),
}


@login_not_required
def fails(request: HttpRequest, name: str) -> HttpResponse:
    raise ERRORS[name]


urlpatterns = [*real.urlpatterns, path("fails/<name>/", fails)]
handler400, handler403 = real.handler400, real.handler403
handler404, handler500 = real.handler404, real.handler500

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


@pytest.mark.parametrize(
    ("name", "status", "sentence"),
    [
        ("empty", 422, "leads.csv is empty. Choose a file"),
        ("large", 413, "leads.csv is larger than 2 GB."),
        ("mapping", 422, "No column is mapped to a name or a company."),
        ("move", 409, "Fair is Running, so it can’t become Approved now."),
        ("permitted", 403, "olga may not approve this."),
        ("found", 404, "There is no import 7."),
        ("storage", 503, "the disk is full."),
        ("database", 503, "The database can&#x27;t be reached"),
        ("other", 422, "Leadgate can&#x27;t go on."),
    ],
)
def test_each_refusal_has_its_status_and_sentence(
    as_user: AsUser, olga: User, name: str, status: int, sentence: str
) -> None:
    answer = as_user(olga).get(f"/fails/{name}/")
    assert answer.status_code == status
    assert sentence in answer.text


def test_a_button_leads_back_to_where_it_was_pressed(as_user: AsUser, olga: User) -> None:
    client = as_user(olga)
    came_from = "http://testserver/leads/?q=x"
    answer = client.post("/fails/move/", headers={"referer": came_from})
    assert (answer.status_code, answer["Location"]) == (302, "/leads/?q=x")
    assert "Fair is Running, so it can’t become Approved now." in client.get("/leads/").text


def test_nobody_is_led_to_another_host(as_user: AsUser, olga: User) -> None:
    answer = as_user(olga).post("/fails/move/", headers={"referer": "https://example.com/"})
    assert answer.status_code == 409


@pytest.mark.parametrize("name", ["mapping", "storage", "database"])
def test_a_form_can_be_sent_again(as_user: AsUser, olga: User, name: str) -> None:
    sent = {"name": "Spring <fair>", "tags": ["a", "b"], "password": "secret"}
    page = as_user(olga).post(f"/fails/{name}/", sent).text
    assert '<input type="hidden" name="name" value="Spring &lt;fair&gt;">' in page
    assert re.findall(r'name="tags" value="(\w)"', page) == ["a", "b"]
    assert "secret" not in page
    assert 'name="csrfmiddlewaretoken"' in page


def test_a_part_of_a_page_gets_a_message(as_user: AsUser, olga: User) -> None:
    answer = as_user(olga).post("/fails/move/", headers={"HX-Request": "true"})
    assert answer.status_code == 200
    assert answer["HX-Retarget"] == "#messages"
    assert "Fair is Running" in answer.text
    assert "<html" not in answer.text


def test_unavailable_says_when_to_try_again(as_user: AsUser, olga: User) -> None:
    answer = as_user(olga).get("/fails/database/?page=2")
    assert answer["Retry-After"] == "10"
    assert 'href="/fails/database/?page=2"' in answer.text


def test_a_fault_of_the_program_shows_a_page_and_no_details(olga: User) -> None:
    client = Client(raise_request_exception=False)
    client.force_login(olga)
    answer = client.get("/fails/bug/")
    assert answer.status_code == 500
    assert "Leadgate made a mistake" in answer.text
    assert "by zero" not in answer.text


def test_a_database_that_is_away_before_any_page_is_called_gives_a_503(
    olga: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = Client(raise_request_exception=False)
    client.force_login(olga)

    def away(*_: object, **__: object) -> None:
        raise OperationalError

    monkeypatch.setattr("django.contrib.auth.middleware.get_user", away)
    answer = client.get("/leads/")
    assert answer.status_code == 503
    assert "Leadgate can't work at the moment" in answer.text


def test_an_address_that_leads_nowhere(as_user: AsUser, olga: User) -> None:
    answer = as_user(olga).get("/nowhere/")
    assert answer.status_code == 404
    assert "There is nothing at this address" in answer.text
    assert "Leads</a>" in answer.text


def test_a_forged_form_is_refused_with_a_sentence(olga: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(olga)
    answer = client.post("/account/", {"first_name": "X"})
    assert answer.status_code == 403
    assert "Please send that again" in answer.text


@override_settings(ALLOWED_HOSTS=["leads.example.com"])
def test_a_host_that_is_not_ours_is_refused(olga: User) -> None:
    answer = Client(headers={"host": "evil.example.com"}).get("/sign-in/")
    assert answer.status_code == 400
    assert "That can&#x27;t be understood" in answer.text
