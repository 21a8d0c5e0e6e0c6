"""Where a header can mean several things, the cells decide."""

from __future__ import annotations

import pytest

from leadgate.engine.mapping.suggest import LIKELY, Column, suggest

PEOPLE = ("Olga Ames", "Carl Berger", "Sven Costa", "Ada Dupont", "Petra Evans", "Leo Keller")
FIRMS = ("Acme GmbH", "Example Inc", "Lumen LLC", "Delta Ltd", "Kranz KG", "Juno Group")
JOBS = ("Sales Manager", "CEO", "Director", "Engineer", "Head of Marketing", "Owner")
PHONES = ("+49 30 901820", "+49 40 665571", "+49 89 998761", "+49 30 901821")
PROFILES = tuple(f"https://linkedin.com/in/{name}" for name in ("olga", "carl", "sven", "ada"))
TRADES = ("Retail", "Software", "Healthcare", "Real estate", "Retail")
TYPES = ("Customer", "Prospect", "Partner", "Supplier", "Customer")
STATUSES = ("New", "Contacted", "Qualified", "Lost")


def field(header: str, cells: tuple[str, ...], *others: str) -> str | None:
    """Return what a column is, without a look by people; None if that is left open."""
    found = suggest([Column(header, cells), *(Column(other) for other in others)])[0]
    return found.field if found.confidence >= LIKELY else None


@pytest.mark.parametrize(
    ("header", "cells", "others", "wanted"),
    [
        ("Name", PEOPLE, ("Email",), "full_name"),
        ("Name", FIRMS, ("Email",), "company"),
        ("Title", JOBS, ("First Name", "Last Name"), "job_title"),
        ("Title", ("Mr", "Mrs", "Ms", "Dr"), ("First Name", "Last Name"), "salutation"),
        ("Role", JOBS, ("Name", "Email"), "job_title"),
        ("Role", ("Decision maker", "Influencer", "User"), ("Name", "Email"), "role"),
        ("Contact", PHONES, ("Name", "Email"), "phone"),
        ("Kunde", FIRMS, ("Ansprechpartner",), "company"),
        ("Business", FIRMS, ("Email",), "company"),
        ("URL", PROFILES, ("Name", "Email"), "linkedin_url"),
        ("Profile", PROFILES, ("Name", "Email"), "linkedin_url"),
        ("Category", TRADES, ("Company",), "industry"),
        ("Category", TYPES, ("Company",), "contact_type"),
        ("Type", TYPES, ("Company",), "contact_type"),
        ("Number", PHONES, ("Name",), "phone"),
        ("Estado", STATUSES, ("Ciudad", "Empresa"), "lead_status"),
        ("Estado", ("SP", "RJ", "MG", "PR"), ("Cidade", "Nome"), "state"),
    ],
)
def test_cells_tell_what_an_ambiguous_header_means(
    header: str, cells: tuple[str, ...], others: tuple[str, ...], wanted: str
) -> None:
    assert field(header, cells, *others) == wanted


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("State", STATUSES),
        ("Type", TRADES),
        ("Region", ("EMEA", "APAC", "LATAM", "DACH")),
        ("Employees", PEOPLE),
        ("Notes", ("12", "45", "7", "100")),
        ("Phone", ("ada@example.com", "carl@example.com", "sven@example.com")),
        ("Email", PHONES),
        ("Monthly charge", ("1234.56", "9876.54", "4567.89", "1212.12")),
    ],
)
def test_cells_that_contradict_a_header_leave_it_open(header: str, cells: tuple[str, ...]) -> None:
    assert field(header, cells, "Name", "City") is None
