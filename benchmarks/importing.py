r"""How long an import takes, beside \copy of the same file; and how much memory.

100,000 and 1,000,000 records of 25 columns, a tenth of them with a defect, go
into the product's own PostgreSQL: by `leadgate import`, from the start of the
program to its end, and through the API of a Leadgate that runs with two workers,
from the first byte sent until it asks for approval; a million also beside a
million leads that are visible and could be the same. On the same server, in turn
with each, psql's \copy loads the same file into a table of text columns with the
same indexes: nothing that fills such a table could be much faster.

`python -m benchmarks.importing 10000000` measures one size only, and keeps no table.
"""

from __future__ import annotations

import os
import platform
import statistics
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.floor import copy_raw
from benchmarks.generate import COLUMNS, write_leads
from benchmarks.product import Measured, clear_leads, import_file, import_running
from benchmarks.report import keep_table
from benchmarks.running import running
from benchmarks.server import Server, fresh_server

MOST_RATIO = 2.0
MOST_MEBIBYTES = 600
WORKERS = 2
WIDTH = 150  # characters of the printed table
HEADINGS = (
    "records", "file", r"\copy", "command", "ratio", r"\copy again", "running", "ratio",
    "processing", "command", "worker", "web", "PostgreSQL",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """What is imported.

    Attributes:
        records: in the file.
        times: that it is measured.
        beside: visible leads that are there already.
    """

    records: int
    times: int = 1
    beside: int = 0

    def __str__(self) -> str:
        beside = f" beside {self.beside:,}" if self.beside else ""
        return f"{self.records:,}{beside}"


CASES = (Case(100_000, times=3), Case(1_000_000), Case(1_000_000, beside=1_000_000))


@dataclass(frozen=True, slots=True)
class Pairs:
    """Imports, each measured right after its floor.

    Attributes:
        floors: seconds of \\copy.
        imports: what was measured of each import.
    """

    floors: tuple[float, ...]
    imports: tuple[Measured, ...]

    @property
    def floor(self) -> float:
        """Seconds of \\copy, median."""
        return statistics.median(self.floors)

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

    @property
    def most(self) -> int:
        """Largest memory of any process, in MiB."""
        return max(max(one.peaks.values()) for one in self.imports)

    def peak(self, kind: str) -> int:
        """Largest memory of a process of a kind, in MiB."""
        return max(one.peaks.get(kind, 0) for one in self.imports)

    def cells(self) -> tuple[str, ...]:
        """Return the floor, the import and their ratio."""
        return f"{self.floor:.1f} s", f"{self.seconds:.1f} s", f"{self.ratio:.2f}"


@dataclass(frozen=True, slots=True)
class Result:
    """One case.

    Attributes:
        case: what was imported.
        megabytes: the file's size.
        command: of `leadgate import`.
        running: of a Leadgate that runs.
    """

    case: Case
    megabytes: float
    command: Pairs
    running: Pairs

    def cells(self) -> tuple[str, ...]:
        """Return the table's row."""
        return (
            str(self.case),
            f"{self.megabytes:.0f} MB",
            *self.command.cells(),
            *self.running.cells(),
            f"{self.running.processing:.1f} s",
            f"{self.command.peak('leadgate import')} MiB",
            f"{self.running.peak('worker')} MiB",
            f"{self.running.peak('web')} MiB",
            f"{max(self.command.peak('PostgreSQL'), self.running.peak('PostgreSQL'))} MiB",
        )

    @property
    def holds(self) -> bool:
        """Whether it is within what is promised."""
        most = max(self.command.most, self.running.most)
        ratio = max(self.command.ratio, self.running.ratio)
        return ratio <= MOST_RATIO and most <= MOST_MEBIBYTES


def main(cases: Sequence[Case] = CASES, *, keep: bool = True) -> bool:
    """Measure, print and keep the table; return whether all of it is as promised."""
    console = Console(width=WIDTH)
    with fresh_server() as server:
        console.print(f"PostgreSQL {server.psql('SHOW server_version')}, {os.cpu_count()} CPUs")
        _warm_up(server)
        results = [_measure(server, case, console) for case in cases]
        version = server.psql("SHOW server_version")
    rows = [result.cells() for result in results]
    table = Table(*HEADINGS)
    for row in rows:
        table.add_row(*row)
    console.print(table)
    good = all(result.holds for result in results)
    machine = f"{os.cpu_count()} CPUs ({platform.machine()}), PostgreSQL {version}"
    verdict = "Within" if good else "Not yet within"
    if keep:
        keep_table("import", HEADINGS, rows, note=f"Measured on {machine}. {verdict} the promise.")
    bars = f"ratio at most {MOST_RATIO}, no process over {MOST_MEBIBYTES} MiB"
    console.print(f"[green]Holds: {bars}." if good else f"[red]Does not hold: {bars}.")
    return good


def _warm_up(server: Server) -> None:
    """Lay out the tables, and let everything be in memory that will be."""
    file = server.data / "warm-up.csv"
    write_leads(file, 1_000)
    import_file(server, file)


def _measure(server: Server, case: Case, console: Console) -> Result:
    file = server.data / "leads.csv"
    console.print(f"{case} records × {len(COLUMNS)} columns")
    write_leads(file, case.records)
    command = _pairs(server, file, case, import_file, workers=False)
    with running(server, workers=WORKERS) as program:
        program.import_file(server.data / "warm-up.csv")
        through = partial(import_running, program=program)
        served = _pairs(server, file, case, through, workers=True)
    megabytes = file.stat().st_size / 1e6
    file.unlink()
    return Result(case, megabytes, command, served)


def _pairs(
    server: Server,
    file: Path,
    case: Case,
    measure: Callable[[Server, Path], Measured],
    *,
    workers: bool,
) -> Pairs:
    pairs = []
    for _ in range(case.times):
        clear_leads(server, workers=workers)
        _fill(server, case.beside)
        pairs.append((copy_raw(server, file), measure(server, file)))
    floors, imports = zip(*pairs, strict=True)
    return Pairs(floors, imports)


def _fill(server: Server, leads: int) -> None:
    """Import and approve so many other leads."""
    if leads:
        file = server.data / "beside.csv"
        write_leads(file, leads, seed=2)
        import_file(server, file, "--approve")
        server.psql("VACUUM ANALYZE lead")
        file.unlink()


if __name__ == "__main__":
    cases = [Case(int(records)) for records in sys.argv[1:]]
    sys.exit(0 if main(cases or CASES, keep=not cases) else 1)
