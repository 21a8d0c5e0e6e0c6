"""What a file is, before anything is unpacked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from leadgate.engine.layout import FileNote


@dataclass(frozen=True, slots=True)
class Source:
    """A file and its kind.

    Attributes:
        path: the file.
        kind: "csv", "xlsx", "xlsb", "xls", "ods", "jsonl" or "parquet".
        compression: "gzip" or "zip", around it; None for none.
    """

    path: Path
    kind: str
    compression: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """What a format's writer found.

    Attributes:
        sheet: the sheet that was taken; None where there are none.
        sheets: names of all sheets.
        notes: what a person should see.
    """

    sheet: str | None = None
    sheets: tuple[str, ...] = ()
    notes: tuple[FileNote, ...] = ()
