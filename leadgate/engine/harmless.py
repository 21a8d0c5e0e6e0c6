"""Cells that a spreadsheet program would run as a formula, made harmless; and back.

A cell that begins with =, +, -, @, a tab or a carriage return gets an apostrophe
in front (OWASP, "CSV Injection"). One that begins with apostrophes before such
a sign gets one more, so that taking one off always gives back what stood there.
"""

from __future__ import annotations

import re

SIGNS = r"=+\-@\t\r"
RISKY = re.compile(rf"'*[{SIGNS}]")


def harmless(cell: str) -> str:
    """Return a cell as it can be opened in any spreadsheet program."""
    return f"'{cell}" if RISKY.match(cell) else cell


def original(cell: str) -> str:
    """Return what `harmless` was given."""
    return cell[1:] if cell.startswith("'") and RISKY.match(cell) else cell
