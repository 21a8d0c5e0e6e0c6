"""Keeps the latest figures in docs/benchmarks.md, each table between its two marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"


def keep_table(
    name: str, headings: Sequence[str], rows: Iterable[Sequence[str]], *, note: str
) -> None:
    """Replace the table of that name.

    Args:
        name: as in the page's marks, `<!-- name -->` and `<!-- /name -->`.
        headings: of the columns; the first is text, the others are figures.
        rows: cells, as they are to be read.
        note: a sentence below the table.

    Raises:
        ValueError: the page has no such marks.
    """
    lines = [
        _row(headings),
        _row(["---"] + ["---:"] * (len(headings) - 1)),
        *(_row(row) for row in rows),
        "",
        note,
    ]
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    text = "\n".join([begin, "", *lines, "", end])
    page, count = re.subn(
        re.escape(begin) + ".*?" + re.escape(end),
        lambda _: text,
        PAGE.read_text(encoding="utf-8"),
        flags=re.DOTALL,
    )
    if count != 1:
        raise ValueError(f"{PAGE.name} needs {begin} and {end} once.")
    PAGE.write_text(page, encoding="utf-8")


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
