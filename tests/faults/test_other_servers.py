"""Another PostgreSQL than Leadgate's own; and everything in an archive, and back."""

from __future__ import annotations

from pathlib import Path

import pytest

from leadgate.database.cluster import Cluster
from tests.faults.program import Program
from tests.imports.files import csv_of, people


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "leads.csv"
    path.write_bytes(csv_of(people(30, bad_every=10)))
    return path


def test_a_server_that_is_named_is_used_and_none_is_started(folder: Path, file: Path) -> None:
    server, data = folder / "server", folder / "data"
    for path in (server, data):
        path.mkdir(mode=0o711)
    theirs = Cluster.of(server)
    with theirs.lease():
        program = Program(data, database_url=theirs.url)
        run = program.run("import", str(file), "--approve")
        assert (run["created"], run["rejected"]) == (27, 3)
        assert program.run("leads", "list")["total"] == 27
    assert not (data / "postgres").exists()
    refused = program.refused("leads", "list")
    assert "The database can't be reached" in refused


def test_a_backup_brings_database_and_files_back(prepared: Path, file: Path) -> None:
    program = Program(prepared, partition_from="20")
    with program.cluster.lease():
        run = program.run("import", str(file), "--approve")
        archive = prepared / "backup.tar.gz"
        program.done("backup", str(archive))
        program.run("imports", "undo", str(run["id"]))
        program.run("import", str(file))  # into a partition that the backup does not know
        for stored in (prepared / "files").rglob("original"):
            stored.unlink()
        program.done("restore", str(archive), "--yes")
        assert program.run("leads", "list")["total"] == 27
        assert program.rows("SELECT count(*) FROM lead") == [(27,)]
        (stored,) = (prepared / "files").rglob("original")
        assert stored.read_bytes() == file.read_bytes()
