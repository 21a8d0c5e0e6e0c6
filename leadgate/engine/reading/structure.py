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
MAX_FACTS = 20
"""Lines of a name and a value each that may stand above a table."""
GROUPED = 0.8
"""Confidence, at most, that titles above the names belong to them."""


@dataclass(frozen=True, slots=True)
class Structure:
    """What was found.

    Attributes:
        width: columns of the table.
        header: indices of the rows that hold column names; empty for none.
        body: index of the first row behind the header.
        confidence: 0 … 1, that the header is where it was found.
        body_width: cells that most records have.
    """

    width: int
    header: tuple[int, ...]
    body: int
    confidence: float
    body_width: int


def find_structure(rows: Sequence[Row], *, separator_line: bool = False) -> Structure:
    """Tell where the table begins and which rows name its columns."""
    first = 1 if separator_line else 0
    first = _behind_comments(rows, _behind_facts(rows, first))
    rows = rows[: first + _first_table(rows[first:])]
    usual = _width(rows[first:])
    start = _table_start(rows, first, usual)
    if start is None:
        return Structure(usual, (), first, 0.0, usual)
    width = _settled_width(rows, start, usual)
    kinds = _kinds_below(rows, start, width)
    votes = _votes(rows[start], kinds)
    if (votes < 0 or _is_data(rows[start], kinds)) and _names_above(rows, start, first):
        start -= 1
        votes = max(_votes(rows[start], kinds), 1)
    if votes < 0 or _is_data(rows[start], kinds):
        return Structure(width, (), start, min(1.0, 0.6 + 0.1 * -votes), usual)
    return _with_header(rows, start, first, width, votes, usual)


def _with_header(
    rows: Sequence[Row], start: int, first: int, width: int, votes: int, usual: int
) -> Structure:
    """The table whose column names begin at `start`, with the lines that belong to them."""
    sure = 0.6 if votes == 0 else min(1.0, 0.75 + 0.1 * votes)
    header = [start]
    while len(header) < MAX_HEADER_LINES and _goes_on(rows, header, width):
        header.append(header[-1] + 1)
    if len(header) == 1:
        grouped = _groups(rows, start, first, width)
        if grouped is not None:
            header, sure = list(grouped), min(sure, GROUPED)
            width = max(width, *(_reach(rows[index]) for index in header))
    return Structure(width, tuple(header), header[-1] + 1, sure, usual)


def forced_structure(rows: Sequence[Row], line: int, lines: int = 1) -> Structure:
    """What a person says: the header's line, 0 for none, and how many lines it has."""
    behind = [row for row in rows if row.line >= line + max(lines, 1)]
    width = _width(behind)
    if line == 0:
        return Structure(width, (), 0, 1.0, width)
    at = [index for index, row in enumerate(rows) if row.line <= line]
    header = at[-1] if at else 0
    through = [index for index, row in enumerate(rows) if line < row.line < line + lines]
    named = max(len(rows[index].cells) for index in (header, *through))
    every = (header, *through)
    return Structure(named, every, every[-1] + 1, 1.0, width if behind else named)


def _behind_comments(rows: Sequence[Row], first: int) -> int:
    """The first row behind lines that programs mark with #, unless one names the columns."""
    index = first
    while index < len(rows) and rows[index].cells[0].startswith("#"):
        index += 1
    if index == first or index >= len(rows) or not rows[index].filled:
        return first
    width = len(rows[index].cells)
    if all(len(row.cells) == width for row in rows[first:index]) and width > 1:
        return index if _votes(rows[index], _kinds_below(rows, index, width)) > 0 else first
    return index


def _behind_facts(rows: Sequence[Row], first: int) -> int:
    """The first row behind lines of a name and a value each, above a table that is wider."""
    index = first
    while index < len(rows) and len(rows[index].cells) == 2 and rows[index].filled == 2:
        index += 1
    below = [row for row in rows[index:] if row.filled]
    if index == first or index - first > MAX_FACTS or len(below) < 3 * (index - first):
        return first
    wider = sum(len(row.cells) > 2 for row in below)
    return index if wider >= 0.9 * len(below) else first


def _kinds_below(rows: Sequence[Row], index: int, width: int) -> list[str | None]:
    return column_kinds([row for row in rows[index + 1 :] if row.filled][:200], width)


def _reach(row: Row) -> int:
    """Columns up to the last filled cell."""
    return max((at + 1 for at, cell in enumerate(row.cells) if cell.strip()), default=0)


def _groups(rows: Sequence[Row], start: int, first: int, width: int) -> tuple[int, int] | None:
    """The two rows of a header whose upper one has titles above several columns.

    Either the row above the names has such titles, or the row at `start` has, and
    the one below it has the names.
    """
    if start > first and _grouping(rows[start - 1], rows[start], width):
        return start - 1, start
    if start + 2 < len(rows) and _grouping(rows[start], rows[start + 1], width):
        kinds = _kinds_below(rows, start + 1, width)
        lower = rows[start + 1]
        nested = any(not cell.strip() for cell in lower.cells[:width])
        if (_votes(lower, kinds) > 0 or nested) and not _is_data(lower, kinds):
            return start, start + 1
    return None


def _grouping(upper: Row, lower: Row, width: int) -> bool:
    """Whether the upper row's cells are titles above several of the lower row's names.

    Two filled cells side by side and nothing behind them are a title's name and value.
    """
    above = [at for at, cell in enumerate(upper.cells) if cell.strip()]
    below = {at for at, cell in enumerate(lower.cells) if cell.strip()}
    if len(above) < 2 or len(upper.cells) > width or lower.line > upper.line + 1:
        return False
    names = (*(upper.cells[at] for at in above), *(lower.cells[at] for at in below))
    if any(":" in upper.cells[at] for at in above):
        return False
    if any(kind_of(cell) not in ("words", "code") and not _could_name(cell) for cell in names):
        return False
    covered = set(above) | below
    if len(covered) < len(range(max(covered) + 1)) * 0.8 or len(below) <= len(above) / 2:
        return False
    spans = sum(_spans(above, at, below, width) for at in above)
    nested = all(at not in below or _spans(above, at, below, width) for at in above)
    if above == [0, 1]:
        return nested and spans > 0 and 0 not in below
    return spans >= 2 or (spans > 0 and nested)


def _spans(above: Sequence[int], at: int, below: set[int], width: int) -> bool:
    """Whether the title at `at` has names under it, in its own column and the next."""
    return at in below and at + 1 in below and at + 1 not in above and at + 1 < width


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
            if width not in later and _votes(block[0], column_kinds(block[1:], width)) > 0:
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
    ragged = body and max(body) == named and body[named] >= 0.02 * body.total()
    if named > width and (ragged or (body and body[named] >= 0.3 * body[width])):
        return named
    return width if body else named


def _table_start(rows: Sequence[Row], first: int, width: int) -> int | None:
    """The first row that is as full as a header, before the body is reached."""
    candidates = range(first, min(len(rows), first + MAX_PREAMBLE))
    filled = [index for index in candidates if rows[index].filled]
    if not filled:
        return None
    if width == 1:
        return _name_of_one(rows, filled)
    need = _fullness(rows[first:], width)
    for index in filled:
        row = rows[index]
        if row.filled >= need and abs(len(row.cells) - width) <= max(1, width // 3):
            return _names_below(rows, index, width) or index
    return filled[0]


def _name_of_one(rows: Sequence[Row], filled: Sequence[int]) -> int:
    """The row that names the only column: the one below a title and a blank line."""
    title, *others = filled
    if not others or others[0] == title + 1:
        return title
    kinds = _kinds_below(rows, others[0], 1)
    return others[0] if _votes(rows[others[0]], kinds) > 0 else title


def _names_below(rows: Sequence[Row], start: int, width: int) -> int | None:
    """The row that names all columns, below rows that are narrower than the table."""
    index = start
    while index < len(rows) and (len(rows[index].cells) < width or not rows[index].filled):
        index += 1
    apart = any(not row.filled for row in rows[start:index])
    if index == start or index >= len(rows) or not apart:
        return None
    row = rows[index]
    kinds = _kinds_below(rows, index, width)
    named = row.filled == width == len(row.cells) and not _is_data(row, kinds)
    return index if named and _votes(row, kinds) > 0 else None


def _fullness(rows: Sequence[Row], width: int) -> float:
    """Filled cells that a header must have: it is rarely emptier than its records."""
    full = sorted(row.filled for row in rows if len(row.cells) == width and row.filled)
    usual = full[len(full) // 2] if full else width
    return max(1.5 if width == 2 else 2.0, 0.6 * min(usual, width))


def column_kinds(body: Sequence[Row], width: int) -> list[str | None]:
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
    if len(row.cells) != len(above.cells) or not row.filled:
        return False
    if [cell.strip().casefold() for cell in row.cells] == [
        c.strip().casefold() for c in above.cells
    ]:
        return row.filled > 1 or _votes(row, _kinds_below(rows, index, width)) > 0
    if row.filled < 2:
        return False
    body = [one for one in rows[index + 1 :] if one.filled][:200]
    kinds = column_kinds(body, width)
    telling = sum(kind is not None for kind in kinds)
    votes = _votes(row, kinds)
    return telling >= 3 and votes == telling and row.filled == width and len(body) >= 5
