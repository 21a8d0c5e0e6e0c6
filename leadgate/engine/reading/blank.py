"""Which records hold nothing: blank lines, and lines of delimiters only."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leadgate.engine.reading.grammar import CR, LF, Grammar
from leadgate.engine.reading.scan import Scan


def blank_records(data: bytes, found: Scan, grammar: Grammar) -> NDArray[np.bool_]:
    """Tell the records that hold nothing but delimiters, spaces and empty quotes.

    Returns:
        bool, shape (records,).

    Cost: small; only records whose first, middle and last bytes could be those
    of a blank one are looked at.
    """
    blank = np.zeros(len(found.ends), dtype=np.bool_)
    if len(blank) == 0:
        return blank
    values = np.frombuffer(data, dtype=np.uint8)
    empty = np.zeros(256, dtype=np.bool_)
    empty[[0, LF, CR, *b" \t", *grammar.delimiter, *(grammar.quote or b"")]] = True
    starts, ends = found.starts, found.ends
    first = values[starts]
    blank |= (first == LF) | (first == CR)
    maybe = np.flatnonzero(empty[first] & ~blank)
    for share in (0.0, 0.5, 0.25, 0.75):
        length = ends[maybe] - starts[maybe]
        at = starts[maybe] + np.minimum((length * share).astype(np.int64) + 1, length - 1)
        maybe = maybe[empty[values[at]]]
    for index in maybe.tolist():
        blank[index] = grammar.blank.fullmatch(data, starts[index], ends[index]) is not None
    return blank
