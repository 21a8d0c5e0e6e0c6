"""What a file is: one look that finds out all that the reader must know."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from leadgate.engine.dialect import detect_dialect
from leadgate.engine.encoding import detect_encoding
from leadgate.engine.layout import FileNote, Inspection, Layout, Overrides
from leadgate.engine.parse import parse
from leadgate.engine.reading.cells import cell_counts
from leadgate.engine.reading.grammar import grammar_of
from leadgate.engine.reading.scan import scan
from leadgate.engine.reading.split import split_record, without_line_end
from leadgate.engine.records import Piece, pieces
from leadgate.errors import EmptyFile

__all__ = ["FileNote", "Inspection", "inspect"]

SAMPLE = 1024 * 1024
SAMPLES_PER_COLUMN = 200


def inspect(
    path: Path, *, name: str | None = None, overrides: Overrides | None = None
) -> Inspection:
    """Find out how a file is written and what it holds."""
    shown = name or path.name
    with path.open("rb") as file:
        sample = file.read(SAMPLE)
    if not sample.strip():
        raise EmptyFile(name=shown)
    wish = overrides or Overrides()
    encoding = detect_encoding(sample)
    text = sample[encoding.mark :].decode(encoding.name, errors="replace")
    found = detect_dialect(text)
    dialect = wish.dialect(found.dialect)
    grammar = grammar_of(dialect)
    body = sample[encoding.mark :]
    first = scan(body, grammar, columns=0, last=True)
    end = int(first.ends[0])
    titles = tuple(
        cell.decode(encoding.name, errors="replace")
        for cell in split_record(without_line_end(body[:end]), grammar)
    )
    layout = Layout(
        encoding=encoding.name,
        dialect=dialect,
        header=unique_names(titles),
        titles=titles,
        data_start=encoding.mark + end,
        data_line=1 + int(np.searchsorted(first.lines, end, side="right")),
    )
    return _counted(path, layout, {"encoding": encoding.confidence, "delimiter": found.confidence})


def unique_names(titles: tuple[str, ...]) -> tuple[str, ...]:
    """Name every column, none empty and no two alike, the same way each time."""
    names: list[str] = []
    taken = {title.strip() for title in titles}
    for index, title in enumerate(titles):
        name = stem = title.strip() or f"Column {index + 1}"
        again = 2
        while name in names or (name != stem and name in taken):
            name, again = f"{stem} ({again})", again + 1
        names.append(name)
    return tuple(names)


def _counted(path: Path, layout: Layout, confidence: dict[str, float]) -> Inspection:
    records = malformed = 0
    first: Piece | None = None
    grammar = grammar_of(layout.dialect)
    for piece in pieces(path, layout, size=4 * SAMPLE):
        first = first or piece
        records += piece.chunk.records
        counts = cell_counts(piece.data, piece.found, grammar)
        wrong = (counts != layout.columns) & ~piece.blank
        malformed += int(np.count_nonzero(wrong))
    samples: tuple[tuple[str, ...], ...] = ((),) * layout.columns
    fill: tuple[float, ...] = (0.0,) * layout.columns
    rows: tuple[tuple[str, ...], ...] = ()
    if first is not None:
        cells = parse(first.data, layout, first.chunk).cells.head(2000)
        rows = tuple(cells.head(5).rows())
        columns = [[cell for cell in column if cell.strip()] for column in cells.iter_columns()]
        samples = tuple(tuple(column[:SAMPLES_PER_COLUMN]) for column in columns)
        fill = tuple(len(column) / max(len(cells), 1) for column in columns)
    return Inspection(layout, records, malformed, samples, fill, rows, (), confidence)
