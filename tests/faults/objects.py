"""An object store as a process of its own, and a wire that can be cut."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from tests.faults.program import wait_until

BUCKET = "leads"
SECRET = "not-to-be-logged-5f1c"  # invented, for a server of the tests' own


@contextmanager
def object_store(port: int, log: Path) -> Iterator[dict[str, str]]:
    """Run an S3 server; give the settings with which Leadgate uses it."""
    with log.open("ab") as out:
        server = subprocess.Popen(
            [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)],
            stdout=out, stderr=out,
        )  # fmt: skip
    try:
        wait_until(lambda: _made(port), seconds=60)
        yield {
            "storage_url": f"s3://{BUCKET}/files",
            "storage_options": json.dumps(
                {
                    "endpoint": f"http://127.0.0.1:{port}",
                    "region": "us-east-1",
                    "access_key_id": "tests",
                    "secret_access_key": SECRET,
                }
            ),
        }
    finally:
        server.terminate()
        server.wait()


def _made(port: int) -> bool:
    """Make the bucket; whether the server answered."""
    request = Request(f"http://127.0.0.1:{port}/{BUCKET}", method="PUT")
    with suppress(OSError), urlopen(request, timeout=5) as answer:
        return bool(answer.status == 200)
    return False


def put(port: int, key: str, data: bytes) -> None:
    """Replace an object, past the program."""
    request = Request(f"http://127.0.0.1:{port}/{BUCKET}/{key}", data=data, method="PUT")
    with suppress(HTTPError), urlopen(request, timeout=10):
        pass


class Wire:
    """A way to a Unix socket over TCP that stops passing bytes when it is cut.

    Both ends keep their connections, as with a host whose network is gone:
    nobody is told.

    Attributes:
        port: on 127.0.0.1, where the way begins.
    """

    def __init__(self, target: str) -> None:
        self._target = target
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listening.getsockname()[1])
        self._passes = threading.Event()
        self._passes.set()
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Pass no byte any more, in either direction."""
        self._passes.clear()

    def mend(self) -> None:
        """Pass what has waited, and all that comes."""
        self._passes.set()

    def _accept(self) -> None:
        while True:
            near, _ = self._listening.accept()
            far = socket.socket(socket.AF_UNIX)
            try:
                far.connect(self._target)
            except OSError:
                near.close()
                continue
            for source, sink in ((near, far), (far, near)):
                threading.Thread(target=self._carry, args=(source, sink), daemon=True).start()

    def _carry(self, source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(65_536):
                self._passes.wait()
                sink.sendall(data)
        self._passes.wait()
        for end in (source, sink):
            with suppress(OSError):
                end.close()
