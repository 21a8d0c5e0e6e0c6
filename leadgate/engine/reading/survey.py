"""One pass over all records: how many, how many can't be read, where the table ends."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from leadgate.engine.batch import Malformed
from leadgate.engine.layout import Layout
from leadgate.engine.reading.damage import damaged_records
from leadgate.engine.reading.ending import find_ending
from leadgate.engine.reading.grammar import grammar_of
from leadgate.engine.reading.split import split_record, without_line_end
from leadgate.engine.reading.unicode import to_utf8, undecodable
from leadgate.engine.records import Piece, pieces
from leadgate.engine.repair import mend

PIECE = 4 * 1024 * 1024
_KEPT = 2000


@dataclass(slots=True)
class Survey:
    """What the pass found.

    Attributes:
        layout: with the table's end, where something stands below it.
        records: exact number; blank lines are none.
        malformed: how many of them can't be read.
        repaired: how many could be mended.
        blank: lines that hold nothing.
        codes: code of malformed records → how many.
        lines: the same code → line of the first one.
    """

    layout: Layout
    records: int = 0
    malformed: int = 0
    repaired: int = 0
    blank: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    lines: dict[str, int] = field(default_factory=dict)


def survey(path: Path, layout: Layout) -> Survey:
    """Look at every record of a file that needs no preparing.

    Cost: one pass at 0.5 GB/s or more, and a look at each damaged record.
    """
    layout = replace(layout, **find_ending(path, layout))
    result = Survey(layout)
    for piece in pieces(path, layout, size=PIECE):
        result.records += piece.chunk.records
        result.blank += piece.chunk.blank
        _judge(piece, layout, result)
    return result


def _judge(piece: Piece, layout: Layout, result: Survey) -> None:
    data, found, chunk = piece.data, piece.found, piece.chunk
    grammar = grammar_of(layout.dialect)
    damaged = damaged_records(data, found, piece.blank, layout, grammar)
    starts = found.starts
    end = layout.data_end
    behind = np.zeros(len(starts), dtype=np.bool_)
    if end is not None and chunk.end > end:
        behind = starts >= end - chunk.start
    text = data
    if not data.isascii():
        text = to_utf8(data, layout.encoding)
        if text is data:
            damaged[undecodable(data, found, np.flatnonzero(~piece.blank & ~damaged))] = True
    numbers = chunk.first_record - 1 + np.cumsum(~piece.blank)
    for index in np.flatnonzero((damaged | behind) & ~piece.blank).tolist():
        raw = without_line_end(data[starts[index] : found.ends[index]])
        line = chunk.first_line + int(np.searchsorted(found.lines, starts[index], side="right"))
        outcome = mend(
            to_utf8(raw, layout.encoding),
            layout,
            record=int(numbers[index]),
            line=line,
            behind_table=bool(behind[index]),
        )
        if isinstance(outcome, Malformed):
            result.malformed += 1
            result.codes[outcome.code] += 1
            result.lines.setdefault(outcome.code, line)
        else:
            result.repaired += 1


def sound_rows(piece: Piece, layout: Layout, *, most: int) -> list[list[bytes]]:
    """Cells of undamaged records, spread over a piece."""
    grammar = grammar_of(layout.dialect)
    damaged = damaged_records(piece.data, piece.found, piece.blank, layout, grammar)
    good = np.flatnonzero(~damaged & ~piece.blank)
    chosen = good[np.unique(np.linspace(0, len(good) - 1, min(most, len(good))).astype(np.int64))]
    starts = piece.found.starts
    return [
        split_record(without_line_end(piece.data[starts[index] : piece.found.ends[index]]), grammar)
        for index in chosen.tolist()
    ]
