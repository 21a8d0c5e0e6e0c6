"""Adding, changing and deleting leads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from leadgate.accounts.models import Site, User
from leadgate.imports.models import Import
from leadgate.leads.models import Lead
from tests.api.conftest import Program

For = Callable[[User], Program]

WHOLE: dict[str, Any] = {
    "first_name": "Ann",
    "last_name": "Ames",
    "company": "Acme",
    "email": "ann@example.com",
    "further_emails": [{"email": "ann@example.org", "type": "personal"}],
    "phone": "+12025550143",
    "phone_extension": "12",
    "further_phones": [{"phone": "+12025550144", "type": "fax"}],
    "street": "1 Main St",
    "city": "Springfield",
    "country": "US",
    "further_addresses": [{"city": "Berlin", "country": "DE", "type": "other"}],
    "revenue": "1250000.50",
    "employees": 25,
    "birth_date": "1980-04-23",
    "do_not_call": True,
    "tags": ["vip", "newsletter"],
    "notes": "Met at the fair.",
}


def test_a_lead_is_added_with_all_its_fields_and_found(program_of: For, olga: User) -> None:
    program = program_of(olga)
    answer = program.post("/leads", WHOLE)
    assert answer.status_code == 201, answer.content
    lead = answer.json()
    for name, value in WHOLE.items():
        if not name.startswith("further"):
            assert lead[name] == value, name
    assert lead["further_emails"] == WHOLE["further_emails"]
    assert lead["further_phones"][0]["type"] == "fax"
    assert lead["further_phones"][0]["phone"] == "+12025550144"
    assert lead["further_addresses"][0]["city"] == "Berlin"
    assert (lead["owner"], lead["site"], lead["created_by"]) == ("olga", "North", "olga")
    assert answer["Location"] == f"/api/v1/leads/{lead['id']}"
    assert program.get("/leads", search="ann@example.org").json()["total"] == 1


def test_what_is_not_sent_stays_and_null_empties(program_of: For, olga: User) -> None:
    program = program_of(olga)
    before = program.post("/leads", WHOLE).json()
    after = program.patch(f"/leads/{before['id']}", {"company": "Bolt", "notes": None}).json()
    assert {name for name in after if after[name] != before[name]} == {"company", "notes"}
    assert (after["company"], after["notes"]) == ("Bolt", None)
    assert program.get("/leads", search="bolt").json()["total"] == 1


def test_nothing_sent_changes_nothing(program_of: For, olga: User) -> None:
    program = program_of(olga)
    before = program.post("/leads", WHOLE).json()
    assert program.patch(f"/leads/{before['id']}", {}).json() == before


def test_an_imported_lead_keeps_where_it_came_from(
    program_of: For, olga: User, approved: Import
) -> None:
    program = program_of(olga)
    lead = program.get("/leads", search="ames").json()["leads"][0]
    after = program.patch(f"/leads/{lead['id']}", {"last_name": "Baker"}).json()
    assert (after["import_id"], after["record"]) == (approved.pk, 1)
    assert after["created_by"] == lead["created_by"]


@pytest.mark.parametrize(
    ("given", "where"),
    [
        ({"first_name": "Ann"}, "last_name"),
        ({"last_name": "Ames", "email": "ann@"}, "email"),
        ({"last_name": "Ames", "phone": "call me"}, "phone"),
        ({"last_name": "Ames", "employees": "a lot"}, "employees"),
        ({"last_name": "Ames", "revenue": "a lot"}, "revenue"),
        ({"last_name": "Ames", "nickname": "x" * 200}, "nickname"),
        ({"last_name": "Ames", "further_phones": [{"number": "1"}]}, "further_phones"),
        ({"last_name": "Ames", "birth_date": "soon"}, "birth_date"),
        ({"last_name": "Ames", "lastname": "x"}, "lastname"),
        ({"last_name": "Ames", "import_id": 3}, "import_id"),
        ({"last_name": "Ames", "further_emails": [{"email": "a@example.com"}] * 10}, "further"),
    ],
)
def test_a_lead_that_breaks_a_rule_is_refused_with_its_field(
    program_of: For, olga: User, given: dict[str, Any], where: str
) -> None:
    answer = program_of(olga).post("/leads", given)
    assert answer.status_code == 422, answer.content
    problems = answer.json()["error"]["details"].get("problems", [])
    wheres = [problem["where"] for problem in problems]
    assert any(where in found for found in wheres), answer.content
    assert not Lead.objects.exists()


def test_owner_and_site_are_of_those_the_user_can_choose(
    program_of: For, olga: User, carl: User, sven: User, ada: User, south: Site
) -> None:
    program = program_of(olga)
    assert program.post("/leads", {"last_name": "Ames", "owner": "carl"}).json()["owner"] == "carl"
    assert program.post("/leads", {"last_name": "Ames", "owner": None}).json()["owner"] is None
    for given in ({"owner": "sven"}, {"site": "South"}, {"site": None}, {"email_type": "x"}):
        assert program.post("/leads", {"last_name": "Ames", **given}).status_code == 422
    lead = program_of(ada).post("/leads", {"last_name": "Ames", "site": "south", "owner": "sven"})
    assert (lead.json()["site"], lead.json()["owner"]) == ("South", "sven")
    assert program_of(ada).patch(f"/leads/{lead.json()['id']}", {"site": None}).status_code == 200


def test_deleting_needs_its_permission(program_of: For, olga: User, ada: User) -> None:
    lead = program_of(olga).post("/leads", {"last_name": "Ames"}).json()["id"]
    assert program_of(olga).delete(f"/leads/{lead}").status_code == 403
    assert program_of(ada).delete(f"/leads/{lead}").status_code == 204
    assert program_of(ada).get(f"/leads/{lead}").status_code == 404
    assert program_of(ada).get("/leads", search="ames").json()["total"] == 0
