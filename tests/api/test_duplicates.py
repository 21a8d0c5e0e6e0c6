"""Likely duplicates through the API and the command line: listed, decided, decided at approval."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from leadgate.accounts.models import User
from leadgate.imports.models import Import
from leadgate.imports.steps import review
from tests.cli.command import answer, leadgate
from tests.imports.files import csv_of, processed

HEADER = ["First Name", "Last Name", "Company", "Email", "Postal Code", "Job Title"]
LIZ = ["Elizabeth", "Ames", "Birch Valves Inc.", "liz@example.com", "22150", "Buyer"]
BETH = ["Beth", "Ames", "Birch Valves", "", "22150", "Head of Purchasing"]
NEW = ["Nora", "Nobody", "Fresh Foods", "nora@example.com", "10001", ""]


@pytest.fixture
def run(olga: User, petra: User) -> Import:
    review.approve(processed(olga, csv_of([LIZ], HEADER)).pk, by=petra)
    return processed(olga, csv_of([BETH, NEW], HEADER))


def test_questions_are_listed_with_what_matched(
    run: Import, olga: User, program_of: Callable[[User], Any]
) -> None:
    found = program_of(olga).get(f"/imports/{run.pk}/duplicates").json()
    assert (found["open"], found["total"], found["comparing"], found["next"]) == (1, 1, False, None)
    (one,) = found["records"]
    assert (one["record"], one["lead"], one["decision"]) == (1, "Beth Ames", None)
    assert one["same_as"]["lead"] == "Elizabeth Ames"
    assert "first_nickname" in one["agreements"]


def test_a_program_decides_and_takes_back(
    run: Import, olga: User, program_of: Callable[[User], Any]
) -> None:
    program, path = program_of(olga), f"/imports/{run.pk}/duplicates"
    done = program.post(path, {"record": 1, "decision": "update", "fields": ["job_title"]}).json()
    assert done == {"records": 1, "skipped": 0, "open": 0, "total": 1}
    run.refresh_from_db()
    assert (run.created, run.updated) == (1, 1)
    assert program.post(path, {"record": 1, "decision": None}).json()["open"] == 1
    assert program.post(path, {"decision": "skip", "least": 70}).json()["open"] == 0
    assert program.post(path, {"decision": None}).status_code == 422
    assert program.post(path, {"record": 2, "decision": "skip"}).status_code == 404


def test_others_may_not(
    run: Import, vera: User, sven: User, program_of: Callable[[User], Any]
) -> None:
    path, sent = f"/imports/{run.pk}/duplicates", {"decision": "skip"}
    assert program_of(sven).get(path).status_code == 404
    assert program_of(vera).get(path).status_code == 200
    assert program_of(vera).post(path, sent).status_code == 403


def test_approval_skips_what_is_open_where_it_is_told_to(
    run: Import, petra: User, program_of: Callable[[User], Any]
) -> None:
    sent = {"likely": "skip"}
    done = program_of(petra).post(f"/imports/{run.pk}/approve", sent).json()
    assert (done["created"], done["skipped"]) == (1, 1)


def test_the_command_lists_and_decides(run: Import, ada: User) -> None:
    found = answer("imports", "duplicates", str(run.pk))
    assert found["open"] == 1
    assert found["records"][0]["lead"] == "Beth Ames"
    assert "Elizabeth Ames" in leadgate("imports", "duplicates", str(run.pk)).stdout
    done = answer("imports", "decide", str(run.pk), "skip", "--record", "1")
    assert done == {"records": 1, "skipped": 0, "open": 0, "total": 1}
    assert answer("imports", "decide", str(run.pk), "reopen", "--record", "1")["open"] == 1
    assert leadgate("imports", "decide", str(run.pk), "reopen").exit_code == 2
    assert answer("imports", "approve", str(run.pk), "--likely", "skip")["skipped"] == 1
