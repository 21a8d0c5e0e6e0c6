"""The bytes of one chunk as columns of cells."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import polars as pl
from numpy.typing import NDArray

from leadgate.engine.batch import Batch, Malformed, Mended
from leadgate.engine.harmless import ERROR_COLUMN, restored
from leadgate.engine.layout import Layout
from leadgate.engine.reading.blank import blank_records
from leadgate.engine.reading.columns import split_records
from leadgate.engine.reading.damage import damaged_records
from leadgate.engine.reading.grammar import Grammar, grammar_of
from leadgate.engine.reading.scan import Scan, scan
from leadgate.engine.reading.split import without_line_end
from leadgate.engine.reading.unicode import to_utf8, undecodable
from leadgate.engine.records import Chunk
from leadgate.engine.repair import mend

BLOCK = 2 * 1024 * 1024
"""Bytes that are parsed at once, so that the parser's own memory stays small."""


class RecordsLost(AssertionError):
    """The records parsed and refused are not those that were found: a bug."""


def parse(data: bytes, layout: Layout, chunk: Chunk) -> Batch:
    """Split one chunk's records into cells; keep what can't be read.

    Args:
        data: the file's bytes from `chunk.start` to `chunk.end`.
        layout: how the file is written.
        chunk: from `records.plan_chunks` with the same layout.

    Returns:
        The chunk's records; a record that was damaged is mended where only one
        reading makes sense, else it is in `malformed`.

    Raises:
        RecordsLost: a record would have been lost; it never should be.

    Cost: about 200 MB/s, and some 20 µs per damaged record.
    """
    text, grammar = to_utf8(data, layout.encoding), grammar_of(layout.dialect)
    found = scan(text, grammar, columns=layout.columns, last=True)
    records = _Records(data, text, layout, chunk, grammar, found)
    batch = records.batch()
    if len(batch.cells) + len(batch.malformed) != chunk.records or batch.blank != chunk.blank:
        raise RecordsLost(
            f"chunk {chunk.number}: {len(batch.cells)} + {len(batch.malformed)} of {chunk.records}"
        )
    if ERROR_COLUMN in layout.header:
        return replace(batch, cells=restored(batch.cells))
    return batch


@dataclass(slots=True)
class _Records:
    data: bytes
    text: bytes
    layout: Layout
    chunk: Chunk
    grammar: Grammar
    found: Scan

    def batch(self) -> Batch:
        blank = blank_records(self.text, self.found, self.grammar)
        damaged = damaged_records(
            self.text,
            self.found,
            blank,
            self.layout,
            self.grammar,
            doubtful=bool(self.layout.shapes),  # else nothing tells what was meant
        )
        damaged |= ~blank & self._behind_table()
        good = np.flatnonzero(~blank & ~damaged)
        cells, bad_text = self._split(good)
        if len(bad_text):
            damaged[bad_text] = True
            good = np.flatnonzero(~blank & ~damaged)
        number = self.chunk.first_record - 1 + np.cumsum(~blank)
        line = self._lines()
        return self._with_damaged(cells, good, np.flatnonzero(damaged), number, line, blank)

    def _split(self, good: NDArray[np.int64]) -> tuple[pl.DataFrame, NDArray[np.int64]]:
        """Split the good records; return also those that are not valid UTF-8."""
        dialect, columns = self.layout.dialect, self.layout.columns
        blocks = np.searchsorted(
            self.found.ends[good], np.arange(BLOCK, len(self.text), BLOCK, dtype=np.int64)
        )
        frames: list[pl.DataFrame] = []
        bad: list[NDArray[np.int64]] = []
        for block in np.split(good, blocks):
            try:
                frames.append(split_records(self._joined(block), dialect, columns=columns))
            except ValueError:  # what pyarrow raises is one
                bad.append(undecodable(self.text, self.found, block))
                if len(bad[-1]) == 0:
                    raise
                rest = np.setdiff1d(block, bad[-1], assume_unique=True)
                frames.append(split_records(self._joined(rest), dialect, columns=columns))
        return pl.concat(frames), np.concatenate([good[:0], *bad])

    def _joined(self, good: NDArray[np.int64]) -> bytes:
        if len(good) == len(self.found.ends):
            return self.text
        if len(good) == 0:
            return b""
        breaks = np.flatnonzero(np.diff(good) != 1)
        first = good[np.concatenate([[0], breaks + 1])]
        last = good[np.concatenate([breaks, [len(good) - 1]])]
        spans = zip(self.found.starts[first].tolist(), self.found.ends[last].tolist(), strict=True)
        return b"".join(self.text[start:end] for start, end in spans)

    def _lines(self) -> NDArray[np.int64]:
        if self.layout.line_is_record:
            before = np.arange(len(self.found.ends))
        else:
            before = np.searchsorted(self.found.lines, self.found.starts, side="right")
        return self.chunk.first_line + before

    def _with_damaged(
        self,
        cells: pl.DataFrame,
        good: NDArray[np.int64],
        damaged: NDArray[np.int64],
        number: NDArray[np.int64],
        line: NDArray[np.int64],
        blank: NDArray[np.bool_],
    ) -> Batch:
        mended: list[tuple[str, ...]] = []
        notes: list[Mended] = []
        kept: list[int] = []
        malformed: list[Malformed] = []
        starts, ends = self.found.starts, self.found.ends
        behind = self._behind_table()
        for index in damaged.tolist():
            raw = without_line_end(self.text[starts[index] : ends[index]], self.grammar.escape)
            result = mend(
                raw,
                self.layout,
                record=int(number[index]),
                line=int(line[index]),
                behind_table=bool(behind[index]),
            )
            if isinstance(result, Malformed):
                malformed.append(result)
            else:
                mended.append(result.cells)
                kept.append(index)
                notes += [result.note] if result.note else []
        if kept:
            cells, good = _merged(cells, good, mended, kept)
        return Batch(
            cells=cells,
            record=number[good],
            line=line[good],
            malformed=tuple(malformed),
            blank=int(np.count_nonzero(blank)),
            repaired=len(kept),
            mended=tuple(notes),
        )

    def _behind_table(self) -> NDArray[np.bool_]:
        """Tell the records that stand behind the end of the table."""
        end, starts = self.layout.data_end, self.found.starts
        if end is None or self.chunk.end <= end:
            return np.zeros(len(starts), dtype=np.bool_)
        return starts >= len(
            to_utf8(self.data[: max(end - self.chunk.start, 0)], self.layout.encoding)
        )


def _merged(
    cells: pl.DataFrame, good: NDArray[np.int64], mended: list[tuple[str, ...]], kept: list[int]
) -> tuple[pl.DataFrame, NDArray[np.int64]]:
    """Put the mended records where they stood."""
    extra = pl.DataFrame(mended, schema=cells.schema, orient="row")
    index = np.concatenate([good, np.array(kept, dtype=np.int64)])
    order = np.argsort(index, kind="stable")
    return pl.concat([cells, extra])[order], index[order]
