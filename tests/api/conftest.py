"""Programs that call the API for somebody, and an import in each state, of Olga's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from leadgate.accounts.models import User
from leadgate.api.models import Token
from leadgate.imports.models import Import
from leadgate.imports.steps import process, review, upload
from leadgate.imports.steps.upload import Properties
from leadgate.leads import searching

LEADS = (
    "First,Last name,Company,E-Mail,Phone\r\n"
    "Ann,Ames,Acme,ann@example.com,+1 202 555 0143\r\n"
    "Bob,Brown,Bolt,bob@example,+1 202 555 0144\r\n"
    "Cem,Çelik,,cem@example.org,\r\n"
).encode()

BASE = "/api/v1"


class Program:
    """Calls the API with a token, or without one."""

    def __init__(self, key: str = "") -> None:
        headers = {"Authorization": f"Bearer {key}"} if key else None
        self._client = Client(headers=headers, raise_request_exception=False)

    def call(self, method: str, path: str, **options: Any) -> Any:
        """Return the response to a request whose body is JSON."""
        return self._client.generic(method, f"{BASE}{path}", **options)

    def get(self, path: str, **query: Any) -> Any:
        return self._client.get(f"{BASE}{path}", query or None)

    def post(self, path: str, data: object = None) -> Any:
        return self._client.post(f"{BASE}{path}", data or {}, content_type="application/json")

    def patch(self, path: str, data: object) -> Any:
        return self._client.patch(f"{BASE}{path}", data, content_type="application/json")

    def delete(self, path: str) -> Any:
        return self._client.delete(f"{BASE}{path}")

    def upload(self, file: bytes = LEADS, form: dict[str, str] | None = None) -> Any:
        """Send a file as a form."""
        sent = SimpleUploadedFile("fair.csv", file, content_type="text/csv")
        return self._client.post(f"{BASE}/imports", {"file": sent, **(form or {})})


@pytest.fixture
def program_of() -> Callable[[User], Program]:
    """Return a program that acts for somebody: `program_of(olga).get("/leads")`."""
    return lambda user: Program(Token.issue(user, "test")[1])


@pytest.fixture
def anybody(db: None) -> Program:
    """Return a program that has no token."""
    return Program()


@pytest.fixture
def pending(olga: User) -> Import:
    properties = Properties(name="Autumn fair")
    return upload.receive([LEADS], file_name="fair.csv", properties=properties, by=olga)


@pytest.fixture
def processed(pending: Import, olga: User) -> Import:
    process.start(pending.pk, by=olga, enqueue=False)
    process.work(pending.pk)
    pending.refresh_from_db()
    return pending


@pytest.fixture
def approved(processed: Import, petra: User) -> Import:
    run = review.approve(processed.pk, by=petra)
    searching.index_leads(run.pk)
    return run
