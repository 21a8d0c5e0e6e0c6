"""The pages on which an administrator erases a person."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from leadgate.accounts.models import User
from leadgate.imports.models import Erasure, Import
from leadgate.leads.models import Lead

pytestmark = pytest.mark.django_db

SignIn = Callable[[User], Client]
ADDRESS = "/administration/erasure/"


def test_what_there_is_is_shown_before_anything_goes(
    as_user: SignIn, approved: Import, ada: User
) -> None:
    lead = Lead.objects.filter(import_run=approved, outcome=0)[0]
    browser = as_user(ada)
    sent = {"email": lead.email or "", "comment": f"Letter about {lead.email}"}
    shown = browser.post(ADDRESS, sent)
    assert str(lead) in shown.text
    assert "It can't be brought back." in shown.text
    assert Lead.objects.filter(pk=lead.pk).exists()
    answer = browser.post(ADDRESS, {**sent, "erase": "1"})
    receipt = browser.get(answer.headers["Location"]).text
    assert "A second search found no trace." in receipt
    assert approved.name in receipt
    assert (lead.email or "") not in receipt
    assert not Lead.objects.filter(pk=lead.pk).exists()
    assert "Records erased on request" in browser.get(approved.get_absolute_url()).text


def test_a_receipt_that_was_changed_says_so(as_user: SignIn, ada: User) -> None:
    browser = as_user(ada)
    answer = browser.post(ADDRESS, {"email": "nobody@example.net", "erase": "1"})
    Erasure.objects.update(comment="other")
    assert "somebody has changed it" in browser.get(answer.headers["Location"]).text


@pytest.mark.parametrize(
    ("given", "says"), [({}, "Say whom to erase"), ({"phone": "12"}, "can’t be read")]
)
def test_nobody_is_meant_by_nothing(
    as_user: SignIn, ada: User, given: dict[str, str], says: str
) -> None:
    answer = as_user(ada).post(ADDRESS, given)
    assert answer.status_code == 422
    assert says in answer.text.replace("&#x27;", "’")


def test_nobody_else_erases(as_user: SignIn, petra: User, olga: User, vera: User) -> None:
    for user in (petra, olga, vera):
        assert as_user(user).get(ADDRESS).status_code == 403
        assert as_user(user).post(ADDRESS, {"email": "a@example.com"}).status_code == 403
    assert ADDRESS not in as_user(olga).get("/leads/").text
