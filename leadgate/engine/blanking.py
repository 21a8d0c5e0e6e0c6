"""Records of a text file made unreadable, so that nothing else in it moves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np

from leadgate.engine.layout import Dialect, Layout
from leadgate.engine.person import Person
from leadgate.engine.records import Piece, pieces

BLANK = ord("x")
AT_ONCE = 4 * 2**20


@dataclass(frozen=True, slots=True)
class Found:
    """A record that is about somebody, or names somebody.

    Attributes:
        record: its number in the file, from 1.
        spans: ranges of bytes in the file that are to be blanked, rising.
        whole: it is about the person; else it is another's, and names them.
    """

    record: int
    spans: tuple[tuple[int, int], ...]
    whole: bool = True


def records_about(path: Path, layout: Layout, person: Person) -> Iterator[Found]:
    """Return the records of a file that are about a person, or name them; damaged ones too.

    Args:
        path: a file that can be cut by bytes, or what `formats.prepare` wrote.
        layout: how it is written.
        person: whom to look for.

    Cost: some 30 MB/s; memory a few MiB.
    """
    for piece in pieces(path, layout, size=AT_ONCE):
        if person.is_in(_text(piece.data, layout)):
            yield from _in_piece(piece, layout, person)


def _in_piece(piece: Piece, layout: Layout, person: Person) -> Iterator[Found]:
    numbers = piece.chunk.first_record - 1 + np.cumsum(~piece.blank)
    ends = zip(piece.found.starts.tolist(), piece.found.ends.tolist(), strict=True)
    for index, (start, end) in enumerate(ends):
        text = _text(piece.data[start:end], layout)
        if piece.blank[index] or not person.is_in(text):
            continue
        at = piece.chunk.start + start
        if person.is_about(cells_of_text(text, layout.dialect)):
            yield Found(int(numbers[index]), ((at, at + end - start),))
        else:
            yield Found(int(numbers[index]), tuple(_named(text, at, layout, person)), whole=False)


def _named(text: str, at: int, layout: Layout, person: Person) -> Iterator[tuple[int, int]]:
    for first, last in sorted(person.spans(text)):
        start = at + len(text[:first].encode(layout.encoding, errors="surrogateescape"))
        named = text[first:last].encode(layout.encoding, errors="surrogateescape")
        yield start, start + len(named)


def cells_of_text(text: str, dialect: Dialect | None = None) -> list[str]:
    """Return a record's text in parts as small as cells, however damaged it is."""
    sign = dialect.delimiter if dialect else ",;\t|"
    return re.split(f'[{re.escape(sign)}"\\r\\n]+', text)


def _text(data: bytes, layout: Layout) -> str:
    return data.decode(layout.encoding, errors="surrogateescape")


def records_at(path: Path, layout: Layout, records: AbstractSet[int]) -> Iterator[Found]:
    """Return where records stand, by their numbers.

    Cost: one pass over the file, about 1 GB/s.
    """
    for piece in pieces(path, layout, size=AT_ONCE):
        first = piece.chunk.first_record
        if records.isdisjoint(range(first, first + piece.chunk.records)):
            continue
        numbers = first - 1 + np.cumsum(~piece.blank)
        for index in np.flatnonzero(~piece.blank & np.isin(numbers, list(records))).tolist():
            at = piece.chunk.start
            span = at + int(piece.found.starts[index]), at + int(piece.found.ends[index])
            yield Found(int(numbers[index]), (span,))


def blanked(data: bytes, dialect: Dialect) -> bytes:
    """Return a record of the same length, cells and lines, in which nothing can be read."""
    signs = (dialect.delimiter, dialect.quote or "", dialect.escape or "", "\r\n")
    kept = set("".join(signs).encode("ascii", errors="ignore"))
    return data.translate(bytes(code if code in kept else BLANK for code in range(256)))


def without(file: BinaryIO, found: list[Found], dialect: Dialect) -> Iterator[bytes]:
    """Return a file in pieces, with these records blanked; nothing else changes its place.

    Args:
        file: open for reading, in binary.
        found: records, in any order; spans may overlap.
        dialect: of the file.
    """
    file.seek(0)
    for start, end in sorted(span for one in found for span in one.spans):
        yield from _up_to(file, start)
        yield blanked(file.read(max(0, end - file.tell())), dialect)
    yield from _up_to(file, None)


def _up_to(file: BinaryIO, end: int | None) -> Iterator[bytes]:
    while end is None or file.tell() < end:
        piece = file.read(AT_ONCE if end is None else min(AT_ONCE, end - file.tell()))
        if not piece:
            return
        yield piece
