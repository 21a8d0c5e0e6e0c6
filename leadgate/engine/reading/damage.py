"""Which records of a chunk can't be split as they stand."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leadgate.engine.layout import Layout
from leadgate.engine.reading.cells import cell_counts
from leadgate.engine.reading.grammar import Grammar
from leadgate.engine.reading.scan import Scan


def damaged_records(
    text: bytes,
    found: Scan,
    blank: NDArray[np.bool_],
    layout: Layout,
    grammar: Grammar,
    *,
    doubtful: bool = True,
) -> NDArray[np.bool_]:
    """Tell the records that need a look of their own before they are cells.

    Their width is not the header's, their quotes are not strict, they hold NUL
    bytes, or they repeat the header. `doubtful`: also those whose quotes can be
    read as they stand, but might have been meant in another way.

    Returns:
        bool, shape (records,); False for blank ones.

    Cost: one pass, about 1 GB/s.
    """
    damaged: NDArray[np.bool_] = found.odd | found.doubtful if doubtful else found.odd.copy()
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
    """Records that begin with the first column's name: few, unless they repeat the header."""
    title = layout.titles[0].strip().encode("utf-8") if len(layout.titles) > 1 else b""
    if len(title) < 2 or len(found.ends) == 0:
        return []
    values = np.frombuffer(text, dtype=np.uint8)
    at = np.minimum(found.starts, len(values) - 3 if len(values) > 3 else 0)
    at = at + (values[at] == ord(layout.dialect.quote or '"'))
    maybe = _letter(values, at, title, 0)
    maybe = maybe[_letter(values, at[maybe], title, 1)]
    whole, behind = (
        title.lower(),
        (layout.dialect.delimiter + (layout.dialect.quote or "")).encode(),
    )
    return [
        index
        for index, start in zip(maybe.tolist(), at[maybe].tolist(), strict=True)
        if text[start : start + len(title)].lower() == whole
        and text[start + len(title) : start + len(title) + 1] in behind
    ]


def _letter(
    values: NDArray[np.uint8], at: NDArray[np.int64], title: bytes, place: int
) -> NDArray[np.int64]:
    """Indices of the places whose letter is the title's, in either case."""
    found = values[np.minimum(at + place, len(values) - 1)]
    letter = title[place : place + 1]
    return np.flatnonzero((found == letter.lower()[0]) | (found == letter.upper()[0]))
