"""Numbers and money, in the ways that people and spreadsheets write them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadgate.engine.transforms.number import (
    integer_of,
    plain_of,
    read_decimal,
    read_integer,
    read_money,
)
from tests.engine.transforms.examples import EXAMPLES

CELLS = st.one_of(
    st.from_regex(r"\A[$€(]?-?[0-9]{1,4}([.,' ][0-9]{1,4}){0,3}[)k€]?\Z"),
    st.from_regex(r"\A[0-9]{1,4}(-|\+| to )[0-9]{0,4}\Z"),
    st.text("0123456789.,-+$€ kM()e", max_size=10),
)


def amount(cell: str, decimal: str = ".", scale: int = 0) -> str | None:
    value = read_money(pl.Series([cell]), decimal, scale=scale).value[0]
    return None if value is None else str(value)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("$1,200,000.50", "1200000.50"),
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("(500)", "-500.00"),
        ("500-", "-500.00"),
        ("12k", "12000.00"),
        ("1.5 Mio", "1500000.00"),
        ("€ 12,5", "12.50"),
        ("USD 5", "5.00"),
        ("1'234.50", "1234.50"),
        ("1 234,50", "1234.50"),
        ("1,23,456", "123456.00"),
        ("0.005", "0.01"),
        ("many", None),
        ("1,2,3", None),
        ("1.2.3.4", None),
        ("9" * 17, None),
    ],
)
def test_amounts(cell: str, value: str | None) -> None:
    assert amount(cell) == value


def test_one_separator_is_read_by_the_columns_format() -> None:
    assert amount("1.234", ".") == "1.23"
    assert amount("1.234", ",") == "1234.00"
    assert amount("1,234", ".") == "1234.00"
    assert amount("1,234", ",") == "1.23"


def test_revenue_in_thousands_is_multiplied_exactly() -> None:
    assert amount("1200", scale=3) == "1200000.00"
    assert amount("1.2345", scale=3) == "1234.50"
    assert amount("$1,200", scale=3) == "1200000.00"


def test_of_a_range_the_first_number_is_taken_and_marked() -> None:
    read = read_integer(pl.Series(["51-200", "10,001+", "250", None, "12.0", "12.5"]))
    assert read.value.to_list() == [51, 10001, 250, None, 12, None]
    assert read.flags["range"].to_list() == [True, True, False, False, False, False]
    assert read.flags["unreadable"].to_list() == [False, False, False, False, False, True]


@EXAMPLES
@given(st.lists(CELLS, min_size=1, max_size=15), st.sampled_from(".,"), st.sampled_from([0, 3]))
def test_a_column_of_money_reads_as_its_cells_one_by_one(
    cells: list[str], decimal: str, scale: int
) -> None:
    read = read_money(pl.Series(cells, dtype=pl.String), decimal, scale=scale)
    for cell, value in zip(cells, read.value.to_list(), strict=True):
        plain = plain_of(cell, decimal, scale)
        exact = None if plain is None else Decimal(plain)
        if exact is None or abs(exact) >= Decimal(10) ** 16:
            assert value is None, cell
        else:
            assert value == exact.quantize(Decimal("0.01"), ROUND_HALF_UP), cell


@EXAMPLES
@given(st.lists(CELLS, min_size=1, max_size=15), st.sampled_from(".,"))
def test_a_column_of_integers_reads_as_its_cells_one_by_one(cells: list[str], sign: str) -> None:
    read = read_integer(pl.Series(cells, dtype=pl.String), sign)
    assert read.value.to_list() == [integer_of(cell, sign)[0] for cell in cells]


@EXAMPLES
@given(st.lists(CELLS, min_size=1, max_size=15), st.sampled_from(".,"))
def test_a_column_of_decimals_reads_as_its_cells_one_by_one(cells: list[str], sign: str) -> None:
    read = read_decimal(pl.Series(cells, dtype=pl.String), sign)
    plain = [plain_of(cell, sign) for cell in cells]
    assert read.value.to_list() == [None if text is None else float(text) for text in plain]
