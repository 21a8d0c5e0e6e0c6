"""The product itself: records of a file against the leads of a database, timed."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.duplicates.generate import FIELDS, Set
from benchmarks.duplicates.judge import exact_pairs
from benchmarks.memory import watched
from benchmarks.product import command
from benchmarks.server import Server, fresh_server

COMPARE = """
import sys, time
from leadgate import startup
startup.start()
from leadgate.imports import duplicates
from leadgate.imports.models import Import
from leadgate.imports.steps import compare
run = Import.objects.latest("pk")
begin = time.perf_counter()
while compare.compare(run.pk):
    pass
print(time.perf_counter() - begin)
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One measurement.

    Attributes:
        exact: seconds that settling takes longer than without leads.
        likely: seconds from the first slice to the last.
        cpu: seconds of CPU time that the likely ones took, in Leadgate and PostgreSQL.
        exact_due: known duplicates that a key tells.
        missed_exact: those of them that were not found.
        peaks: kind of process → largest resident memory, in MiB.
    """

    exact: float
    likely: float
    cpu: float
    exact_due: int
    missed_exact: int
    peaks: dict[str, int] = field(default_factory=dict)


def measure(made: Set) -> Run:
    """Load the leads, import the records with all keys, and look for likely duplicates."""
    with fresh_server() as server, TemporaryDirectory() as folder:
        leads, records = Path(folder, "leads.csv"), Path(folder, "records.csv")
        made.leads.select(FIELDS).write_csv(leads)
        made.records.select(FIELDS).write_csv(records)
        alone = _import(server, records)
        server.psql("UPDATE lead_import SET state = 'discarded'")
        server.psql("TRUNCATE lead, lead_keys, lead_import_match")
        _import(server, leads)
        server.psql("UPDATE lead_import SET state = 'approved' WHERE state = 'pending_approval'")
        _finished(
            server,
            "from leadgate.leads import comparing\n"
            "for one in comparing.without_keys():\n    comparing.complete_keys(one)",
        )
        server.psql("VACUUM ANALYZE lead; ")
        server.psql("VACUUM ANALYZE lead_keys")
        together = _import(server, records)
        return _compared(server, made, max(0.0, together - alone))


def _import(server: Server, file: Path) -> float:
    """Import a file; return the seconds of its processing."""
    begin = time.perf_counter()
    done = command(server, "import", str(file), "--json")
    out, _ = done.communicate()
    if done.returncode:
        raise RuntimeError(out)
    return time.perf_counter() - begin


def _finished(server: Server, program: str) -> str:
    text = f"from leadgate import startup\nstartup.start()\n{program}"
    done = subprocess.run(
        [sys.executable, "-c", text], env=server.environment, capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    return done.stdout


def _compared(server: Server, made: Set, exact: float) -> Run:
    server.psql("CHECKPOINT")
    spent = _cpu(server)
    process = subprocess.Popen(
        [sys.executable, "-c", COMPARE], env=server.environment, stdout=subprocess.PIPE, text=True
    )
    with watched(("comparing", process.pid), ("PostgreSQL", server.pid)) as peaks:
        out, _ = process.communicate()
    if process.returncode:
        raise RuntimeError("The comparing failed.")
    spent = _cpu(server) - spent
    last = "(SELECT max(id) FROM lead_import)"
    found = server.psql(
        f"SELECT string_agg(record::text, ' ') FROM lead WHERE import_id = {last} AND outcome <> 0"
    )
    marked = {int(record) - 1 for record in found.split()}
    due = {row for row, lead in exact_pairs(made).items() if int(made.truth[row]) == lead}
    return Run(exact, float(out), spent, len(due), len(due - marked), peaks.mebibytes)


def _cpu(server: Server) -> float:
    """Return the CPU time of ended programs of ours, and of ended connections of the server."""
    ours = resource.getrusage(resource.RUSAGE_CHILDREN)
    stat = Path(f"/proc/{server.pid}/stat").read_text().rpartition(")")[2].split()
    ticks = int(stat[13]) + int(stat[14])  # of children that were waited for
    return ours.ru_utime + ours.ru_stime + ticks / os.sysconf("SC_CLK_TCK")
