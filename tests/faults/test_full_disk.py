"""A disk that is full: said in a sentence, and nothing is lost."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.program import Program
from tests.imports.files import csv_of, people
from tests.prepared import prepare


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """Mount a disk of a few megabytes on a folder."""
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "leadgate", folder], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("this system lets nobody mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def test_a_file_that_the_storage_cannot_hold_is_refused_and_leaves_nothing(
    prepared: Path, tmp_path: Path
) -> None:
    file = tmp_path / "leads.csv"
    file.write_bytes(csv_of(people(60_000)))
    with small_disk(prepared / "files", "1m") as disk:
        program = Program(prepared, storage_url=str(disk))
        try:
            refused = program.refused("import", str(file))
            assert "the disk is full" in refused
            assert program.run("imports", "list") == {"imports": []}
            assert not [path for path in disk.rglob("*") if path.is_file()]
        finally:
            program.stop()


def test_an_import_goes_on_when_the_databases_disk_has_room_again(
    folder: Path, tmp_path: Path
) -> None:
    records = 20_000
    file = tmp_path / "leads.csv"
    file.write_bytes(csv_of(people(records, bad_every=10)))
    with small_disk(folder / "postgres", "200m") as disk:
        disk.chmod(0o711)
        program = Program(prepare(folder), chunk_size="128KiB")
        try:
            run = program.run("import", str(file), "--later")
            ballast = disk / "ballast"
            with program.cluster.lease():
                free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
                ballast.write_bytes(bytes(max(0, free - 3_000_000)))
                refused = program.refused("imports", "process", str(run["id"]))
                assert "disk is full" in refused
                ballast.unlink()
                done = program.run("imports", "process", str(run["id"]))
            assert done["status"] == "pending_approval"
            assert (done["total"], done["rejected"]) == (records, records // 10)
        finally:
            program.stop()
