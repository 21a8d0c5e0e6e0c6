"""The guide's steps 1 to 11, as a user's browser asks for them, without JavaScript."""

from __future__ import annotations

import csv
from collections.abc import Callable

import pytest
from django.test import Client

from leadgate.accounts.models import User
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import
from leadgate.imports.steps import process
from leadgate.leads.queries import visible_to
from tests.imports.pages.files import csv_file

pytestmark = pytest.mark.django_db

SignIn = Callable[[User], Client]


def test_a_file_goes_the_whole_way_from_upload_to_visible_leads(
    as_user: SignIn, olga: User, petra: User, vera: User
) -> None:
    browser = as_user(olga)
    assert "No imports found." in browser.get("/leads/imports/").text
    assert "New Import" in browser.get("/leads/imports/new/").text

    answer = browser.post("/leads/imports/new/", {"name": "Autumn fair", "file": csv_file()})
    run = Import.objects.get()
    assert answer.headers["Location"] == f"/leads/imports/{run.pk}/uploaded/"
    shown = browser.get(answer.headers["Location"]).text
    assert "Upload Complete" in shown
    assert "Process Now" in shown
    assert "Process Later" in shown
    assert "Import Pending" in shown

    shown = browser.get(f"/leads/imports/{run.pk}/process/").text
    assert "Process Import" in shown
    assert "Field mappings" in shown
    answer = browser.post(f"/leads/imports/{run.pk}/process/", sent_as_shown(run))
    assert answer.headers["Location"] == "/leads/imports/"
    assert "Queued" in browser.get("/leads/imports/").text

    process.work(run.pk)
    shown = browser.get("/leads/imports/").text
    assert "Pending Approval" in shown
    run.refresh_from_db()
    assert (run.total, run.created, run.skipped, run.rejected) == (6, 3, 1, 2)
    assert visible_to(vera).count() == 0

    assert "Import Details" in browser.get(f"/leads/imports/{run.pk}/").text
    results = browser.get(f"/leads/imports/{run.pk}/results/").text
    assert "Ann Ames" in results
    assert "Rejected" in results
    errors = browser.get(f"/leads/imports/{run.pk}/errors.csv")
    rows = list(csv.DictReader(errors.getvalue().decode("utf-8-sig").splitlines()))
    assert [row["Email"] for row in rows] == ["nobody@example.com", "not an address"]
    assert all(row["_ERROR"] for row in rows)

    approver = as_user(petra)
    assert "3 leads become visible to" in approver.get(f"/leads/imports/{run.pk}/approve/").text
    approver.post(f"/leads/imports/{run.pk}/approve/", {"comment": "Looks good"})
    assert "3 leads are now visible to" in approver.get(f"/leads/imports/{run.pk}/").text
    assert visible_to(vera).count() == 3


def sent_as_shown(run: Import) -> dict[str, object]:
    """Return the Process page's form as it was suggested."""
    fields: dict[str, object] = {
        "on_duplicate": "skip",
        "duplicate_keys": ["email_name"],
        "country": "US",
        "owner": "",
        "process": "1",
    }
    for index, target in enumerate(run.mapping):
        fields[f"field-{index}"] = target["field"] if target else ""
        fields[f"group-{index}"] = (target or {}).get("group") or ""
        fields[f"type-{index}"] = (target or {}).get("type") or ""
    return fields


def test_an_import_processed_later_waits_as_import_pending(
    as_user: SignIn, olga: User, pending: Import
) -> None:
    assert pending.status is State.PENDING
    shown = as_user(olga).get("/leads/imports/").text
    assert "Import Pending" in shown
    assert f"/leads/imports/{pending.pk}/process/" in shown
