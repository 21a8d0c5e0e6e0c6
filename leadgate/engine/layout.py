"""How a file is written: what inspect finds out and the reader relies on.

A layout is plain data: it is stored with the import as JSON, so that a chunk
read tomorrow is cut and split exactly as it was today.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

MAX_HEADER_LINES = 10
"""Lines that a person may have joined to the header."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How records and cells are told apart.

    Attributes:
        delimiter: what stands between cells; one character, rarely two.
        quote: the character around cells that hold delimiters; None for none.
        escape: the character that takes the meaning from the next one; None
            where a quote inside quotes is doubled.
        line_end: what most records end with; each of \\n, \\r\\n, \\r ends one.
        broken_lines: only `line_end` ends one; others stand in cells, as text.
    """

    delimiter: str = ","
    quote: str | None = '"'
    escape: str | None = None
    line_end: str = "\n"
    broken_lines: bool = False

    def to_json(self) -> dict[str, Any]:
        """The dialect as JSON."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Dialect:
        """The dialect that `to_json` wrote."""
        return cls(**data)


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything that is needed to read a file's records.

    Attributes:
        format: "csv", "xlsx", "xlsb", "xls", "ods", "jsonl" or "parquet".
        encoding: Python's name of the encoding, e.g. "utf-8", "cp1252".
        dialect: delimiter, quote, escape, line end.
        header_line: physical line (spreadsheets: row) of the header, 1 is the
            first; None where the file has no header.
        header_lines: physical lines that make up the header, usually 1.
        header: one name per column, none empty, no two alike.
        titles: the header's cells as they stand in the file; empty for none.
        data_start: byte where the first record after the header begins.
        data_line: physical line (spreadsheets: row) of that byte, from 1.
        data_end: byte where the table ends and something else begins (a footer,
            a second table), which is kept as rejects; None for the file's end.
        data_end_code: what begins there: "footer" or "second_table".
        shapes: per column, what its cells look like; lets damaged records be
            mended. Empty where nothing was learnt.
        sheet: the sheet's name in a spreadsheet.
        compression: "gzip" or "zip"; None for none.
        line_is_record: a record's line is its position among the records
            (spreadsheet rows), not the count of line ends before it.
        ragged: the writer leaves out the last cells of a record where they are
            empty; short records are filled up.
    """

    format: str = "csv"
    encoding: str = "utf-8"
    dialect: Dialect = Dialect()
    header_line: int | None = 1
    header_lines: int = 1
    header: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    data_start: int = 0
    data_line: int = 1
    data_end: int | None = None
    data_end_code: str | None = None
    shapes: tuple[str, ...] = ()
    sheet: str | None = None
    compression: str | None = None
    line_is_record: bool = False
    ragged: bool = False

    @property
    def columns(self) -> int:
        """How many cells a record has."""
        return len(self.header)

    def to_json(self) -> dict[str, Any]:
        """The layout as JSON: plain dicts, lists, strings and numbers."""
        data = asdict(self)
        for name in ("header", "titles", "shapes"):
            data[name] = list(data[name])
        return data

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Layout:
        """The layout that `to_json` wrote."""
        values = dict(data)
        values["dialect"] = Dialect.from_json(values["dialect"])
        for name in ("header", "titles", "shapes"):
            values[name] = tuple(values.get(name, ()))
        return cls(**values)


@dataclass(frozen=True, slots=True)
class Overrides:
    """What a person has set, instead of what would be found out.

    Attributes:
        encoding: any name that Python knows.
        delimiter: one or two characters.
        quote: one character, or "" for none.
        escape: one character, or "" for doubled quotes.
        header_line: physical line of the header from 1; 0 for no header:
            columns are then named A, B, C …
        header_lines: how many lines, from that one on, are joined to the header.
        to_end: take what follows to the file's end as records, also what looks
            like a footer or a second table.
        sheet: the sheet's name in a spreadsheet.
    """

    encoding: str | None = None
    delimiter: str | None = None
    quote: str | None = None
    escape: str | None = None
    header_line: int | None = None
    sheet: str | None = None
    header_lines: int = 1
    to_end: bool = False

    def to_json(self) -> dict[str, Any]:
        """The overrides as JSON."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Overrides:
        """The overrides that `to_json` wrote."""
        return cls(**data)

    def dialect(self, found: Dialect) -> Dialect:
        """The dialect found, with what the person has set."""
        changes: dict[str, str | None] = {}
        if self.delimiter:
            changes["delimiter"] = self.delimiter
        if self.quote is not None:
            changes["quote"] = self.quote or None
        if self.escape is not None:
            changes["escape"] = self.escape or None
        return replace(found, **changes)  # type: ignore[arg-type]


def header_lines_of(text: str) -> tuple[int, int]:
    """The line of the column names, and how many lines they have, from "3" or "3-4".

    Raises:
        ValueError: it is neither; or a range of more than ten lines.
    """
    first, _, last = text.replace("\N{EN DASH}", "-").partition("-")
    line, lines = int(first), int(last or first) - int(first) + 1
    if line < 0 or not 1 <= lines <= MAX_HEADER_LINES or (line == 0 and lines > 1):
        raise ValueError(text)
    return line, lines


@dataclass(frozen=True, slots=True)
class FileNote:
    """Something about the file that a person should see.

    Attributes:
        code: stable, e.g. "repeated_header".
        message: what was found, what to do; who shows it says the line.
        line: physical line from 1, or None for the whole file.
    """

    code: str
    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was found out about a file.

    Attributes:
        layout: how it is written.
        records: exact number of records, malformed ones counted, blank lines not.
        malformed: records among them that could not be read.
        samples: per column, up to 200 cells that are not empty.
        fill: per column, share of filled cells in the sample, 0 … 1.
        first_records: cells of the first five records.
        warnings: what a person should see.
        confidence: finding ("encoding", "delimiter", "quote", "escape", "line_end",
            "header", "end") → 0 … 1.
        sheets: names of the sheets of a spreadsheet.
    """

    layout: Layout
    records: int
    malformed: int
    samples: tuple[tuple[str, ...], ...] = ()
    fill: tuple[float, ...] = ()
    first_records: tuple[tuple[str, ...], ...] = ()
    warnings: tuple[FileNote, ...] = ()
    confidence: Mapping[str, float] = field(default_factory=dict)
    sheets: tuple[str, ...] = ()
