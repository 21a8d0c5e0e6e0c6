"""An import through the product's own command, as a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.memory import watched
from benchmarks.running import Running
from benchmarks.server import Server

PAUSE_SECONDS = 0.5
LEFT = "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing')"
ACCOUNT = ("created", "updated", "unchanged", "skipped", "rejected")


@dataclass(frozen=True, slots=True)
class Measured:
    """One import.

    Attributes:
        seconds: from the command's start to its end, everything included.
        processing: of these, from Process to Pending Approval.
        report: what the command printed.
        peaks: kind of process → largest resident memory, in MiB.
    """

    seconds: float
    processing: float
    report: dict[str, Any]
    peaks: dict[str, int] = field(default_factory=dict)


def command(server: Server, *arguments: str) -> subprocess.Popen[str]:
    """Start `leadgate` with arguments."""
    return subprocess.Popen(
        [sys.executable, "-m", "leadgate", *arguments],
        env=server.environment, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


def import_running(server: Server, file: Path, *, program: Running) -> Measured:
    """Upload a file to a Leadgate that runs, and wait until it asks for approval.

    Raises:
        RuntimeError: it failed, or records are missing.
    """
    server.psql("CHECKPOINT")
    with watched(*program.processes(), ("PostgreSQL", server.pid)) as peaks:
        seconds, report = program.import_file(file)
    _check_account(report)
    return Measured(seconds, report["seconds"], report, peaks.mebibytes)


def clear_leads(server: Server, *, workers: bool) -> None:
    """Empty the lead table; first let workers, if there are any, end what they do with it.

    What waits for approval is discarded, or they would compare it for minutes.
    """
    server.psql(
        "UPDATE lead_import SET state = 'discarded' WHERE state IN ('pending_approval', 'approved')"
    )
    while workers and server.psql(LEFT) != "0":
        time.sleep(PAUSE_SECONDS)
    server.psql("TRUNCATE lead, lead_import_rejected, lead_keys, lead_search")


def _check_account(report: dict[str, Any]) -> None:
    if report["total"] != sum(report[name] for name in ACCOUNT) or not report["total"]:
        raise RuntimeError(f"Records are missing: {report}")


def import_file(server: Server, file: Path, *options: str) -> Measured:
    """Run `leadgate import FILE --json`, with more options, and check its account.

    Raises:
        RuntimeError: the command failed, or records are missing.
    """
    server.psql("CHECKPOINT")
    begin = time.perf_counter()
    process = command(server, "import", str(file), "--json", *options)
    with watched(("leadgate import", process.pid), ("PostgreSQL", server.pid)) as peaks:
        out, _ = process.communicate()
    seconds = time.perf_counter() - begin
    if process.returncode:
        raise RuntimeError(f"leadgate import ended with {process.returncode}: {out}")
    report = json.loads(out)
    _check_account(report)
    return Measured(seconds, report["seconds"], report, peaks.mebibytes)
