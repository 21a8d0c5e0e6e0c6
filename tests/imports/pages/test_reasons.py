"""Import Details: why records were rejected or warned of, with samples."""

from __future__ import annotations

import html
from collections.abc import Callable

import pytest
from django.test import Client

from leadgate.accounts.models import User
from leadgate.imports.models import Import
from tests.imports.files import csv_of, processed

pytestmark = pytest.mark.django_db

SignIn = Callable[[User], Client]


@pytest.fixture
def run(olga: User) -> Import:
    rows = [
        ["Ames", "broken", "Lukewarm"], ["Brook", "broken", "Hot"], ["Carr", "other", "Hot"],
        ["Dorn", "d@example.com", "Lukewarm"], ["Eder", "e@example.com", "Lukewarm"],
        ["Fink", "f@example.com", "Odd"],
    ]  # fmt: skip
    return processed(olga, csv_of(rows, ["Last Name", "Email", "Rating"]))


def said(client: Client, run: Import, tab: str, code: str) -> str:
    answer = client.get(f"/leads/imports/{run.pk}/reasons/{tab}/{code}/")
    assert answer.status_code == 200
    return html.unescape(answer.text)


def test_each_reason_says_what_was_found_and_how_often(
    as_user: SignIn, olga: User, run: Import
) -> None:
    page = as_user(olga).get(f"/leads/imports/{run.pk}/").text
    assert f"/leads/imports/{run.pk}/reasons/rejected/email_invalid/" in page
    text = said(as_user(olga), run, "rejected", "email_invalid")
    assert text.index("“broken” in “Email”") < text.index("“other” in “Email”")
    assert "2 records" in text
    assert f'href="/leads/imports/{run.pk}/results/1/"' in text


def test_values_that_are_not_on_a_list_are_named(as_user: SignIn, olga: User, run: Import) -> None:
    text = said(as_user(olga), run, "warnings", "choice_unknown")
    assert text.index("“Lukewarm” in “Rating”") < text.index("“Odd” in “Rating”")
    assert "broken" not in text


def test_a_reason_that_no_record_has_says_so(as_user: SignIn, olga: User, run: Import) -> None:
    assert "No record has this reason" in said(as_user(olga), run, "rejected", "phone_invalid")
    assert as_user(olga).get(f"/leads/imports/{run.pk}/reasons/all/x/").status_code == 404


def test_a_stranger_sees_no_samples(as_user: SignIn, sven: User, run: Import) -> None:
    address = f"/leads/imports/{run.pk}/reasons/rejected/email_invalid/"
    assert as_user(sven).get(address).status_code == 404
