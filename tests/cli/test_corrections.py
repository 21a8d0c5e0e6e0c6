"""Rejected records corrected, and leads left out, from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from leadgate.imports.models import Import
from tests.cli.command import answer, leadgate
from tests.imports.account import assert_every_record_counts_once
from tests.imports.files import csv_of, people

pytestmark = pytest.mark.django_db

SET = ("--column", "Email", "--find", "broken", "--put", "new@example.com")


@pytest.fixture
def run(tmp_path: Path) -> Import:
    path = tmp_path / "autumn fair.csv"
    path.write_bytes(csv_of(people(20, bad_every=5)))
    return Import.objects.get(pk=answer("import", str(path))["id"])


def test_a_column_is_corrected_after_a_look_and_put_back(run: Import) -> None:
    assert answer("imports", "correct", str(run.pk), *SET, "--look") == {"records": 4, "unclear": 0}
    shown = leadgate("imports", "correct", str(run.pk), *SET, "--look").stdout
    assert "line 6: 'broken' → 'new@example.com'" in shown
    done = answer("imports", "correct", str(run.pk), *SET)
    assert (done["state"], done["records"], done["accepted"]) == ("done", 4, 4)
    assert_every_record_counts_once(run, 20)
    assert run.rejected == 0
    listed = answer("imports", "corrections", str(run.pk))["corrections"]
    assert listed == [done]
    undone = answer("imports", "corrections", str(run.pk), "--undo", str(done["id"]))
    assert undone["state"] == "undone"
    assert_every_record_counts_once(run, 20)
    assert run.rejected == 4
    assert "undone" in leadgate("imports", "corrections", str(run.pk)).stdout


def test_the_error_file_is_given_back_corrected(run: Import, tmp_path: Path) -> None:
    errors = leadgate("imports", "errors", str(run.pk)).stdout
    path = tmp_path / "errors.csv"
    path.write_text(errors.replace("broken", "new@example.com", 1))
    done = leadgate("imports", "correct", str(run.pk), "--file", str(path))
    assert done.exit_code == 0
    assert "1 corrected" in done.stdout
    assert_every_record_counts_once(run, 20)
    assert run.rejected == 3


def test_leads_are_left_out_by_their_numbers(run: Import) -> None:
    left = answer("imports", "leave-out", str(run.pk), "1", "2", "--comment", "Not ours")
    assert (left["created"], left["skipped"]) == (14, 2)
    assert_every_record_counts_once(run, 20)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("correct", "--column", "Mail", "--find", "x"), "no column “Mail”"),
        (("correct", "--column", "Email", "--find", "x", "--put", "y"), "No selected record"),
        (("corrections", "--undo", "99"), "no correction 99"),
        (("leave-out", "5"), "no accepted lead"),
    ],
)
def test_what_is_refused_says_why(run: Import, arguments: tuple[str, ...], says: str) -> None:
    name, *options = arguments
    done = leadgate("imports", name, str(run.pk), *options)
    assert done.exit_code == 2
    assert says in done.stderr
    assert_every_record_counts_once(run, 20)
