"""Whoever applies a correction of many records is killed: others go on, each record counts once."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.faults.program import Program, kill, wait_until
from tests.imports.files import csv_of, people

RECORDS = 16_000
BAD = RECORDS // 2


@pytest.fixture
def program(prepared: Path) -> Iterator[Program]:
    leadgate = Program(prepared, chunk_size="256KiB")
    yield leadgate
    leadgate.stop()


def corrected(program: Program) -> int:
    try:
        ((number,),) = program.rows("SELECT count(*) FROM lead_import_corrected")
    except psycopg.Error:
        return -1
    return int(number)


def state(program: Program) -> str:
    try:
        rows = program.rows("SELECT state FROM lead_import_correction")
    except psycopg.Error:
        return "unknown"
    return str(rows[0][0]) if rows else "none"


def test_a_killed_correction_is_finished_by_others(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "leads.csv"
    file.write_bytes(csv_of(people(RECORDS, bad_every=2)))
    run = program.run("import", str(file), "--on-duplicate", "create")
    assert run["rejected"] == BAD
    what = ("--column", "Email", "--find", "broken", "--put", "same@example.com")
    victim = program.start("imports", "correct", str(run["id"]), *what)
    wait_until(lambda: corrected(program) > 0, seconds=90, pause=0.02)
    kill(victim.pid)
    victim.wait()
    worker = program.start("worker")
    wait_until(lambda: state(program) != "unknown", seconds=60)
    time.sleep(0.4)
    kill(worker.pid)
    worker.wait()
    worker = program.start("worker")
    try:
        wait_until(lambda: state(program) == "done", seconds=120)
    finally:
        worker.terminate()
        worker.wait()
    with program.cluster.lease():
        found = program.rows(
            "SELECT record FROM lead UNION ALL SELECT record FROM lead_import_rejected ORDER BY 1"
        )
        assert [record for (record,) in found] == list(range(1, RECORDS + 1))
        numbers = program.rows("SELECT total, created, rejected FROM lead_import")
        assert numbers == [(RECORDS, RECORDS, 0)]
        assert corrected(program) == BAD
