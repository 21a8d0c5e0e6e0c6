"""Who sees which leads, wherever leads are shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from leadgate.accounts.models import User
from leadgate.imports.lifecycle import State
from leadgate.leads.models import Lead, Outcome
from tests.leads.conftest import MakeImport, MakeLead

AsUser = Callable[[User], Client]
UNAPPROVED = [state for state in State if state is not State.APPROVED]


def body(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return b"".join(answer).decode() if answer.streaming else answer.text


def statuses(client: Client, lead: Lead) -> set[int]:
    pages = ("", "edit/", "delete/")
    return {client.get(f"/leads/{lead.pk}/{page}").status_code for page in pages}


@pytest.mark.parametrize("state", UNAPPROVED)
def test_a_lead_of_an_unapproved_import_is_invisible_to_everybody(
    as_user: AsUser, make_import: MakeImport, make_lead: MakeLead,
    olga: User, carl: User, ada: User, state: State,
) -> None:  # fmt: skip
    lead = make_lead(
        olga, last_name="Hiddenham", import_run=make_import(olga, state), record=1, line=2
    )
    for user in (olga, carl, ada):
        client = as_user(user)
        assert "Hiddenham" not in body(client, "/leads/")
        assert f"/leads/{lead.pk}/" not in body(client, "/leads/?q=hiddenham")
        assert client.get(f"/leads/{lead.pk}/").status_code == 404
        assert client.get(f"/leads/{lead.pk}/edit/").status_code == 404
        assert "Hiddenham" not in body(client, "/leads/export.csv")
    assert as_user(ada).post(f"/leads/{lead.pk}/delete/").status_code == 404
    assert Lead.objects.filter(pk=lead.pk).exists()


def test_approved_leads_are_seen_by_owner_and_colleague_and_all_sites(
    as_user: AsUser, make_import: MakeImport, make_lead: MakeLead,
    olga: User, carl: User, ada: User,
) -> None:  # fmt: skip
    lead = make_lead(olga, last_name="Seenham", import_run=make_import(olga), record=1)
    for user in (olga, carl, ada):
        assert "Seenham" in body(as_user(user), "/leads/")
        assert as_user(user).get(f"/leads/{lead.pk}/").status_code == 200


def test_a_stranger_of_another_site_finds_nothing_by_any_address(
    as_user: AsUser, make_lead: MakeLead, olga: User, sven: User
) -> None:
    lead = make_lead(olga, last_name="Northam")
    client = as_user(sven)
    for address in ("/leads/", "/leads/?q=northam", f"/leads/?site={lead.site_id}"):
        assert f"/leads/{lead.pk}/" not in body(client, address)
    assert "Northam" not in body(client, "/leads/export.csv")
    assert statuses(client, lead) == {403, 404}  # deleting is not for importers at all
    assert client.post(f"/leads/{lead.pk}/edit/", {"last_name": "Mine"}).status_code == 404


@pytest.mark.parametrize("outcome", [one for one in Outcome if one != Outcome.CREATED])
def test_what_an_approved_import_did_not_create_is_no_lead(
    as_user: AsUser, make_import: MakeImport, make_lead: MakeLead, olga: User, outcome: Outcome
) -> None:
    lead = make_lead(
        olga, last_name="Twinham", import_run=make_import(olga), record=1, outcome=outcome
    )
    assert "Twinham" not in body(as_user(olga), "/leads/")
    assert as_user(olga).get(f"/leads/{lead.pk}/").status_code == 404


def test_without_the_permission_nobody_enters(as_user: AsUser, olga: User) -> None:
    olga.groups.clear()
    for page in ("", "1/", "new/", "1/edit/", "1/delete/", "export.csv"):
        assert as_user(olga).get(f"/leads/{page}").status_code == 403


def test_a_viewer_looks_and_changes_nothing(
    as_user: AsUser, make_lead: MakeLead, olga: User, vera: User
) -> None:
    lead = make_lead(olga)
    client = as_user(vera)
    page = body(client, f"/leads/{lead.pk}/")
    assert "Ames" in page
    assert "/edit/" not in page
    assert "/delete/" not in page
    assert "export.csv" not in body(client, "/leads/")
    for address in ("new/", f"{lead.pk}/edit/", f"{lead.pk}/delete/", "export.csv"):
        assert client.get(f"/leads/{address}").status_code == 403
        assert client.post(f"/leads/{address}").status_code in (403, 405)


def test_somebody_who_has_not_signed_in_is_asked_to(client: Client, db: None) -> None:
    answer = client.get("/leads/?q=ames")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/sign-in/?next=/leads/")
