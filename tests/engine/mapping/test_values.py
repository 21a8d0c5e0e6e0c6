"""Cells are recognised for what they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadgate.engine.mapping.agree import agreement
from leadgate.engine.mapping.values import SAMPLE, kinds, sampled, shares


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("ann@example.com", "email"),
        ("+49 30 1234567", "phone"),
        ("(202) 555-0143", "phone"),
        ("https://www.linkedin.com/in/example", "linkedin"),
        ("www.example.com", "url"),
        ("2024-01-03", "date"),
        ("12.03.2024 10:00", "date"),
        ("3 Jan 2024", "date"),
        ("Acme GmbH", "company"),
        ("Ann Ames", "capitalised"),
        ("12 High Street", "street"),
        ("12 High Street, Springfield, VA 22150", "address"),
        ("Deutschland", "country"),
        ("VA", "letters"),
        ("$1,200,000", "money"),
        ("11-50", "range"),
        ("22150", "postal"),
        ("LS1 4AB", "postal"),
        ("1234 AB", "postal"),
        ("Frau", "salutation"),
        ("Contactado", "status"),
        ("ja", "yes_no"),
        ("1987", "year"),
        ("Head of Sales", "job"),
        ("9f8b2c1a-1234-4abc-8def-0123456789ab", "id"),
    ],
)
def test_a_cell_is_recognised(value: str, kind: str) -> None:
    assert kind in kinds(value)


@pytest.mark.parametrize(
    ("value", "kind"),
    [("2024-01-03", "phone"), ("Ann Ames", "company"), ("Ann", "email"), ("12", "phone")],
)
def test_a_cell_is_not_taken_for_something_else(value: str, kind: str) -> None:
    assert kind not in kinds(value)


def test_blanks_and_words_for_nothing_are_no_samples() -> None:
    assert sampled([" ", "null", "N/A", "-", "Ann", "Ann"]) == ("Ann",)
    assert shares(["", "none"]) == {}


def test_only_some_values_are_looked_at() -> None:
    assert len(sampled([str(n) for n in range(1000)])) == SAMPLE


@given(st.text(max_size=80))
def test_any_cell_can_be_looked_at(value: str) -> None:
    assert isinstance(kinds(value), frozenset)


def test_no_cells_say_nothing() -> None:
    assert agreement("email", {}) == 0.0


def test_cells_speak_for_and_against() -> None:
    mails = shares(["ann@example.com", "ben@example.com"])
    assert agreement("email", mails) > 0 > agreement("phone", mails)
    assert agreement("full_name", shares(["Acme GmbH", "Delta Ltd"])) < 0
