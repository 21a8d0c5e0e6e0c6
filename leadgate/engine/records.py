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

CHUNK_SIZE = 4 * 1024 * 1024
"""Bytes. With the columns of one chunk, a worker stays under 200 MiB."""
MAX_RECORDS = 30_000
"""Records and blank lines of a chunk: each rejected one is an object of its own."""
MAX_MARKS = 2_000_000
"""Quotes and line ends of a chunk: finding records takes some 60 bytes for each."""
SCANNED = 1024 * 1024
"""Bytes that are scanned at once: what fits in a processor's cache is twice as fast."""
_ROOM = 2 * MAX_RECORD


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
    number = marks = 0
    for piece in pieces(path, layout, size=min(size, SCANNED)):
        more = len(piece.found.quotes) + len(piece.found.lines)
        if chunk is not None and marks + more <= MAX_MARKS and _fit(chunk, piece.chunk, size):
            chunk, marks = _joined(chunk, piece.chunk), marks + more
            continue
        if chunk is not None:
            yield replace(chunk, number=number)
            number += 1
        chunk, marks = piece.chunk, more
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
    rest, want, last = b"", size, False
    while True:
        if not last and len(rest) < want:
            read = file.read(want - len(rest))
            last = len(read) < want - len(rest)
            data = rest + read if rest else read
        else:
            data = rest
        if not data:
            return
        found = scan(data, grammar, columns=layout.columns, last=last, window=size)
        found = found.first(MAX_RECORDS)
        if len(found.ends) == 0:
            if len(data) > _ROOM:
                raise FileRefused(name=path.name, why=TOO_LONG.format(size=_ROOM // 2**20))
            rest, want = data, min(2 * len(data), _ROOM + 1)
            continue
        end = int(found.ends[-1])
        if end > size:
            _refuse_dense(data[:end], path, grammar)
            found = found.with_lines(data[:end])
        yield (data, found) if end == len(data) else (data[:end], found.until(end))
        rest, want = data[end:], size


def _refuse_dense(record: bytes, path: Path, grammar: Grammar) -> None:
    """Refuse a large record whose quotes and line ends would fill the memory.

    Raises:
        FileRefused: it has more than two million of them.
    """
    marks = record.count(b"\n") + record.count(b"\r")
    marks += record.count(grammar.quote) if grammar.quote else 0
    if marks > MAX_MARKS:
        raise FileRefused(name=path.name, why=_TOO_DENSE.format(most=MAX_MARKS))


TOO_LONG = (
    "one record is larger than {size} MB. Perhaps a quote is opened and never closed, "
    "or the file is not a table. Check its first lines in a text editor."
)
_TOO_DENSE = (
    "one record holds more than {most:,} quotes and line ends. Perhaps a quote is opened and "
    "never closed, or the file is not a table. Check it in a text editor."
)
