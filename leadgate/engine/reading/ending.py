"""Where a table ends before its file does: a footer, or a second table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from leadgate.engine.layout import Layout
from leadgate.engine.reading.kinds import kind_of
from leadgate.engine.reading.rows import Row, split_rows

TAIL = 64 * 1024
MAX_FOOTER = 30
_NOTE = re.compile(
    r"\W*(?:(?:grand )?totals?\b|sources?\b|notes?\b|sum\b|summe\b|gesamt\b|copyright|generated|"
    r"exported|created (?:by|on)|report|printed|page \d|end of|eof\b|disclaimer|confidential|"
    r"\d[\d,.]* (?:rows?|records?)|rows? ?:|records? ?:|filters? ?:|last updated)",
    re.IGNORECASE,
)


SURE = {None: 0.9, "second_table": 0.8, "footer": 0.8}
"""Confidence that the table ends where it was found to, by what stands below."""


def find_ending(path: Path, layout: Layout) -> dict[str, Any]:
    """Look below the table.

    Returns:
        `data_end` and `data_end_code` of a layout, both None where the table
        ends with the file.
    """
    rows, offset = _tail(path, layout)
    index, name = _second_table(rows, layout), "second_table"
    if index is None:
        index, name = _footer(rows, layout), "footer"
    if index is None:
        return {"data_end": None, "data_end_code": None}
    return {"data_end": offset + rows[index].start, "data_end_code": name}


def _tail(path: Path, layout: Layout) -> tuple[list[Row], int]:
    size = path.stat().st_size
    start = max(layout.data_start, size - TAIL)
    with path.open("rb") as file:
        file.seek(start)
        data = file.read()
    if start > layout.data_start:
        cut = max(data.find(b"\n"), data.find(b"\r")) + 1
        data, start = data[cut:], start + cut
    rows = split_rows(
        data,
        layout.dialect,
        encoding=layout.encoding,
        columns=layout.columns,
        last=True,
        most=1_000_000,
    )
    return rows, start


def _second_table(rows: Sequence[Row], layout: Layout) -> int | None:
    """The row that names other columns than the header, with records of its width below."""
    titles = {title.strip().casefold() for title in layout.titles if title.strip()}
    for index, row in enumerate(rows):
        if len(row.cells) < 2:
            continue
        after_blank = index > 0 and not rows[index - 1].filled
        here = [cell.strip().casefold() for cell in row.cells if cell.strip()]
        shared = sum(cell in titles for cell in here)
        same = tuple(here) == tuple(t.strip().casefold() for t in layout.titles if t.strip())
        alike = len(titles) > 1 and shared >= max(2, 0.6 * len(titles)) and not same
        other = after_blank and len(row.cells) != layout.columns and _names(row)
        if (alike or other) and _consistent(rows[index + 1 :], row, layout):
            return index
    return None


def _names(row: Row) -> bool:
    """Whether every cell could name a column."""
    kinds = [kind_of(cell) for cell in row.cells]
    return row.filled >= 2 and row.filled == len(row.cells) and set(kinds) <= {"words", "code"}


def _consistent(below: Sequence[Row], header: Row, layout: Layout) -> bool:
    widths = Counter(len(row.cells) for row in below if row.filled)
    if not widths:
        return False
    width, count = widths.most_common(1)[0]
    if len(header.cells) == layout.columns:
        return width == layout.columns
    return width != layout.columns and width > 1 and count >= 0.6 * sum(widths.values())


def _footer(rows: Sequence[Row], layout: Layout) -> int | None:
    """The first of the last rows that are far emptier than records are."""
    columns = layout.columns
    if columns < 3 or len(rows) < 2:
        return None
    index = len(rows)
    while index > 0 and (_thin(rows[index - 1], columns) or not rows[index - 1].filled):
        index -= 1
    while index < len(rows) and not rows[index].filled:
        index += 1
    end = [row for row in rows[index:] if row.filled]
    if not end or len(end) > MAX_FOOTER or index == 0 or _usual(rows[:index]) < 3:
        return None
    apart = not rows[index - 1].filled
    noted = _NOTE.match(" ".join(rows[index].cells).strip()) is not None
    short = all(len(row.cells) == 1 and kind_of(row.cells[0]) != "empty" for row in end)
    return index if apart or noted or short else None


def _thin(row: Row, columns: int) -> bool:
    limit = 1 if columns < 6 else 2
    return 0 < row.filled <= limit and (len(row.cells) <= limit or not row.cells[-1].strip())


def _usual(rows: Sequence[Row]) -> int:
    filled = sorted(row.filled for row in rows[-200:] if row.filled)
    return filled[len(filled) // 2] if filled else 0
