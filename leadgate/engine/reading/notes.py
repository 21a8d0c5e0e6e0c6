"""What a person should see about a file before its columns are mapped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from leadgate.engine.layout import FileNote, Layout
from leadgate.engine.reading.rows import Row
from leadgate.engine.reading.structure import Structure
from leadgate.engine.reading.survey import Survey

_DAMAGE = {
    "too_few_cells": "{count} fewer cells than the header{first}. {kept}",
    "too_many_cells": "{count} more cells than the header{first}. {kept}",
    "undecodable": "{count} bytes that are not {encoding}{first}. {kept} "
    "If there are many, choose another encoding.",
    "repeated_header": "{count} the column names once more{first}. {kept}",
    "footer": "The table ends above this line. {kept}",
    "second_table": "A second table begins here. {kept} Save it in a file of its own to import it.",
}
_OTHER = "{count} what can't be read{first}. {kept}"


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
    above = [row for row in rows[:first] if row.filled and not _names_delimiter(row)]
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


def _names_delimiter(row: Row) -> bool:
    """Whether it is Excel's `sep=;` line."""
    text = "".join(row.cells).strip().lower()
    return row.line == 1 and text.startswith("sep=") and len(text) <= len("sep=;")


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
    if layout.ragged:
        text = "Many records have fewer cells than the header; their last cells are taken as empty."
        yield FileNote("short_records", text, None)
    if layout.titles and structure.confidence < 0.5:
        yield FileNote(
            "unsure_header",
            "This line was taken for the column names. Check it.",
            layout.header_line,
        )


def _damage(found: Survey) -> Iterator[FileNote]:
    for code, count in found.codes.items():
        text = _DAMAGE.get(code, _OTHER).format(
            count="1 record has" if count == 1 else f"{count:,} records have",
            first="" if count == 1 else ", this one first",
            kept=_kept(count, code),
            encoding=found.layout.encoding.upper(),
        )
        yield FileNote(code, text, found.lines[code])
    if found.mended:
        have = (
            "1 record is" if found.mended == 1 else f"{found.mended:,} records, this one first, are"
        )
        text = f"{have} damaged and can be mended; each will be taken with a warning."
        yield FileNote("mended", text, found.lines["mended"])
    wide = found.codes["too_few_cells"] + found.codes["too_many_cells"]
    if wide and wide * 2 > found.records:
        yield FileNote(
            "column_count",
            f"Most records don't have the {found.layout.columns} cells that the header has. "
            "Check the delimiter and the header line.",
            found.layout.header_line,
        )


def _kept(count: int, code: str) -> str:
    """Say what becomes of what is no record: it is counted, and can be looked at."""
    if code in ("footer", "second_table"):
        return f"What follows, {_lines(count)}, will be kept as rejected records."
    if count == 1:
        return "It will be kept as a rejected record."
    return "They will be kept as rejected records."


def _lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count:,} lines"
