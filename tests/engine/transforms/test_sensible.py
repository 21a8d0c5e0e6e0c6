"""Values as people write them become what a sensible person expects."""

from __future__ import annotations

from typing import Any

import pytest

from leadgate.engine.check import check
from tests.engine.rules.records import batch_of


def became(field: str, cell: str, **also: str) -> dict[str, Any] | None:
    """Return the lead that a record becomes; None where it is rejected."""
    batch, plan = batch_of([{**also, field: cell}])
    return next(iter(check(batch, plan).accepted.to_dicts()), None)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Vincent van Gogh", (None, "Vincent", "van Gogh")),
        ("VAN DER BERG, JAN", (None, "Jan", "Van der Berg")),
        ("Dr. med. Uwe Groß", ("Dr.", "Uwe", "Groß")),
        ("o'brien, sean", (None, "Sean", "O'Brien")),
        ("MACDONALD, IAN", (None, "Ian", "MacDonald")),
        ("Mr & Mrs Smith", ("Mr. & Mrs.", None, "Smith")),
        ("Ann Ames <ann@example.com>", (None, "Ann", "Ames")),
    ],
)
def test_names(cell: str, expected: tuple[str | None, ...]) -> None:
    lead = became("full_name", cell)
    assert lead is not None
    assert (lead["salutation"], lead["first_name"], lead["last_name"]) == expected


@pytest.mark.parametrize(
    ("cell", "number", "extension"),
    [
        ("+1 (202) 555-0143 (home)", "+12025550143", None),
        ("202 555 0143 Durchwahl 5", "+12025550143", "5"),
        ("202-555-0143 x12", "+12025550143", "12"),
        ("1-800-FLOWERS", "+18003569377", None),
        ("+44 (0)20 7946 0958", "+442079460958", None),
    ],
)
def test_phones(cell: str, number: str, extension: str | None) -> None:
    lead = became("phone", cell, last_name="Ames")
    assert lead is not None
    assert (lead["phone"], lead["phone_extension"]) == (number, extension)


@pytest.mark.parametrize(
    ("field", "cell", "expected"),
    [
        ("revenue", "(500)", "-500.00"), ("revenue", "12k", "12000.00"), ("revenue", "10%", None),
        ("opt_in", "V", "True"), ("opt_in", "F", "False"),
        ("created_at", "1735787045", "2025-01-02 03:04:05+00:00"),
        ("created_at", "1735787045000", "2025-01-02 03:04:05+00:00"),
        ("created_at", "45659.5", "2025-01-02 12:00:00+00:00"),
        ("linkedin_url", "in/ann", "https://www.linkedin.com/in/ann"),
    ],
)  # fmt: skip
def test_numbers_days_answers_and_profiles(field: str, cell: str, expected: str | None) -> None:
    lead = became(field, cell, last_name="Ames")
    assert (None if lead is None else str(lead[field])) == expected


@pytest.mark.parametrize(
    ("country", "cell", "expected"),
    [
        ("DE", "BY", "Bayern"), ("DE", "Bavaria", "Bayern"), ("DE", "NRW", "Nordrhein-Westfalen"),
        ("AT", "Vienna", "Wien"), ("BR", "São Paulo", "SP"), ("US", "virginia", "VA"),
        ("FR", "Bretagne", "Bretagne"),
    ],
)  # fmt: skip
def test_states_are_written_as_their_country_does(country: str, cell: str, expected: str) -> None:
    lead = became("state", cell, last_name="Ames", country=country)
    assert lead is not None
    assert lead["state"] == expected
