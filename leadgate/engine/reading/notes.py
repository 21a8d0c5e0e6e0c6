"""What a person should see about a file before its columns are mapped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from leadgate.engine.layout import FileNote, Layout
from leadgate.engine.reading.rows import Row
from leadgate.engine.reading.structure import Structure
from leadgate.engine.reading.survey import Survey

_DAMAGE = {
    "too_few_cells": "{count} have fewer cells than the header, the first in line {line}. "
    "They will be kept as rejected records.",
    "too_many_cells": "{count} have more cells than the header, the first in line {line}. "
    "They will be kept as rejected records.",
    "undecodable": "{count} hold bytes that are not {encoding}, the first in line {line}. "
    "They will be kept as rejected records. If there are many, choose another encoding.",
    "repeated_header": "{count} repeat the column names, the first in line {line}. "
    "They are left out.",
    "footer": "Below the table stand {few} that are no records, from line {line} on. "
    "They are left out.",
    "second_table": "A second table begins in line {line}. Its {few} are left out; "
    "save it in a file of its own to import it.",
}


def notes(
    found: Survey, rows: Sequence[Row], structure: Structure, already: Sequence[FileNote]
) -> tuple[FileNote, ...]:
    """Everything worth saying, in the file's order."""
    every = [
        *already,
        *_above(rows, structure),
        *_header(found.layout, structure),
        *_damage(found),
    ]
    return tuple(sorted(every, key=lambda note: note.line or 0))


def _above(rows: Sequence[Row], structure: Structure) -> Iterator[FileNote]:
    first = structure.header[0] if structure.header else structure.body
    above = [row for row in rows[:first] if row.filled]
    if above:
        yield FileNote(
            "preamble",
            f"{_lines(len(above))} above the column names left out: "
            f"“{' '.join(cell for cell in above[0].cells if cell.strip())[:60]}”.",
            above[0].line,
        )
    if len(structure.header) > 1:
        yield FileNote(
            "several_header_lines",
            f"The column names stand on {len(structure.header)} lines; they were joined.",
            rows[first].line,
        )
    if not structure.header:
        yield FileNote("no_header", "The file has no column names; they are called A, B, C …", None)


def _header(layout: Layout, structure: Structure) -> Iterator[FileNote]:
    for index, title in enumerate(layout.titles):
        if not title.strip():
            yield FileNote(
                "blank_header",
                f"Column {index + 1} has no name; it is called “{layout.header[index]}”.",
                layout.header_line,
            )
    for title, count in Counter(title.strip() for title in layout.titles).items():
        if title and count > 1:
            yield FileNote(
                "repeated_header_cell",
                f"{count} columns are called “{title}”; they are numbered.",
                layout.header_line,
            )
    if layout.titles and structure.confidence < 0.5:
        yield FileNote(
            "unsure_header",
            f"Line {layout.header_line} was taken for the column names. Check it.",
            layout.header_line,
        )


def _damage(found: Survey) -> Iterator[FileNote]:
    for code, count in found.codes.items():
        template = _DAMAGE.get(code, "{count} can't be read, the first in line {line}.")
        line = found.lines[code]
        yield FileNote(
            code,
            template.format(
                count=_records(count),
                few=_lines(count).lower(),
                line=line,
                encoding=found.layout.encoding.upper(),
            ),
            line,
        )
    wide = found.codes["too_few_cells"] + found.codes["too_many_cells"]
    if wide and wide * 2 > found.records:
        yield FileNote(
            "column_count",
            f"Most records don't have the {found.layout.columns} cells that the header has. "
            "Check the delimiter and the header line.",
            found.layout.header_line,
        )


def _records(count: int) -> str:
    return "1 record" if count == 1 else f"{count:,} records"


def _lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count:,} lines"
