"""Whatever is killed, and whenever: no record is lost, none is doubled."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.faults.program import Program, kill, wait_until
from tests.imports.files import csv_of, people

RECORDS = 6_000
BAD_EVERY = 11


@pytest.fixture
def program(prepared: Path) -> Iterator[Program]:
    leadgate = Program(prepared, chunk_size="16KiB")
    yield leadgate
    leadgate.stop()


def chunks_done(program: Program) -> int:
    try:
        ((done,),) = program.rows("SELECT count(*) FROM lead_import_chunk WHERE done IS NOT NULL")
    except psycopg.Error:
        return 0
    return int(done)


def state(program: Program) -> str:
    try:
        ((found,),) = program.rows("SELECT state FROM lead_import")
    except psycopg.Error:
        return "unknown"
    return str(found)


def assert_every_record_counts_once(program: Program) -> None:
    found = program.rows(
        "SELECT record FROM lead UNION ALL SELECT record FROM lead_import_rejected ORDER BY 1"
    )
    assert [record for (record,) in found] == list(range(1, RECORDS + 1))
    ((total, created, rejected),) = program.rows("SELECT total, created, rejected FROM lead_import")
    assert (total, created, rejected) == (
        RECORDS,
        RECORDS - RECORDS // BAD_EVERY,
        RECORDS // BAD_EVERY,
    )


def test_workers_and_database_killed_in_mid_import_lose_and_double_nothing(
    program: Program, tmp_path: Path
) -> None:
    file = tmp_path / "leads.csv"
    file.write_bytes(csv_of(people(RECORDS, bad_every=BAD_EVERY)))
    run = program.run("import", str(file), "--later", "--on-duplicate", "create")
    victim = program.start("imports", "process", str(run["id"]))
    wait_until(lambda: chunks_done(program) > 0, seconds=60)
    kill(victim.pid)
    victim.wait()
    assert state(program) == "running"

    for moment in (random.Random(7).uniform(0.0, 0.5) for _ in range(3)):
        before = chunks_done(program)
        worker = program.start("worker")
        wait_until(lambda: chunks_done(program) > before or state(program) != "running", seconds=60)  # noqa: B023
        time.sleep(moment)
        kill(worker.pid)
        worker.wait()

    if state(program) == "running":
        worker = program.start("worker")
        wait_until(lambda: chunks_done(program) > 0, seconds=60)
        kill(program.postmaster())
        kill(worker.pid)
        worker.wait()

    worker = program.start("worker")
    try:
        wait_until(lambda: state(program) == "pending_approval", seconds=90)
    finally:
        worker.terminate()
        worker.wait()
    with program.cluster.lease():
        assert_every_record_counts_once(program)
