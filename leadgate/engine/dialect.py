"""Which delimiter, quote and escape a file is written with."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass
from io import StringIO

from leadgate.engine.layout import Dialect

DELIMITERS = (",", ";", "\t", "|", " ")


@dataclass(frozen=True, slots=True)
class FoundDialect:
    """A dialect and how sure it is, 0 … 1."""

    dialect: Dialect
    confidence: float


def detect_dialect(text: str) -> FoundDialect:
    """Tell the dialect from the beginning of a file."""
    line_end = _line_end(text)
    best, best_score, total = Dialect(line_end=line_end), 0.0, 0.0
    for delimiter in DELIMITERS:
        for quote in ('"', "'"):
            score = _score(text, delimiter, quote)
            total += score
            if score > best_score:
                best, best_score = Dialect(delimiter, quote, None, line_end), score
    return FoundDialect(best, best_score / total if total else 0.5)


def _score(text: str, delimiter: str, quote: str) -> float:
    widths = Counter(
        len(row)
        for row in csv.reader(StringIO(text, newline=""), delimiter=delimiter, quotechar=quote)
        if row
    )
    records = sum(widths.values())
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]), default=(1, 0))
    if width < 2:
        return 0.0
    enclosed = text.count(delimiter + quote) + text.count(quote + delimiter)
    return count / records * (1 - 1 / width) + 0.01 * min(enclosed, 1) - 0.001 * (quote == "'")


def _line_end(text: str) -> str:
    both = text.count("\r\n")
    counts = {"\n": text.count("\n") - both, "\r\n": both, "\r": text.count("\r") - both}
    return max(counts, key=lambda end: counts[end])
