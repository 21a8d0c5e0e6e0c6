"""A header line that is damaged or goes on below: read as it was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from leadgate.engine.layout import Dialect, Layout
from leadgate.engine.reading.grammar import grammar_of
from leadgate.engine.reading.kinds import DATA_KINDS, kind_of
from leadgate.engine.reading.rows import Row
from leadgate.engine.reading.split import Quotes, split_record, without_line_end
from leadgate.engine.repair import OTHERS, with_delimiter

MAX_LENGTH = 64 * 1024
"""Bytes of a header line that is taken apart."""

MANY_RECORDS = 3
MANY_WORDS = 5
"""A title above the table rarely has exactly as many words as the table has columns."""


def mended_header(
    rows: Sequence[Row], index: int, data: bytes, *, dialect: Dialect, encoding: str, width: int
) -> Row | None:
    """Read a line that names columns, but not as many as the records have, in another way.

    Args:
        rows: the file's first rows.
        index: which one.
        data: the bytes that the rows' offsets count in.
        dialect: how the records are written.
        encoding: one in which ASCII is ASCII.
        width: cells in a record.

    Returns:
        The row with one name per column; None where no reading gives that.
    """
    row = rows[index]
    if row.end - row.start > MAX_LENGTH or width < 2 or len(row.cells) == width:
        return None
    line = without_line_end(data[row.start : row.end])
    text = line.decode(encoding, errors="replace").replace("\0", "")
    if len(row.cells) == width - 1 and _numbered(rows[index + 1 :]):
        return replace(row, cells=("", *row.cells))
    for cells in _readings(row, text, dialect, width):
        if len(cells) == width and _all_names(cells, dialect):
            return replace(row, cells=cells)
    return None


def joined_titles(header: Sequence[Row], width: int) -> tuple[str, ...]:
    """Name the columns by the header's rows, those of several joined, the upper first.

    A title above several columns stands in the first of them, as merged cells do;
    it belongs to those behind it, too.
    """
    if not header:
        return ()
    width, lowest = max(width, 1), header[-1].cells
    columns: list[list[str]] = [[] for _ in range(width)]
    for row in header:
        above = ""
        for at in range(width):
            cell = row.cells[at].strip() if at < len(row.cells) else ""
            here = lowest[at].strip() if at < len(lowest) else ""
            above = cell or above
            part = cell if row is header[-1] or not here else above
            if part:
                columns[at].append(part)
    return tuple(" ".join(parts) for parts in columns)


def _numbered(records: Sequence[Row]) -> bool:
    """Whether the first cells count the records, as programs do that name no such column."""
    first = [row.cells[0].strip() for row in records if row.filled]
    if len(first) < MANY_RECORDS or not all(text.isdecimal() and len(text) < 16 for text in first):
        return False
    return all(int(below) == int(above) + 1 for above, below in pairwise(first))


def _readings(row: Row, text: str, dialect: Dialect, width: int) -> Iterator[tuple[str, ...]]:
    if len(row.cells) == width + 1:
        for at in range(width, -1, -1):
            if not row.cells[at].strip():
                yield row.cells[:at] + row.cells[at + 1 :]
    layout = Layout(dialect=dialect)
    for quotes in (Quotes.STRICT, Quotes.BARE):
        yield _cells(text, dialect, quotes)
    if dialect.quote is not None:
        for apart in with_delimiter(text, layout):
            yield tuple(cell for cell, _ in apart)
    for other in OTHERS:
        title = other == " " and width < MANY_WORDS
        if other != dialect.delimiter and text.count(other) >= width - 1 and not title:
            yield _cells(text, replace(dialect, delimiter=other), Quotes.LENIENT)


def _cells(text: str, dialect: Dialect, quotes: Quotes) -> tuple[str, ...]:
    cells = split_record(text.encode("utf-8"), grammar_of(dialect), quotes)
    return tuple(cell.decode("utf-8", errors="replace") for cell in cells)


def _all_names(cells: Sequence[str], dialect: Dialect) -> bool:
    """Whether each cell could name a column."""
    filled = [cell for cell in cells if cell.strip()]
    return len(filled) * 2 > len(cells) and not any(
        kind_of(re.sub(r"^\W+", "", cell)) in DATA_KINDS or dialect.delimiter in cell
        for cell in filled
    )
