"""Headers of many programs, in many languages, are understood without a look at cells."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

from leadgate.engine.mapping.suggest import LIKELY, Column, suggest

_LISTS = tuple(Path(__file__).parent / name for name in ("programs.txt", "exports.txt"))


@cache
def _outcomes() -> Counter[str]:
    counts: Counter[str] = Counter()
    for line in "\n".join(path.read_text("utf-8") for path in _LISTS).splitlines():
        if line.startswith("#") or not line:
            continue
        columns = [cell.rpartition("=") for cell in line.split("|")]
        found = suggest([Column(header) for header, _, _ in columns])
        for (_, _, wanted), suggestion in zip(columns, found, strict=True):
            if wanted == "?":
                continue
            sure = suggestion.field is not None and suggestion.confidence >= LIKELY
            mapped = suggestion.field if sure else "-"
            counts["columns"] += 1
            counts["right"] += mapped == wanted
            counts["misled"] += mapped not in ("-", wanted)
            counts["mapped"] += sure
    return counts


def test_nearly_all_columns_are_right() -> None:
    counts = _outcomes()
    assert counts["right"] >= 0.97 * counts["columns"]


def test_a_wrong_field_is_rarer_than_a_missing_one() -> None:
    counts = _outcomes()
    assert counts["misled"] <= 0.015 * counts["columns"]


def test_of_what_is_called_likely_ninety_eight_in_a_hundred_are_right() -> None:
    counts = _outcomes()
    assert 1 - counts["misled"] / counts["mapped"] >= 0.98
