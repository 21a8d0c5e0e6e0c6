"""Files and rejected records go when their time is over; the numbers stay, and pages say so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from leadgate.accounts.models import User
from leadgate.errors import FileDeleted
from leadgate.imports import audit
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import, RejectedRecord
from leadgate.imports.steps import process, retention, review
from leadgate.leads.queries import visible_to
from leadgate.settings import settings
from tests.imports.files import csv_of, people, processed, uploaded

SignIn = Callable[[User], Client]


@pytest.fixture
def run(olga: User, petra: User) -> Import:
    """An approved import with two rejected records."""
    return review.approve(processed(olga, csv_of(people(20, bad_every=10))).pk, by=petra)


@pytest.fixture
def keep(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def days(files: int = 365, rejected: int = 365) -> None:
        monkeypatch.setitem(settings().__dict__, "keep_files_days", files)
        monkeypatch.setitem(settings().__dict__, "keep_rejected_days", rejected)

    return days


def stored(run: Import) -> Path:
    return settings().data / "files" / run.storage_key


def later(days: float) -> Any:
    return timezone.now() + timedelta(days=days)


def test_nothing_goes_before_its_time(run: Import) -> None:
    assert retention.tidy(later(364)) == retention.Tidied()
    assert stored(run).exists()


def test_the_file_and_the_rejected_records_go_and_the_numbers_stay(run: Import) -> None:
    assert retention.tidy(later(366)) == retention.Tidied(files=1, rejected=1)
    run.refresh_from_db()
    assert not stored(run).exists()
    assert not RejectedRecord.objects.exists()
    assert (run.total, run.created, run.rejected) == (20, 18, 2)
    assert "ann1@example.com" not in str(run.inspection)
    assert audit.differences() == []
    events = list(run.events.values_list("what", flat=True))
    assert events[-2:] == ["file_deleted", "rejected_deleted"]
    assert retention.tidy(later(400)) == retention.Tidied()


def test_each_has_its_own_time_and_0_is_for_good(run: Import, keep: Callable[..., None]) -> None:
    keep(files=0, rejected=30)
    assert retention.tidy(later(10_000)) == retention.Tidied(files=0, rejected=1)
    assert stored(run).exists()


def test_an_import_under_way_keeps_its_file(olga: User) -> None:
    run = uploaded(olga, csv_of(people(3)))
    process.start(run.pk, by=olga, enqueue=False)
    assert retention.tidy(later(1000)) == retention.Tidied()
    process.work(run.pk)
    run.refresh_from_db()
    assert run.created == 3


def test_who_is_killed_after_deleting_the_file_goes_on_the_next_time(run: Import) -> None:
    stored(run).unlink()
    assert retention.tidy(later(366)).files == 1


def test_what_needs_the_file_says_so_in_a_sentence(
    run: Import, olga: User, petra: User, as_user: SignIn
) -> None:
    retention.tidy(later(366))
    review.undo(run.pk, by=petra)
    with pytest.raises(FileDeleted, match="The file of “leads” was deleted on"):
        process.start(run.pk, by=olga)
    browser = as_user(olga)
    address = f"/leads/imports/{run.pk}/"
    assert "The file was deleted on" in browser.get(address).text
    assert "rejected records were deleted on" in browser.get(f"{address}results/").text
    assert "The file was deleted on" in browser.get(f"{address}results/1/").text
    for page in ("process/", "file/", "errors.csv"):
        answer = browser.get(f"{address}{page}")
        assert answer.status_code == 410, page
        assert "Upload the file again as a new import." in answer.text
    assert f"{address}process/" not in browser.get(address).text


def test_undo_and_approve_need_no_file(run: Import, olga: User, petra: User) -> None:
    retention.tidy(later(366))
    review.undo(run.pk, by=petra)
    assert visible_to(olga).count() == 0
    assert review.approve(run.pk, by=petra, again=True).state == State.APPROVED
    assert visible_to(olga).count() == 18
