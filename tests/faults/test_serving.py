"""`leadgate serve`: what dies is started again, and the work goes on by itself."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import psycopg
import pytest

from tests.faults.processes import children, command_of, descendants
from tests.faults.program import Program, kill, wait_until
from tests.faults.truth import (
    assert_holds_exactly,
    chunks_done,
    records,
    state_of,
    write_file,
)

RECORDS = records(8_000)


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def program(folder: Path) -> Iterator[Program]:
    leadgate = Program(folder, chunk_size="16KiB", silence="1", lanes="1")
    yield leadgate
    leadgate.stop()


def ready(port: int) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5) as answer:
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False


def is_free(port: int) -> bool:
    """Whether a server may listen there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def niceness(pid: int) -> int:
    """Return how far a process stands back behind others."""
    return os.getpriority(os.PRIO_PROCESS, pid)


def running(program: Program, run: int) -> Callable[[], bool]:
    """Return a question: is the import in the middle of its chunks?"""
    before = chunks_done(program, run)
    return lambda: chunks_done(program, run) > before


def ended(program: Program, run: int) -> bool:
    try:
        return state_of(program, run) == "pending_approval"
    except psycopg.Error:
        return False


def test_web_server_worker_database_and_supervisor_are_killed_one_after_the_other(
    program: Program, tmp_path: Path, port: int
) -> None:
    arguments = ("serve", "--workers", "1", "--port", str(port))
    serve = program.start(*arguments)
    wait_until(lambda: ready(port), seconds=60)
    (run,) = program.pressed("upload", "admin", write_file(tmp_path / "leads.csv", RECORDS))
    wait_until(running(program, run), seconds=60)

    (web,) = [pid for pid in children(serve.pid) if "granian" in command_of(pid)]
    (worker,) = [pid for pid in children(serve.pid) if "worker" in command_of(pid)]
    behind = {niceness(pid) for pid in children(program.postmaster())}
    usual = niceness(serve.pid)
    assert (niceness(web), niceness(worker)) == (usual, min(usual + 10, 19))
    assert behind == {usual, 10}  # of the server's processes, those that work for the worker

    family = descendants(web)
    kill(web)
    wait_until(lambda: not any(Path(f"/proc/{pid}/cmdline").exists() for pid in family), seconds=30)
    wait_until(lambda: ready(port), seconds=60)

    kill(program.postmaster())
    wait_until(lambda: ready(port), seconds=60)
    kill(serve.pid)
    serve.wait()
    wait_until(lambda: is_free(port), seconds=60)

    again = program.start(*arguments)
    wait_until(lambda: ready(port) and ended(program, run), seconds=90)
    assert_holds_exactly(program, run, RECORDS)
    again.send_signal(signal.SIGTERM)
    assert again.wait(30) == 0
