"""A storm of kills over a running installation; then every record is counted.

`python -m tests.faults.storm --kills 200` runs `leadgate serve` with files
coming in all the time, and kills what it finds by a seeded choice: workers,
web server, supervisor, PostgreSQL, single connections of it; some workers are
frozen for a while instead. What dies is started again only by Leadgate itself,
but for the supervisor, which an administrator's systemd would start.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import socket
import subprocess
import tempfile
import threading
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from tests.faults.processes import children, command_of, descendants
from tests.faults.program import Program, kill, wait_until
from tests.faults.truth import assert_holds_exactly, records, state_of, write_file

SIZES = (50, 50, 50, 400, 3_000)
TARGETS = ("worker",) * 8 + ("connection",) * 3 + ("freeze",) * 3 + (
    "web", "web", "supervisor", "supervisor", "postgres", "postgres",
)  # fmt: skip
KINDS = frozenset(TARGETS)
CALM_SECONDS = 150.0  # in which everything has to have ended after the last kill
WELL = 0.8  # of the kills wait until the installation works again
AT_ONCE = 6  # imports that are under way


@dataclass
class Report:
    """What a storm did, and what was compared after it."""

    seed: int
    kills: Counter[str] = field(default_factory=Counter)
    imports: int = 0
    records: int = 0
    seconds: float = 0.0

    def __str__(self) -> str:
        kinds = ", ".join(f"{number} {kind}" for kind, number in self.kills.most_common())
        return (
            f"{self.kills.total()} kills ({kinds}; seed {self.seed}), {self.imports} imports, "
            f"{self.records:,} records each found exactly once, {self.seconds:.0f} s"
        )


class Storm:
    """One installation under fire."""

    def __init__(self, data: Path, seed: int, pause: float) -> None:
        self.program = Program(
            data, chunk_size="16KiB", silence="2", lanes="2", partition_from="400"
        )
        self.report = Report(seed)
        self._choice = random.Random(seed)
        self._pause = pause
        self._files = data / "sent"
        self._files.mkdir()
        self._port = _free_port()
        self._over = threading.Event()
        self._serve = self._start()

    def run(self, kills: int) -> Report:
        """Let the storm rage, then wait until all is quiet, and count."""
        begin = time.monotonic()
        wait_until(self._answers, seconds=60)
        sender = threading.Thread(target=self._send_files, daemon=True)
        sender.start()
        try:
            while self.report.kills.total() < kills:
                time.sleep(self._choice.uniform(0.1, 2 * self._pause))
                self._strike(self._target())
        finally:
            self._over.set()
            sender.join()
        wait_until(self._quiet, seconds=CALM_SECONDS, pause=0.5)
        wait_until(self._answers, seconds=60)
        self._compare()
        self.report.seconds = time.monotonic() - begin
        return self.report

    def end(self) -> None:
        """Stop everything."""
        for pid in descendants(self._serve.pid):
            with suppress(ProcessLookupError):
                kill(pid)
        self.program.stop()

    def _start(self) -> subprocess.Popen[bytes]:
        return self.program.start("serve", "--workers", "2", "--port", str(self._port))

    def _target(self) -> str:
        """Return what dies next: each kind once, from then on as often as it stands in TARGETS."""
        left = sorted(KINDS - self.report.kills.keys())
        return self._choice.choice(left or TARGETS)

    def _strike(self, kind: str) -> None:
        """Kill something; mostly while all is well, else while it is still recovering."""
        if self._choice.random() < WELL:
            wait_until(self._works, seconds=CALM_SECONDS)
        with suppress(ProcessLookupError, psycopg.Error, FileNotFoundError, IndexError):
            getattr(self, f"_{kind}")()
            self.report.kills[kind] += 1
            if self.report.kills.total() % 20 == 0:
                print(f"{self.report.kills.total()} kills", flush=True)

    def _works(self) -> bool:
        """Whether the pages answer and workers have work in hand."""
        with suppress(psycopg.Error):
            doing = "SELECT count(*) FROM procrastinate_jobs WHERE status = 'doing'"
            return self._answers() and self.program.rows(doing) != [(0,)]
        return False

    def _worker(self) -> None:
        kill(self._one_of("worker"))

    def _web(self) -> None:
        kill(self._one_of("granian"))

    def _freeze(self) -> None:
        pid = self._one_of("worker")
        os.kill(pid, signal.SIGSTOP)
        wake = threading.Timer(self._choice.uniform(1, 10), _wake, [pid])
        wake.daemon = True
        wake.start()

    def _connection(self) -> None:
        """Kill one of the server's processes: it drops all connections and recovers."""
        with psycopg.connect(self.program.url) as connection:
            pids = connection.execute(
                "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' "
                "AND pid <> pg_backend_pid() ORDER BY pid"
            ).fetchall()
        kill(self._choice.choice(pids)[0])

    def _postgres(self) -> None:
        kill(self.program.postmaster())

    def _supervisor(self) -> None:
        kill(self._serve.pid)
        self._serve.wait()
        wait_until(lambda: _is_free(self._port), seconds=60)
        self._serve = self._start()

    def _one_of(self, word: str) -> int:
        found = [pid for pid in children(self._serve.pid) if word in command_of(pid)]
        return self._choice.choice(found)

    def _send_files(self) -> None:
        number = 0
        while not self._over.is_set():
            with suppress(AssertionError, psycopg.Error, subprocess.TimeoutExpired):
                if self._under_way() < AT_ONCE:
                    self._send(range(number, number + 5))
                    number += 5
            self._over.wait(0.5)

    def _send(self, numbers: range) -> None:
        """Upload files as a person does: who is refused tries again later."""
        for number in numbers:
            size = SIZES[number % len(SIZES)]
            path = self._files / f"{number}-{size}.csv"
            write_file(path, records(size, seed=number))
        paths = [self._files / f"{n}-{SIZES[n % len(SIZES)]}.csv" for n in numbers]
        self.program.pressed("upload", "admin", *paths)

    def _under_way(self) -> int:
        ((number,),) = self.program.rows(
            "SELECT count(*) FROM lead_import WHERE state IN ('queued', 'running')"
        )
        return int(number)

    def _quiet(self) -> bool:
        try:
            return self._under_way() == 0
        except psycopg.Error:
            return False

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self._port), timeout=5) as web:
                web.sendall(b"GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                return b" 200 " in web.recv(64)
        except OSError:
            return False

    def _compare(self) -> None:
        imports = self.program.rows(
            "SELECT id, file_name, failure FROM lead_import WHERE state <> 'pending' ORDER BY id"
        )
        for import_id, name, failure in imports:
            number, size = map(int, name.removesuffix(".csv").split("-"))
            state = state_of(self.program, import_id)
            assert state == "pending_approval", f"import {import_id} is {state}: {failure}"
            assert_holds_exactly(self.program, import_id, records(size, seed=number))
            self.report.imports += 1
            self.report.records += size


def _wake(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGCONT)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def storm(data: Path, *, kills: int, seed: int, pause: float = 0.7) -> Report:
    """Run a storm in a data folder; return what was compared, or fail."""
    one = Storm(data, seed, pause)
    try:
        return one.run(kills)
    except BaseException:
        print(one.program.said()[-8_000:])
        raise
    finally:
        one.end()


def main() -> None:
    """Run a storm as the command line says."""
    words = argparse.ArgumentParser()
    words.add_argument("--kills", type=int, default=200)
    words.add_argument("--seed", type=int, default=random.randrange(10**6))
    words.add_argument("--pause", type=float, default=0.7, help="seconds between two, on average")
    words.add_argument("--json", action="store_true")
    given = words.parse_args()
    with tempfile.TemporaryDirectory(prefix="leadgate-storm-") as folder:
        Path(folder).chmod(0o711)
        report = storm(Path(folder), kills=given.kills, seed=given.seed, pause=given.pause)
    print(json.dumps(report.__dict__) if given.json else report)


if __name__ == "__main__":
    main()
