"""A file cut into chunks of whole records.

The ledger of chunks is written once, when an import starts; each chunk is then
read by itself, today or after a crash, by any worker.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from leadgate.engine.layout import Layout
from leadgate.engine.reading.blank import blank_records
from leadgate.engine.reading.grammar import MAX_RECORD, Grammar, grammar_of
from leadgate.engine.reading.scan import Scan, scan
from leadgate.errors import FileRefused

CHUNK_SIZE = 8 * 1024 * 1024
"""Bytes. With the columns of one chunk, a worker stays under 200 MiB."""
MAX_RECORDS = 100_000
"""Records and blank lines that a chunk gathers; a piece of tiny ones may hold more."""
SCANNED = 1024 * 1024
"""Bytes that are scanned at once: what fits in a processor's cache is twice as fast."""
_ROOM = 3 * MAX_RECORD


@dataclass(frozen=True, slots=True)
class Chunk:
    """A range of whole records.

    Attributes:
        number: 0 is the first.
        start: byte in the file where it begins.
        end: byte behind it.
        first_record: number of its first record, 1 is the file's first.
        first_line: physical line of `start`, 1 is the file's first; in
            spreadsheets the row.
        records: how many, malformed ones counted.
        blank: lines that hold nothing; `records + blank` = what stands in it.
    """

    number: int
    start: int
    end: int
    first_record: int
    first_line: int
    records: int
    blank: int


@dataclass(frozen=True, slots=True)
class Piece:
    """What `pieces` found: a chunk, its bytes, and where its records end."""

    chunk: Chunk
    data: bytes
    found: Scan
    blank: NDArray[np.bool_]


def plan_chunks(path: Path, layout: Layout, *, size: int = CHUNK_SIZE) -> Iterator[Chunk]:
    """Cut the file into chunks of some `size` bytes.

    Args:
        path: the file, as it is or as `formats.prepare` wrote it.
        layout: how it is written.
        size: bytes; a chunk is larger only where one record is.

    Raises:
        FileRefused: a record is larger than any lead could be.

    Cost: one pass, about 1 GB/s; memory a few MiB, more only where a record is larger.
    """
    chunk: Chunk | None = None
    number = 0
    for piece in pieces(path, layout, size=min(size, SCANNED)):
        if chunk is not None and _fit(chunk, piece.chunk, size):
            chunk = _joined(chunk, piece.chunk)
            continue
        if chunk is not None:
            yield replace(chunk, number=number)
            number += 1
        chunk = piece.chunk
    if chunk is not None:
        yield replace(chunk, number=number)


def _fit(first: Chunk, second: Chunk, size: int) -> bool:
    """Whether two chunks are small enough together: a worker holds all their records."""
    lines = sum(one.records + one.blank for one in (first, second))
    return second.end - first.start <= size and lines <= MAX_RECORDS


def _joined(first: Chunk, second: Chunk) -> Chunk:
    return replace(
        first,
        end=second.end,
        records=first.records + second.records,
        blank=first.blank + second.blank,
    )


def pieces(path: Path, layout: Layout, *, size: int = CHUNK_SIZE) -> Iterator[Piece]:
    """Like `plan_chunks`, with the bytes and the record ends of each chunk."""
    grammar = grammar_of(layout.dialect)
    start, record, line = layout.data_start, 1, layout.data_line
    with path.open("rb") as file:
        file.seek(start)
        for number, (data, found) in enumerate(_whole_records(file, path, grammar, layout, size)):
            blank = blank_records(data, found, grammar)
            empty = int(np.count_nonzero(blank))
            filled = len(found.ends) - empty
            chunk = Chunk(number, start, start + len(data), record, line, filled, empty)
            yield Piece(chunk, data, found, blank)
            start += len(data)
            record += filled
            line += len(found.ends) if layout.line_is_record else len(found.lines)


def _whole_records(
    file: BinaryIO, path: Path, grammar: Grammar, layout: Layout, size: int
) -> Iterator[tuple[bytes, Scan]]:
    rest, want = b"", size
    while True:
        read = file.read(max(want - len(rest), 1))
        data = rest + read if rest else read
        last = len(read) < max(want - len(rest), 1)
        if not data:
            return
        found = scan(data, grammar, columns=layout.columns, last=last)
        if len(found.ends) == 0:
            if len(data) > _ROOM:
                raise FileRefused(name=path.name, why=_TOO_LONG.format(size=_ROOM // 2**20))
            rest, want = data, min(max(2 * len(data), size), _ROOM + 1)
            continue
        end = int(found.ends[-1])
        yield (data, found) if end == len(data) else (data[:end], found.until(end))
        if last:
            return
        rest, want = data[end:], size if len(data) - end < size else len(data) - end + size


_TOO_LONG = (
    "one record is larger than {size} MB. Perhaps a quote is opened and never closed, "
    "or the file is not a table. Check its first lines in a text editor."
)
