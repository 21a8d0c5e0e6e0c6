"""`leadgate doctor` says what is wrong, and what to do."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psycopg
import pytest

from tests.faults.conftest import MakeProgram, database, folder, host, server
from tests.faults.program import Program, wait_until
from tests.faults.truth import records, write_file

__all__ = ["database", "folder", "host", "server"]


def found(program: Program) -> dict[str, dict[str, Any]]:
    """Return what the doctor finds, by what was looked at."""
    done = program._run("doctor", "--json")
    findings = {one["what"]: one for one in json.loads(done.stdout)["findings"]}
    well = all(one["well"] for one in findings.values())
    assert done.returncode == (0 if well else 1)
    return findings


@pytest.fixture
def program(host: MakeProgram) -> Program:
    return host("only", silence="2")


def test_all_is_well_where_a_worker_runs(program: Program) -> None:
    program.start("worker")
    wait_until(
        lambda: program.rows("SELECT count(*) FROM procrastinate_workers") == [(1,)], seconds=60
    )
    assert [one for one in found(program).values() if not one["well"]] == []


def test_several_things_that_are_wrong_are_told_together(
    program: Program, tmp_path: Path, folder: Path
) -> None:
    program.pressed("upload", "admin", write_file(tmp_path / "leads.csv", records(3)))
    for stored in (folder / "files").rglob("original"):
        stored.unlink()
    program.tell("DELETE FROM django_migrations WHERE app = 'api'")
    program.tell("DROP EXTENSION pg_trgm CASCADE")
    name = "application_name=leadgate%2099.0"
    with psycopg.connect(f"{program.url}&{name}"):
        wrong = {what: one for what, one in found(program).items() if not one["well"]}
    assert "changes missing" in wrong["tables"]["found"]
    assert "leadgate migrate" in wrong["tables"]["advice"]
    assert "CREATE EXTENSION pg_trgm" in wrong["extensions"]["advice"]
    assert "99.0" in wrong["versions"]["found"]
    assert "gone of the imports 1" in wrong["files"]["found"]
    assert "0 workers, 1 jobs waiting" in wrong["queue"]["found"]
    assert "leadgate worker" in wrong["queue"]["advice"]


def test_tables_of_a_newer_version(program: Program) -> None:
    program.tell(
        "INSERT INTO django_migrations (app, name, applied) VALUES ('leads', '9999_next', now())"
    )
    finding = found(program)["tables"]
    assert (finding["well"], "newer version" in finding["found"]) == (False, True)


def test_a_database_and_a_storage_that_do_not_answer(host: MakeProgram, folder: Path) -> None:
    away = found(host("away", database_url="postgresql://nobody@127.0.0.1:9/none"))
    assert list(away) == ["database"]
    assert "LEADGATE_DATABASE_URL" in away["database"]["advice"]
    (folder / "blocked").write_text("a file where a folder should be")
    blocked = found(host("blocked-storage", storage_url=str(folder / "blocked" / "files")))
    assert not blocked["storage"]["well"]
    assert "LEADGATE_STORAGE_URL" in blocked["storage"]["advice"]


def test_a_disk_without_room(monkeypatch: pytest.MonkeyPatch) -> None:
    from leadgate.cli import checks

    little = SimpleNamespace(free=10**8)
    monkeypatch.setattr("shutil.disk_usage", lambda path: little)
    finding = checks.disk()
    assert not finding.well
    assert "0.1 GB free" in finding.found


def test_it_talks_to_people_in_lines(program: Program) -> None:
    assert "ok  database: PostgreSQL" in program.done("doctor")
