"""A new version comes while imports run: old and new work together, tables change under them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.faults.conftest import MakeProgram
from tests.faults.program import ROOT, wait_until
from tests.faults.truth import assert_holds_exactly, chunks_done, records, state_of, write_file

RECORDS = records(30_000)
FEW = records(5_000, seed=1)
MIGRATION = """
from django.db import migrations, models

class Migration(migrations.Migration):
    dependencies = [("imports", "{last}"), ("leads", "{lead}")]
    operations = [
        migrations.AddField("import", "colour", models.CharField(max_length=9, db_default="blue")),
        migrations.AddField("chunk", "colour", models.CharField(max_length=9, db_default="blue")),
    ]
"""


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """Return a folder with the next version of the program, which has one more migration."""
    package = tmp_path / "newer" / "leadgate"
    shutil.copytree(ROOT / "leadgate", package, ignore=shutil.ignore_patterns("__pycache__"))
    (package / "__init__.py").write_text('"""Leadgate."""\n\n__version__ = "99.0"\n')
    folder = package / "imports" / "migrations"
    text = MIGRATION.format(last=_last(folder), lead=_last(package / "leads" / "migrations"))
    (folder / "9999_colour.py").write_text(text)
    for model in ("import_run", "chunk"):
        path = package / "imports" / "models" / f"{model}.py"
        column = '    colour = models.CharField(max_length=9, db_default="blue")\n\n    class Meta:'
        path.write_text(path.read_text().replace("    class Meta:", column, 1))
    return package.parent


def _last(folder: Path) -> str:
    return max(path.stem for path in folder.glob("[0-9]*.py"))


def test_a_migration_is_applied_while_a_worker_of_the_old_version_works(
    host: MakeProgram, newer: Path, tmp_path: Path
) -> None:
    old = host("old", chunk_size="32KiB", lanes="2")
    new = host("new", code=newer, chunk_size="32KiB", lanes="2")
    file = write_file(tmp_path / "leads.csv", RECORDS)
    (first,) = old.pressed("upload", "admin", file)
    worker = old.start("worker")
    wait_until(lambda: chunks_done(old, first) > 0, seconds=60, pause=0.01)
    new.start("worker")
    colours = "SELECT count(*) FROM information_schema.columns WHERE column_name = 'colour'"
    wait_until(lambda: old.rows(colours) == [(2,)], seconds=60)
    later = write_file(tmp_path / "later.csv", FEW)
    (second,) = old.pressed("upload", "admin", later)
    (third,) = new.pressed("upload", "admin", later)
    for run, wanted in ((first, RECORDS), (second, FEW), (third, FEW)):
        wait_until(lambda: state_of(old, run) == "pending_approval", seconds=90)  # noqa: B023
        assert_holds_exactly(old, run, wanted)
    assert worker.poll() is None
    assert f"import={first} chunk=" in old.said()
    worker.terminate()
    assert worker.wait(30) == 0
