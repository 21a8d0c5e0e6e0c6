"""Pieces of Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def page(title: str, *parts: str) -> str:
    """Return a page: a title, and parts that are not empty, a blank line between them."""
    return "\n\n".join([f"# {title}", *(part.strip("\n") for part in parts if part)]) + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table; empty where there are no rows."""
    lines = [_line(row) for row in rows]
    return "\n".join([_line(head), _line(["---"] * len(head)), *lines]) if lines else ""


def _line(cells: Sequence[object]) -> str:
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _cell(value: object) -> str:
    return str(value).replace("|", "\\|").replace("\n", " ").strip() or " "


def code(value: object) -> str:
    """Return a value as code; a blank one as nothing."""
    return f"`{value}`" if str(value) else ""


def codes(values: Iterable[object]) -> str:
    """Return values as code, separated by commas."""
    return ", ".join(code(value) for value in values)
