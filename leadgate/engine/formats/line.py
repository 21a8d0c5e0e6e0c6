"""One record as a line of plain CSV."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NEEDS_QUOTES = re.compile(r'[",\r\n]')


def csv_line(cells: Iterable[str], line_end: str = "\n") -> str:
    """Join cells by commas, in quotes where they need them."""
    return ",".join(_cell(cell) for cell in cells) + line_end


def _cell(text: str) -> str:
    if _NEEDS_QUOTES.search(text) is None:
        return text
    return '"' + text.replace('"', '""') + '"'
