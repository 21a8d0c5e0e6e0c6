"""Several hosts with one PostgreSQL and one object store, and no folder in common."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from leadgate.database.cluster import Cluster
from tests.faults.conftest import MakeProgram
from tests.faults.objects import SECRET, Wire, object_store, put
from tests.faults.program import Program, wait_until
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
def store(port: int, tmp_path: Path) -> Iterator[dict[str, str]]:
    with object_store(port, tmp_path / "objects.log") as settings:
        yield {**settings, "chunk_size": "16KiB", "silence": "1"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write_file(tmp_path / "leads.csv", RECORDS)


def files_left(program: Program) -> list[Path]:
    """Return the files on a host that come of an import."""
    kept = {"processes.log", "secret-key", "first-sign-in"}
    return [path for path in program.data.rglob("*") if path.is_file() and path.name not in kept]


def test_chunks_of_one_import_spread_over_hosts_and_none_keeps_a_copy(
    host: MakeProgram, store: dict[str, str], file: Path
) -> None:
    hosts = [host(name, **store, lanes="3") for name in ("web", "north", "south")]
    web, *others = hosts
    for other in others:
        other.start("worker")
    at_work = "SELECT count(*) FROM procrastinate_workers"
    wait_until(lambda: web.rows(at_work) == [(len(others),)], seconds=60)
    (run,) = web.pressed("upload", "admin", file)
    wait_until(lambda: state_of(web, run) == "pending_approval", seconds=90)
    assert_holds_exactly(web, run, RECORDS)
    for program in hosts:
        assert files_left(program) == []
        assert SECRET not in program.said()
    for other in others:
        assert f"import={run} chunk=" in other.said()


def test_a_host_that_is_cut_off_in_mid_chunk_and_comes_back_doubles_nothing(
    host: MakeProgram, server: Cluster, database: str, store: dict[str, str], file: Path
) -> None:
    wire = Wire(str(server.place.sockets / ".s.PGSQL.5432"))
    name = database.partition("?")[0].rpartition("/")[2]
    far = host("far", **store, database_url=f"postgresql://leadgate@127.0.0.1:{wire.port}/{name}")
    near = host("near", **store)
    (run,) = near.pressed("upload", "admin", file)
    worker = far.start("worker")
    wait_until(lambda: chunks_done(near, run) >= 3, seconds=60, pause=0.01)
    wire.cut()
    near.start("worker")
    wait_until(lambda: state_of(near, run) == "pending_approval", seconds=90)
    assert_holds_exactly(near, run, RECORDS)
    wire.mend()
    (second,) = near.pressed("upload", "admin", file)
    near.end()
    wait_until(lambda: state_of(near, second) == "pending_approval", seconds=90)
    assert worker.poll() is None
    for done in (run, second):
        assert_holds_exactly(near, done, RECORDS)


def test_an_object_that_was_replaced_is_not_imported(
    host: MakeProgram, store: dict[str, str], file: Path, port: int
) -> None:
    program = host("only", **store)
    (run,) = program.pressed("upload", "admin", file)
    ((key,),) = program.rows("SELECT storage_key FROM lead_import WHERE id = %s", run)
    put(port, f"files/{key}", file.read_bytes().replace(b"Ames", b"Omes"))
    program.start("worker")
    wait_until(lambda: state_of(program, run) == "failed", seconds=60)
    ((failure,),) = program.rows("SELECT failure FROM lead_import WHERE id = %s", run)
    assert "has changed since it was uploaded" in failure


def test_an_object_store_that_is_away_for_a_while_only_delays_an_import(
    host: MakeProgram, store: dict[str, str], file: Path, port: int, tmp_path: Path
) -> None:
    program = host("only", **store)
    (run,) = program.pressed("upload", "admin", file)
    wrong = {**store, "storage_options": store["storage_options"].replace(str(port), "9")}
    blind = host("blind", **wrong)
    worker = blind.start("worker")
    wait_until(lambda: "The file storage can" in blind.said(), seconds=90)
    assert state_of(program, run) == "running"
    worker.terminate()
    worker.wait()
    assert SECRET not in blind.said()
    program.start("worker")
    wait_until(lambda: state_of(program, run) == "pending_approval", seconds=90)
    assert_holds_exactly(program, run, RECORDS)
