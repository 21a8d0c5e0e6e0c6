"""The page of one lead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from leadgate.accounts.models import User
from leadgate.leads.models import CustomField
from tests.leads.conftest import MakeImport, MakeLead

AsUser = Callable[[User], Client]

EVERYTHING: dict[str, Any] = {
    "salutation": "Ms.", "first_name": "Ann", "middle_name": "Marie", "last_name": "Ames",
    "suffix": "Jr.", "additional_names": "Bea", "nickname": "Annie",
    "job_title": "Head of Purchasing", "role": "Decision maker", "department": "Purchasing",
    "birth_date": date(1980, 4, 23), "company": "Acme GmbH", "company_alt": "Acme Trading",
    "account_number": "K-10023", "industry": "Manufacturing", "sic_code": "7372",
    "sic_description": "Prepackaged software", "duns_number": "15-048-3782",
    "duns_type": "Headquarters", "year_started": 1987, "employees": 12500,
    "revenue": Decimal("1200000.50"), "potential": Decimal("50000"),
    "email": "ann@example.com", "email_type": "business",
    "further_emails": [{"email": "ann@example.net", "type": "personal"}],
    "phone": "+12025550143", "phone_extension": "12", "phone_type": "business",
    "further_phones": [{"phone": "+12025550144", "type": "mobile"}],
    "street": "12 High Street", "street2": "Floor 3", "street3": "Building B",
    "street4": "c/o Acme", "city": "Springfield", "state": "VA", "postal_code": "22150",
    "country": "US", "county": "Fairfax", "latitude": 38.78, "longitude": -77.18,
    "address_type": "business",
    "further_addresses": [
        {"street": "Hauptstr. 1", "city": "Köln", "country": "DE", "type": "home"}
    ],
    "website": "https://www.example.com", "linkedin_url": "https://www.linkedin.com/in/example",
    "twitter": "@example", "facebook": "https://www.facebook.com/example",
    "source": "Trade show", "campaign": "Spring 2026", "rating": "Hot",
    "lead_status": "Unprocessed", "contact_type": ["Customer", "Partner"], "score": 85,
    "notes": "Met at the fair.\nCall on Monday.", "tags": ["vip", "newsletter"],
    "opt_in": True, "do_not_call": False, "do_not_email": False, "external_id": "00Q5e00000XyZ",
    "created_at": datetime(2026, 3, 1, 9, 30, tzinfo=UTC),
    "modified_at": datetime(2026, 3, 2, 10, 0, tzinfo=UTC),
    "custom": {"shoe": 39.5},
}  # fmt: skip

SHOWN = (
    "Ms.", "Ann Marie Ames Jr.", "Bea", "Annie", "Head of Purchasing", "Decision maker",
    "23 Apr 1980", "Acme GmbH", "Acme Trading", "K-10023", "Manufacturing", "7372",
    "Prepackaged software", "15-048-3782", "Headquarters", "1987", "12,500", "1,200,000.50",
    "50,000", "mailto:ann@example.com", "ann@example.net", "Personal", "tel:+12025550143",
    "+1 202-555-0143, extension 12", "+1 202-555-0144", "Mobile", "12 High Street", "Floor 3",
    "Building B", "c/o Acme", "Springfield VA 22150", "Fairfax", "United States", "38.78, -77.18",
    "Hauptstr. 1", "Köln", "Germany", "https://www.example.com", "@example", "Trade show",
    "Spring 2026", "Hot", "Unprocessed", "Customer, Partner", "85", "Call on Monday.",
    "vip, newsletter", "00Q5e00000XyZ", "1 Mar 2026, 09:30", "2 Mar 2026, 10:00", "Shoe size",
    "39.5",
)  # fmt: skip


def test_everything_that_was_imported_is_shown(
    as_user: AsUser, make_lead: MakeLead, olga: User
) -> None:
    CustomField.objects.create(name="shoe", label="Shoe size", kind="number")
    page = as_user(olga).get(make_lead(olga, **EVERYTHING).get_absolute_url()).text
    assert [text for text in SHOWN if text not in page] == []


def test_it_says_where_the_lead_came_from(
    as_user: AsUser, make_import: MakeImport, make_lead: MakeLead, olga: User
) -> None:
    run = make_import(olga, name="Spring fair", file_name="fair.csv")
    warning = {"code": "phone_unassigned", "field": "phone", "message": "Nobody has this number."}
    lead = make_lead(olga, import_run=run, record=1203, line=1207, warnings=[warning])
    page = as_user(olga).get(lead.get_absolute_url()).text
    for text in (f"/leads/imports/{run.pk}/", "Spring fair", "fair.csv", "1,203", "1,207"):
        assert text in page
    assert "Nobody has this number." in page


def test_a_lead_entered_by_hand_says_so(as_user: AsUser, make_lead: MakeLead, olga: User) -> None:
    page = as_user(olga).get(make_lead(olga).get_absolute_url()).text
    assert "None: entered by hand" in page


def test_dates_are_shown_in_the_users_time_zone(
    as_user: AsUser, make_lead: MakeLead, olga: User
) -> None:
    olga.time_zone = "Asia/Tokyo"
    olga.save()
    lead = make_lead(olga, created_at=datetime(2026, 3, 1, 20, 30, tzinfo=UTC))
    assert "2 Mar 2026, 05:30" in as_user(olga).get(lead.get_absolute_url()).text


@pytest.mark.parametrize("zone", ["", "Mars/Base", "America", "../etc/passwd", "/etc"])
def test_without_a_zone_that_there_is_dates_are_those_of_the_installation(
    as_user: AsUser, make_lead: MakeLead, olga: User, zone: str
) -> None:
    olga.time_zone = zone
    olga.save()
    lead = make_lead(olga, created_at=datetime(2026, 3, 1, 20, 30, tzinfo=UTC))
    assert "1 Mar 2026, 20:30" in as_user(olga).get(lead.get_absolute_url()).text


def test_what_a_file_held_is_never_taken_for_markup(
    as_user: AsUser, make_lead: MakeLead, olga: User
) -> None:
    lead = make_lead(olga, last_name="<b>Ames</b>", website="javascript:alert(1)")
    page = as_user(olga).get(lead.get_absolute_url()).text
    assert "<b>Ames</b>" not in page
    assert 'href="javascript:' not in page
