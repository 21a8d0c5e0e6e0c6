"""What a file is: one look that finds out all that the reader must know."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from leadgate.engine.dialect import separator_line
from leadgate.engine.formats.plain import Plain, plain_file
from leadgate.engine.layout import FileNote, Inspection, Layout, Overrides
from leadgate.engine.reading.ending import SURE
from leadgate.engine.reading.header import joined_titles, mended_header
from leadgate.engine.reading.notes import notes
from leadgate.engine.reading.ragged import is_ragged
from leadgate.engine.reading.rows import Row, split_rows
from leadgate.engine.reading.samples import take_samples
from leadgate.engine.reading.structure import Structure, find_structure, forced_structure
from leadgate.engine.reading.survey import survey
from leadgate.errors import EmptyFile, FileRefused, NoHeader

__all__ = ["FileNote", "Inspection", "inspect", "unique_names"]

HEAD = 256 * 1024
ROWS = 600
MAX_HEAD = 4 * 1024 * 1024
MAX_COLUMNS = 16_384
"""As many as spreadsheets have."""
MENDED_HEADER = 0.49
"""Confidence, at most, in column names that had to be taken apart in another way."""
_TOO_WIDE = "it has {columns:,} columns; {most:,} is the most. Check the delimiter."


def inspect(
    path: Path,
    *,
    name: str | None = None,
    overrides: Overrides | None = None,
    header_needed: bool = True,
) -> Inspection:
    """Find out how a file is written and what it holds.

    Args:
        path: the file.
        name: what the person calls it, for messages; the path's name by default.
        overrides: what the person has set; only the rest is found out.
        header_needed: refuse a file without column names, unless the person has
            said that it has none.

    Returns:
        The layout, exact counts, samples, and what a person should see.

    Raises:
        FileRefused: EmptyFile, NotText, NoHeader, TooLarge or itself, where the
            file can't be imported.

    Cost: one pass at 0.4 GB/s or more for CSV; spreadsheets are converted first.
        Memory some 60 MiB.
    """
    shown, wish = name or path.name, overrides or Overrides()
    with tempfile.TemporaryDirectory(prefix="leadgate-") as folder:
        plain = plain_file(path, shown, wish, Path(folder))
        return _inspect(plain, shown, wish, header_needed)


def _inspect(plain: Plain, shown: str, wish: Overrides, header_needed: bool) -> Inspection:
    head = _head(plain, shown)
    if not any(row.filled for row in head.rows):
        raise EmptyFile(name=shown)
    _refuse_line_behind(head, wish.header_line or 0, shown)
    structure = _structure(head, plain, wish)
    if not structure.header and header_needed and wish.header_line != 0:
        row = next(row for row in head.rows[structure.body :] if row.filled)
        raise NoHeader(name=shown, line=row.line, found=", ".join(row.cells[:4])[:80])
    if structure.width > MAX_COLUMNS:
        why = _TOO_WIDE.format(columns=structure.width, most=MAX_COLUMNS)
        raise FileRefused(name=shown, why=why)
    layout = _layout(plain, head, structure)
    samples = take_samples(plain.path, layout)
    result = survey(plain.path, layout, samples, to_end=wish.to_end)
    confidence = {
        **plain.confidence,
        "header": round(structure.confidence, 3),
        "end": 1.0 if wish.to_end else SURE[result.layout.data_end_code],
    }
    return Inspection(
        layout=plain.as_seen(result.layout),
        records=result.records,
        malformed=result.malformed,
        samples=samples.values,
        fill=samples.fill,
        first_records=samples.first,
        warnings=notes(result, head.rows, structure, plain.notes),
        confidence=confidence,
        sheets=plain.sheets,
    )


@dataclass(frozen=True, slots=True)
class _Head:
    data: bytes
    rows: list[Row]
    separator: bool
    complete: bool


def _head(plain: Plain, shown: str) -> _Head:
    data, last = b"", False
    with plain.path.open("rb") as file:
        while not last and _needs_more(data):
            want = max(HEAD, 8 * len(data))
            block = file.read(want)
            data, last = data + block, len(block) < want
    data = data[plain.start :]
    _refuse_endless(data, shown, plain.dialect.delimiter)
    rows = split_rows(data, plain.dialect, encoding=plain.encoding, columns=0, last=last, most=ROWS)
    separator = separator_line(data[:40].decode(plain.encoding, errors="replace"))
    return _Head(data, rows, separator is not None, last)


def _refuse_endless(data: bytes, shown: str, delimiter: str) -> None:
    """Refuse a first line that no header fills, before it is taken apart.

    Raises:
        FileRefused: it is longer than 4 MB, or has more columns than spreadsheets have.
    """
    line = re.split(rb"[\r\n]", data.lstrip(b"\r\n"), maxsplit=1)[0]
    if len(line) >= MAX_HEAD:
        why = f"its first line is longer than {MAX_HEAD // 2**20} MB. Is it a table?"
        raise FileRefused(name=shown, why=why)
    columns = line.count(delimiter.encode()) + 1
    if columns > MAX_COLUMNS:
        raise FileRefused(name=shown, why=_TOO_WIDE.format(columns=columns, most=MAX_COLUMNS))


def _needs_more(data: bytes) -> bool:
    """Whether the beginning holds not even one whole line, and may be a line yet."""
    return len(data) < HEAD or (
        len(data) < MAX_HEAD and b"\n" not in data and b"\r" not in data[:-1]
    )


def _refuse_line_behind(head: _Head, line: int, shown: str) -> None:
    """Refuse a header line that a person chose and that is not there.

    Raises:
        FileRefused: the file is shorter, or the line is not near its beginning.
    """
    if not head.rows or line <= head.rows[-1].line:
        return
    if head.complete and len(head.rows) < ROWS:
        why = f"it has no line {line:,}; its last record begins in line {head.rows[-1].line:,}."
    else:
        why = f"line {line:,} is too far down to name the columns. Remove the lines above them."
    raise FileRefused(name=shown, why=why)


def _structure(head: _Head, plain: Plain, wish: Overrides) -> Structure:
    """Find the header, or take the person's; one that is damaged is mended in `head`."""

    def found() -> Structure:
        if wish.header_line is None:
            return find_structure(head.rows, separator_line=head.separator)
        return forced_structure(head.rows, wish.header_line, wish.header_lines)

    structure = found()
    for index in _doubtful_headers(head, structure):
        mended = mended_header(
            head.rows,
            index,
            head.data,
            dialect=plain.dialect,
            encoding=plain.encoding,
            width=structure.body_width,
        )
        if mended is not None:
            head.rows[index] = mended
            again = found()
            return replace(again, confidence=min(again.confidence, MENDED_HEADER))
    return structure


def _doubtful_headers(head: _Head, structure: Structure) -> list[int]:
    """Rows that may name the columns, but not as many as the records have.

    That is the header that was found, or the row above the first record.
    """
    if len(structure.header) > 1:
        return []
    above = [at for at in range(structure.body) if head.rows[at].filled]
    index = structure.header[0] if structure.header else above[-1] if above else None
    if index is None or len(head.rows[index].cells) == structure.body_width:
        return []
    return [index]


def _layout(plain: Plain, head: _Head, structure: Structure) -> Layout:
    rows = head.rows
    header = [rows[index] for index in structure.header]
    titles = joined_titles(header, structure.width)
    body = rows[structure.body] if structure.body < len(rows) else None
    behind = rows[-1]
    return Layout(
        encoding=plain.encoding,
        dialect=plain.dialect,
        header_line=header[0].line if header else None,
        header_lines=max(len(header), 1),
        header=unique_names(titles) if header else _letters(structure.width),
        titles=titles,
        data_start=plain.start + (body.start if body else behind.end),
        data_line=body.line if body else behind.line + 1,
        line_is_record=plain.line_is_record,
        ragged=is_ragged(rows[structure.body :], structure.width),
    )


def _letters(width: int) -> tuple[str, ...]:
    """A, B … Z, AA, AB … as spreadsheets name columns."""
    names: list[str] = []
    for index in range(width):
        name, rest = "", index + 1
        while rest:
            rest, digit = divmod(rest - 1, 26)
            name = chr(65 + digit) + name
        names.append(name)
    return tuple(names)


def unique_names(titles: tuple[str, ...]) -> tuple[str, ...]:
    """Name every column, none empty and no two alike, the same way each time."""
    names: list[str] = []
    taken = {title.strip() for title in titles}
    used: set[str] = set()
    for index, title in enumerate(titles):
        name = stem = title.strip() or f"Column {index + 1}"
        again = 2
        while name in used or (name != stem and name in taken):
            name, again = f"{stem} ({again})", again + 1
        used.add(name)
        names.append(name)
    return tuple(names)
