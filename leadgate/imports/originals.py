"""Records as they stand in the file: read from the stored file again when asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from leadgate.engine.layout import Layout
from leadgate.engine.parse import parse
from leadgate.engine.reading.raw import raw_records
from leadgate.imports.keeping import require_file
from leadgate.imports.models import Chunk, CorrectedRecord, Import
from leadgate.imports.options import LAYOUT
from leadgate.storage import storage


def cells_of(run: Import, records: Sequence[int]) -> dict[int, list[str]]:
    """Return the cells of records, by record number, as they stood in the file.

    Args:
        run: an import that has been processed.
        records: numbers in the file, from 1; malformed ones are not among them.

    Cost: reads and splits each chunk that holds one of them, some 20 ms per chunk.
    """
    layout: Layout = LAYOUT.load(run.layout)
    found: dict[int, list[str]] = {}
    for chunk, here in _chunks_of(run, records):
        found.update(_from_chunk(run, chunk, layout, here))
    return found


def text_of(run: Import, record: int) -> str:
    """Return a record's text, letter by letter as it stands in the file; blank if it is gone.

    Cost: reads the chunk that holds it, some 5 ms.
    """
    layout: Layout = LAYOUT.load(run.layout)
    for chunk, here in _chunks_of(run, [record]):
        return raw_records(_bytes_of(run, chunk), layout, chunk.range, here).get(record, "")
    return ""


def as_they_stood(run: Import, records: Sequence[int]) -> dict[int, dict[str, Any]]:
    """Return what a rejected record keeps of its origin: cells, original and corrected.

    Args:
        run: an import that has been processed.
        records: of staged leads; some may have been rejected until they were corrected.

    Cost: as `cells_of`, but for those that were corrected.
    """
    corrected = {
        one.record: {"cells": one.cells, "original": one.original, "corrected": one.after}
        for one in corrections_of(run, records)
    }
    plain = cells_of(run, [record for record in records if record not in corrected])
    return {record: {"cells": cells} for record, cells in plain.items()} | corrected


def corrections_of(run: Import, records: Sequence[int]) -> Iterator[CorrectedRecord]:
    """Return the last correction of each of the records that has one."""
    made = CorrectedRecord.objects.filter(import_run=run, record__in=records)
    made = made.order_by("record", "-correction_id")
    yield from made.distinct("record")


def _chunks_of(run: Import, records: Sequence[int]) -> Iterator[tuple[Chunk, set[int]]]:
    wanted = set(records)
    if not wanted:
        return
    chunks = Chunk.objects.filter(import_run=run, first_record__lte=max(wanted))
    for chunk in chunks.order_by("number"):
        last = chunk.first_record + chunk.records
        here = {record for record in wanted if chunk.first_record <= record < last}
        if here:
            yield chunk, here


def _bytes_of(run: Import, chunk: Chunk) -> bytes:
    require_file(run)
    return storage().read_range(run.working_key or run.storage_key, chunk.start, chunk.end)


def _from_chunk(run: Import, chunk: Chunk, layout: Layout, here: set[int]) -> dict[int, list[str]]:
    batch = parse(_bytes_of(run, chunk), layout, chunk.range)
    rows = [row for row, record in enumerate(batch.record.tolist()) if record in here]
    cells = batch.cells[rows].rows()
    return {int(batch.record[row]): list(values) for row, values in zip(rows, cells, strict=True)}
