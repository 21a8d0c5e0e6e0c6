"""Changes of many cells at once: one column, the same for every record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import polars as pl


class How(StrEnum):
    """What is done to the cells of a column."""

    SET = "set"  # a cell that reads `find` becomes `put`
    REPLACE = "replace"  # `find`, wherever it stands in a cell, becomes `put`
    TRIM = "trim"  # blanks around the text and double ones inside go
    TITLE = "title"  # Each Word Begins With A Capital
    UPPER = "upper"
    LOWER = "lower"
    CHECK = "check"  # nothing: the record is judged once more


ASKS_WHAT = frozenset({How.SET, How.REPLACE})
"""What needs a text to look for."""
TITLED_TOO_FAR = r"(\d(?:St|Nd|Rd|Th)|['’](?:S|T|Re|Ll|Ve))\b"


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of one column.

    Attributes:
        how: what is done.
        column: index of the column in the file; of no meaning for CHECK.
        find: the cell's text (SET), or a part of it (REPLACE); compared letter
            by letter, blanks around a whole cell don't count.
        put: what stands there afterwards.
    """

    how: How
    column: int = 0
    find: str = ""
    put: str = ""


def edited(cells: pl.Series, edit: Edit) -> pl.Series:
    """Return a column's cells after a change.

    Args:
        cells: String, no nulls.
        edit: what to do.

    Returns:
        String, as long as `cells`; cells that it does not concern as they were.

    Cost: one pass.
    """
    changes: dict[How, Callable[[pl.Series, Edit], pl.Series]] = {
        How.SET: _set,
        How.REPLACE: _replaced,
        How.TRIM: lambda cells, _: cells.str.strip_chars().str.replace_all(r"[^\S\n]+", " "),
        How.TITLE: lambda cells, _: _titled(cells),
        How.UPPER: lambda cells, _: cells.str.to_uppercase(),
        How.LOWER: lambda cells, _: cells.str.to_lowercase(),
        How.CHECK: lambda cells, _: cells,
    }
    return changes[edit.how](cells, edit)


def _set(cells: pl.Series, edit: Edit) -> pl.Series:
    alike = cells.str.strip_chars() == edit.find.strip()
    put = pl.Series(cells.name, [edit.put], dtype=pl.String)
    return put.new_from_index(0, len(cells)).zip_with(alike, cells)


def _replaced(cells: pl.Series, edit: Edit) -> pl.Series:
    if not edit.find:
        return cells
    return cells.str.replace_all(edit.find, edit.put, literal=True)


def _titled(cells: pl.Series) -> pl.Series:
    """Begin each word with a capital; but 1st, not 1St, and don't, not Don'T."""
    titled = cells.str.to_titlecase()
    far = titled.filter(titled.str.contains(TITLED_TOO_FAR)).unique().to_list()
    if not far:
        return titled
    near = pl.Series(far).str.replace_all(r"(\d)St\b", "${1}st")
    for ending in ("Nd", "Rd", "Th"):
        near = near.str.replace_all(rf"(\d){ending}\b", "${1}" + ending.lower())
    for ending in ("S", "T", "Re", "Ll", "Ve"):
        near = near.str.replace_all(rf"(['’]){ending}\b", "${1}" + ending.lower())
    return titled.replace(far, near.to_list())
