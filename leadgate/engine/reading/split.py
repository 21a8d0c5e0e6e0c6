"""One record split into cells, the way the scanner saw it."""

from __future__ import annotations

import re

from leadgate.engine.reading.grammar import Grammar

_LINE_END = re.compile(rb"\r\n|\n|\r")


def split_record(record: bytes, grammar: Grammar) -> list[bytes]:
    """Split one record, without its line end, into its cells' bytes.

    A quote that nothing closes, or that nothing opened, is a character like
    others; so is a quote inside quotes that nobody doubled.
    """
    cells: list[bytes] = []
    position = 0
    while True:
        text = b""
        if grammar.quote is not None and record.startswith(grammar.quote, position):
            closing = _closing(record, position, grammar)
            if closing is not None:
                text = _unquote(record[position + 1 : closing], grammar)
                position = closing + 1
        found = grammar.in_cell.match(record, position)
        end = found.end() if found else position
        text += _unescape(record[position:end], grammar)
        position = end
        while position < len(record) and not record.startswith(grammar.delimiter, position):
            text += record[position : position + 1]  # a line end that ended nothing
            found = grammar.in_cell.match(record, position + 1)
            end = found.end() if found else position + 1
            text += _unescape(record[position + 1 : end], grammar)
            position = end
        cells.append(text)
        if position >= len(record):
            return cells
        position += 1


def without_line_end(record: bytes) -> bytes:
    r"""Drop one \r\n, \n or \r from the end."""
    if record.endswith(b"\r\n"):
        return record[:-2]
    return record[:-1] if record.endswith((b"\n", b"\r")) else record


def _closing(record: bytes, opening: int, grammar: Grammar) -> int | None:
    position = opening + 1
    while True:
        found = grammar.in_quotes.match(record, position)
        position = found.end() if found else position
        if position >= len(record):
            return None
        behind = grammar.behind_quotes.match(record, position + 1)
        end = behind.end() if behind else position + 1
        if end == len(record) or record.startswith((grammar.delimiter, b"\n", b"\r"), end):
            return position
        position += 1


def _unquote(text: bytes, grammar: Grammar) -> bytes:
    if grammar.escape is not None:
        text = _unescape(text, grammar)
        return text
    quote = grammar.quote or b""
    return text.replace(quote * 2, quote) if quote else text


def _unescape(text: bytes, grammar: Grammar) -> bytes:
    if grammar.escape is None or grammar.escape not in text:
        return text
    return re.sub(re.escape(grammar.escape) + rb"(?s:(.))", rb"\1", text)
