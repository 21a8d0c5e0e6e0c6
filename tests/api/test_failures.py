"""Refusals have one shape, wherever they come from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from leadgate.accounts.models import User
from leadgate.imports import queries
from tests.api.conftest import Program

For = Callable[[User], Program]


def error_of(answer: Any) -> dict[str, Any]:
    """Return the error, checked for its shape."""
    assert answer["Content-Type"] == "application/json"
    body = answer.json()
    assert set(body) == {"error"}
    assert set(body["error"]) == {"code", "message", "details"}
    assert body["error"]["message"].strip()
    error: dict[str, Any] = body["error"]
    return error


def test_an_address_that_leads_nowhere(anybody: Program) -> None:
    answer = anybody.get("/nothing")
    assert answer.status_code == 404
    assert error_of(answer)["code"] == "not_found"
    assert answer["Content-Length"] == str(len(answer.content))
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert anybody.get("/leads/12x").status_code == 404


def test_a_method_that_an_address_does_not_know(anybody: Program) -> None:
    answer = anybody.delete("/leads")
    assert answer.status_code == 405
    assert error_of(answer)["code"] == "method_not_allowed"
    assert "POST" in answer["Allow"]


@pytest.mark.parametrize("body", [b"{", b"\xff\xfe", b"[]", b'"x"', b"null", b"[" * 10_000])
def test_a_body_that_can_not_be_read(program_of: For, olga: User, body: bytes) -> None:
    answer = program_of(olga).call("POST", "/leads", data=body, content_type="application/json")
    assert answer.status_code in {400, 422}
    assert error_of(answer)["code"] in {"not_understood", "invalid_request"}


def test_a_body_that_is_too_large(program_of: For, olga: User) -> None:
    body = b'{"notes": "' + b"x" * 3_000_000 + b'"}'
    answer = program_of(olga).call("POST", "/leads", data=body, content_type="application/json")
    assert answer.status_code == 413
    assert error_of(answer)["code"] == "too_large"


def test_a_host_that_is_not_served(db: None) -> None:
    answer = Client(headers={"Host": "elsewhere.example"}).get("/api/v1/leads")
    assert answer.status_code == 400
    assert error_of(answer)["code"] == "not_understood"


def test_the_database_is_away(program_of: For, olga: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object) -> None:
        raise OperationalError("connection to server at 10.1.2.3 refused")

    monkeypatch.setattr(queries, "visible_to", away)
    answer = program_of(olga).get("/imports")
    assert answer.status_code == 503
    assert answer["Retry-After"]
    assert error_of(answer)["code"] == "database_unavailable"
    assert "10.1.2.3" not in answer.content.decode()


def test_a_fault_of_the_program_tells_nothing_of_its_inside(
    program_of: For, olga: User, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("secret inside")

    monkeypatch.setattr(queries, "visible_to", fail)
    answer = program_of(olga).get("/imports")
    assert answer.status_code == 500
    assert error_of(answer)["code"] == "internal"
    assert "secret" not in answer.content.decode()
    assert "secret inside" in caplog.text


def test_pages_keep_their_own_failures(db: None) -> None:
    answer = Client().get("/nothing-here")
    assert answer["Content-Type"].startswith("text/html")
