"""Whether a file's writer leaves out the last cells of a record where they are empty."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from leadgate.engine.reading.kinds import kind_of
from leadgate.engine.reading.rows import Row
from leadgate.engine.reading.structure import column_kinds

SHARE = 0.25
"""Of the records; fewer short ones are damage, and kept as rejected."""
FEWEST = 5


def is_ragged(rows: Sequence[Row], columns: int) -> bool:
    """Tell whether short records are the writer's habit.

    Args:
        rows: the first rows behind the header.
        columns: of the table.

    Returns:
        True where many records are short, the cells that they have stand in their
        columns, and no two that follow each other make up one that was torn apart.
    """
    filled = [row for row in rows if row.filled]
    short = [row for row in filled if 1 < len(row.cells) < columns]
    if len(short) < max(FEWEST, SHARE * len(filled)) or columns < 3:
        return False
    torn = sum(
        len(one.cells) + len(other.cells) == columns + 1
        for one, other in pairwise(filled)
        if len(one.cells) < columns and len(other.cells) < columns
    )
    whole = [row for row in filled if len(row.cells) == columns]
    if not whole or 4 * torn > len(short):
        return False
    kinds = column_kinds(whole, columns)
    placed = [
        kind_of(cell) == "empty" or kinds[at] == column_kinds([row], columns)[at]
        for row in short
        for at, cell in enumerate(row.cells)
        if kinds[at] is not None
    ]
    return sum(placed) >= 0.8 * len(placed)
