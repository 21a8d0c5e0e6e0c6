"""Records as they stand in the file: read from the stored file again when asked for."""

from __future__ import annotations

from collections.abc import Sequence

from leadgate.engine.layout import Layout
from leadgate.engine.parse import parse
from leadgate.imports.models import Chunk, Import
from leadgate.imports.options import LAYOUT
from leadgate.storage import storage


def cells_of(run: Import, records: Sequence[int]) -> dict[int, list[str]]:
    """Return the cells of records, by record number, as they stood in the file.

    Args:
        run: an import that has been processed.
        records: numbers in the file, from 1; malformed ones are not among them.

    Cost: reads and splits each chunk that holds one of them, some 20 ms per chunk.
    """
    wanted = set(records)
    layout: Layout = LAYOUT.load(run.layout)
    found: dict[int, list[str]] = {}
    for chunk in Chunk.objects.filter(import_run=run).order_by("number"):
        last = chunk.first_record + chunk.records
        here = {record for record in wanted if chunk.first_record <= record < last}
        if here:
            found.update(_from_chunk(run, chunk, layout, here))
    return found


def _from_chunk(run: Import, chunk: Chunk, layout: Layout, here: set[int]) -> dict[int, list[str]]:
    key = run.working_key or run.storage_key
    batch = parse(storage().read_range(key, chunk.start, chunk.end), layout, chunk.range)
    rows = [row for row, record in enumerate(batch.record.tolist()) if record in here]
    cells = batch.cells[rows].rows()
    return {int(batch.record[row]): list(values) for row, values in zip(rows, cells, strict=True)}
