"""Leads as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import polars as pl
import pytest
from django.test import Client

from leadgate.accounts.models import User
from leadgate.engine.fields import FIELDS
from leadgate.engine.harmless import restored
from leadgate.leads import export
from leadgate.leads.models import Lead
from tests.leads.conftest import MakeLead
from tests.leads.test_detail import EVERYTHING

AsUser = Callable[[User], Client]


def plain(cell: str) -> str:
    """Return a cell as it was before it was made harmless."""
    return str(restored(pl.DataFrame({"cell": [cell]}))["cell"][0])


def exported(client: Client, query: str = "") -> list[dict[str, str]]:
    answer = client.get(f"/leads/export.csv{query}")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    text = b"".join(answer).decode()
    return [
        {name: plain(cell) for name, cell in row.items()}
        for row in csv.DictReader(io.StringIO(text))
    ]


def test_every_stored_field_of_the_spec_has_a_column_by_its_name() -> None:
    assert {field.name for field in FIELDS if not field.virtual} <= set(export.HEADER)
    assert len(export.HEADER) == len(set(export.HEADER))


def test_every_value_is_written(as_user: AsUser, make_lead: MakeLead, olga: User) -> None:
    make_lead(olga, **EVERYTHING)
    row = exported(as_user(olga))[0]
    blank = {name for name, cell in row.items() if not cell}
    assert blank == {
        "email_other", "phone_home", "fax", "phone_other",
        *(name for name in export.HEADER if name.startswith("address_3_")),
        *(f"address_2_{name}" for name in set(export.ADDRESS) - {"street", "city", "country"}),
    }  # fmt: skip
    assert row["owner"] == row["created_by"] == "olga"
    assert row["site"] == "North"
    assert row["revenue"] == "1200000.50"
    assert row["notes"] == "Met at the fair.\nCall on Monday."
    assert row["contact_type"] == "Customer; Partner"
    assert (row["email"], row["email_personal"]) == ("ann@example.com", "ann@example.net")
    assert (row["phone"], row["phone_extension"]) == ("+12025550143", "12")
    assert row["mobile"] == "+12025550144"
    assert (row["longitude"], row["opt_in"], row["do_not_call"]) == ("-77.18", "yes", "no")
    assert row["created_at"] == "2026-03-01T09:30:00+00:00"
    assert row["address_2_city"] == "Köln"


def test_emails_phones_and_addresses_beyond_the_columns_are_not_lost(
    as_user: AsUser, make_lead: MakeLead, olga: User
) -> None:
    make_lead(
        olga,
        email="a@example.com", email_type="business",
        further_emails=[{"email": "b@example.com", "type": "business"}, {"email": "c@example.com"}],
        phone="+12025550143", phone_type="mobile",
        further_phones=[{"phone": "+12025550144", "type": "mobile", "extension": "7"}],
        city="One",
        further_addresses=[{"city": "Two"}, {"city": "Three"}, {"city": "Four"}],
    )  # fmt: skip
    row = exported(as_user(olga))[0]
    assert row["email"] == "a@example.com; b@example.com; c@example.com"
    assert row["mobile"] == "+12025550143; +12025550144 ext. 7"
    assert [row["city"], row["address_2_city"], row["address_3_city"]] == ["One", "Two", "Three"]
    assert row["address_4_city"] == "Four"


def test_a_formula_in_a_name_is_written_as_text(
    as_user: AsUser, make_lead: MakeLead, olga: User
) -> None:
    make_lead(olga, last_name='=HYPERLINK("http://example.com")')
    raw = b"".join(as_user(olga).get("/leads/export.csv")).decode()
    assert "'=HYPERLINK" in raw
    assert exported(as_user(olga))[0]["last_name"] == '=HYPERLINK("http://example.com")'


def test_it_holds_what_the_list_shows_on_all_its_pages(
    as_user: AsUser, make_lead: MakeLead, olga: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "ROWS", 7)
    Lead.objects.bulk_create(
        Lead(last_name=f"N{number}", site=olga.site, rating="Hot" if number % 2 else None)
        for number in range(120)
    )
    rows = exported(as_user(olga), "?rating=Hot")
    assert [row["last_name"] for row in rows] == [f"N{number}" for number in range(119, 0, -2)]


def test_an_empty_export_is_the_header(as_user: AsUser, olga: User) -> None:
    answer = as_user(olga).get("/leads/export.csv")
    assert b"".join(answer).decode() == ",".join(export.HEADER) + "\r\n"
    assert answer["Content-Disposition"].startswith('attachment; filename="leads-')
