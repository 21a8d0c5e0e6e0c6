"""Headers that mean the same fold to the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadgate.engine.mapping.fold import fold, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("First Name", "first_name"),
        ("FirstName", "FIRST-NAME"),
        ("E-Mail", "eMail"),
        ("Straße", "STRASSE"),
        ("Téléphone", "telephone"),
        ("Phone 2", "phone2"),
        ("  Company ", "company"),
        ("CustomerPriority__c", "Customer Priority"),
    ],
)
def test_case_accents_and_separators_do_not_count(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_different_words_stay_different() -> None:
    assert fold("Phone 1") != fold("Phone 2")
    assert fold("Name") != fold("Namen")


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("LinkedInProfileUrl", ("linked", "in", "profile", "url")),
        ("HQPhone", ("hq", "phone")),
        ("telefono2", ("telefono", "2")),
        ("Revenue (000s)", ("revenue", "thousands")),
        ("# Employees", ("number", "employees")),
        ("2nd Phone", ("2", "phone")),
        ("", ()),
        ("우편번호", ("우편번호",)),
    ],
)
def test_a_header_falls_into_words(header: str, expected: tuple[str, ...]) -> None:
    assert words(header) == expected


def test_a_header_of_symbols_stays_what_it_is() -> None:
    assert fold(" # ") == "#"
    assert fold("   ") == ""


@given(st.text(max_size=40))
def test_any_text_folds_and_folding_again_changes_nothing(text: str) -> None:
    once = fold(text)
    assert fold(once) == once or not once.isascii()
