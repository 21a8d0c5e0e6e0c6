"""One record split into cells, the way the scanner saw it."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from leadgate.engine.reading.grammar import Grammar


class Quotes(Enum):
    """How quotes inside quotes are taken.

    LENIENT: a doubled one is one; a single one that no delimiter follows is a character.
    STRICT: the next single one closes; if no delimiter follows, the opening one is a character.
    BARE: nobody doubled them: the next one before a delimiter closes.
    """

    LENIENT = 0
    STRICT = 1
    BARE = 2


class Cell(NamedTuple):
    """One cell's bytes, and whether quotes enclosed it."""

    text: bytes
    quoted: bool


def split_record(record: bytes, grammar: Grammar, quotes: Quotes = Quotes.LENIENT) -> list[bytes]:
    """Split one record, without its line end, into its cells' bytes.

    A quote that nothing closes, or that nothing opened, is a character like
    others; so is a quote inside quotes that nobody doubled.
    """
    return [cell.text for cell in split_cells(record, grammar, quotes)]


def split_cells(record: bytes, grammar: Grammar, quotes: Quotes = Quotes.LENIENT) -> list[Cell]:
    """Like `split_record`, with whether quotes enclosed each cell.

    Args:
        record: its bytes, without the line end.
        grammar: the dialect.
        quotes: how quotes inside quotes are taken.
    """
    if quotes is Quotes.LENIENT:
        strict = _strict_cells(record, grammar)
        if strict is not None:
            return strict
    cells: list[Cell] = []
    position = 0
    while True:
        cell, position = _next_cell(record, position, grammar, quotes)
        cells.append(cell)
        if position >= len(record):
            return cells
        position += 1


def without_line_end(record: bytes, escape: bytes | None = None) -> bytes:
    r"""Drop one \r\n, \n or \r from the end, but none that is escaped."""
    if not record.endswith((b"\n", b"\r")):
        return record
    short = record[:-1]
    if record.endswith(b"\r\n"):
        return short if _escapes_behind(record[:-2], escape) else record[:-2]
    return record if _escapes_behind(short, escape) else short


def _escapes_behind(text: bytes, escape: bytes | None) -> bool:
    """Whether the text ends with an escape that itself is not escaped."""
    return escape is not None and (len(text) - len(text.rstrip(escape))) % 2 == 1


def _strict_cells(record: bytes, grammar: Grammar) -> list[Cell] | None:
    """Split a strictly written record; None for any other. About 1 µs per cell."""
    cells: list[Cell] = []
    quote, position = grammar.quote or b"", 0
    while (found := grammar.strict.match(record, position)) is not None:
        inner, plain, delimiter = found.groups()
        if inner is None:
            cells.append(Cell(plain, False))
        else:
            cells.append(Cell(inner.replace(quote * 2, quote), True))
        position = found.end()
        if not delimiter:
            return cells
    return None


def _next_cell(record: bytes, start: int, grammar: Grammar, quotes: Quotes) -> tuple[Cell, int]:
    """Return the cell that begins at `start`, and where its delimiter stands."""
    position, text, quoted = start, b"", False
    if grammar.quote is not None and record.startswith(grammar.quote, start):
        closing = _closing(record, start, grammar, quotes)
        if closing is not None:
            inner = record[start + 1 : closing]
            text = inner if quotes is Quotes.BARE else _unquote(inner, grammar)
            quoted = True
            behind = grammar.behind_quotes.match(record, closing + 1)
            position = behind.end() if behind else closing + 1
    while True:
        found = grammar.in_cell.match(record, position)
        end = found.end() if found else position
        text += _unescape(record[position:end], grammar)
        if end >= len(record) or record.startswith(grammar.delimiter, end):
            return Cell(text, quoted), end
        text += record[end : end + 1]  # a line end that ended nothing
        position = end + 1


def _closing(record: bytes, opening: int, grammar: Grammar, quotes: Quotes) -> int | None:
    position = opening + 1
    while True:
        position = _next_quote(record, position, grammar, quotes)
        if position >= len(record):
            return None
        behind = grammar.behind_quotes.match(record, position + 1)
        end = behind.end() if behind else position + 1
        if end == len(record) or record.startswith((grammar.delimiter, b"\n", b"\r"), end):
            return position
        if quotes is Quotes.STRICT:
            return None
        position += 1


def _next_quote(record: bytes, position: int, grammar: Grammar, quotes: Quotes) -> int:
    """Return where the next quote stands that may close, or the end."""
    if quotes is Quotes.BARE:
        found = record.find(grammar.quote or b'"', position)
        return found if found >= 0 else len(record)
    match = grammar.in_quotes.match(record, position)
    return match.end() if match else position


def _unquote(text: bytes, grammar: Grammar) -> bytes:
    quote = grammar.quote or b""
    if grammar.escape is None:
        return text.replace(quote * 2, quote)
    pattern = rb"%b%b|%b(?s:(.))" % (*[re.escape(quote)] * 2, re.escape(grammar.escape))
    return re.sub(pattern, lambda found: found.group(1) or quote, text)


def _unescape(text: bytes, grammar: Grammar) -> bytes:
    if grammar.escape is None or grammar.escape not in text:
        return text
    return re.sub(re.escape(grammar.escape) + rb"(?s:(.))", rb"\1", text)
