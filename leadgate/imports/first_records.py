"""The first records of a stored file, read once and kept in memory for a while."""

from __future__ import annotations

import json
import tempfile
import threading
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import numpy as np
import polars as pl

from leadgate.engine.batch import Batch
from leadgate.engine.formats import needs_preparing, prepare
from leadgate.engine.layout import Layout
from leadgate.engine.parse import parse
from leadgate.engine.records import CHUNK_SIZE, pieces
from leadgate.imports.options import LAYOUT
from leadgate.settings import settings
from leadgate.storage import storage

PIECE: Final = 512 * 1024
"""Bytes read at once; holds 1,000 records of ordinary width."""
CELL: Final = 8
"""Bytes of an ordinary cell, and what stands between two."""
MOST_BYTES: Final = 32 * 1024 * 1024
"""Bytes read for records of extraordinary width: 1,000 of 2,000 columns take some 15 MB."""


def first_records(key: str, layout: Layout, most: int, *, size: int = MOST_BYTES) -> Batch:
    """Read the first records of a stored file, damaged ones counted.

    Args:
        key: of the file in the storage.
        layout: how it is written.
        most: records; fewer where the file has no more, or `size` is reached.
        size: bytes.

    Raises:
        StorageUnavailable: the file can't be read.
        FileRefused: it can't be read as it is said to be written.

    Cost: some 10 ms for each megabyte; all of a file that is no plain CSV is written anew first.
    """
    found: list[Batch] = []
    with prepared(key, layout) as (path, plain):
        wide = min(most * plain.columns * CELL, CHUNK_SIZE)
        for piece in pieces(path, plain, size=max(PIECE, wide)):
            found.append(_cut(parse(piece.data, plain, piece.chunk), most))
            last = piece.chunk.first_record + piece.chunk.records - 1
            if last >= most or piece.chunk.end - plain.data_start >= size:
                break
    return _joined(found) if found else _nothing(layout.columns)


@contextmanager
def prepared(key: str, layout: Layout) -> Iterator[tuple[Path, Layout]]:
    """Give a stored file as the parser reads it, and its layout then."""
    folder = tempfile.TemporaryDirectory(dir=settings().folder("uploading"))
    with storage().local(key) as path, folder as place:
        if not needs_preparing(layout):
            yield path, layout
            return
        target = Path(place) / "working.csv"
        yield target, prepare(path, layout, target)


class Kept:
    """First records of the files that were asked for last, within a number of cells.

    A cell takes some 16 bytes, and its text where that is longer than 12.
    """

    def __init__(self, records: int, *, cells: int) -> None:
        self._records = records
        self._cells = cells
        self._batches: OrderedDict[tuple[str, str], Batch] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, key: str, layout: Mapping[str, Any]) -> Batch:
        """Return the first records of a file; like `first_records`, which it asks at first."""
        name = (key, json.dumps(layout, sort_keys=True))
        with self._lock:
            known = self._batches.get(name)
            if known is not None:
                self._batches.move_to_end(name)
                return known
        batch = first_records(key, LAYOUT.load(layout), self._records)
        with self._lock:
            self._batches[name] = batch
            while len(self._batches) > 1 and self._size() > self._cells:
                self._batches.popitem(last=False)
        return batch

    def _size(self) -> int:
        return sum(batch.cells.width * batch.cells.height for batch in self._batches.values())


def _nothing(columns: int) -> Batch:
    none = np.zeros(0, dtype=np.int64)
    names = [str(index) for index in range(columns)]
    return Batch(pl.DataFrame(schema=dict.fromkeys(names, pl.String)), none, none)


def _joined(batches: Sequence[Batch]) -> Batch:
    if len(batches) == 1:
        return batches[0]
    return Batch(
        cells=pl.concat([batch.cells for batch in batches]),
        record=np.concatenate([batch.record for batch in batches]),
        line=np.concatenate([batch.line for batch in batches]),
        malformed=tuple(bad for batch in batches for bad in batch.malformed),
        blank=sum(batch.blank for batch in batches),
        repaired=sum(batch.repaired for batch in batches),
        mended=tuple(one for batch in batches for one in batch.mended),
    )


def _cut(batch: Batch, most: int) -> Batch:
    """Keep the records up to a number."""
    rows = int((batch.record <= most).sum())
    return replace(
        batch,
        cells=batch.cells.head(rows),
        record=batch.record[:rows],
        line=batch.line[:rows],
        malformed=tuple(bad for bad in batch.malformed if bad.record <= most),
        mended=tuple(one for one in batch.mended if one.record <= most),
    )
