"""`leadgate erase`: what it would do, what it did, and for whom."""

from __future__ import annotations

from pathlib import Path

import pytest

from leadgate.accounts.models import User
from leadgate.imports.models import Erasure
from leadgate.leads.models import Lead
from tests.cli.command import answer, leadgate
from tests.imports.files import csv_of, people

pytestmark = pytest.mark.django_db


@pytest.fixture
def imported(tmp_path: Path) -> None:
    path = tmp_path / "fair.csv"
    path.write_bytes(csv_of(people(5)))
    answer("import", str(path), "--approve")


def test_a_dry_run_says_what_is_there_and_changes_nothing(imported: None) -> None:
    would = answer("erase", "--email", "ann3@example.com", "--dry-run")["would_erase"]
    assert (would["leads"], would["file_records"], would["files"]) == (1, 1, 1)
    assert Lead.objects.count() == 5
    assert not Erasure.objects.exists()


def test_it_asks_and_then_erases_with_a_receipt(imported: None) -> None:
    refused = leadgate("erase", "--email", "ann3@example.com")
    assert refused.exit_code == 1
    assert Lead.objects.count() == 5
    receipt = answer("erase", "--email", "ann3@example.com", "--comment", "Letter of 3 May")
    assert (receipt["counts"]["leads"], receipt["left"], receipt["status"]) == (1, 0, "done")
    assert receipt["digest"] == Erasure.objects.get().computed()
    assert "ann3" not in str(receipt)
    assert Lead.objects.count() == 4


def test_who_means_nobody_gets_a_sentence(ada: User) -> None:
    done = leadgate("erase", "--yes")
    assert done.exit_code == 2
    assert "Say whom to erase" in done.stderr


def test_an_importer_erases_nobody(olga: User) -> None:
    done = leadgate("erase", "--email", "ann3@example.com", "--yes", "--as", "olga")
    assert done.exit_code == 2
    assert "olga may not erase people." in done.stderr
