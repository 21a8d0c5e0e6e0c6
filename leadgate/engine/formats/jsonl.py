"""JSON Lines: one object per line, its keys are the columns."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from leadgate.engine.formats.line import csv_line
from leadgate.engine.formats.source import Written
from leadgate.errors import FileRefused, TooLarge

MAX_LINE = 16 * 1024 * 1024
MAX_KEYS = 5000


def write_json_lines(path: Path, target: Path, name: str, wish: str | None) -> Written:
    """Write the objects as CSV: a header line, then a line per line of the file.

    Nested objects become columns such as `address.city`, lists of plain values
    are joined by "; ". A line that is no object becomes a record of one cell, and
    so a rejected one.

    Raises:
        FileRefused: no object at all, or far too many keys.

    Cost: two passes at some 50 MB/s; memory one line.
    """
    columns: dict[str, None] = {}
    for _, found in _lines(path, name):
        if found is not None:
            columns.update(dict.fromkeys(found))
        if len(columns) > MAX_KEYS:
            why = f"its objects have more than {MAX_KEYS:,} different keys."
            raise FileRefused(name=name, why=why)
    if not columns:
        raise FileRefused(name=name, why="no line of it is a JSON object.")
    with target.open("w", encoding="utf-8", newline="", errors="replace") as out:
        out.write(csv_line(columns))
        for line, found in _lines(path, name):
            if found is not None:
                out.write(csv_line(found.get(column, "") for column in columns))
            else:
                out.write(csv_line([line] if line else []))
    return Written()


def _lines(path: Path, name: str) -> Iterator[tuple[str, dict[str, str] | None]]:
    with path.open("rb") as file:
        while raw := file.readline(MAX_LINE):
            if len(raw) == MAX_LINE:
                raise TooLarge(name=name, limit=f"{MAX_LINE // 2**20} MB in one line")
            text = raw.decode("utf-8-sig", errors="replace").strip()
            yield text, _object(text)


def _object(text: str) -> dict[str, str] | None:
    try:
        value = json.loads(text) if text else None
    except (ValueError, RecursionError):
        return None
    return dict(_flat(value, "")) if isinstance(value, dict) else None


def _flat(value: dict[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    for key, inner in value.items():
        if isinstance(inner, dict):
            yield from _flat(inner, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", _text(inner)


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        plain = not any(isinstance(one, dict | list) for one in value)
        return "; ".join(map(_text, value)) if plain else json.dumps(value, ensure_ascii=False)
    return "" if value is None else str(value)
