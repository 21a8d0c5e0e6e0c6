r"""How long an import takes, beside \copy of the same file; and how much memory.

100,000 and 1,000,000 records of 25 columns, a tenth of them with a defect, go
through `leadgate import` into the product's own PostgreSQL. On the same server,
in turn with it, psql's \copy loads the same file into a table of text columns
with the same indexes: nothing that fills such a table could be much faster.
"""

from __future__ import annotations

import os
import platform
import statistics
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

from benchmarks.floor import copy_raw
from benchmarks.generate import COLUMNS, write_leads
from benchmarks.product import Measured, import_file
from benchmarks.report import keep_table
from benchmarks.server import Server, fresh_server

SIZES = {100_000: 3, 1_000_000: 1}  # records → times
MOST_RATIO = 2.0
MOST_MEBIBYTES = 600
HEADINGS = (
    "records", "file", r"\copy", "import", "ratio", "processing",
    "leadgate", "PostgreSQL",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Result:
    """One size: medians of seconds, largest memory.

    Attributes:
        records: in the file.
        megabytes: the file's size.
        floor: seconds of \\copy.
        imports: what was measured of each import.
    """

    records: int
    megabytes: float
    floor: float
    imports: tuple[Measured, ...]

    @property
    def seconds(self) -> float:
        """Of a whole import, median."""
        return statistics.median(one.seconds for one in self.imports)

    @property
    def processing(self) -> float:
        """Of processing alone, median."""
        return statistics.median(one.processing for one in self.imports)

    @property
    def ratio(self) -> float:
        """Of the import's seconds to the floor's."""
        return self.seconds / self.floor

    def peak(self, kind: str) -> int:
        """Largest memory of a process of a kind, in MiB."""
        return max(one.peaks.get(kind, 0) for one in self.imports)

    def cells(self) -> tuple[str, ...]:
        """Return the table's row."""
        return (
            f"{self.records:,}",
            f"{self.megabytes:.0f} MB",
            f"{self.floor:.1f} s",
            f"{self.seconds:.1f} s",
            f"{self.ratio:.2f}",
            f"{self.processing:.1f} s",
            f"{self.peak('leadgate import')} MiB",
            f"{self.peak('PostgreSQL')} MiB",
        )

    @property
    def holds(self) -> bool:
        """Whether it is within what is promised."""
        most = max(self.peak(kind) for kind in ("leadgate import", "PostgreSQL"))
        return self.ratio <= MOST_RATIO and most <= MOST_MEBIBYTES


def main(sizes: dict[int, int] | None = None) -> bool:
    """Measure, print and keep the table; return whether all of it is as promised."""
    console = Console()
    with fresh_server() as server:
        console.print(f"PostgreSQL {server.psql('SHOW server_version')}, {os.cpu_count()} CPUs")
        _warm_up(server)
        results = [
            _measure(server, records, times, console) for records, times in (sizes or SIZES).items()
        ]
        version = server.psql("SHOW server_version")
    rows = [result.cells() for result in results]
    table = Table(*HEADINGS)
    for row in rows:
        table.add_row(*row)
    console.print(table)
    good = all(result.holds for result in results)
    machine = f"{os.cpu_count()} CPUs ({platform.machine()}), PostgreSQL {version}"
    verdict = "Within" if good else "Not yet within"
    keep_table("import", HEADINGS, rows, note=f"Measured on {machine}. {verdict} the promise.")
    bars = f"ratio at most {MOST_RATIO}, no process over {MOST_MEBIBYTES} MiB"
    console.print(f"[green]Holds: {bars}." if good else f"[red]Does not hold: {bars}.")
    return good


def _warm_up(server: Server) -> None:
    """Lay out the tables, and let everything be in memory that will be."""
    file = server.data / "warm-up.csv"
    write_leads(file, 1_000)
    import_file(server, file)


def _measure(server: Server, records: int, times: int, console: Console) -> Result:
    file = server.data / f"leads-{records}.csv"
    console.print(f"Writing {records:,} records × {len(COLUMNS)} columns")
    write_leads(file, records)
    floors, imports = [], []
    for _ in track(range(times), f"Loading {records:,} records", console=console, transient=True):
        floors.append(copy_raw(server, file))
        imports.append(import_file(server, file))
    megabytes = Path(file).stat().st_size / 1e6
    file.unlink()
    return Result(records, megabytes, statistics.median(floors), tuple(imports))
