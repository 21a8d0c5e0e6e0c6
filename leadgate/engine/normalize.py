"""Any file as UTF-8, commas, quotes where needed: every record that can be read."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import polars as pl

from leadgate.engine.formats.line import csv_line
from leadgate.engine.formats.plain import prepare
from leadgate.engine.inspect import inspect
from leadgate.engine.layout import FileNote, Layout, Overrides
from leadgate.engine.parse import parse
from leadgate.engine.records import plan_chunks
from leadgate.errors import EmptyFile

_CHUNK = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Normalized:
    """What became of a file's records.

    Attributes:
        written: records written, mended ones counted.
        repaired: records that were mended.
        refused: records that could not be read, and were left out.
        blank: lines that hold nothing.
        warnings: what a person should see.
    """

    written: int = 0
    repaired: int = 0
    refused: int = 0
    blank: int = 0
    warnings: tuple[FileNote, ...] = ()


def normalize(
    path: Path, out: IO[bytes], *, name: str | None = None, overrides: Overrides | None = None
) -> Normalized:
    """Write the file's table to `out`.

    Args:
        path: any file that `inspect` reads; one without column names too.
        out: where to write bytes.
        name: what the person calls the file.
        overrides: what the person has set.

    Raises:
        FileRefused: the file is no table. An empty file is an empty table.

    Cost: some 100 MB/s; memory some 100 MiB, whatever the file's size.
    """
    try:
        found = inspect(path, name=name, overrides=overrides, header_needed=False)
    except EmptyFile as empty:
        return Normalized(warnings=(FileNote(empty.code, str(empty)),))
    with tempfile.TemporaryDirectory(prefix="leadgate-") as folder:
        target = Path(folder) / "plain.csv"
        layout = prepare(path, found.layout, target)
        source = target if target.exists() else path
        return _write(source, layout, out, found.warnings)


def _write(
    path: Path, layout: Layout, out: IO[bytes], warnings: tuple[FileNote, ...]
) -> Normalized:
    if layout.titles:
        out.write(csv_line(layout.titles).encode("utf-8", errors="replace"))
    written = repaired = refused = blank = 0
    with path.open("rb") as file:
        for chunk in plan_chunks(path, layout, size=_CHUNK):
            file.seek(chunk.start)
            batch = parse(file.read(chunk.end - chunk.start), layout, chunk)
            cells = batch.cells.select(pl.all().replace("", None))  # nulls take no quotes
            cells.write_csv(out, include_header=False, quote_style="necessary")
            written += len(batch.cells)
            repaired += batch.repaired
            refused += len(batch.malformed)
            blank += batch.blank
    return Normalized(written, repaired, refused, blank, warnings)
