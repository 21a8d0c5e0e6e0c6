"""A corrected error file, uploaded to the import that it came from.

People delete the rows they gave up on, sort, and save with another program; so
rows are matched by the record number in `_ERROR`, else by their cells, and
columns by their names. What has not changed is not judged again: a record that
had too few cells stays rejected until somebody has filled it in.
"""

from __future__ import annotations

import tempfile
import uuid
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import polars as pl
from django.db import transaction

from leadgate.accounts.models import User
from leadgate.engine.rematch import FOREIGN, likeliest
from leadgate.errors import EmptyFile
from leadgate.imports.corrected_rows import (
    REPORTED,
    Reading,
    Rows,
    layout_of,
    made_plain,
    reading_of,
    rows_of,
)
from leadgate.imports.corrections import frame_of, wide
from leadgate.imports.models import CorrectedRecord, Correction, CorrectionKind, Import
from leadgate.imports.options import LAYOUT, Json
from leadgate.imports.steps.retake import retake
from leadgate.settings import settings
from leadgate.storage import read_pieces, storage

READING = Json(Reading)
GUESSED = 20_000
"""Rejected records up to which rows without a number are looked for by their cells."""
LISTED = 50
"""Lines of the file that the report names of each sort."""


def store(pieces: Iterable[bytes], *, run: Import, file_name: str, by: User) -> Correction:
    """Store a corrected file and note a correction of it, not applied yet.

    Raises:
        FileRefused: it is empty, or no table; nothing is kept.
        CorrectionRefused: it has none of the import's columns; nothing is kept.
        StorageUnavailable: it could not be written.
    """
    key = f"corrections/{uuid.uuid4().hex}/original"
    header = LAYOUT.load(run.layout).header
    try:
        stored = storage().save(key, pieces)
        if not stored.bytes:
            raise EmptyFile(name=file_name)
        with storage().local(key) as path:
            layout = layout_of(path, file_name, header)
        return Correction.objects.create(
            import_run=run,
            kind=CorrectionKind.FILE,
            file_name=file_name,
            storage_key=key,
            reading={"layout": LAYOUT.dump(layout)},
            report=dict.fromkeys(REPORTED, 0),
            by=by,
        )
    except BaseException:
        storage().delete(key)
        raise


def piece(run: Import, correction: Correction) -> bool:
    """Apply the next range of the file; return whether there was one.

    Args:
        run: the locked import.
        correction: of kind FILE; its numbers and report are changed.
    """
    if "chunks" not in correction.reading:
        correction.reading = READING.dump(_lay(run, correction))
        return True
    reading: Reading = READING.load(correction.reading)
    number = correction.reached
    if number >= len(reading.chunks):
        let_go(correction)
        return False
    chunk = reading.chunks[number]
    key = correction.storage_key
    if correction.report.get("working"):
        key = _working(key)
    data = storage().read_range(key, chunk["start"], chunk["end"])
    rows = rows_of(data, reading, number, import_id=run.pk)
    _apply(run, correction, rows)
    correction.reached += 1
    return True


def let_go(correction: Correction) -> None:
    """Delete a correction's file, once this transaction holds; `correction` is not saved."""
    if key := correction.storage_key:
        transaction.on_commit(lambda: storage().delete(key, _working(key)))
    correction.storage_key, correction.reading = "", {}


def forget(import_id: int) -> None:
    """Remove an import's corrections, with their files; part of removing what it staged."""
    for correction in Correction.objects.filter(import_run=import_id).exclude(storage_key=""):
        let_go(correction)
    CorrectedRecord.objects.filter(import_run=import_id)._raw_delete("default")
    Correction.objects.filter(import_run=import_id)._raw_delete("default")


def _lay(run: Import, correction: Correction) -> Reading:
    """Cut the file into ranges; first write a copy that can be cut, where it can't be."""
    key = correction.storage_key
    header = LAYOUT.load(run.layout).header
    layout = LAYOUT.load(correction.reading["layout"])
    with (
        storage().local(key) as path,
        tempfile.TemporaryDirectory(dir=settings().folder("uploading")) as folder,
        made_plain(path, layout, Path(folder)) as (plain, plain_layout),
    ):
        if plain != path:
            storage().save(_working(key), read_pieces(plain))
            correction.report["working"] = True
        return reading_of(plain, plain_layout, header, size=settings().chunk_size)


def _working(key: str) -> str:
    return key.replace("original", "working")


def _apply(run: Import, correction: Correction, rows: Rows) -> None:
    cells = rows.cells.with_columns(rows.beyond.alias("beyond"))
    _note(correction, "rows", [], len(cells) + len(rows.ragged))
    _note(correction, "unreadable", [line for line, record in rows.ragged if record])
    _note(correction, "not_recognised", [line for line, record in rows.ragged if not record])
    cells = _recognised(run, correction, cells)
    cells = _once(correction, cells)
    before = frame_of(run.rejected_records.filter(record__in=cells["record"].to_list()))
    gone = cells.join(before, on="record", how="anti")
    _note(correction, "not_rejected", gone["line"].to_list())
    if len(before):
        _retake(run, correction, before, before.select("record").join(cells, on="record"))


def _recognised(run: Import, correction: Correction, cells: pl.DataFrame) -> pl.DataFrame:
    """Return the rows that are some record, in the order of records."""
    lost = cells.filter(pl.col("record").is_null())
    if len(lost) and run.rejected <= GUESSED:
        named = cells["record"].drop_nulls().to_list()
        found = frame_of(run.rejected_records.exclude(record__in=named))
        now = wide(run, _now(found)).with_columns(found["record"])
        names = [name for name in now.columns if name != "record"]
        asked = lost.select(pl.col("line").alias("row"), pl.col(names).fill_null(""))
        guessed = likeliest(asked, now).rename({"row": "line", "record": "guess"})
        cells = (
            cells.join(guessed, on="line", how="left")
            .with_columns(pl.coalesce("record", "guess").alias("record"))
            .drop("guess")
        )
        lost = cells.filter(pl.col("record").is_null())
    foreign = cells.filter(pl.col("record") == FOREIGN)
    _note(correction, "not_recognised", [*lost["line"], *foreign["line"]])
    return cells.filter(pl.col("record") > FOREIGN).sort("record", "line")


def _once(correction: Correction, cells: pl.DataFrame) -> pl.DataFrame:
    """Return the first row of each record; the others are noted."""
    records = cells["record"].to_list()
    made = correction.corrected_records.filter(record__in=records)
    before = list(made.values_list("record", flat=True))
    again = cells.select(
        pl.col("record").is_in(before) | ~pl.col("record").is_first_distinct()
    ).to_series()
    _note(correction, "twice", cells.filter(again)["line"].to_list())
    return cells.filter(~again)


def _retake(run: Import, correction: Correction, before: pl.DataFrame, cells: pl.DataFrame) -> None:
    """Judge the records whose cells have changed; both frames hold the same records."""
    now = wide(run, _now(before))
    names = now.columns
    after = pl.DataFrame([cells[name].fill_null(now[name]).alias(name) for name in names])
    lines = [pl.col(name).str.replace_all("\r\n", "\n", literal=True) for name in names]
    plain = now.select(lines)
    same = pl.DataFrame([(after[name] == plain[name]).alias(name) for name in names])
    changed = ~same.select(pl.all_horizontal(pl.all())).to_series()
    # Cells that nobody could assign to a column, and that still stand beyond the last.
    nowhere = before["original"].is_not_null() & before["corrected"].is_null()
    unclear = changed & nowhere & (cells["beyond"] != "")
    _note(correction, "unreadable", cells.filter(unclear)["line"].to_list())
    changed &= ~unclear
    _note(correction, "unchanged", [], len(before) - int(changed.sum()) - int(unclear.sum()))
    if changed.any():
        retake(run, correction, before.filter(changed), after.filter(changed))


def _now(before: pl.DataFrame) -> pl.Series:
    return before.select(pl.coalesce("corrected", "cells")).to_series()


def _note(correction: Correction, what: str, lines: Sequence[int], more: int = 0) -> None:
    """Count rows in the report, and name the first lines."""
    report: dict[str, Any] = correction.report
    report[what] = report.get(what, 0) + len(lines) + more
    if lines:
        known = report.setdefault("lines", {}).setdefault(what, [])
        known += sorted(lines)[: LISTED - len(known)]
