"""The error file: the rejected records as they stood in the file, and why.

Cells that a spreadsheet program would run as a formula get an apostrophe in
front; it is taken off again when the file is imported (`leadgate.engine.harmless`).
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from leadgate.engine.harmless import ERROR_COLUMN, harmless
from leadgate.engine.rematch import reason_of
from leadgate.imports.keeping import require_rejected
from leadgate.imports.models import Import, RejectedRecord
from leadgate.imports.options import LAYOUT

AT_ONCE = 2000
"""Records read and written at once."""


def name_of(run: Import) -> str:
    """Return what the error file is called: the file's name, and "errors"."""
    return f"{PurePath(run.file_name).stem} errors.csv"


def pieces(run: Import, *, marked: bool = False) -> Iterator[bytes]:
    """Return the error file of an import, in pieces.

    UTF-8, commas, quotes where needed, CRLF (RFC 4180), in the file's own order.
    An `_ERROR` column of the file itself, from an earlier round, is replaced. A
    record that had fewer cells than the header is filled up; one that had more
    keeps them all, with the reasons behind the last. A record that was corrected
    and is still wrong has its cells of now. `_ERROR` begins with the record's
    number, by which the file, corrected and uploaded to the same import, is
    matched again (`leadgate.engine.rematch`).

    Args:
        run: an import that was processed.
        marked: begin with a byte order mark, which spreadsheet programs need
            to read UTF-8, and other programs stumble over.

    Raises:
        FileDeleted: the rejected records are not kept any more.

    Cost: one pass over the import's rejected records by index, with a cursor on
    the server; memory does not grow with their number.
    """
    require_rejected(run)
    return _pieces(run, marked=marked)


def _pieces(run: Import, *, marked: bool) -> Iterator[bytes]:
    layout = LAYOUT.load(run.layout)
    kept = [place for place, name in enumerate(layout.header) if name.strip() != ERROR_COLUMN]
    header = layout.titles or layout.header
    yield (codecs.BOM_UTF8 if marked else b"") + _written(
        [[*(header[place] for place in kept), ERROR_COLUMN]]
    )
    rejected = RejectedRecord.objects.filter(import_run=run).order_by("record")
    rows: list[list[str]] = []
    for record in rejected.iterator(chunk_size=AT_ONCE):
        rows.append(_row(record, kept, layout.columns))
        if len(rows) == AT_ONCE:
            yield _written(rows)
            rows = []
    if rows:
        yield _written(rows)


def _row(record: RejectedRecord, kept: Sequence[int], columns: int) -> list[str]:
    cells = [*record.now, *[""] * (columns - len(record.now))]
    surplus = cells[columns:]
    reasons = reason_of(
        record.import_run_id,
        record.record,
        record.line,
        [error["message"] for error in record.errors],
    )
    return [harmless(cell) for cell in [*(cells[place] for place in kept), *surplus]] + [reasons]


def _written(rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("utf-8", errors="replace")
