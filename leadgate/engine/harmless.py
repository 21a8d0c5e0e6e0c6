"""Cells that a spreadsheet program would run as a formula, made harmless; and back.

A cell that begins with =, +, -, @, a tab or a carriage return gets an apostrophe
in front (OWASP, "CSV Injection"), unless it is just a number with its sign, such
as -5 or +12025550143: that calculates nothing. One that begins with apostrophes before such
a sign gets one more, so that taking one off always gives back what stood there.
"""

from __future__ import annotations

import re

import polars as pl

ERROR_COLUMN = "_ERROR"
"""By this column an error file is known."""

SIGNS = r"=+\-@\t\r"
RISKY = re.compile(rf"(?![+-]\d+([.,]\d+)?$)'*[{SIGNS}]")


def harmless(cell: str) -> str:
    """Return a cell as it can be opened in any spreadsheet program."""
    return f"'{cell}" if RISKY.match(cell) else cell


def restored(cells: pl.DataFrame) -> pl.DataFrame:
    """Return an error file's cells as they stood in the file that it came from.

    Args:
        cells: String columns.

    Cost: one pass over the cells.
    """
    return cells.with_columns(pl.col(pl.String).str.replace(rf"^'('*[{SIGNS}])", "${1}"))
