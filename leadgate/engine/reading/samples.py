"""Cells from a file's beginning: for mapping, for the eye, for mending."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from leadgate.engine.layout import Layout
from leadgate.engine.reading.damage import damaged_records
from leadgate.engine.reading.grammar import grammar_of
from leadgate.engine.reading.shape import learn_shapes
from leadgate.engine.reading.split import without_line_end
from leadgate.engine.reading.unicode import to_utf8
from leadgate.engine.records import Piece, pieces
from leadgate.engine.repair import split_tokens

PIECE = 1024 * 1024
PER_COLUMN = 200
MAX_RECORDS = 400
MAX_CELLS = 40_000
FIRST = 5
FEW = 50
MAX_LEARNT = 150

Tokens = Sequence[tuple[str, bool]]


@dataclass(frozen=True, slots=True)
class Samples:
    """What a sample of sound records holds.

    Attributes:
        values: per column, up to 200 cells that are not blank.
        fill: per column, share of filled cells.
        first: cells of the first five sound records.
        rows: the sample's cells, each with whether quotes enclosed it.
    """

    values: tuple[tuple[str, ...], ...]
    fill: tuple[float, ...]
    first: tuple[tuple[str, ...], ...]
    rows: Sequence[Tokens] = ()


def take_samples(path: Path, layout: Layout) -> Samples:
    """Take sound records, spread over the first MiB of the table."""
    columns = layout.columns
    piece = next(iter(pieces(path, layout, size=PIECE)), None)
    if piece is None:
        return Samples(((),) * columns, (0.0,) * columns, ())
    good = _readable(piece, layout)
    most = max(20, min(MAX_RECORDS, MAX_CELLS // max(columns, 1)))
    spread = np.unique(np.linspace(0, max(len(good) - 1, 0), min(most, len(good))).astype(np.int64))
    rows = [_split(piece, index, layout) for index in good[spread].tolist()]
    first = [_split(piece, index, layout) for index in good[:FIRST].tolist()]
    values = [[row[at][0] for row in rows if row[at][0].strip()] for at in range(columns)]
    return Samples(
        values=tuple(tuple(column[:PER_COLUMN]) for column in values),
        fill=tuple(round(len(column) / max(len(rows), 1), 4) for column in values),
        first=tuple(tuple(text for text, _ in row) for row in first),
        rows=rows,
    )


def learn(samples: Samples, columns: int) -> tuple[str, ...]:
    """What each column's cells look like, for a layout; some 10 ms."""
    step = max(1, len(samples.rows) // MAX_LEARNT)
    return learn_shapes(samples.rows[::step], columns)


def _readable(piece: Piece, layout: Layout) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Sound records; where there are few, also those whose quotes only need a look."""
    good = _sound(piece, layout)
    if len(good) >= FEW:
        return good
    others = np.setdiff1d(np.flatnonzero(~piece.blank), good)
    mended = [at for at in others[:MAX_RECORDS].tolist() if _mended(piece, at, layout)]
    return np.sort(np.concatenate([good, np.array(mended, dtype=np.int64)]))


def _mended(piece: Piece, index: int, layout: Layout) -> bool:
    return len(_split(piece, index, layout)) == layout.columns and not (
        layout.data_end is not None
        and piece.chunk.start + int(piece.found.starts[index]) >= layout.data_end
    )


def _sound(piece: Piece, layout: Layout) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    grammar = grammar_of(layout.dialect)
    damaged = damaged_records(piece.data, piece.found, piece.blank, layout, grammar)
    if layout.data_end is not None:
        damaged |= piece.found.starts + piece.chunk.start >= layout.data_end
    return np.flatnonzero(~damaged & ~piece.blank)


def _split(piece: Piece, index: int, layout: Layout) -> Tokens:
    start, end = int(piece.found.starts[index]), int(piece.found.ends[index])
    escape = grammar_of(layout.dialect).escape
    record = to_utf8(without_line_end(piece.data[start:end], escape), layout.encoding)
    text = record.decode("utf-8", errors="replace").replace("\0", "")
    return split_tokens(text, layout)
