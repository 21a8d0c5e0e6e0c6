"""Leads added, edited and deleted by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from leadgate.accounts.models import Site, User
from leadgate.leads import searching
from leadgate.leads.models import Choice, Lead, LeadSearch
from tests.leads.conftest import MakeImport, MakeLead
from tests.leads.test_detail import EVERYTHING

AsUser = Callable[[User], Client]


def form(values: dict[str, Any], **rows: list[dict[str, str]]) -> dict[str, Any]:
    """Return what a browser sends: fields, and rows of emails, phones and addresses."""
    data: dict[str, Any] = dict(values)
    for prefix in ("email", "phone", "address"):
        entries = rows.get(prefix, [{}])
        data |= {f"{prefix}-TOTAL_FORMS": len(entries), f"{prefix}-INITIAL_FORMS": 0}
        for place, entry in enumerate(entries):
            data |= {f"{prefix}-{place}-{name}": value for name, value in entry.items()}
    return data


def as_shown(client: Client, address: str) -> dict[str, Any]:
    """Return what a browser would send if nothing was changed."""
    entry = client.get(address).context["entry"]
    data = {}
    for part in (entry.form, *entry.lists):
        forms = [part] if part is entry.form else [part.management_form, *part.forms]
        for one in forms:
            for bound in one:
                shown = bound.field.widget.format_value(bound.value())
                data[bound.html_name] = "" if shown is None else shown
    return data


def test_a_lead_is_added_with_all_its_parts(as_user: AsUser, olga: User, north: Site) -> None:
    answer = as_user(olga).post(
        "/leads/new/",
        form(
            {
                "first_name": "Ann", "last_name": "Ames", "company": "Acme", "site": north.pk,
                "owner": olga.pk, "revenue": "$1,200,000", "employees": "250", "opt_in": "yes",
                "birth_date": "1980-04-23", "tags": "vip; newsletter", "rating": "Hot",
                "contact_type": ["Customer", "Partner"],
            },
            email=[{"email": "Ann@EXAMPLE.com", "type": "business"},
                   {"email": "ann@example.net", "type": "personal"}],
            phone=[{"phone": "(202) 555-0143", "phone_extension": "12", "type": "business"},
                   {"phone": "", "type": "business"}],
            address=[{"street": "12 High Street", "city": "Springfield", "country": "Germany",
                      "type": "business"}],
        ),
    )  # fmt: skip
    assert answer.status_code == 302, answer.context["entry"].judged.errors
    lead = Lead.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, f"/leads/{lead.pk}/")
    assert (lead.name, lead.company, lead.owner, lead.site) == ("Ann Ames", "Acme", olga, north)
    assert (lead.revenue, lead.employees, lead.opt_in) == (Decimal("1200000.00"), 250, True)
    assert (str(lead.birth_date), lead.tags) == ("1980-04-23", ["vip", "newsletter"])
    assert lead.contact_type == ["Customer", "Partner"]
    assert (lead.email, lead.email_type) == ("Ann@example.com", "business")
    assert lead.further_emails == [{"email": "ann@example.net", "type": "personal"}]
    assert (lead.phone_extension, lead.further_phones) == ("12", None)
    assert lead.country == "DE"
    assert (lead.created_by, lead.modified_by, lead.import_run) == (olga, olga, None)
    assert list(searching.matching(Lead.objects.all(), "ames example.net")) == [lead]


@pytest.mark.parametrize(
    ("values", "rows", "sentence"),
    [
        ({"first_name": "Ann"}, {}, "Neither a last name nor a company"),
        ({"last_name": "A"}, {"email": [{"email": "ann@example"}]}, "is not an email address"),
        (
            {"last_name": "A"},
            {"phone": [{"phone": "+1 202 555 0143"}, {"phone": "abc"}]},
            "“abc” in “Phone 2”",
        ),
        ({"last_name": "A", "employees": "many"}, {}, "many"),
        ({"last_name": "A", "birth_date": "1980-02-30"}, {}, "valid date"),
        ({"last_name": "A", "rating": "Lukewarm"}, {}, "Lukewarm"),
        ({"last_name": "A" * 121}, {}, "120"),
        ({"last_name": "A"}, {"address": [{"country": "Atlantis"}]}, "Atlantis"),
    ],
)
def test_what_the_rules_refuse_comes_back_with_a_sentence(
    as_user: AsUser, olga: User, north: Site,
    values: dict[str, str], rows: dict[str, list[dict[str, str]]], sentence: str,
) -> None:  # fmt: skip
    data = form({"notes": "Kept as I wrote it", "site": north.pk, **values}, **rows)
    answer = as_user(olga).post("/leads/new/", data)
    assert answer.status_code == 200
    assert sentence in answer.text
    assert "Kept as I wrote it" in answer.text
    assert 'role="alert"' in answer.text
    assert not Lead.objects.exists()


def test_saving_without_a_change_changes_nothing(
    as_user: AsUser, make_lead: MakeLead, olga: User
) -> None:
    lead = make_lead(
        olga, **EVERYTHING | {"created_at": datetime(2026, 3, 1, 9, 30, 1, 500, tzinfo=UTC)}
    )
    before: dict[str, Any] = {**Lead.objects.values().get(pk=lead.pk)}
    client = as_user(olga)
    answer = client.post(f"/leads/{lead.pk}/edit/", as_shown(client, f"/leads/{lead.pk}/edit/"))
    assert answer.status_code == 302, answer.context["entry"].judged.errors
    after: dict[str, Any] = {**Lead.objects.values().get(pk=lead.pk)}
    differ = {name for name in before if before[name] != after[name]}
    assert differ == {"changed", "modified_by_id"}


def test_an_edit_is_stored_and_found(
    as_user: AsUser, make_import: MakeImport, make_lead: MakeLead, olga: User, carl: User
) -> None:
    lead = make_lead(olga, last_name="Old", import_run=make_import(olga), record=3, line=4)
    client = as_user(carl)
    data = as_shown(client, f"/leads/{lead.pk}/edit/") | {"last_name": "New", "owner": carl.pk}
    assert client.post(f"/leads/{lead.pk}/edit/", data).status_code == 302
    lead.refresh_from_db()
    assert (lead.last_name, lead.owner, lead.modified_by) == ("New", carl, carl)
    assert (lead.created_by, lead.record, lead.line) == (olga, 3, 4)
    assert list(searching.matching(Lead.objects.all(), "new")) == [lead]
    assert not searching.matching(Lead.objects.all(), "old").exists()


def test_two_who_edit_at_once_are_told_and_lose_nothing(
    as_user: AsUser, make_lead: MakeLead, olga: User, carl: User
) -> None:
    lead = make_lead(olga)
    address = f"/leads/{lead.pk}/edit/"
    mine, theirs = as_user(olga), as_user(carl)
    data = as_shown(mine, address) | {"job_title": "Mine"}
    theirs.post(address, as_shown(theirs, address) | {"job_title": "Theirs"})
    answer = mine.post(address, data)
    assert answer.status_code == 200
    assert "Carl Colleague has changed this lead in the meantime" in answer.text
    assert 'value="Mine"' in answer.text
    again = answer.context["entry"].form.data
    assert mine.post(address, again).status_code == 302
    lead.refresh_from_db()
    assert lead.job_title == "Mine"


def test_an_email_is_taken_away_by_emptying_it(
    as_user: AsUser, make_lead: MakeLead, olga: User
) -> None:
    lead = make_lead(
        olga, email="a@example.com", email_type="business",
        further_emails=[{"email": "b@example.com", "type": "other"}],
    )  # fmt: skip
    client = as_user(olga)
    data = as_shown(client, f"/leads/{lead.pk}/edit/") | {"email-0-email": ""}
    client.post(f"/leads/{lead.pk}/edit/", data)
    lead.refresh_from_db()
    assert (lead.email, lead.email_type, lead.further_emails) == ("b@example.com", "other", None)


def test_a_choice_that_is_not_offered_any_more_is_kept(
    as_user: AsUser, make_lead: MakeLead, olga: User
) -> None:
    Choice.objects.filter(list_name="rating", value="Hot").update(active=False)
    lead = make_lead(olga, rating="Hot", source="Not on the list")
    client = as_user(olga)
    page = client.get(f"/leads/{lead.pk}/edit/").text
    assert '<option value="Hot" selected>' in page
    assert '<option value="Hot"' not in client.get("/leads/new/").text


def test_a_site_user_can_neither_give_leads_away_nor_take_strangers_as_owners(
    as_user: AsUser, make_lead: MakeLead, olga: User, sven: User, south: Site
) -> None:
    lead = make_lead(olga)
    client = as_user(olga)
    for change in ({"site": south.pk}, {"owner": sven.pk}):
        data = as_shown(client, f"/leads/{lead.pk}/edit/") | change
        assert client.post(f"/leads/{lead.pk}/edit/", data).status_code == 200
    lead.refresh_from_db()
    assert (lead.site, lead.owner) == (olga.site, olga)


def test_the_owner_has_to_belong_to_the_site(
    as_user: AsUser, make_lead: MakeLead, olga: User, ada: User, south: Site
) -> None:
    lead = make_lead(olga)
    client = as_user(ada)
    data = as_shown(client, f"/leads/{lead.pk}/edit/") | {"site": south.pk}
    answer = client.post(f"/leads/{lead.pk}/edit/", data)
    assert "does not belong to the site" in answer.text


def test_deleting_asks_first(as_user: AsUser, make_lead: MakeLead, olga: User, ada: User) -> None:
    lead = make_lead(olga)
    client = as_user(ada)
    page = client.get(f"/leads/{lead.pk}/delete/").text
    assert "Delete Ames?" in page
    assert Lead.objects.filter(pk=lead.pk).exists()
    answer = client.post(f"/leads/{lead.pk}/delete/", follow=True)
    assert "Ames is deleted." in answer.text
    assert not Lead.objects.exists()
    assert not LeadSearch.objects.exists()
