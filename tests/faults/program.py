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

ROOT = Path(__file__).resolve().parents[2]
OURS = ("LEADGATE_", "DJANGO_")
"""What the tests set for themselves begins with one of these."""


class Program:
    """One Leadgate on one host; every process of it can be killed.

    Attributes:
        data: its data folder; with a database of its own unless another is named.
        log: what its processes write.
    """

    def __init__(self, data: Path, *, code: Path = ROOT, **settings: str) -> None:
        self.data = data
        self.environment = {
            **{name: v for name, v in os.environ.items() if not name.startswith(OURS)},
            "PYTHONPATH": os.pathsep.join(map(str, dict.fromkeys((code, ROOT)))),
            "LEADGATE_DATA_DIR": str(data),
            **{f"LEADGATE_{name.upper()}": value for name, value in settings.items()},
        }
        self.cluster = Cluster.of(data)
        self.url = settings.get("database_url") or self.cluster.url
        self.log = data / "processes.log"
        self._started: list[subprocess.Popen[bytes]] = []

    def start(
        self, *arguments: str, within: tuple[str, ...] = (), module: str = "leadgate"
    ) -> subprocess.Popen[bytes]:
        """Start a command and leave it running.

        Args:
            arguments: of the command.
            within: a command that runs it, as `ip netns exec NAME`.
            module: of the command, where it is not Leadgate itself.
        """
        with self.log.open("ab") as log:
            process = subprocess.Popen(
                [*within, sys.executable, "-m", module, *arguments],
                env=self.environment,
                cwd=self.data,  # or the code here would be found before that of `code`
                stdout=log,
                stderr=log,
            )
        self._started.append(process)
        return process

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
        return done.stderr or done.stdout

    def pressed(self, button: str, *words: str | int | Path) -> list[Any]:
        """Do what a page does when somebody presses a button; return what came of it.

        Buttons: those of `tests.faults.press`; most give the imports' ids. The
        work is left to workers.
        """
        done = self._run(button, *map(str, words), module="tests.faults.press")
        assert done.returncode == 0, done.stderr
        found: list[Any] = json.loads(done.stdout)
        return found

    def _run(self, *arguments: str, module: str = "leadgate") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", module, *arguments],
            env=self.environment, cwd=self.data, capture_output=True, text=True, timeout=120,
        )  # fmt: skip

    def postmaster(self) -> int:
        """Return the process id of the database server."""
        pid_file = self.cluster.place.folder / "data" / "postmaster.pid"
        return int(pid_file.read_text().split()[0])

    def rows(self, query: LiteralString, *arguments: object) -> list[tuple[Any, ...]]:
        """Ask the database, past the program."""
        with psycopg.connect(self.url) as connection:
            return connection.execute(query, arguments).fetchall()

    def tell(self, statement: LiteralString, *arguments: object) -> None:
        """Change something in the database, past the program."""
        with psycopg.connect(self.url) as connection:
            connection.execute(statement, arguments)

    def said(self) -> str:
        """Return what its processes have written."""
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    def end(self) -> None:
        """Kill every process that was started, stopped ones too."""
        for process in self._started:
            if process.poll() is None:
                kill(process.pid)
                process.wait()

    def stop(self) -> None:
        """Kill every process, and stop the database server if it runs."""
        self.end()
        if (self.cluster.place.folder / "data" / "postmaster.pid").exists():
            self.cluster.stop("immediate")


def kill(pid: int) -> None:
    """Kill a process as a crash would: no handler runs."""
    os.kill(pid, signal.SIGKILL)


def wait_until(is_so: Callable[[], bool], *, seconds: float, pause: float = 0.1) -> float:
    """Wait for something to become true; fail when it doesn't. Return how long it took."""
    begin = time.monotonic()
    while not is_so():
        assert time.monotonic() < begin + seconds, "it did not happen in time"
        time.sleep(pause)
    return time.monotonic() - begin
