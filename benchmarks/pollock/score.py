"""How well polluted CSV files are read: the measures of the Pollock benchmark.

Source: Vitagliano et al.: Pollock, a data loading benchmark (VLDB 2023). Per
file, ten measures of 0 … 1 are summed: success, and precision, recall and F1
of header cells, records and cells, each compared as multisets of texts without
case and outer blanks.
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

Table = Sequence[Sequence[str]]
Reader = Callable[[Path], Table]


@dataclass(frozen=True, slots=True)
class Score:
    """One file's ten measures."""

    file: str
    success: float
    header: tuple[float, float, float]
    records: tuple[float, float, float]
    cells: tuple[float, float, float]

    @property
    def total(self) -> float:
        """Their sum, 0 … 10."""
        return self.success + sum(self.header) + sum(self.records) + sum(self.cells)


def score_file(name: str, clean: Table, read: Table | None) -> Score:
    """Compare what was read with what should have been; None for a failure."""
    none = (0.0, 0.0, 0.0)
    if read is None:
        return Score(name, 0.0, none, none, none)
    clean, read = _folded(clean), _folded(read)
    return Score(
        name,
        1.0,
        _measures(clean[0] if clean else (), read[0] if read else ()),
        _measures(clean[1:], read[1:]),
        _measures(_cells(clean[1:]), _cells(read[1:])),
    )


def score_folder(folder: Path, reader: Reader) -> list[Score]:
    """Score a reader on every file of a folder with `csv/` and `clean/`."""
    return [
        score_file(
            clean.name, clean_table(clean), read_or_none(reader, folder / "csv" / clean.name)
        )
        for clean in sorted((folder / "clean").iterdir())
    ]


def simple(scores: Sequence[Score]) -> float:
    """The mean over files."""
    return sum(one.total for one in scores) / len(scores)


def weighted(scores: Sequence[Score], weights: Mapping[str, float]) -> float:
    """The mean, each file weighted by how common its pollution is."""
    total = sum(weights[one.file] for one in scores)
    return sum(one.total * weights[one.file] for one in scores) / total


def weights_of(folder: Path) -> dict[str, float]:
    """The weights that lie beside the files."""
    loaded: dict[str, float] = json.loads((folder / "weights.json").read_text())
    return loaded


def clean_table(path: Path) -> Table:
    """A table written in the usual dialect."""
    csv.field_size_limit(2**31 - 1)
    text = path.read_bytes().decode("utf-8", errors="replace")
    return list(csv.reader(io.StringIO(text, newline="")))


def read_or_none(reader: Reader, path: Path) -> Table | None:
    """What a reader makes of a file; None where it fails."""
    try:
        return reader(path)
    except Exception:  # whatever a reader raises, it did not read the file
        return None


def _folded(table: Table) -> list[tuple[str, ...]]:
    return [tuple(cell.strip().casefold() for cell in row) for row in table if row]


def _cells(rows: Iterable[Sequence[str]]) -> list[str]:
    return [cell for row in rows for cell in row]


def _measures(clean: Iterable[Hashable], read: Iterable[Hashable]) -> tuple[float, float, float]:
    wanted, got = Counter(clean), Counter(read)
    common = (wanted & got).total()
    if not wanted and not got:
        return 1.0, 1.0, 1.0
    precision = common / got.total() if got else 0.0
    recall = common / wanted.total() if wanted else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0
