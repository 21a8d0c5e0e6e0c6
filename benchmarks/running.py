"""A Leadgate that runs, as it does at work: pages, workers, and imports through its API."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from benchmarks.memory import children
from benchmarks.server import Server

WAIT_SECONDS = 60
LOOK_SECONDS = 0.2  # each look costs the web server some milliseconds
BOUNDARY = "leadgate-benchmark"


@dataclass(frozen=True, slots=True)
class Running:
    """A program that serves.

    Attributes:
        port: of 127.0.0.1.
        pid: of its supervisor; web and workers are its children.
        token: of the administrator.
    """

    port: int
    pid: int
    token: str

    def processes(self) -> list[tuple[str, int]]:
        """Return kind, worker or web, and id of the program's processes."""
        found = []
        for pid in children(self.pid):
            words = Path(f"/proc/{pid}/cmdline").read_text().split("\0")
            found.append(("worker" if "worker" in words else "web", pid))
        return found

    def import_file(self, file: Path) -> tuple[float, dict[str, Any]]:
        """Upload a file and wait until it asks for approval.

        Returns:
            Seconds from the first byte sent, and the import as the API tells it.

        Raises:
            RuntimeError: it did not get that far.
        """
        begin = time.perf_counter()
        run = self._upload(file)
        while run["status"] in {"queued", "running"}:
            time.sleep(LOOK_SECONDS)
            run = self._get(f"/api/v1/imports/{run['id']}")
        if run["status"] != "pending_approval":
            raise RuntimeError(f"The import ended otherwise: {run}")
        return time.perf_counter() - begin, run

    def _upload(self, file: Path) -> dict[str, Any]:
        head = (
            f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; '
            f'filename="{file.name}"\r\nContent-Type: text/csv\r\n\r\n'
        ).encode()
        tail = f"\r\n--{BOUNDARY}--\r\n".encode()
        connection = HTTPConnection("127.0.0.1", self.port, blocksize=1 << 20)
        connection.putrequest("POST", "/api/v1/imports")
        connection.putheader("Authorization", f"Bearer {self.token}")
        connection.putheader("Content-Type", f"multipart/form-data; boundary={BOUNDARY}")
        connection.putheader("Content-Length", str(len(head) + file.stat().st_size + len(tail)))
        connection.endheaders(head)
        with file.open("rb") as data:
            connection.send(data)
        connection.send(tail)
        return self._answer(connection, 201)

    def _get(self, path: str) -> dict[str, Any]:
        connection = HTTPConnection("127.0.0.1", self.port)
        connection.request("GET", path, headers={"Authorization": f"Bearer {self.token}"})
        return self._answer(connection, 200)

    def _answer(self, connection: HTTPConnection, expected: int) -> dict[str, Any]:
        response = connection.getresponse()
        body = response.read()
        connection.close()
        if response.status != expected:
            raise RuntimeError(f"{response.status}: {body[:500]!r}")
        answer: dict[str, Any] = json.loads(body)
        return answer


@contextmanager
def running(server: Server, *, workers: int) -> Iterator[Running]:
    """Serve with so many worker processes while the block runs."""
    port = _free_port()
    token = json.loads(_leadgate(server, "users", "token", "admin", "--json"))["token"]
    process = subprocess.Popen(
        [sys.executable, "-m", "leadgate", "serve", "--port", str(port), "--workers", str(workers)],
        env=server.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait_until_ready(port, process)
        yield Running(port, process.pid, token)
    finally:
        process.terminate()
        process.wait()


def _leadgate(server: Server, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "leadgate", *arguments],
        env=server.environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_ready(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            connection = HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/readyz")
            if connection.getresponse().status == 200:
                return
        except OSError:
            pass
        time.sleep(0.2)
    raise RuntimeError("leadgate serve did not get ready.")
