"""Countries, states, postal codes, and addresses in one line."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadgate.engine.transforms.address import Parts, parts_of
from leadgate.engine.transforms.country import country_of, read_country
from leadgate.engine.transforms.postal_code import PATTERNS, postal_code_of, read_postal_code
from leadgate.engine.transforms.state import state_of


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("Germany", "DE"), ("Deutschland", "DE"), ("Allemagne", "DE"), ("DEU", "DE"), ("de", "DE"),
        ("USA", "US"), ("U.S.A.", "US"), ("United States of America", "US"), ("UK", "GB"),
        ("England", "GB"), ("the Netherlands", "NL"), ("Holland", "NL"), ("Österreich", "AT"),
        ("OESTERREICH", None), ("Korea, Republic of", "KR"), ("Côte d'Ivoire", "CI"),
        ("Brasil", "BR"), ("España", "ES"), ("Germany (DE)", "DE"), ("DE - Germany", "DE"),
        ("Schweiz", "CH"), ("Türkiye", "TR"), ("Atlantis", None), ("Germany or France", None),
    ],
)  # fmt: skip
def test_countries_by_name_and_code(cell: str, code: str | None) -> None:
    assert country_of(cell) == code


def test_an_unknown_country_is_unreadable_and_an_empty_one_is_not() -> None:
    read = read_country(pl.Series(["Atlantis", None, "France"]))
    assert read.value.to_list() == [None, None, "FR"]
    assert read.flags["unreadable"].to_list() == [True, False, False]


@pytest.mark.parametrize(
    ("cell", "country", "value", "misfit"),
    [
        ("virginia", "US", "VA", False), ("va", "US", "VA", False), ("D.C.", "US", "DC", False),
        ("Québec", "CA", "QC", False), ("New South Wales", "AU", "NSW", False),
        ("Bavaria", "DE", "Bavaria", False), ("Bayern", "DE", "Bayern", False),
        ("Ontario", "US", "Ontario", True), ("Anywhere", "FR", "Anywhere", False),
        ("Anywhere", None, "Anywhere", False),
    ],
)  # fmt: skip
def test_states(cell: str, country: str | None, value: str, misfit: bool) -> None:
    assert state_of(cell, country) == (value, misfit)


@pytest.mark.parametrize(
    ("cell", "country", "value", "misfit"),
    [
        ("22150", "US", "22150", False), ("2138", "US", "02138", False),
        ("221501234", "US", "22150-1234", False), ("22150-1234", "US", "22150-1234", False),
        ("22150.0", "US", "22150", False), ("k1a0b1", "CA", "K1A 0B1", False),
        ("sw1a1aa", "GB", "SW1A 1AA", False), ("1234ab", "NL", "1234 AB", False),
        ("D-10115", "DE", "10115", False), ("1067", "DE", "01067", False),
        ("12345678", "BR", "12345-678", False), ("1234567", "PT", "1234-567", False),
        ("ABC", "US", "ABC", True), ("123456", "DE", "123456", True),
        ("whatever", "XX", "whatever", False), ("whatever", None, "whatever", False),
    ],
)  # fmt: skip
def test_postal_codes(cell: str, country: str | None, value: str, misfit: bool) -> None:
    assert postal_code_of(cell, country) == (value, misfit)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "12 High Street, Springfield, VA 22150",
            Parts("12 High Street", None, "Springfield", "VA", "22150", None),
        ),
        (
            "100 Main St, Suite 5, Austin, TX, 78701, USA",
            Parts("100 Main St", "Suite 5", "Austin", "TX", "78701", "US"),
        ),
        (
            "1 Bank St, Ottawa, ON K1A 0B1, Canada",
            Parts("1 Bank St", None, "Ottawa", "ON", "K1A 0B1", "CA"),
        ),
        (
            "Hauptstr. 5, 10115 Berlin, Deutschland",
            Parts("Hauptstr. 5", None, "Berlin", None, "10115", "DE"),
        ),
        (
            "Hauptstr. 5\n10115 Berlin\nGermany",
            Parts("Hauptstr. 5", None, "Berlin", None, "10115", "DE"),
        ),
        (
            "10 Downing Street, London SW1A 2AA, UK",
            Parts("10 Downing Street", None, "London", None, "SW1A 2AA", "GB"),
        ),
        ("somewhere behind the mill", Parts("somewhere behind the mill")),
    ],
)
def test_addresses_in_one_line(text: str, parts: Parts) -> None:
    assert parts_of(text) == parts


@given(st.data(), st.sampled_from(sorted(PATTERNS)))
def test_codes_read_by_column_are_those_read_one_by_one(data: st.DataObject, country: str) -> None:
    spelled = st.from_regex(PATTERNS[country], fullmatch=True)
    nearly = st.from_regex(r"[A-Z0-9]{2,4}[ .-]?[A-Z0-9]{2,4}(\.0)?", fullmatch=True)
    cells = data.draw(st.lists(spelled | nearly | st.none(), min_size=1, max_size=5))
    places = data.draw(st.lists(st.sampled_from([country, "AQ", None]), min_size=5, max_size=5))
    read = read_postal_code(pl.Series(cells, dtype=pl.String), pl.Series(places[: len(cells)]))
    one_by_one = [
        postal_code_of(cell, place) if cell else (None, False)
        for cell, place in zip(cells, places, strict=False)
    ]
    misfits = read.flags.get("misfit", pl.repeat(value=False, n=len(cells), eager=True))
    assert list(zip(read.value, misfits, strict=True)) == one_by_one
