"""Which record a row of a corrected error file is: by its number, else by its cells.

The error file says each record's number in `_ERROR`. Where a row has lost it,
the row is the record with which it shares most cells, if no other comes near.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import polars as pl

NUMBERED = r"^\s*'?Record (\d{1,15})\b"
COMMON = 50
"""Records that have a value in a column, from which on it tells none of them apart."""


def reason_of(record: int, line: int, messages: Sequence[str]) -> str:
    """Return what `_ERROR` says of a record; its number is read again by `numbers_of`."""
    return f"Record {record}, line {line}: {' '.join(messages)}"


def numbers_of(cells: pl.DataFrame) -> pl.Series:
    """Return the record number that stands in one of the cells of each row; null for none.

    Args:
        cells: String columns, those that are not the file's own; at least one.
    """
    found = cells.select(pl.coalesce(pl.all().str.extract(NUMBERED)).cast(pl.Int64).alias("record"))
    return found["record"]


def number_of(cells: Sequence[str]) -> int | None:
    """Return the record number in the cells of a row that could not be split as the header."""
    for cell in reversed(cells):
        if found := re.match(NUMBERED, cell):
            return int(found.group(1))
    return None


def likeliest(rows: pl.DataFrame, records: pl.DataFrame) -> pl.DataFrame:
    """Return which record each row is, by the cells that they share.

    Args:
        rows: "row" and String columns "0", "1" …, blank for empty.
        records: "record" and the same columns.

    Returns:
        "row" and "record": at least half of a row's filled cells stand in that
        record, in their columns, and in no other so many. Each at most once.

    Cost: joins on values that few records have; memory follows the cells.
    """
    ours, theirs = _cells(rows, "row"), _cells(records, "record")
    telling = theirs.filter(pl.len().over("column", "value") <= COMMON)
    shared = ours.join(telling, on=["column", "value"]).group_by("row", "record").len("alike")
    filled = ours.group_by("row").len("filled")
    best = shared.with_columns(
        place=pl.col("alike").rank("ordinal", descending=True).over("row"),
        second=pl.col("alike").sort(descending=True).slice(1, 1).first().over("row"),
    ).filter(pl.col("place") == 1)
    sure = best.join(filled, on="row").filter(
        (pl.col("alike") * 2 >= pl.col("filled"))
        & (pl.col("alike") > pl.col("second").fill_null(0))
    )
    once = sure.sort("alike", "row", descending=[True, False]).unique("record", keep="first")
    return once.select("row", "record").sort("row")


def _cells(frame: pl.DataFrame, name: str) -> pl.DataFrame:
    """Return the filled cells, one per line: where it stands, and its text."""
    long = frame.unpivot(index=name, variable_name="column", value_name="value")
    return long.with_columns(pl.col("value").str.strip_chars()).filter(pl.col("value") != "")
