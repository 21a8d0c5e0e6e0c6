"""A stored file that is gone, or not what was uploaded: the import fails with a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from leadgate.accounts.models import User
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Chunk, Import
from leadgate.imports.steps import process
from leadgate.settings import settings
from leadgate.storage import storage
from tests.faults.truth import records
from tests.imports.account import assert_every_record_counts_once
from tests.imports.files import csv_of, uploaded

RECORDS = records(3_000)


@pytest.fixture
def run(olga: User, monkeypatch: pytest.MonkeyPatch) -> Import:
    monkeypatch.setitem(settings().__dict__, "chunk_size", 16_384)
    pending = uploaded(olga, csv_of(RECORDS))
    return process.start(pending.pk, by=olga, enqueue=False)


def file_of(run: Import) -> Path:
    with storage().local(run.storage_key) as path:
        return path


def changed(path: Path, at: int) -> None:
    """Change one byte, keeping the size."""
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


def outcome(run: Import) -> tuple[str, str]:
    process.work(run.pk)
    run.refresh_from_db()
    return run.state, run.failure


def test_gone_before_it_began(run: Import) -> None:
    file_of(run).unlink()
    state, failure = outcome(run)
    assert state == State.FAILED
    assert "is gone" in failure
    assert "backup" in failure


def test_gone_in_the_middle_and_brought_back(run: Import, olga: User) -> None:
    process.work(run.pk, seconds=0)
    path = file_of(run)
    whole = path.read_bytes()
    path.unlink()
    assert outcome(run)[0] == State.FAILED
    path.write_bytes(whole)
    process.start(run.pk, by=olga, enqueue=False)
    assert outcome(run)[0] == State.PENDING_APPROVAL
    assert_every_record_counts_once(run, len(RECORDS))


@pytest.mark.parametrize("begun", [False, True], ids=["before it began", "in the middle"])
def test_a_single_byte_that_changed_is_found(run: Import, begun: bool) -> None:
    if begun:
        process.work(run.pk, seconds=0)
    changed(file_of(run), at=-20)
    state, failure = outcome(run)
    assert state == State.FAILED
    assert "has changed since it was uploaded" in failure


def test_ledgers_of_older_versions_have_no_digests(run: Import) -> None:
    process.work(run.pk, seconds=0)
    Chunk.objects.update(digest="")
    assert outcome(run)[0] == State.PENDING_APPROVAL
    assert_every_record_counts_once(run, len(RECORDS))
