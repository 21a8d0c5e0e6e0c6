"""Where records end: quote parity where it is proven, an exact look where not.

A line end ends a record unless it stands inside quotes. Counting quotes tells
which, as long as every opening quote follows a delimiter, a line end or a
quote, and every closing one precedes one of them. The records in which a quote
breaks that proof are looked at one by one, and counting starts afresh behind.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from leadgate.engine.reading.exact import Looked, Unclosed, look
from leadgate.engine.reading.grammar import CR, LF, MAX_RECORD, Grammar

Offsets = NDArray[np.int64]
_EMPTY: Offsets = np.empty(0, dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Scan:
    """The complete records of a piece of a file.

    Attributes:
        ends: int64, shape (records,), rising; byte behind each record's line end.
        odd: bool, shape (records,): quotes stand where a strict reader would
            misread them; such a record is split cell by cell.
        doubtful: bool, same shape: quotes stand in cells that none encloses;
            perhaps they enclose what they should not.
        looked: int64, rising: index of each record that was looked at.
        looked_cells: int64, same shape: how many cells each of those has.
        quotes: int64, rising: quotes that are not escaped.
        lines: int64, rising: behind each line end, also those inside quotes.
    """

    ends: Offsets
    odd: NDArray[np.bool_]
    doubtful: NDArray[np.bool_]
    looked: Offsets
    looked_cells: Offsets
    quotes: Offsets
    lines: Offsets

    @property
    def starts(self) -> Offsets:
        """int64, shape (records,): where each record begins."""
        starts = np.empty_like(self.ends)
        starts[:1] = 0
        starts[1:] = self.ends[:-1]
        return starts

    def until(self, end: int) -> Scan:
        """The same records, without what stands behind the last one."""
        return replace(
            self,
            quotes=self.quotes[: int(np.searchsorted(self.quotes, end))],
            lines=self.lines[: int(np.searchsorted(self.lines, end, side="right"))],
        )

    def with_lines(self, data: bytes) -> Scan:
        """The same records, with the line ends of all of `data`, which they fill."""
        values = np.frombuffer(data, dtype=np.uint8)
        return replace(self, lines=line_ends(data, values, last=True))

    def first(self, records: int) -> Scan:
        """The first so many records, without what stands behind them."""
        if len(self.ends) <= records:
            return self
        looked = int(np.searchsorted(self.looked, records))
        few = replace(
            self,
            ends=self.ends[:records],
            odd=self.odd[:records],
            doubtful=self.doubtful[:records],
            looked=self.looked[:looked],
            looked_cells=self.looked_cells[:looked],
        )
        return few.until(int(few.ends[-1]))


def scan(
    data: bytes, grammar: Grammar, *, columns: int, last: bool, window: int | None = None
) -> Scan:
    """Find the records of `data`, which begins at a record.

    Args:
        data: bytes of the file.
        grammar: its dialect.
        columns: cells in a record; decides between two readings of a stray quote.
        last: nothing follows; the rest without a line end is a record too.
        window: only records that begin in the first so many bytes; what follows
            tells which quotes close. Where one goes on behind the window, `lines`
            stops there: see `Scan.with_lines`. All by default.

    Cost: one pass over the window, about 1 GB/s, and some 5 µs per record that
        needs a look. Memory up to some 60 bytes per quote and line end.
    """
    part = data if window is None else data[:window]
    whole = len(part) == len(data)
    values = np.frombuffer(part, dtype=np.uint8)
    lines = line_ends(part, values, last=last and whole)
    quotes = _quotes(part, values, grammar)
    if grammar.escape is not None:
        lines_ending = unescaped(values, lines, grammar.escape, behind=True)
    else:
        lines_ending = lines
    walk = _Walk(data, values, grammar, columns, last, lines_ending, quotes)
    ends = walk.run() if len(quotes) or not whole else lines_ending
    if last and whole and len(data) and (len(ends) == 0 or ends[-1] < len(data)):
        ends = np.append(ends, len(data))
    looked = np.searchsorted(ends, np.array([one.end for one in walk.looked], dtype=np.int64))
    odd = np.zeros(len(ends), dtype=np.bool_)
    odd[looked] = [one.odd for one in walk.looked]
    doubtful = np.zeros(len(ends), dtype=np.bool_)
    doubtful[looked] = [one.doubtful for one in walk.looked]
    cells = np.array([one.cells for one in walk.looked], dtype=np.int64)
    return Scan(ends, odd, doubtful, looked, cells, quotes, lines)


def line_ends(data: bytes, values: NDArray[np.uint8], *, last: bool) -> Offsets:
    r"""Return the byte behind each \n, \r\n and lone \r of `values`, rising.

    `values` are `data`, or its beginning.
    """
    feeds = np.flatnonzero(values == LF)
    if b"\r" not in data:
        return feeds + 1
    returns = np.flatnonzero(values == CR)
    if not last and len(returns) and returns[-1] == len(values) - 1:
        returns = returns[:-1]
    following = values[np.minimum(returns + 1, len(values) - 1)]
    lone = returns[(following != LF) | (returns == len(values) - 1)]
    if len(lone) == 0:
        return feeds + 1
    return np.sort(np.concatenate([feeds, lone])) + 1


def _quotes(data: bytes, values: NDArray[np.uint8], grammar: Grammar) -> Offsets:
    if grammar.quote is None or grammar.quote not in data:
        return _EMPTY
    quotes = np.flatnonzero(values == grammar.quote[0])
    if grammar.escape is None:
        return quotes
    return unescaped(values, quotes, grammar.escape)


def unescaped(
    values: NDArray[np.uint8], positions: Offsets, escape: bytes, *, behind: bool = False
) -> Offsets:
    """Drop the positions whose character follows an odd run of escapes."""
    if len(positions) == 0:
        return positions
    mark = escape[0]
    at = positions - 1 if behind else positions
    suspects = np.flatnonzero((at > 0) & (values[np.maximum(at - 1, 0)] == mark))
    keep = np.ones(len(positions), dtype=np.bool_)
    for index in suspects.tolist():
        before = int(at[index])
        run = 0
        while before - run > 0 and values[before - run - 1] == mark:
            run += 1
        keep[index] = run % 2 == 0
    return positions[keep]


@dataclass(slots=True)
class _Walk:
    """Goes from one quote that breaks the proof to the next."""

    data: bytes
    values: NDArray[np.uint8]
    grammar: Grammar
    columns: int
    last: bool
    lines: Offsets
    quotes: Offsets
    pieces: list[Offsets] = field(default_factory=list)
    single: list[int] = field(default_factory=list)
    looked: list[Looked] = field(default_factory=list)

    def run(self) -> Offsets:
        before = np.searchsorted(self.quotes, self.lines)
        quotes, lines = self.quotes.data, self.lines.data  # quick, one by one
        breaks = self._breaks()
        unclosed = Unclosed()
        start, quote, line = 0, 0, 0
        while start < len(self.values):
            index = bisect_left(breaks[quote & 1], quote)
            stop = quotes[breaks[quote & 1][index]] if index < len(breaks[quote & 1]) else None
            upto = len(lines) if stop is None else bisect_right(lines, stop, line)
            if upto > line:
                outside = ((before[line:upto] - quote) & 1) == 0
                ends = self.lines[line:upto][outside]
                start = self._take(start, ends[: self._too_long(start, ends)])
            if stop is None and not self._needs_a_look(start):
                break
            found = look(
                self.data,
                start,
                self.grammar,
                self.columns,
                last=self.last,
                unclosed=unclosed,
            )
            if found is None:
                break
            self.looked.append(found)
            self.single.append(found.end)
            start = found.end
            quote = bisect_left(quotes, start, quote)
            line = bisect_right(lines, start, line)
        self._take(start, _EMPTY)
        return np.concatenate(self.pieces)

    def _take(self, start: int, ends: Offsets) -> int:
        """Keep record ends, behind those found one by one; return where the next record begins."""
        self.pieces += [np.array(self.single, dtype=np.int64), ends]
        self.single.clear()
        return int(ends[-1]) if len(ends) else start

    def _breaks(self) -> tuple[memoryview, memoryview]:
        """Quotes that break the proof, were the even (the odd) ones to open."""
        edge, values, quotes = self.grammar.edge, self.values, self.quotes
        opens = edge[values[np.maximum(quotes - 1, 0)]] | (quotes == 0)
        if self.grammar.escape is not None:  # behind an escaped character nothing opens
            opens &= values[np.maximum(quotes - 2, 0)] != self.grammar.escape[0]
        closes = edge[values[np.minimum(quotes + 1, len(values) - 1)]]
        if self.last:
            closes |= quotes == len(values) - 1
        even = np.arange(len(quotes)) % 2 == 0
        return (
            np.flatnonzero(np.where(even, ~opens, ~closes)).data,
            np.flatnonzero(np.where(even, ~closes, ~opens)).data,
        )

    def _too_long(self, start: int, ends: Offsets) -> int | None:
        """Index of the first record over the limit, None for none."""
        if len(ends) == 0 or int(ends[-1]) - start <= MAX_RECORD:
            return None
        lengths = np.diff(ends, prepend=start)
        over = np.flatnonzero(lengths > MAX_RECORD)
        return int(over[0]) if len(over) else None

    def _needs_a_look(self, tail: int) -> bool:
        """Whether the rest is over the limit, or opens a quote that nothing closes."""
        if len(self.values) < len(self.data):  # a window: the next one may tell
            return tail == 0
        return tail < len(self.data) and (self.last or len(self.data) - tail > MAX_RECORD)
