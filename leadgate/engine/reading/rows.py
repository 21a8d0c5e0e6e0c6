"""The first records of a file, split: what structure is found from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from leadgate.engine.layout import Dialect
from leadgate.engine.reading.grammar import grammar_of
from leadgate.engine.reading.scan import scan
from leadgate.engine.reading.split import split_record, without_line_end


@dataclass(frozen=True, slots=True)
class Row:
    """One record of the sample.

    Attributes:
        start: byte in the sample where it begins.
        end: byte behind it.
        line: physical line from 1.
        cells: its cells.
    """

    start: int
    end: int
    line: int
    cells: tuple[str, ...]

    @property
    def filled(self) -> int:
        """How many cells are not blank."""
        return sum(1 for cell in self.cells if cell.strip())


def split_rows(
    data: bytes, dialect: Dialect, *, encoding: str, columns: int, last: bool, most: int
) -> list[Row]:
    """Split the first `most` records of `data`.

    Args:
        data: bytes that begin at a record.
        dialect: its delimiter and quotes.
        encoding: one in which ASCII is ASCII.
        columns: expected cells, 0 where that is not known yet.
        last: the data ends where the file does.
        most: records.
    """
    grammar = grammar_of(dialect)
    found = scan(data, grammar, columns=columns, last=last)
    if len(found.ends) == 0:
        found = scan(data, grammar, columns=columns, last=True)
    starts, ends = found.starts[:most].tolist(), found.ends[:most].tolist()
    lines = (np.searchsorted(found.lines, found.starts[:most], side="right") + 1).tolist()
    return [
        Row(start, end, line, _cells(data[start:end], dialect, encoding))
        for start, end, line in zip(starts, ends, lines, strict=True)
    ]


def _cells(record: bytes, dialect: Dialect, encoding: str) -> tuple[str, ...]:
    grammar = grammar_of(dialect)
    cells = split_record(without_line_end(record, grammar.escape), grammar)
    return tuple(cell.decode(encoding, errors="replace").replace("\0", "") for cell in cells)
