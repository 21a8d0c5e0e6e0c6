"""Every operation is closed to whoever has not shown who they are, and to strangers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from leadgate.accounts.models import User
from leadgate.api.api import api
from leadgate.api.models import Token
from leadgate.imports.models import Import
from leadgate.leads.models import Lead
from tests.api.conftest import BASE, Program

For = Callable[[User], Program]

OPEN = {"/"}  # says where the description is
FORBIDDEN = {"POST /imports", "POST /leads"}  # for whoever lacks the permission to add
WITHOUT_ID = {
    "GET /imports",
    "GET /imports/templates",
    "GET /leads",
    "GET /leads/count",
    "GET /leads/export.csv",
    "GET /leads/fields",
}


def _operations() -> Iterator[str]:
    """Return "METHOD /path" of every operation there is."""
    for router in api._get_bound_routers():
        for path, view in router.path_operations.items():
            full = f"{router.prefix}{path}" or "/"
            for operation in view.operations:
                for method in operation.methods:
                    if full not in OPEN:
                        yield f"{method} {full}"


OPERATIONS = sorted(_operations())
EACH = pytest.mark.parametrize("operation", OPERATIONS)


def _called(operation: str, program: Program, number: int) -> Any:
    method, path = operation.split()
    return program.call(method, re.sub(r"{[^}]*}", str(number), path))


def test_the_walk_finds_the_operations() -> None:
    assert len(OPERATIONS) > 15
    assert set(OPERATIONS) >= FORBIDDEN | WITHOUT_ID


@EACH
def test_closed_to_anybody(operation: str, anybody: Program, approved: Import) -> None:
    lead = Lead.objects.filter(import_run=approved).values_list("pk", flat=True)[0]
    answer = _called(operation, anybody, lead if "leads" in operation else approved.pk)
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == "Bearer"
    assert answer.json()["error"]["code"] == "not_signed_in"


@EACH
def test_closed_to_a_stranger(
    operation: str, program_of: For, sven: User, approved: Import
) -> None:
    before = (approved.state, Lead.objects.count())
    lead = Lead.objects.filter(import_run=approved).values_list("pk", flat=True)[0]
    program = program_of(sven)
    answer = _called(operation, program, lead if "leads" in operation else approved.pk)
    if operation in WITHOUT_ID:
        body = answer.content if not answer.streaming else b"".join(answer.streaming_content)
        assert answer.status_code == 200
        assert b"Ames" not in body
        assert b"Autumn" not in body
    elif operation not in FORBIDDEN:
        assert answer.status_code in {404, 422}
    approved.refresh_from_db()
    assert (approved.state, Lead.objects.count()) == before


@EACH
def test_closed_to_whoever_has_no_role(
    operation: str, program_of: For, carl: User, approved: Import
) -> None:
    carl.groups.clear()
    lead = Lead.objects.filter(import_run=approved).values_list("pk", flat=True)[0]
    answer = _called(operation, program_of(carl), lead if "leads" in operation else approved.pk)
    assert answer.status_code in {403, 422}


@pytest.mark.parametrize("key", ["", "lg_", "lg_wrong", "x" * 5000, "lg_ä"])
def test_a_wrong_token_is_refused_even_beside_a_session(olga: User, key: str) -> None:
    client = Client()
    client.force_login(olga)
    answer = client.get(f"{BASE}/leads", headers={"Authorization": f"Bearer {key}"})
    assert answer.status_code == 401


def test_a_token_out_of_use_is_refused(olga: User) -> None:
    token, key = Token.issue(olga, "test")
    assert Program(key).get("/leads").status_code == 200
    Token.objects.update(active=False)
    assert Program(key).get("/leads").status_code == 401
    Token.objects.update(active=True)
    User.objects.update(is_active=False)
    assert Program(key).get("/leads").status_code == 401
    token.refresh_from_db()
    assert token.used
    assert (timezone.now() - token.used).total_seconds() < 60


def test_a_session_reads_freely_and_changes_with_its_csrf_token(olga: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(olga)
    lead = {"last_name": "Ames"}
    assert client.get(f"{BASE}/leads").status_code == 200
    sent: dict[str, Any] = {"data": lead, "content_type": "application/json"}
    refused = client.post(f"{BASE}/leads", **sent)
    assert refused.status_code == 403
    assert "X-CSRFToken" in refused.json()["error"]["message"]
    assert not Lead.objects.exists()
    secret = "c" * 32
    client.cookies["csrftoken"] = secret
    taken = client.post(f"{BASE}/leads", **sent, headers={"X-CSRFToken": secret})
    assert taken.status_code == 201


def test_a_token_needs_no_csrf_token(olga: User) -> None:
    _token, key = Token.issue(olga, "test")
    client = Client(enforce_csrf_checks=True, headers={"Authorization": f"Bearer {key}"})
    answer = client.post(f"{BASE}/leads", {"last_name": "Ames"}, content_type="application/json")
    assert answer.status_code == 201


def test_the_description_is_open_and_complete(anybody: Program) -> None:
    assert anybody.get("/").json()["openapi"] == f"{BASE}/openapi.json"
    described = anybody.get("/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    there = {
        f"{method.upper()} {re.sub('{[^}]*}', '{}', path.removeprefix(BASE))}"
        for path, methods in described["paths"].items()
        for method in methods
    }
    assert there == {re.sub("{[^}]*}", "{}", operation) for operation in OPERATIONS}
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            assert operation["summary"], (method, path)
            assert operation["description"].endswith("."), (method, path)
            assert operation["security"], (method, path)
            assert "401" in operation["responses"], (method, path)


def test_no_page_of_it_loads_anything_from_elsewhere(anybody: Program) -> None:
    assert anybody.get("/docs").status_code == 404
