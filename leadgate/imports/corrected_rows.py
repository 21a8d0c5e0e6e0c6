"""The rows of a corrected error file: which record each is, and its cells now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import polars as pl

from leadgate.engine.formats import needs_preparing, prepare
from leadgate.engine.harmless import ERROR_COLUMN, restored
from leadgate.engine.inspect import inspect
from leadgate.engine.layout import Layout, Overrides
from leadgate.engine.parse import parse
from leadgate.engine.records import Chunk, plan_chunks
from leadgate.engine.rematch import NUMBERED, number_of, numbers_of
from leadgate.errors import CorrectionRefused
from leadgate.imports.options import LAYOUT

REPORTED = ("rows", "unchanged", "unreadable", "not_rejected", "twice", "not_recognised")
"""What the report of a corrected file counts: all rows, and those that were not taken."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a corrected file is read; plain data, kept with its correction.

    Attributes:
        layout: how the file, or its working copy, is written.
        columns: per column of the import, its index in the file; None where
            the file has no such column.
        chunks: the file's ranges of whole rows, each as [start, end, …].
    """

    layout: Mapping[str, Any]
    columns: Sequence[int | None]
    chunks: Sequence[Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Rows:
    """What stands in one range of the file.

    Attributes:
        cells: "line", "record" (null where none is named, 0 where one of
            another import is), and one String column per column of the
            import: null where the file has none.
        beyond: per row, text in cells that belong to no column of the import.
        ragged: line and record number (0 for none of this import) of rows that
            have more or fewer cells than the file's header.
    """

    cells: pl.DataFrame
    beyond: pl.Series
    ragged: Sequence[tuple[int, int]]


def layout_of(path: Path, name: str, header: Sequence[str]) -> Layout:
    """Find out how a corrected file is written.

    Args:
        path: the file.
        name: as the user knows it.
        header: the import's column names.

    Raises:
        FileRefused: it is no table.
        CorrectionRefused: it has none of the import's columns.
    """
    for wish in (Overrides(), Overrides(header_line=1)):
        layout = inspect(path, name=name, overrides=wish).layout
        if any(place is not None for place in columns_of(layout, header)):
            # Nothing is guessed here: rows that don't fit the header are reported.
            return replace(layout, shapes=(), data_end=None)
    listed = ", ".join(f"“{title}”" for title in header[:5])
    raise CorrectionRefused(
        why=f"{name} has none of the columns of this import. Its first line should name "
        f"them: {listed} … Upload the corrected error file of this import."
    )


def columns_of(layout: Layout, header: Sequence[str]) -> list[int | None]:
    """Return where each column of the import stands in the file, by its name."""
    exact = {name.strip(): place for place, name in enumerate(layout.header)}
    folded = {name.strip().casefold(): place for place, name in enumerate(layout.header)}
    own = [name.strip() for name in header]
    return [
        None if name == ERROR_COLUMN else exact.get(name, folded.get(name.casefold()))
        for name in own
    ]


def reading_of(path: Path, layout: Layout, header: Sequence[str], *, size: int) -> Reading:
    """Cut a file, as it is or made plain, into ranges."""
    chunks = [asdict(chunk) for chunk in plan_chunks(path, layout, size=size)]
    return Reading(LAYOUT.dump(layout), columns_of(layout, header), chunks)


@contextmanager
def made_plain(path: Path, layout: Layout, folder: Path) -> Iterator[tuple[Path, Layout]]:
    """Give the file, or its equivalent in plain CSV, with its layout."""
    if needs_preparing(layout):
        target = folder / "working.csv"
        prepared = prepare(path, layout, target)
        yield target, replace(prepared, shapes=(), data_end=None)
    else:
        yield path, layout


def rows_of(data: bytes, reading: Reading, number: int, *, import_id: int) -> Rows:
    """Split one range of the file into rows; say which of the import's records each names.

    Cost: as reading that many records of an import.
    """
    layout: Layout = LAYOUT.load(reading.layout)
    batch = parse(data, layout, Chunk(**reading.chunks[number]))
    cells = batch.cells if ERROR_COLUMN in layout.header else restored(batch.cells)
    taken = {place for place in reading.columns if place is not None}
    others = cells.select(pl.all().exclude([str(place) for place in taken]))
    return Rows(
        cells=cells.select(
            pl.Series("line", batch.line, dtype=pl.Int64),
            numbers_of(others, import_id)
            if others.width
            else pl.lit(None, dtype=pl.Int64).alias("record"),
            *(_column(place).alias(str(index)) for index, place in enumerate(reading.columns)),
        ),
        beyond=_beyond(others, cells.height),
        ragged=[(bad.line, number_of(bad.cells, import_id)) for bad in batch.malformed],
    )


def _column(place: int | None) -> pl.Expr:
    if place is None:
        return pl.lit(None, dtype=pl.String)
    return pl.col(str(place)).str.replace_all("\r\n", "\n", literal=True)


def _beyond(others: pl.DataFrame, height: int) -> pl.Series:
    """Return the text of cells that no column of the import has, but for `_ERROR`'s own."""
    if not others.width:
        return pl.repeat("", height, dtype=pl.String, eager=True)
    kept = [
        pl.when(pl.col(name).str.contains(NUMBERED)).then(pl.lit("")).otherwise(pl.col(name))
        for name in others.columns
    ]
    return others.select(pl.concat_str(kept).str.strip_chars().alias("beyond")).to_series()
