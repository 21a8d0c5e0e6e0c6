"""Yes and no, web addresses, choices, tags, people."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadgate.engine.choices import CHOICES
from leadgate.engine.plan import ChoiceList
from leadgate.engine.transforms.choice import read_choice, read_choices, read_tags
from leadgate.engine.transforms.identity import read_identity
from leadgate.engine.transforms.url import read_url, url_of
from leadgate.engine.transforms.yes_no import yes_no_of
from tests.engine.transforms.examples import EXAMPLES

URLS = st.from_regex(r"\A(https?://)?(WWW\.)?[a-z0-9.-]{1,12}\.[a-z]{1,4}(/[a-zA-Z0-9?=/]{0,6})?\Z")


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("yes", True), ("Y", True), ("Ja", True), ("oui", True), ("sí", True), ("sim", True),
        ("TRUE", True), ("1", True), ("x", True), ("✓", True), ("1.0", True), ("Opt-in", True),
        ("no", False), ("Nein", False), ("non", False), ("não", False), ("nee", False),
        ("0", False), ("false", False), ("opted out", False), ("perhaps", None), ("2", None),
    ],
)  # fmt: skip
def test_yes_and_no(cell: str, value: bool | None) -> None:
    assert yes_no_of(cell) is value


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("www.example.com", "https://www.example.com"),
        ("HTTP://Example.COM/Path?a=1", "http://example.com/Path?a=1"),
        ("https:/example.com", "https://example.com"),
        ("//example.com", "https://example.com"),
        ("example.com:8080/a", "https://example.com:8080/a"),
        ("bücher.example", "https://bücher.example"),
        ("our website", None),
        ("example", None),
        ("javascript:alert(1)", None),
        ("ftp://example.com", None),
        ("ann@example.com", None),
    ],
)
def test_web_addresses(cell: str, value: str | None) -> None:
    assert read_url(pl.Series([cell])).value.to_list() == [value]


def test_a_linkedin_handle_becomes_the_profiles_address() -> None:
    read = read_url(pl.Series(["ann-ames", "linkedin.com/in/ann"]), linkedin=True)
    assert read.value.to_list() == [
        "https://www.linkedin.com/in/ann-ames",
        "https://linkedin.com/in/ann",
    ]


@EXAMPLES
@given(st.lists(URLS, min_size=1, max_size=12))
def test_a_column_of_web_addresses_reads_as_its_cells_one_by_one(cells: list[str]) -> None:
    assert read_url(pl.Series(cells)).value.to_list() == [url_of(cell) for cell in cells]


def test_choices_are_found_by_label_alias_and_code() -> None:
    read = read_choice(pl.Series(["WEB", "web-site", "Messe", "nowhere", None]), CHOICES["source"])
    assert read.value.to_list() == ["Web", "Web", "Trade show", None, None]
    assert read.flags["unreadable"].to_list() == [False, False, False, True, False]


def test_an_open_list_keeps_what_it_does_not_know() -> None:
    read = read_choice(pl.Series(["Beekeeping"]), ChoiceList(("Farming",), open=True))
    assert read.value.to_list() == ["Beekeeping"]
    assert not read.flags


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("7372", "7372"), ("7372.0", "7372"), ("7372 - Prepackaged software", "7372"),
        ("111", "0111"), ("737", "737"), ("73", "73"), ("Business services", "73"), ("9998", None),
    ],
)  # fmt: skip
def test_sic_codes(cell: str, code: str | None) -> None:
    assert read_choice(pl.Series([cell]), CHOICES["sic_code"]).value.to_list() == [code]


def test_several_choices_in_a_cell() -> None:
    read = read_choices(
        pl.Series(["Customer; Partner", "client|customer", "Customer, Martian", None]),
        CHOICES["contact_type"],
    )
    assert read.value.to_list() == [["Customer", "Partner"], ["Customer"], ["Customer"], None]
    assert read.more["unknown"].to_list() == [None, None, "Martian", None]


def test_tags_are_kept_once() -> None:
    read = read_tags(pl.Series(["vip; newsletter, VIP | fair", None]))
    assert read.value.to_list() == [["VIP", "newsletter", "fair"], None]


def test_people_are_found_by_name_email_and_id() -> None:
    known = {"olga": 1, "olga@example.com": 1, "1": 1}
    read = read_identity(pl.Series(["Olga", "OLGA@example.com", "1", "1.0", "nobody", None]), known)
    assert read.value.to_list() == [1, 1, 1, 1, None, None]
    assert read.flags["unreadable"].to_list() == [False, False, False, False, True, False]


def test_where_nobody_is_known_nobody_is_wrong() -> None:
    read = read_identity(pl.Series(["anybody"]), None)
    assert read.value.to_list() == [None]
    assert not read.flags


def test_the_first_lists_have_no_spelling_twice() -> None:
    from leadgate.engine.transforms.fold import fold

    for name, choices in CHOICES.items():
        labels = [fold(label) for label in choices.labels]
        assert len(labels) == len(set(labels)), name
        for alias, label in choices.aliases.items():
            assert fold(alias) not in labels or fold(alias) == fold(label), (name, alias)
