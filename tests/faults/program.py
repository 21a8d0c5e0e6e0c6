"""The program as users start it: processes of their own, with a data folder of their own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, LiteralString

import psycopg

from leadgate.database.cluster import Cluster

OURS = ("LEADGATE_", "DJANGO_")
"""What the tests set for themselves begins with one of these."""


class Program:
    """One Leadgate with its own database; every process in it can be killed."""

    def __init__(self, data: Path, **settings: str) -> None:
        self.data = data
        self.environment = {
            **{name: v for name, v in os.environ.items() if not name.startswith(OURS)},
            "LEADGATE_DATA_DIR": str(data),
            **{f"LEADGATE_{name.upper()}": value for name, value in settings.items()},
        }
        self.cluster = Cluster.of(data)

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Start a command and leave it running."""
        return subprocess.Popen(
            [sys.executable, "-m", "leadgate", *arguments],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def run(self, *arguments: str) -> Any:
        """Run a command to its end; return what it prints as JSON."""
        done = self._run(*arguments, "--json")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def done(self, *arguments: str) -> str:
        """Run a command that talks to people to its end; return what it says."""
        done = self._run(*arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def refused(self, *arguments: str) -> str:
        """Run a command that does not get through; return its sentence."""
        done = self._run(*arguments)
        assert done.returncode in {1, 2}, done.stdout
        assert "Traceback" not in done.stderr, done.stderr
        return done.stderr

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "leadgate", *arguments],
            env=self.environment, capture_output=True, text=True, timeout=120,
        )  # fmt: skip

    def postmaster(self) -> int:
        """Return the process id of the database server."""
        pid_file = self.cluster.place.folder / "data" / "postmaster.pid"
        return int(pid_file.read_text().split()[0])

    def rows(self, query: LiteralString) -> list[tuple[Any, ...]]:
        """Ask the database, past the program."""
        with psycopg.connect(self.cluster.url) as connection:
            return connection.execute(query).fetchall()

    def stop(self) -> None:
        """Stop the database server, if it runs."""
        if (self.cluster.place.folder / "data" / "postmaster.pid").exists():
            self.cluster.stop("immediate")


def kill(pid: int) -> None:
    """Kill a process as a crash would: no handler runs."""
    os.kill(pid, signal.SIGKILL)


def wait_until(is_so: Callable[[], bool], *, seconds: float) -> None:
    """Wait for something to become true; fail when it doesn't."""
    until = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < until, "it did not happen in time"
        time.sleep(0.1)
