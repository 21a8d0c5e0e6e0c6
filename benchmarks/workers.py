"""Imports through workers: how many small ones a second, and what more workers bring.

`python -m benchmarks.workers small [NUMBER] [WORKERS]` uploads so many files of
50 records, presses Process on each, and measures until the last one waits for
approval. `python -m benchmarks.workers curve [RECORDS]` lets 1, 2 and 4 workers
process one large import. Both count every record, and keep their table in
docs/benchmarks.md.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.generate import write_leads
from benchmarks.memory import watched
from benchmarks.report import keep_table
from benchmarks.server import Server, fresh_server

SMALL_RECORDS = 50
STEPS = """
import sys
from pathlib import Path
from leadgate import startup
startup.start()
from leadgate.cli.acting import acting_user
from leadgate.imports.models import Import
from leadgate.imports.steps import process, review, upload
word, number, file = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
by = acting_user(None)
if word == "upload":
    data = file.read_bytes()
    for _ in range(number):
        upload.receive([data], file_name=file.name, properties=upload.Properties(), by=by)
else:
    press, state = {"process": (process.start, "pending"),
                    "approve": (review.approve, "pending_approval")}[word]
    for run in Import.objects.filter(state=state).order_by("pk").values_list("pk", flat=True):
        press(run, by=by)
"""


def small(number: int, workers: int) -> None:
    """Measure upload, process and approve of many small imports."""
    with fresh_server() as server:
        file = server.data / "small.csv"
        write_leads(file, SMALL_RECORDS)
        _step(server, "upload", 5, file)
        _step(server, "process", 0, file)
        _drain(server, workers)
        _step(server, "approve", 0, file)
        uploading = _step(server, "upload", number, file)
        pressing = _step(server, "process", 0, file)
        working = _drain(server, workers)
        _count(server, number + 5, SMALL_RECORDS)
        approving = _step(server, "approve", 0, file)
    whole = uploading + pressing + working + approving
    rows = [
        (name, f"{seconds:.1f} s", f"{1000 * seconds / number:.1f} ms", f"{number / seconds:.0f}")
        for name, seconds in (
            ("upload", uploading), ("press Process", pressing),
            (f"process, {workers} workers", working), ("approve", approving), ("all of it", whole),
        )
    ]  # fmt: skip
    note = (
        f"{number:,} imports of {SMALL_RECORDS} records, {os.cpu_count()} CPUs with PostgreSQL on "
        f"them; upload, Process and Approve by one process one after the other. {_quietness()}"
    )
    _tell("small", ("step", "seconds", "each", "imports a second"), rows, note)


def curve(records: int) -> None:
    """Measure one large import with 1, 2 and 4 workers."""
    rows = []
    for workers in (1, 2, 4):
        with fresh_server() as server:
            file = server.data / "large.csv"
            write_leads(file, records)
            _step(server, "upload", 1, file)
            _step(server, "process", 0, file)
            environment = {"LEADGATE_LANES": str(workers)}
            with watched(("PostgreSQL", server.pid)) as peaks:
                seconds = _drain(server, workers, environment)
            _count(server, 1, records)
            used = server.psql("SELECT round(sum(seconds)::numeric, 1) FROM lead_import_chunk")
        rows.append(
            (str(workers), f"{seconds:.1f} s", f"{records / seconds:,.0f}", f"{used} s",
             f"{peaks.mebibytes['PostgreSQL']} MiB")
        )  # fmt: skip
    note = f"{records:,} records of 25 columns on {os.cpu_count()} CPUs. {_quietness()}"
    headings = ("workers", "seconds", "records a second", "in chunks, all workers", "PostgreSQL")
    _tell("curve", headings, rows, note)


def _quietness() -> str:
    return f"Load of the machine afterwards: {os.getloadavg()[0]:.1f}."


def _step(server: Server, word: str, number: int, file: Path) -> float:
    """Do a step in a process of its own; return its seconds, the start not counted."""
    command = [sys.executable, "-c", TIMED + STEPS, word, str(number), str(file)]
    done = subprocess.run(
        command, env=server.environment, capture_output=True, text=True, check=True
    )
    return float(done.stdout.split()[-1])


TIMED = """
import atexit, time
begin = []
import leadgate.cli.acting as acting
real = acting.acting_user
def acting_user(name):
    user = real(name)
    begin.append(time.perf_counter())
    return user
acting.acting_user = acting_user
atexit.register(lambda: print(time.perf_counter() - begin[0]))
"""


def _drain(server: Server, workers: int, more: dict[str, str] | None = None) -> float:
    """Let workers do all that waits; return the seconds from their first work to the last."""
    with _workers(server, workers, more or {}):
        while server.psql(UNDER_WAY) != "0":
            time.sleep(0.25)
    return float(server.psql(WORKED))


UNDER_WAY = "SELECT count(*) FROM lead_import WHERE state IN ('queued', 'running')"
WORKED = """
SELECT extract(epoch FROM max(at) FILTER (WHERE what = 'pending_approval')
                        - min(at) FILTER (WHERE what = 'running'))
FROM lead_import_event WHERE import_id IN
    (SELECT id FROM lead_import WHERE state = 'pending_approval')
"""


@contextmanager
def _workers(server: Server, number: int, more: dict[str, str]) -> Iterator[None]:
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "leadgate", "worker"],
            env={**server.environment, **more},
            stderr=subprocess.DEVNULL,
        )
        for _ in range(number)
    ]
    try:
        yield
    finally:
        for process in started:
            process.terminate()
        for process in started:
            process.wait()


def _count(server: Server, imports: int, records: int) -> None:
    """Compare what the database holds with the files.

    Raises:
        RuntimeError: a record is missing, or there twice.
    """
    found = server.psql(
        "SELECT count(*) FILTER (WHERE total = created + updated + unchanged + skipped + rejected "
        f"AND total = {records}) FROM lead_import"
    )
    rows = server.psql(
        "SELECT (SELECT count(*) FROM lead) + (SELECT count(*) FROM lead_import_rejected)"
    )
    if found != str(imports) or rows != str(imports * records):
        raise RuntimeError(f"{found} of {imports} imports are complete, with {rows} records.")


def _tell(name: str, headings: Sequence[str], rows: Sequence[tuple[str, ...]], note: str) -> None:
    for row in (headings, *rows):
        print("  ".join(f"{cell:>22}" for cell in row))
    print(note)
    keep_table(name, headings, rows, note=note)


if __name__ == "__main__":
    what, *numbers = sys.argv[1:]
    if what == "small":
        small(int(numbers[0]) if numbers else 10_000, int(numbers[1]) if numbers[1:] else 2)
    else:
        curve(int(numbers[0]) if numbers else 1_000_000)
