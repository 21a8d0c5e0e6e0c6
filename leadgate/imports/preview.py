"""What an import's first records would become, before anything runs."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import polars as pl

from leadgate.engine.batch import Batch
from leadgate.engine.check import check
from leadgate.engine.formats import needs_preparing, prepare
from leadgate.engine.layout import Layout
from leadgate.engine.parse import parse
from leadgate.engine.plan import Plan
from leadgate.engine.records import pieces
from leadgate.imports.keeping import file_key
from leadgate.imports.models import Import
from leadgate.imports.options import LAYOUT
from leadgate.settings import settings
from leadgate.storage import storage

RECORDS = 1000
PIECE = 512 * 1024
"""Bytes read; holds 1,000 records of ordinary width."""
SHOWN = 10


@dataclass(frozen=True, slots=True)
class Preview:
    """What would come of the first records.

    Attributes:
        records: looked at, at most 1,000.
        accepted: how many of them would become leads.
        rejected: how many would not; with `accepted`, all.
        errors_by_rule: rule code → records rejected (also) for it.
        warnings_by_rule: rule code → records taken with this warning.
        leads: the first that would be accepted, as fields; empty ones left out.
        rejects: the first that would be rejected: line, cells, errors.
    """

    records: int
    accepted: int
    rejected: int
    errors_by_rule: Mapping[str, int]
    warnings_by_rule: Mapping[str, int]
    leads: Sequence[Mapping[str, Any]]
    rejects: Sequence[Mapping[str, Any]]


def preview(run: Import, plan: Plan) -> Preview:
    """Judge the first 1,000 records by a plan that is not saved yet.

    Raises:
        StorageUnavailable: the file can't be read.
        FileRefused: it can't be read as it is said to be written.

    Cost: 0.1 to 0.2 s; the records are kept in memory for the next call.
    """
    batch = _first_records(file_key(run), json.dumps(run.inspection["layout"], sort_keys=True))
    checked = check(batch, plan)
    rejects = checked.rejected.head(SHOWN).to_dicts()
    for reject in rejects:
        reject["errors"] = json.loads(reject["errors"])
    return Preview(
        records=len(checked.accepted) + len(checked.rejected),
        accepted=len(checked.accepted),
        rejected=len(checked.rejected),
        errors_by_rule=checked.errors_by_rule,
        warnings_by_rule=checked.warnings_by_rule,
        leads=checked.accepted.head(SHOWN).to_dicts(),
        rejects=rejects,
    )


def values_of(run: Import, column: int) -> tuple[Counter[str], int]:
    """Return the filled cells of a column among the first records, with counts; how many these are.

    Cost: nothing; the records are kept in memory.
    """
    batch = _first_records(file_key(run), json.dumps(run.inspection["layout"], sort_keys=True))
    cells = batch.cells[str(column)].str.strip_chars()
    return Counter(cells.filter(cells != "").to_list()), len(cells) + len(batch.malformed)


@contextmanager
def prepared(key: str, layout: Layout) -> Iterator[tuple[Path, Layout]]:
    """Give a stored file as the parser reads it, and its layout then."""
    with storage().local(key) as path, _folder() as folder:
        if not needs_preparing(layout):
            yield path, layout
            return
        target = Path(folder) / "working.csv"
        yield target, prepare(path, layout, target)


@lru_cache(maxsize=8)
def _first_records(key: str, layout_json: str) -> Batch:
    with prepared(key, LAYOUT.load(json.loads(layout_json))) as (path, layout):
        piece = next(pieces(path, layout, size=PIECE), None)
        if piece is None:
            return Batch(pl.DataFrame(), *_no_rows())
        return _cut(parse(piece.data, layout, piece.chunk))


def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(dir=settings().folder("uploading"))


def _no_rows() -> tuple[Any, Any]:
    empty = pl.Series([], dtype=pl.Int64).to_numpy()
    return empty, empty


def _cut(batch: Batch) -> Batch:
    """Keep the first 1,000 records, damaged ones counted."""
    last = batch.record[0] + RECORDS if len(batch.record) else RECORDS + 1
    rows = int((batch.record < last).sum())
    return replace(
        batch,
        cells=batch.cells.head(rows),
        record=batch.record[:rows],
        line=batch.line[:rows],
        malformed=tuple(bad for bad in batch.malformed if bad.record < last),
    )
