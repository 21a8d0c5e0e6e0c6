"""Where the header stands, and what stands around it.

A file may begin with titles and blank lines, have its column names on several
lines, or none at all. Column names are words; below them stand the numbers,
dates and addresses that a column holds. That contrast finds the header.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from leadgate.engine.reading.kinds import DATA_KINDS, kind_of
from leadgate.engine.reading.rows import Row

MAX_PREAMBLE = 60
MAX_HEADER_LINES = 4


@dataclass(frozen=True, slots=True)
class Structure:
    """What was found.

    Attributes:
        width: cells in a record.
        header: indices of the rows that hold column names; empty for none.
        body: index of the first row behind the header.
        confidence: 0 … 1, that the header is where it was found.
    """

    width: int
    header: tuple[int, ...]
    body: int
    confidence: float


def find_structure(rows: Sequence[Row], *, separator_line: bool = False) -> Structure:
    """Tell where the table begins and which rows name its columns."""
    first = 1 if separator_line else 0
    rows = rows[: first + _first_table(rows[first:])]
    width = _width(rows[first:])
    start = _table_start(rows, first, width)
    if start is None:
        return Structure(width, (), first, 0.0)
    width = _settled_width(rows, start, width)
    body = [row for row in rows[start + 1 :] if row.filled][:200]
    kinds = _column_kinds(body, width)
    votes = _votes(rows[start], kinds)
    if (votes < 0 or _is_data(rows[start], kinds)) and _names_above(rows, start, first):
        start -= 1
        votes = max(_votes(rows[start], kinds), 1)
    if votes < 0 or _is_data(rows[start], kinds):
        return Structure(width, (), start, min(1.0, 0.6 + 0.1 * -votes))
    header = [start]
    while len(header) < MAX_HEADER_LINES and _goes_on(rows, header, width):
        header.append(header[-1] + 1)
    sure = 0.6 if votes == 0 else min(1.0, 0.75 + 0.1 * votes)
    return Structure(width, tuple(header), header[-1] + 1, sure)


def forced_structure(rows: Sequence[Row], line: int) -> Structure:
    """What a person says: the header's line, or 0 for none."""
    behind = [row for row in rows if row.line > line]
    width = _width(behind)
    if line == 0:
        return Structure(width, (), 0, 1.0)
    at = [index for index, row in enumerate(rows) if row.line <= line]
    header = at[-1] if at else 0
    return Structure(len(rows[header].cells), (header,), header + 1, 1.0)


def _first_table(rows: Sequence[Row]) -> int:
    """How many rows come before a second table, where the first is plainly one."""
    block: list[Row] = []
    for index, row in enumerate(rows):
        if row.filled:
            block.append(row)
            continue
        widths = {len(one.cells) for one in block}
        if len(block) > 2 and len(widths) == 1 and widths != {1}:
            width = len(block[0].cells)
            later = {len(one.cells) for one in rows[index:] if one.filled}
            if width not in later and _votes(block[0], _column_kinds(block[1:], width)) > 0:
                return index
        block = []
    return len(rows)


def _width(rows: Sequence[Row]) -> int:
    """The width that most records share; wide ones count for more than titles do."""
    widths = Counter(len(row.cells) for row in rows if row.filled)
    if not widths:
        return 1
    return max(widths, key=lambda width: (widths[width] * (1 - 0.9 / width), width))


def _settled_width(rows: Sequence[Row], start: int, width: int) -> int:
    """The header's width, where it names columns that every record has or leaves out."""
    named = len(rows[start].cells)
    if named == width:
        return width
    body = Counter(len(row.cells) for row in rows[start + 1 :] if row.filled)
    if body and named > width and body[named] >= 0.3 * body[width]:
        return named
    return width if body else named


def _table_start(rows: Sequence[Row], first: int, width: int) -> int | None:
    """The first row that is as full as a header, before the body is reached."""
    candidates = range(first, min(len(rows), first + MAX_PREAMBLE))
    filled = [index for index in candidates if rows[index].filled]
    if not filled:
        return None
    if width == 1:
        return filled[0]
    need = _fullness(rows[first:], width)
    for index in filled:
        row = rows[index]
        if row.filled >= need and abs(len(row.cells) - width) <= max(1, width // 3):
            return index
    return filled[0]


def _fullness(rows: Sequence[Row], width: int) -> float:
    """Filled cells that a header must have: it is rarely emptier than its records."""
    full = sorted(row.filled for row in rows if len(row.cells) == width and row.filled)
    usual = full[len(full) // 2] if full else width
    return max(1.5 if width == 2 else 2.0, 0.6 * min(usual, width))


def _column_kinds(body: Sequence[Row], width: int) -> list[str | None]:
    """The kind that most filled cells of each column have, if it is not words."""
    kinds: list[str | None] = []
    for column in range(width):
        counts = Counter(
            _coarse(kind_of(row.cells[column]))
            for row in body
            if len(row.cells) > column and row.cells[column].strip()
        )
        total = sum(counts.values())
        kind, count = counts.most_common(1)[0] if counts else ("words", 0)
        kinds.append(kind if total and count >= 0.7 * total and kind in _TELLING else None)
    return kinds


_NUMERIC = {"integer": "number", "money": "number", "percent": "number"}
_TELLING = frozenset({"number", "date", "time", "moment", "email", "url", "phone", "code"})


def _coarse(kind: str) -> str:
    return _NUMERIC.get(kind, kind)


def _names_above(rows: Sequence[Row], start: int, first: int) -> bool:
    """Whether the row above the first full one names columns, though not all."""
    if start <= first:
        return False
    above = [cell for cell in rows[start - 1].cells if cell.strip()]
    kinds = {kind_of(cell) for cell in above}
    return len(above) >= 2 and kinds <= {"words", "code"}


def _votes(row: Row, kinds: Sequence[str | None]) -> int:
    """Columns whose cell here contrasts with those below, less those where it doesn't."""
    votes = 0
    for cell, kind in zip(row.cells, kinds, strict=False):
        if not cell.strip() or kind is None:
            continue
        here = _coarse(kind_of(cell))
        if here == kind and not (kind in ("code", "number") and _could_name(cell)):
            votes -= 1
        elif here in ("words", "other", "code"):
            votes += 1
    return votes


def _could_name(cell: str) -> bool:
    """Years, and names such as "Q1" or "address2", name columns of numbers and codes."""
    text = cell.strip()
    year = text.isdigit() and len(text) == 4 and 1900 <= int(text) <= 2100
    return (
        year or (text[:1].isalpha() and not text.isupper()) or (text[:1] in "Qq" and len(text) < 4)
    )


def _is_data(row: Row, kinds: Sequence[str | None]) -> bool:
    """Whether cells stand here that no column is named by: addresses, dates, sums."""
    found = [kind_of(cell) for cell in row.cells if cell.strip()]
    data = sum(kind in DATA_KINDS and kind not in ("integer", "number") for kind in found)
    sure = sum(kind in ("email", "url", "date", "moment", "time") for kind in found)
    contrast = _votes(row, kinds)
    if contrast > 0 and data * 2 < len(found):
        return False
    return sure > 0 or (len(found) > 0 and data * 2 > len(found))


def _goes_on(rows: Sequence[Row], header: Sequence[int], width: int) -> bool:
    """Whether the row below the header names columns too."""
    index = header[-1] + 1
    if index + 1 >= len(rows):
        return False
    row, above = rows[index], rows[header[-1]]
    if len(row.cells) != len(above.cells) or row.filled < 2:
        return False
    if [cell.strip().casefold() for cell in row.cells] == [
        c.strip().casefold() for c in above.cells
    ]:
        return True
    body = [one for one in rows[index + 1 :] if one.filled][:200]
    kinds = _column_kinds(body, width)
    telling = sum(kind is not None for kind in kinds)
    votes = _votes(row, kinds)
    return telling >= 3 and votes == telling and row.filled == width and len(body) >= 5
