"""What the reader hands to the rules: one chunk's records as columns."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

import numpy as np
import polars as pl
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Malformed:
    """A record that could not be read; it is kept, and rejected.

    Attributes:
        record: number in the file, 1 is the first record after the header.
        line: physical line in the file where it begins, 1 is the first.
        code: stable reason, e.g. "too_few_cells", "unclosed_quote".
        message: what was found, what was expected, what to do; who shows it
            says the line.
        original: its text as it stands in the file, without the line end.
        cells: its text split as well as possible; for the error file.
    """

    record: int
    line: int
    code: str
    message: str
    original: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mended:
    """A record whose cells are not those that a plain reading of its line gives.

    Attributes:
        record: number in the file, 1 is the first record after the header.
        message: what was found, what was done, what to check.
    """

    record: int
    message: str


@dataclass(frozen=True, slots=True)
class Batch:
    """The records of one chunk, in the file's order.

    `len(cells) + len(malformed) + blank` is the number of records and blank
    lines that stand in the chunk; blank lines have no record number.

    Attributes:
        cells: one String column per column of the file, named "0" … "n-1";
            an empty cell is an empty string, never null.
        record: int64, shape (len(cells),), rising: number in the file from 1.
        line: int64, shape (len(cells),), physical line where the record begins.
        malformed: records that are not in `cells`.
        blank: lines that hold nothing, or delimiters only.
        repaired: records in `cells` that did not stand like that in the file.
        mended: those of them that another reader might read otherwise, rising.
    """

    cells: pl.DataFrame
    record: NDArray[np.int64]
    line: NDArray[np.int64]
    malformed: tuple[Malformed, ...] = ()
    blank: int = 0
    repaired: int = 0
    mended: tuple[Mended, ...] = ()

    def refusing(self, records: Collection[int], code: str, message: str) -> Batch:
        """Return the batch with these records among the malformed ones, without their text."""
        if not records:
            return self
        refused = np.isin(self.record, list(records))
        there = [one for one in self.malformed if one.record not in records]
        places = [
            *zip(self.record[refused].tolist(), self.line[refused].tolist(), strict=True),
            *((one.record, one.line) for one in self.malformed if one.record in records),
        ]
        gone = [Malformed(record, line, code, message, "", ()) for record, line in places]
        return replace(
            self,
            cells=self.cells.filter(pl.Series(~refused)),
            record=self.record[~refused],
            line=self.line[~refused],
            malformed=tuple(sorted([*there, *gone], key=lambda one: one.record)),
            mended=tuple(one for one in self.mended if one.record not in records),
        )
