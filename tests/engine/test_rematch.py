"""Rows of a corrected error file, and the records that they are."""

from __future__ import annotations

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from leadgate.engine.rematch import FOREIGN, likeliest, number_of, numbers_of, reason_of


def table(name: str, rows: dict[int, list[str]]) -> pl.DataFrame:
    width = len(next(iter(rows.values()), []))
    columns = {str(place): [row[place] for row in rows.values()] for place in range(width)}
    return pl.DataFrame({name: list(rows), **columns}, schema_overrides={name: pl.Int64})


def matches(rows: dict[int, list[str]], records: dict[int, list[str]]) -> dict[int, int]:
    found = likeliest(table("row", rows), table("record", records))
    return dict(found.iter_rows())


@settings(deadline=None)  # the machine may be busy
@given(st.integers(1, 10**12), st.integers(1, 10**12), st.lists(st.text(), min_size=1))
def test_a_number_that_was_written_is_read_again(
    record: int, line: int, messages: list[str]
) -> None:
    reason = reason_of(3, record, line, messages)
    assert number_of(["x", reason, ""], 3) == record
    cells = pl.DataFrame({"7": ["", reason], "8": ["", "x"]})
    assert numbers_of(cells, 3).to_list() == [None, record]
    assert numbers_of(cells, 4).to_list() == [None, FOREIGN]
    assert number_of(["x", reason, ""], 4) == FOREIGN


def test_text_that_only_speaks_of_records_is_no_number() -> None:
    texts = ["No Record 5", "Record 5", "Record x of import 3, line 1", "Record 5 of import 3"]
    assert numbers_of(pl.DataFrame({"7": texts}), 3).to_list() == [None] * 4


def test_rows_are_known_by_the_cells_they_kept() -> None:
    records = {3: ["Ann", "Ames", "broken", "Acme"], 7: ["Ben", "Brook", "bad", "Acme"]}
    rows = {1: ["Ben", "Brook", "ben@example.com", "Acme"], 2: ["Ann", "Ames", "a@example.com", ""]}
    assert matches(rows, records) == {1: 7, 2: 3}


def test_a_row_that_could_be_two_records_is_neither() -> None:
    records = {3: ["Ann", "Ames", "x"], 4: ["Ann", "Ames", "y"]}
    assert matches({1: ["Ann", "Ames", "z"]}, records) == {}


def test_a_row_that_shares_too_little_is_a_new_one() -> None:
    records = {3: ["Ann", "Ames", "x", "Acme", "Bonn"]}
    assert matches({1: ["Eva", "Eller", "e", "Acme", "Kiel"]}, records) == {}


def test_a_record_is_claimed_once_by_the_row_that_is_most_like_it() -> None:
    records = {3: ["Ann", "Ames", "x", "Acme"]}
    rows = {1: ["Ann", "Ames", "y", "Other"], 2: ["Ann", "Ames", "y", "Acme"]}
    assert matches(rows, records) == {2: 3}


def test_nothing_is_like_nothing() -> None:
    empty = table("row", {}).with_columns(pl.lit("").alias("0"))
    assert likeliest(empty, table("record", {3: ["Ann"]})).is_empty()
