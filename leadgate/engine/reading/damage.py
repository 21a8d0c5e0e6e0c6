"""Which records of a chunk can't be split as they stand."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leadgate.engine.layout import Layout
from leadgate.engine.reading.cells import cell_counts
from leadgate.engine.reading.grammar import Grammar
from leadgate.engine.reading.scan import Scan

_MOST_HEADERS = 1000


def damaged_records(
    text: bytes, found: Scan, blank: NDArray[np.bool_], layout: Layout, grammar: Grammar
) -> NDArray[np.bool_]:
    """Tell the records that need a look of their own before they are cells.

    Their width is not the header's, their quotes are not strict, they hold NUL
    bytes, or they repeat the header.

    Returns:
        bool, shape (records,); False for blank ones.

    Cost: one pass, about 1 GB/s.
    """
    damaged: NDArray[np.bool_] = found.odd.copy()
    damaged |= cell_counts(text, found, grammar) != layout.columns
    if b"\0" in text:
        values = np.frombuffer(text, dtype=np.uint8)
        damaged[np.searchsorted(found.ends, np.flatnonzero(values == 0), side="right")] = True
    if grammar.escape is not None and text.endswith(grammar.escape):
        damaged[-1:] = True  # nothing is left for it to escape
    for index in _maybe_headers(text, found, layout):
        damaged[index] = True
    damaged &= ~blank
    return damaged


def _maybe_headers(text: bytes, found: Scan, layout: Layout) -> list[int]:
    """Records that hold the longest column name: few, unless they repeat the header."""
    titles = [title.strip() for title in layout.titles]
    needle = max(titles, key=len, default="").encode("utf-8")
    if len(needle) < 3 or len(titles) < 2:
        return []
    places: list[int] = []
    at = text.find(needle)
    while at >= 0 and len(places) < _MOST_HEADERS:
        places.append(at)
        at = text.find(needle, at + len(needle))
    first = titles[0].encode("utf-8")
    records = np.unique(np.searchsorted(found.ends, np.array(places, dtype=np.int64), side="right"))
    starts = found.starts
    return [
        index
        for index in records.tolist()
        if first in text[starts[index] : starts[index] + len(first) + 2]
    ]
