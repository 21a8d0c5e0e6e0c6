"""Which delimiter, quote and escape a file is written with.

Every dialect that may be is tried on the beginning of the file. The right one
gives records of one width whose cells look like something: numbers, dates,
addresses, words. Source of the measure: van den Burg, Nazábal, Sutton:
Wrangling messy CSV files by detecting row and type patterns (2019).
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from leadgate.engine.layout import Dialect, Overrides
from leadgate.engine.reading.kinds import kind_of

USUAL = (",", ";", "\t", "|")
RARE = (" ", "^", "~", "\x1f", "\x01")
QUOTES = ('"', "'")
SAMPLE = 64 * 1024
MAX_ROWS = 400
_SINGLE = 0.001
_SEPARATOR_LINE = re.compile(r'\s*"?sep=(.)"?;?\s*?(?=\r|\n|$)', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundDialect:
    """A dialect, and how sure its delimiter, quote, escape and line end are, 0 … 1."""

    dialect: Dialect
    confidence: float
    quote: float = 1.0
    escape: float = 1.0
    line_end: float = 1.0


@dataclass(frozen=True, slots=True)
class _Trial:
    dialect: Dialect
    score: float
    rows: list[list[str]]


def detect_dialect(text: str, overrides: Overrides | None = None) -> FoundDialect:
    """Tell the dialect from the beginning of a file.

    Args:
        text: the first 64 KiB or so; a line cut off at its end does no harm.
        overrides: what a person has set; only the rest is found out.

    Cost: some 10 ms, whatever the file.
    """
    wish = overrides or Overrides()
    line_end = _line_end(text)
    separator = separator_line(text)
    if separator and wish.delimiter is None:
        wish = replace(wish, delimiter=separator)
    lines = _lines(text[:SAMPLE], cut=len(text) > SAMPLE)
    trials = sorted(_trials(lines, line_end, wish), key=lambda one: -one.score)
    if not trials:
        return FoundDialect(wish.dialect(Dialect(line_end=line_end)), 0.5)
    best = trials[0]
    other = next(
        (one.score for one in trials if one.dialect.delimiter != best.dialect.delimiter), 0.0
    )
    sure = best.score / (best.score + other) if best.score else 0.5
    dialect = best.dialect
    if wish.delimiter is None:
        dialect = replace(dialect, delimiter=_with_second(best, lines))
    return FoundDialect(
        wish.dialect(dialect),
        1.0 if wish.delimiter else round(sure, 3),
        quote=_sure(trials, lambda one: one.quote),
        escape=_sure(trials, lambda one: one.escape),
        line_end=_sure_line_end(text, line_end),
    )


def _sure(trials: list[_Trial], finding: Callable[[Dialect], str | None]) -> float:
    """How much better the best trial is than those that differ in the finding and what they read.

    A finding that makes no difference is sure.
    """
    best = trials[0]
    others = [
        one.score
        for one in trials
        if one.dialect.delimiter == best.dialect.delimiter
        and finding(one.dialect) != finding(best.dialect)
        and one.rows != best.rows
    ]
    if not others or not best.score:
        return 1.0
    return round(best.score / (best.score + max(others)), 3)


def _sure_line_end(text: str, line_end: str) -> float:
    """The share of the line ends that are this one."""
    every = len(re.findall(r"\r\n|\n|\r", text))
    same = len(re.findall(r"\r\n" if line_end == "\r\n" else line_end, text))
    if line_end != "\r\n":
        same -= text.count("\r\n")
    return round(same / every, 3) if every else 1.0


def separator_line(text: str) -> str | None:
    """The delimiter that Excel's `sep=;` line names, if the text begins with one."""
    found = _SEPARATOR_LINE.match(text)
    return found.group(1) if found else None


def _line_end(text: str) -> str:
    both = text.count("\r\n")
    counts = {"\n": text.count("\n") - both, "\r\n": both, "\r": text.count("\r") - both}
    return max(counts, key=lambda end: counts[end])


def _lines(text: str, *, cut: bool) -> list[str]:
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    return lines[:-1] if cut and len(lines) > 1 else lines


def _trials(lines: list[str], line_end: str, wish: Overrides) -> Iterator[_Trial]:
    text = "".join(lines)
    delimiters = [",", *(one for one in (*USUAL[1:], *RARE) if one in text)]
    if wish.delimiter:
        delimiters = [wish.delimiter[0]]
    quotes: list[str | None] = [one for one in QUOTES if one in text] or ['"']
    if '"' not in quotes:
        quotes.insert(0, '"')
    if any(_never_closes(lines, delimiter) for delimiter in delimiters):
        quotes.append(None)
    if wish.quote is not None:
        quotes = [wish.quote or None]
    for delimiter in delimiters:
        for quote in quotes:
            for escape in _escapes(text, delimiter, quote, wish):
                dialect = Dialect(delimiter, quote, escape, line_end)
                yield _trial(lines, dialect)


def _escapes(text: str, delimiter: str, quote: str | None, wish: Overrides) -> list[str | None]:
    if wish.escape is not None:
        return [wish.escape or None]
    marks = [mark for mark in ("\\", "\0") if (quote or delimiter) and mark in text]
    return [None, *(mark for mark in marks if mark + (quote or delimiter) in text)]


def _trial(lines: list[str], dialect: Dialect) -> _Trial:
    rows = [row for row in _read(lines, dialect) if any(cell.strip() for cell in row)]
    score = _pattern_score(rows) * _kind_score(rows, dialect)
    if dialect.delimiter in RARE:
        score *= _rare_share(rows, lines, dialect)
    if dialect.quote == "'":
        score *= 0.98 if _encloses(lines, dialect) else 0.5
    if dialect.quote is None:
        score *= 1.05
    if dialect.escape:
        score *= 1.001  # an escape that is there and does no harm is one
    return _Trial(dialect, score, rows)


def _read(lines: list[str], dialect: Dialect) -> list[list[str]]:
    reader = csv.reader(
        lines,
        delimiter=dialect.delimiter,
        quotechar=dialect.quote or '"',
        quoting=csv.QUOTE_MINIMAL if dialect.quote else csv.QUOTE_NONE,
        escapechar=dialect.escape,
        skipinitialspace=dialect.delimiter == ",",
    )
    rows: list[list[str]] = []
    try:
        for row in reader:
            rows.append(row)
            if len(rows) >= MAX_ROWS:
                break
    except csv.Error:
        pass
    return rows


def _pattern_score(rows: list[list[str]]) -> float:
    """High where few widths, each of many records, and many cells."""
    widths = Counter(len(row) for row in rows)
    if not widths:
        return 0.0
    weighed = sum(count * max(_SINGLE, width - 1) / width for width, count in widths.items())
    return weighed / len(widths)


def _kind_score(rows: list[list[str]], dialect: Dialect) -> float:
    cells = known = 0
    for row in rows:
        for cell in row:
            cells += 1
            kind = kind_of(cell)
            known += kind != "other" and not (kind == "words" and _split_up(cell, dialect))
    return max(known / cells, 1e-6) if cells else 0.0


def _split_up(cell: str, dialect: Dialect) -> bool:
    """Whether another dialect's marks are left in the cell."""
    return dialect.quote != '"' and cell.startswith('"')


def _rare_share(rows: list[list[str]], lines: list[str], dialect: Dialect) -> float:
    """Spaces stand in words, and signs in names: they delimit only if it shows."""
    widths = Counter(len(row) for row in rows)
    width, count = widths.most_common(1)[0] if widths else (1, 0)
    if dialect.delimiter != " ":
        return 0.9 if width > 1 and count >= 0.8 * len(rows) else 0.05
    quote = dialect.quote or '"'
    beside = sum(line.count(f" {quote}") + line.count(f"{quote} ") for line in lines)
    if beside >= len(lines) and width > 2:
        return 0.9
    if beside >= 0.9 * len(lines) and width == 2 and count == len(rows):
        return 0.9
    first = next((line for line in lines if line.strip()), "")
    if any(mark in first for mark in USUAL):
        return 0.0
    return 0.5 if width > 2 and count >= 0.9 * len(rows) and len(rows) > 2 else 0.0


def _encloses(lines: list[str], dialect: Dialect) -> bool:
    """Whether the quote opens and closes cells, rather than standing in words."""
    mark, quote = re.escape(dialect.delimiter), re.escape(dialect.quote or '"')
    opens = re.compile(rf"(?:^|{mark}){quote}")
    closes = re.compile(rf"{quote}(?:{mark}|\s*$)")
    text = [line for line in lines if dialect.quote and dialect.quote in line]
    opened = sum(len(opens.findall(line)) for line in text)
    closed = sum(len(closes.findall(line)) for line in text)
    return opened >= 2 and closed >= 2 and 0.5 < opened / closed < 2.0


def _never_closes(lines: list[str], delimiter: str) -> bool:
    """Whether double quotes open cells all along, and hardly ever close one."""
    text = "".join(lines)
    opened = text.count(delimiter + '"') + text.count('\n"')
    closed = text.count('"' + delimiter) + text.count('"\n') + text.count('"\r')
    return opened >= 5 and closed * 10 < opened


def _with_second(best: _Trial, lines: list[str]) -> str:
    """The delimiter, with the second character that follows it everywhere."""
    mark = best.dialect.delimiter
    if mark == " " or len(best.rows) == 0:
        return mark
    plain = [row for row in _read_plain(lines, best.dialect) if len(row) > 1]
    after = Counter(cell[:1] for row in plain for cell in row[1:])
    total = sum(after.values())
    if mark == "," and after[" "] >= 0.9 * total and total > 1:
        return ", "
    if total > 2 and mark != "," and _doubled(plain):  # commas: empty columns
        return mark * 2
    sign, count = after.most_common(1)[0] if after else ("", 0)
    if sign and count == total and total > 2 and not sign.isalnum() and sign not in "\"' -+.#$(/@":
        return mark + sign
    return mark


def _read_plain(lines: list[str], dialect: Dialect) -> list[list[str]]:
    rows = csv.reader(
        lines,
        delimiter=dialect.delimiter,
        quotechar=dialect.quote or '"',
        skipinitialspace=dialect.delimiter == ",",
        escapechar=dialect.escape,
    )
    if dialect.delimiter != ",":
        return _read(lines, dialect)
    # Where a space follows each comma, quotes are seen only with the space
    # skipped; how many spaces there are shows in the raw lines.
    quote = re.escape(dialect.quote or '"')
    bare = [re.sub(rf"{quote}[^{quote}]*{quote}", quote, line) for line in lines]
    if sum(line.count(", ") for line in bare) < 0.9 * sum(line.count(",") for line in bare):
        return _read(lines, dialect)
    try:
        return [[row[0], *(" " + cell for cell in row[1:])] for row in rows if row]
    except csv.Error:
        return []


def _doubled(rows: list[list[str]]) -> bool:
    """Whether every second cell is empty, in the header too."""
    return all(len(row) % 2 and not any(cell.strip() for cell in row[1::2]) for row in rows)
