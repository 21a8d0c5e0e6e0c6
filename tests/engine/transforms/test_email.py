"""Email addresses are read as email-validator reads them."""

from __future__ import annotations

import re

import polars as pl
import pytest
from email_validator import validate_email
from hypothesis import given
from hypothesis import strategies as st

from leadgate.engine.transforms.email import PLAIN, RESERVED, email_of, read_email
from tests.engine.transforms.examples import EXAMPLES

LABELS = st.text("abcxyz019-_.+AZéü'", min_size=1, max_size=9)
ADDRESSES = st.one_of(
    st.builds(
        "{}@{}.{}".format, LABELS, LABELS, st.sampled_from(["com", "test", "c", "co.uk", "1a"])
    ),
    st.builds("{} <{}@example.com>".format, LABELS, LABELS),
    st.builds("{}@example.com; {}@example.net".format, LABELS, LABELS),
    st.text("ab@. -;<>", max_size=12),
)


@pytest.mark.parametrize(
    ("cell", "address", "more"),
    [
        ("ann@example.com", "ann@example.com", None),
        ("Ann.Ames@EXAMPLE.Com", "Ann.Ames@example.com", None),
        ("mailto:ann@example.com", "ann@example.com", None),
        ("Ann Ames <ann@example.com>", "ann@example.com", None),
        ("<ann@example.com>", "ann@example.com", None),
        ("ann@example.com.", "ann@example.com", None),
        ("ann@xn--bcher-kva.example", "ann@bücher.example", None),
        ("ann@example.com; bob@example.net", "ann@example.com", "bob@example.net"),
        ("ann@example.com bob@example.net", "ann@example.com", "bob@example.net"),
        ("ann@example.com, ann@example.com", "ann@example.com", None),
        (
            "Ames, Ann <ann@example.com>; Bob <bob@example.net>",
            "ann@example.com",
            "bob@example.net",
        ),
    ],
)
def test_addresses_as_people_write_them(cell: str, address: str, more: str | None) -> None:
    read = read_email(pl.Series([cell]))
    assert read.value.to_list() == [address]
    assert "unreadable" not in read.flags
    assert ([None] if more is None else [more]) == (
        read.more["more"].to_list() if "more" in read.more else [None]
    )


@pytest.mark.parametrize(
    "cell",
    ["ann", "ann@", "@example.com", "ann@@example.com", "ann@localhost", "a b@example", "ann@.com",
     "ann@example..com", "ann@example.com; nobody", "ann@x.test", f"{'a' * 65}@example.com"],
)  # fmt: skip
def test_what_is_no_address_is_unreadable(cell: str) -> None:
    read = read_email(pl.Series([cell, "ann@example.com"]))
    assert read.value.to_list() == [None, "ann@example.com"]
    assert read.flags["unreadable"].to_list() == [True, False]


@EXAMPLES
@given(st.lists(ADDRESSES, min_size=1, max_size=15))
def test_a_column_reads_as_its_cells_one_by_one(cells: list[str]) -> None:
    read = read_email(pl.Series(cells, dtype=pl.String))
    expected = [email_of(cell) for cell in cells]
    assert read.value.to_list() == [address for address, _, _ in expected]


@EXAMPLES
@given(st.from_regex(re.compile(PLAIN.replace("^", r"\A").replace("$", r"\Z")), fullmatch=True))
def test_the_fast_path_accepts_only_what_the_library_gives_back(address: str) -> None:
    if re.search(RESERVED, address):
        return
    assert validate_email(address, check_deliverability=False).normalized == address
