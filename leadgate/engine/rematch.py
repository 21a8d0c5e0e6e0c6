"""Which record a row of a corrected error file is: by its number, else by its cells.

The error file says in `_ERROR` which record of which import each row is. Where a
row has lost it, the row is the record with which it shares most cells, if no
other comes near.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import polars as pl

NUMBERED = r"^\s*'?Record (\d{1,15}) of import (\d{1,15}), line "
FOREIGN = 0
"""Stands for the number of a row that is a record of another import."""
COMMON = 50
"""Records that have a value in a column, from which on it tells none of them apart."""


def reason_of(import_id: int, record: int, line: int, messages: Sequence[str]) -> str:
    """Return what `_ERROR` says of a record; its number is read again by `numbers_of`."""
    return f"Record {record} of import {import_id}, line {line}: {' '.join(messages)}"


def numbers_of(cells: pl.DataFrame, import_id: int) -> pl.Series:
    """Return which record of an import each row says that it is.

    Args:
        cells: String columns, those that are not the file's own; at least one.
        import_id: of the import.

    Returns:
        Int64; null for a row that says nothing, FOREIGN for one of another import.
    """
    said = pl.coalesce(pl.all().str.extract_groups(NUMBERED).struct["1"].cast(pl.Int64))
    origin = pl.coalesce(pl.all().str.extract_groups(NUMBERED).struct["2"].cast(pl.Int64))
    mine = pl.when(origin == import_id).then(said).otherwise(FOREIGN)
    return cells.select(pl.when(said.is_not_null()).then(mine).alias("record")).to_series()


def number_of(cells: Sequence[str], import_id: int) -> int:
    """Return which record a row is that could not be split as the header; FOREIGN for none."""
    for cell in reversed(cells):
        if found := re.match(NUMBERED, cell):
            return int(found.group(1)) if int(found.group(2)) == import_id else FOREIGN
    return FOREIGN


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
