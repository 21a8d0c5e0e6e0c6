"""Likely duplicates on the pages: seen by who may look, decided by who may change."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from leadgate.accounts.models import User
from leadgate.imports import questions
from leadgate.imports.models import Import, LeadUpdate
from leadgate.imports.options import OPTIONS, Merge, Options
from leadgate.imports.steps import review
from leadgate.leads.models import Lead
from tests.imports.files import csv_of, processed

HEADER = ["First Name", "Last Name", "Company", "Email", "Phone", "Postal Code", "Job Title"]
LIZ = ["Elizabeth", "Ames", "Birch Valves Inc.", "liz@example.com", "+1 202 555 0143", "22150",
       "Buyer"]  # fmt: skip
BETH = ["Beth", "Ames", "Birch Valves", "", "", "22150", "Head of Purchasing"]
BETTY = ["Betty", *BETH[1:]]
NEW = ["Nora", "Nobody", "Fresh Foods", "nora@example.com", "", "10001", ""]
As = Callable[[User], Client]


@pytest.fixture
def run(olga: User, petra: User) -> Import:
    review.approve(processed(olga, csv_of([LIZ], HEADER)).pk, by=petra)
    return processed(olga, csv_of([BETH, NEW, BETTY], HEADER))


def listed(run: Import) -> str:
    return f"/leads/imports/{run.pk}/duplicates/"


def now(run: Import) -> tuple[int, int, int]:
    run.refresh_from_db()
    return run.created, run.skipped, run.updated


def test_the_list_says_how_likely_and_why(run: Import, as_user: As, vera: User) -> None:
    page = as_user(vera).get(listed(run)).content.decode()
    assert "Beth Ames" in page
    assert "Elizabeth Ames" in page
    assert "% likely" in page
    assert "a short or pet form" in page
    assert "Decide many" not in page


def test_a_stranger_sees_no_question(run: Import, as_user: As, sven: User) -> None:
    assert as_user(sven).get(listed(run)).status_code == 404
    assert as_user(sven).get(f"{listed(run)}1/").status_code == 404


def test_who_may_only_look_decides_nothing(run: Import, as_user: As, vera: User) -> None:
    client = as_user(vera)
    client.post(f"{listed(run)}1/", {"decision": "skip"})
    assert client.post(f"{listed(run)}decide/", {"decision": "skip"}).status_code == 403
    assert client.post(f"{listed(run)}1/alike/", {"decision": "skip"}).status_code == 403
    assert now(run) == (3, 0, 0)


def test_one_is_decided_and_the_next_one_follows(run: Import, as_user: As, olga: User) -> None:
    answer = as_user(olga).post(f"{listed(run)}1/", {"decision": "skip"})
    assert answer.headers["Location"] == f"{listed(run)}3/"
    assert now(run) == (2, 1, 0)
    page = as_user(olga).get(f"{listed(run)}1/").content.decode()
    assert "Decided: Skip it" in page
    as_user(olga).post(f"{listed(run)}1/reopen/")
    assert now(run) == (3, 0, 0)


def test_an_update_takes_the_attributes_that_were_chosen(
    run: Import, as_user: As, olga: User
) -> None:
    client = as_user(olga)
    assert "Take Job title from the file" in client.get(f"{listed(run)}1/").content.decode()
    liz = Lead.objects.get(email="liz@example.com")
    sent = {"decision": "update", "other": liz.pk, "take": ["job_title"]}
    client.post(f"{listed(run)}1/", sent)
    assert LeadUpdate.objects.get().after == {"job_title": "Head of Purchasing"}
    assert now(run) == (2, 0, 1)


def test_all_alike_are_counted_first(run: Import, as_user: As, olga: User) -> None:
    run = processed(olga, csv_of([BETH, NEW, BETTY, ["Lizzie", *BETH[1:]]], HEADER))
    client = as_user(olga)
    number = questions.alike(run.matches.filter(record=1, place=0).get()).count()
    assert number > 1
    asked = client.post(f"{listed(run)}1/alike/", {"decision": "skip"})
    assert f"{number} open questions are decided" in asked.content.decode()
    assert now(run)[1] == 0
    client.post(f"{listed(run)}1/alike/", {"decision": "skip", "sure": "1"})
    assert now(run)[1] == number


def test_many_are_counted_first(run: Import, as_user: As, olga: User) -> None:
    client = as_user(olga)
    sent = {"least": "0", "decision": "create"}
    asked = client.post(f"{listed(run)}decide/", sent).content.decode()
    assert "2 open questions are decided" in asked
    client.post(f"{listed(run)}decide/", sent | {"sure": "1"})
    assert questions.counts(run) == (0, 2)


@pytest.mark.parametrize(("said", "created"), [("create", 3), ("skip", 1)])
def test_approval_asks_what_to_do_with_open_questions(
    run: Import, as_user: As, petra: User, said: str, created: int
) -> None:
    client, address = as_user(petra), f"/leads/imports/{run.pk}/approve/"
    assert "2 records are likely leads already" in client.get(address).content.decode()
    assert client.post(address).status_code == 200
    assert now(run) == (3, 0, 0)
    client.post(address, {"likely": said})
    assert now(run)[0] == created


def test_approval_asks_nothing_when_all_is_decided(
    run: Import, as_user: As, olga: User, petra: User
) -> None:
    as_user(olga).post(f"{listed(run)}decide/", {"least": 0, "decision": "skip", "sure": 1})
    as_user(petra).post(f"/leads/imports/{run.pk}/approve/")
    run.refresh_from_db()
    assert run.state == "approved"


def test_details_name_the_other_import_that_waits_with_the_same_record(
    run: Import, as_user: As, olga: User, carl: User
) -> None:
    processed(carl, csv_of([NEW], HEADER))
    page = as_user(olga).get(run.get_absolute_url()).content.decode()
    assert "1 record is also in “leads”, which waits for approval" in page


def test_the_process_page_sets_whose_values_win_and_what_is_looked_for(
    run: Import, as_user: As, olga: User
) -> None:
    sent = {"merge": "newest", "on_duplicate": "update", "duplicate_keys": ["phone"], "save": "1"}
    as_user(olga).post(f"/leads/imports/{run.pk}/process/", sent)
    run.refresh_from_db()
    options: Options = OPTIONS.load(run.options)
    assert (options.merge, options.likely) == (Merge.NEWEST, False)


def test_two_imports_that_update_one_lead_are_noticed_at_the_second_approval(
    run: Import, as_user: As, olga: User, carl: User, petra: User
) -> None:
    for user, title in ((olga, "Boss"), (carl, "Director")):
        row = [*BETH[:6], title]
        made = processed(user, csv_of([row], HEADER))
        sent = {"decision": "update", "other": Lead.objects.get(email="liz@example.com").pk}
        as_user(user).post(f"{listed(made)}1/", sent | {"take": ["job_title"]})
    first, second = Import.objects.order_by("-pk")[1], Import.objects.order_by("-pk")[0]
    client = as_user(petra)
    client.post(f"/leads/imports/{first.pk}/approve/")
    page = client.get(f"/leads/imports/{second.pk}/approve/").content.decode()
    assert "changed the same values meanwhile" in page
    client.post(f"/leads/imports/{second.pk}/approve/", {"edits": "keep"})
    assert Lead.objects.get(email="liz@example.com").job_title == "Boss"
