"""Through pgbouncer, which hands out connections per transaction."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from leadgate.database.cluster import Cluster
from tests.faults.conftest import MakeProgram
from tests.faults.program import wait_until
from tests.faults.truth import assert_holds_exactly, records, state_of, write_file

RECORDS = records(6_000)
BOUNCER = shutil.which("pgbouncer", path=os.environ["PATH"] + ":/usr/sbin")
CONFIGURATION = """
[databases]
{name} = host={sockets} user=leadgate
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 4
logfile = {log}
"""


@pytest.fixture
def pooled(server: Cluster, database: str, folder: Path) -> Iterator[str]:
    """Return the address of the database behind a pool of four connections."""
    if BOUNCER is None:
        pytest.skip("pgbouncer is not installed")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    name = database.partition("?")[0].rpartition("/")[2]
    log = folder / "bouncer.log"
    log.touch()
    log.chmod(0o666)
    settings = folder / "bouncer.ini"
    settings.write_text(
        CONFIGURATION.format(name=name, sockets=server.place.sockets, port=port, log=log)
    )
    # It refuses to run as root, as the server does.
    user = ["-u", "nobody"] if os.geteuid() == 0 else []
    bouncer = subprocess.Popen([BOUNCER, "-q", *user, settings], stderr=subprocess.DEVNULL)
    try:
        wait_until(lambda: _listens(port), seconds=30)
        yield f"postgresql://leadgate@127.0.0.1:{port}/{name}"
    finally:
        bouncer.terminate()
        bouncer.wait()


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def test_imports_are_processed_approved_and_found(
    host: MakeProgram, pooled: str, tmp_path: Path
) -> None:
    given = {"database_url": pooled, "database_pooled": "true", "chunk_size": "32KiB"}
    program = host("pooled", **given)
    for _ in range(2):
        program.start("worker")
    file = write_file(tmp_path / "leads.csv", RECORDS)
    small = write_file(tmp_path / "small.csv", records(50, seed=2))
    (run,) = program.pressed("upload", "admin", file)
    (little,) = program.pressed("upload", "admin", small)
    for one in (run, little):
        wait_until(lambda: state_of(program, one) == "pending_approval", seconds=60)  # noqa: B023
    assert_holds_exactly(program, run, RECORDS)
    assert_holds_exactly(program, little, records(50, seed=2))
    program.pressed("approve", run)
    indexed = "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing')"
    wait_until(lambda: program.rows(indexed) == [(0,)], seconds=60)
    found = program.run("leads", "list", "--search", "ann7.0@example.com")
    assert [lead["email"] for lead in found["leads"]] == ["ann7.0@example.com"]
    assert len(program.done("leads", "export").splitlines()) > 5_000
    assert "Traceback" not in program.said()
