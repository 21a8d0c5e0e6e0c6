"""A worker that freezes loses its work to another, and writes nothing when it wakes up."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import psycopg
import pytest

from tests.faults.conftest import MakeProgram
from tests.faults.program import Program, wait_until
from tests.faults.truth import assert_holds_exactly, chunks_done, records, state_of, write_file

RECORDS = records(6_000)
IN_CHUNK = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND state = %s AND query LIKE %s AND wait_event = 'ClientRead'
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write_file(tmp_path / "leads.csv", RECORDS)


def freeze_when(program: Program, pid: int, *, state: str, query: str) -> None:
    """Stop a worker at the moment when the server waits for it in this state."""
    until = time.monotonic() + 30
    with psycopg.connect(program.url, autocommit=True) as connection:
        while time.monotonic() < until:
            os.kill(pid, signal.SIGSTOP)
            time.sleep(0.002)  # what is on its way to the server arrives
            if connection.execute(IN_CHUNK, (state, query)).fetchone() != (0,):
                return
            os.kill(pid, signal.SIGCONT)
            time.sleep(0.001)
    pytest.fail("the moment never came")


@pytest.mark.parametrize(
    ("state", "query"),
    [
        pytest.param("active", "COPY%", id="in mid-COPY"),
        pytest.param("idle in transaction", "%lead_import_chunk%", id="between two statements"),
    ],
)
def test_it_wakes_up_after_another_has_taken_over(
    host: MakeProgram, file: Path, state: str, query: str
) -> None:
    frozen = host("frozen", chunk_size="64KiB", silence="0.5", lanes="1")
    other = host("other", chunk_size="64KiB", silence="0.5", lanes="1")
    (run,) = frozen.pressed("upload", "admin", file)
    worker = frozen.start("worker")
    wait_until(lambda: chunks_done(frozen, run) > 0, seconds=60, pause=0.01)
    freeze_when(frozen, worker.pid, state=state, query=query)
    other.start("worker")
    wait_until(lambda: state_of(other, run) == "pending_approval", seconds=60)
    assert_holds_exactly(other, run, RECORDS)
    os.kill(worker.pid, signal.SIGCONT)
    # What it had in hand is refused; whether its other connection was missed meanwhile is chance.
    told = ("a try failed", "does not answer", "lost")
    wait_until(lambda: any(words in frozen.said() for words in told), seconds=30)
    assert_holds_exactly(other, run, RECORDS)
    assert state_of(other, run) == "pending_approval"
    assert worker.poll() is None
