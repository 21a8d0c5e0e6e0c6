"""Cancel at any moment, and buttons that several people press at one moment."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.conftest import MakeProgram
from tests.faults.program import wait_until
from tests.faults.truth import assert_holds_exactly, chunks_done, records, state_of, write_file

RECORDS = records(6_000)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write_file(tmp_path / "leads.csv", RECORDS)


def test_one_press_counts_however_many_come_at_once(host: MakeProgram, file: Path) -> None:
    program = host("only", chunk_size="64KiB")
    (run,) = program.pressed("upload", "admin", file)
    refused = ["move_refused"] * 3
    assert program.pressed("together", "cancel", run) == ["done", *refused]
    assert program.pressed("together", "process", run) == ["done", *refused]
    program.start("worker")
    wait_until(lambda: state_of(program, run) == "pending_approval", seconds=60)
    assert_holds_exactly(program, run, RECORDS)
    assert program.pressed("together", "approve", run) == ["done", *refused]
    assert program.pressed("together", "undo", run) == ["done", *refused]
    moves = program.rows(
        "SELECT what, count(*) FROM lead_import_event WHERE import_id = %s GROUP BY what", run
    )
    told = dict(moves)
    assert (told["canceled"], told["approved"], told["undone"], told["queued"]) == (1, 1, 1, 2)


def test_cancel_at_any_moment_leaves_nothing_behind(host: MakeProgram, file: Path) -> None:
    program = host("only", chunk_size="32KiB")
    (run,) = program.pressed("upload", "admin", file)
    for _ in range(2):
        program.start("worker")
    wait_until(lambda: chunks_done(program, run) > 0, seconds=60, pause=0.01)
    pressed = program.pressed("restless", run, 5)
    assert pressed.count("cancel") > 2
    wait_until(lambda: state_of(program, run) == "pending_approval", seconds=90)
    assert_holds_exactly(program, run, RECORDS)
