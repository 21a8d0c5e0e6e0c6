"""While a large import runs, small ones of others begin at once; nobody waits for ever."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from tests.faults.conftest import MakeProgram
from tests.faults.program import Program, wait_until
from tests.faults.truth import assert_holds_exactly, chunks_done, records, state_of, write_file

LARGE = records(100_000)
SMALL = records(50, seed=1)
MOST_SECONDS = 2.0


@pytest.fixture
def busy(host: MakeProgram, tmp_path: Path) -> tuple[Program, int]:
    """Return an installation of one worker, and the large import that it is busy with."""
    program = host("only", chunk_size="128KiB", lanes="1")
    (large,) = program.pressed("upload", "big@North", write_file(tmp_path / "large.csv", LARGE))
    program.start("worker")
    wait_until(lambda: chunks_done(program, large) > 0, seconds=60)
    return program, large


def waited(program: Program, import_id: int) -> float:
    """Return the seconds between Process and the beginning of the work."""
    ((seconds,),) = program.rows(
        "SELECT extract(epoch FROM min(at) FILTER (WHERE what = 'running') "
        "- min(at) FILTER (WHERE what = 'queued')) FROM lead_import_event WHERE import_id = %s",
        import_id,
    )
    return float(seconds)


def moment(program: Program, import_id: int, what: str) -> datetime:
    """Return when an import came to a state."""
    ((at,),) = program.rows(
        "SELECT min(at) FROM lead_import_event WHERE what = %s AND import_id = %s", what, import_id
    )
    assert isinstance(at, datetime)
    return at


def test_small_imports_begin_within_two_seconds_and_the_large_one_goes_on(
    busy: tuple[Program, int], tmp_path: Path
) -> None:
    program, large = busy
    file = write_file(tmp_path / "small.csv", SMALL)
    small = program.pressed("upload", "little@South", file, file, file)
    wait_until(
        lambda: all(state_of(program, run) == "pending_approval" for run in small), seconds=60
    )
    assert waited(program, small[0]) < MOST_SECONDS
    for run in small:
        assert_holds_exactly(program, run, SMALL)
    wait_until(lambda: state_of(program, large) == "pending_approval", seconds=120)
    assert moment(program, small[0], "running") < moment(program, large, "pending_approval")
    assert_holds_exactly(program, large, LARGE)
    assert program.rows("SELECT count(*) FROM procrastinate_jobs WHERE status = 'failed'") == [(0,)]
