"""Which values the columns of a file hold, and how often: the whole file, not its beginning."""

from __future__ import annotations

import json
import threading
from collections import Counter, OrderedDict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

import polars as pl

from leadgate.engine.layout import Layout
from leadgate.engine.parse import parse
from leadgate.engine.records import pieces
from leadgate.imports.first_records import prepared
from leadgate.imports.keeping import file_key
from leadgate.imports.models import Import
from leadgate.imports.options import LAYOUT
from leadgate.imports.preview import values_of

MOST_BYTES: Final = 256 * 1024 * 1024
"""Of a file beyond this the rest is not counted, and the page says so; some 5 s."""
MOST_VALUES: Final = 20_000
"""Different values of one column that are kept; no choice column has more."""
_PIECE: Final = 4 * 1024 * 1024
_KEPT: Final = 32


@dataclass(frozen=True, slots=True)
class Counted:
    """The values of one column.

    Attributes:
        values: filled cells → how many records have them.
        records: how many records were looked at.
        whole: they are all that the file has.
        asked: it was tried to look at all; else only the first were looked at.
    """

    values: Mapping[str, int]
    records: int
    whole: bool
    asked: bool


_Key = tuple[str, str]
_known: OrderedDict[_Key, dict[int, Counted]] = OrderedDict()
_lock = threading.Lock()


def known_counts(run: Import, columns: Collection[int]) -> dict[int, Counted]:
    """Return the counts of the whole file where they are known, else of its first 1,000 records."""
    if not columns:
        return {}
    with _lock:
        known = dict(_known.get(_key(run), {}))
    missing = [column for column in columns if column not in known]
    return known | (_of_the_first(run, missing) if missing else {})


def count_values(run: Import, columns: Collection[int]) -> None:
    """Count the values of columns in the whole file; `known_counts` has them from then on.

    Raises:
        StorageUnavailable: the file can't be read.
        FileRefused: it can't be read as it is said to be written.

    Cost: one pass at some 50 MB/s for all columns that are not known yet; then
    nothing, in this process.
    """
    with _lock:
        missing = sorted(set(columns) - _known.get(_key(run), {}).keys())
    if not missing:
        return
    found = _counted(run, missing)
    with _lock:
        _known.setdefault(_key(run), {}).update(found)
        _known.move_to_end(_key(run))
        while len(_known) > _KEPT:
            _known.popitem(last=False)


def _counted(run: Import, columns: Collection[int]) -> dict[int, Counted]:
    counts = {column: Counter[str]() for column in columns}
    layout: Layout = LAYOUT.load(run.inspection["layout"])
    records, whole = 0, True
    with prepared(file_key(run), layout) as (path, plain):
        for piece in pieces(path, plain, size=_PIECE):
            if piece.chunk.start >= MOST_BYTES:
                whole = False
                break
            cells = parse(piece.data, plain, piece.chunk).cells
            records += piece.chunk.records
            for column, counter in counts.items():
                _add(counter, cells[str(column)])
    return {
        column: Counted(
            dict(counter.most_common(MOST_VALUES)),
            records,
            whole=whole and len(counter) <= MOST_VALUES,
            asked=True,
        )
        for column, counter in counts.items()
    }


def _add(counter: Counter[str], cells: pl.Series) -> None:
    if len(counter) > MOST_VALUES:
        return
    trimmed = cells.str.strip_chars()
    tally = trimmed.filter(trimmed != "").alias("cell").value_counts(name="records")
    counter.update(dict(tally.iter_rows()))


def _of_the_first(run: Import, columns: Collection[int]) -> dict[int, Counted]:
    values, records = values_of(run, columns)
    whole = records >= int(run.inspection["records"])
    return {column: Counted(tally, records, whole, asked=False) for column, tally in values.items()}


def _key(run: Import) -> _Key:
    return run.storage_key, json.dumps(run.inspection["layout"], sort_keys=True)
