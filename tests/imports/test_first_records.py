"""The first records of a stored file, however wide it is, within a measure of memory."""

from __future__ import annotations

import pytest

from leadgate.accounts.models import User
from leadgate.imports import first_records as first
from leadgate.imports.first_records import Kept, first_records
from leadgate.imports.options import LAYOUT
from tests.imports.files import csv_of, people, uploaded

pytestmark = pytest.mark.django_db


def test_records_come_from_as_many_pieces_as_they_take(
    olga: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first, "PIECE", 2_000)
    monkeypatch.setattr(first, "CELL", 1)
    run = uploaded(olga, csv_of(people(200)))
    batch = first_records(run.storage_key, LAYOUT.load(run.layout), 150)
    assert batch.record.tolist() == list(range(1, 151))
    assert batch.cells["1"].to_list() == [f"Ames{n}" for n in range(1, 151)]


def test_no_more_is_read_than_may_be(olga: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first, "PIECE", 2_000)
    monkeypatch.setattr(first, "CELL", 1)
    run = uploaded(olga, csv_of(people(200)))
    batch = first_records(run.storage_key, LAYOUT.load(run.layout), 150, size=4_000)
    assert 20 < len(batch.record) < 140


def test_a_file_of_a_header_alone_has_its_columns(olga: User) -> None:
    run = uploaded(olga, csv_of([]))
    batch = first_records(run.storage_key, LAYOUT.load(run.layout), 10)
    assert (batch.cells.width, batch.cells.height) == (6, 0)


def test_files_are_forgotten_when_their_cells_become_too_many(olga: User) -> None:
    kept = Kept(10, cells=100)
    runs = [uploaded(olga, csv_of(people(10))) for _ in range(2)]
    batches = [kept.of(run.storage_key, run.layout) for run in runs]
    assert kept.of(runs[1].storage_key, runs[1].layout) is batches[1]
    assert kept.of(runs[0].storage_key, runs[0].layout) is not batches[0]
