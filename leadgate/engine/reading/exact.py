"""Where one record ends, looked at cell by cell.

A quote encloses a cell if it opens it and the quote that closes it stands
before a delimiter or a line end. Where it doesn't, the writer forgot to double
a quote or to close one. The first is likelier while the cell stays on its line;
across lines the reading counts that gives a record the right number of cells.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from leadgate.engine.reading.grammar import MAX_RECORD, Grammar

_TO_LINE_END = re.compile(rb"[^\r\n]*+")


@dataclass(frozen=True, slots=True)
class Looked:
    """One record that was looked at.

    Attributes:
        end: the byte behind its line end.
        cells: how many it has.
        odd: quotes stand where a strict reader would misread them.
        doubtful: two or more quotes stand in cells that none encloses; perhaps a
            pair that encloses what it should not.
    """

    end: int
    cells: int
    odd: bool
    doubtful: bool


@dataclass(slots=True)
class Unclosed:
    """A stretch in which no quote closes anything: nobody need search it twice.

    Without it, a file in which each record opens a quote that nothing closes
    would be searched to the limit from each of them.

    Attributes:
        start: a search that comes by here …
        end: … gets here without finding anything.
    """

    start: int = 0
    end: int = 0

    def behind(self, position: int) -> int:
        """Return where a search that comes by `position` may go on."""
        return self.end if self.start <= position < self.end else position

    def add(self, start: int, end: int) -> None:
        """Keep a stretch that was searched, 0 for none; one that overlaps is made longer."""
        if not start:
            return
        if not self.start <= start <= self.end:
            self.start = start
        self.end = max(end, start)


def look(
    data: bytes,
    start: int,
    grammar: Grammar,
    columns: int,
    *,
    last: bool,
    unclosed: Unclosed | None = None,
) -> Looked | None:
    """Find the end of the record that begins at `start`; None where `data` ends too early.

    `unclosed` is what earlier looks at the same data found out, and is added to.
    """
    unclosed = unclosed or Unclosed()
    position, cells, odd, bare = start, 1, False, 0
    while True:
        if grammar.plain is not None and grammar.quote is not None:
            found = grammar.plain.match(data, position)
            if found is not None and found.end() > position:
                cells += data.count(grammar.delimiter, position, found.end())
                bare += data.count(grammar.quote, position, found.end())
                position = found.end()
        if grammar.quote is not None and data.startswith(grammar.quote, position):
            closed = _quoted(data, start, position, grammar, columns, last, unclosed)
            if closed is None:
                return None
            position, strict = closed
            odd = odd or not strict
        found = grammar.in_cell.match(data, position)
        if grammar.quote is not None and found is not None:
            bare += data.count(grammar.quote, position, found.end())
        position = found.end() if found else position
        if position >= len(data):
            return Looked(position, cells, odd, bare > 1) if last else None
        if data.startswith(grammar.delimiter, position):
            position += 1
            cells += 1
            continue
        end = behind_line_end(data, position, last=last)
        return None if end is None else Looked(end, cells, odd, bare > 1)


def behind_line_end(data: bytes, position: int, *, last: bool) -> int | None:
    r"""Return the byte behind \n, \r\n or \r at `position`; None where it may go on."""
    if data.startswith(b"\r\n", position):
        return position + 2
    if data.startswith(b"\r", position) and position + 1 == len(data) and not last:
        return None
    return position + 1


def _quoted(
    data: bytes,
    start: int,
    opening: int,
    grammar: Grammar,
    columns: int,
    last: bool,
    unclosed: Unclosed,
) -> tuple[int, bool] | None:
    """Return where the quoted cell ends and whether it is written strictly."""
    limit = start + MAX_RECORD
    position, strict, behind_first = opening + 1, True, 0
    while True:
        position = position if strict else unclosed.behind(position)
        inside = grammar.in_quotes if strict else grammar.to_closing
        found = inside.match(data, position, min(len(data), limit))
        position = found.end() if found else position
        if position >= min(len(data), limit):
            if position < limit and not last:
                return None
            unclosed.add(behind_first, _clear_of_quotes(data, min(len(data), limit), grammar))
            return opening + 1, False  # nothing closes it: it is a character like others
        if _closes(data, position + 1, grammar):
            return position + 1, strict
        if _behind_quotes(data, position + 1, grammar) == len(data):
            return (position + 1, strict) if last else None
        if strict and _line_ends_between(data, opening, position):
            fits = _stray(data, start, opening, grammar, columns, last)
            if fits is None:
                return None
            if fits:
                return opening + 1, False
        strict = False
        position += 1
        behind_first = behind_first or position


def _clear_of_quotes(data: bytes, position: int, grammar: Grammar) -> int:
    """The last place up to `position` that no quote or escape stands before."""
    marks = (grammar.quote or b"") + (grammar.escape or b"")
    while position > 0 and data[position - 1] in marks:
        position -= 1
    return position


def _closes(data: bytes, position: int, grammar: Grammar) -> bool:
    behind = _behind_quotes(data, position, grammar)
    return data.startswith((grammar.delimiter, b"\n", b"\r"), behind)


def _behind_quotes(data: bytes, position: int, grammar: Grammar) -> int:
    found = grammar.behind_quotes.match(data, position)
    return found.end() if found else position


def _line_ends_between(data: bytes, start: int, end: int) -> bool:
    return data.find(b"\n", start, end) >= 0 or data.find(b"\r", start, end) >= 0


def _stray(
    data: bytes, start: int, opening: int, grammar: Grammar, columns: int, last: bool
) -> bool | None:
    """Whether the record fits when it ends on its line, or else the next line does."""
    end = _line_end(data, opening)
    behind = behind_line_end(data, end, last=last)
    if behind is None:
        return None
    if _cells_on_line(data[start:end], grammar) == columns:
        return True
    stop = _line_end(data, behind)
    if stop == len(data) and not last:
        return None
    return _cells_on_line(data[behind:stop], grammar) == columns


def _line_end(data: bytes, start: int) -> int:
    found = _TO_LINE_END.match(data, start)
    return found.end() if found else start


def _cells_on_line(line: bytes, grammar: Grammar) -> int:
    """Count the cells of one line; a quote that nothing closes is a character."""
    cells, position = 1, 0
    while True:
        if grammar.quote is not None and line.startswith(grammar.quote, position):
            found = grammar.in_quotes.match(line, position + 1)
            end = found.end() + 1 if found else position
            if end <= len(line) and (end == len(line) or _closes(line, end, grammar)):
                position = end
        found = grammar.in_cell.match(line, position)
        position = found.end() if found else position
        if position >= len(line):
            return cells
        cells += 1
        position += 1
