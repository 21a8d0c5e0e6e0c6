"""Processing: the ledger decides who does what, and each record counts once."""

from __future__ import annotations

from pathlib import Path

import pytest

from leadgate import settings as settings_module
from leadgate.accounts.models import User
from leadgate.errors import EmptyFile, FileRefused, MappingRefused, MoveRefused, TooLarge
from leadgate.imports import policies
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Chunk, RejectedRecord
from leadgate.imports.steps import chunks, configure, process, review
from leadgate.leads.models import Lead
from leadgate.leads.queries import visible_to
from leadgate.storage import storage
from tests.imports.account import assert_every_record_counts_once
from tests.imports.files import csv_of, people, processed, uploaded


@pytest.fixture
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut files into chunks of some twenty records."""
    changed = settings_module.settings().model_copy(update={"chunk_size": 2048})
    monkeypatch.setattr(chunks, "settings", lambda: changed)


def test_a_file_of_many_chunks_is_taken_whole(olga: User, small_chunks: None) -> None:
    run = processed(olga, csv_of(people(500, bad_every=9)))
    assert Chunk.objects.filter(import_run=run).count() > 5
    assert run.state == State.PENDING_APPROVAL
    assert run.errors_by_rule == {"email_invalid": 500 // 9}
    assert_every_record_counts_once(run, 500)


def test_a_rejected_record_keeps_its_line_its_cells_and_every_reason(olga: User) -> None:
    run = processed(
        olga, csv_of([["Ann", "", "", "broken", "12", "two\nlines"], ["", "B", *[""] * 4]])
    )
    (rejected,) = RejectedRecord.objects.filter(import_run=run)
    assert (rejected.record, rejected.line) == (1, 2)
    assert rejected.cells == ["Ann", "", "", "broken", "12", "two\nlines"]
    assert {error["code"] for error in rejected.errors} == {
        "name_or_company_missing",
        "email_invalid",
        "phone_invalid",
    }
    (lead,) = Lead.objects.filter(import_run=run)
    assert (lead.record, lead.line) == (2, 4)


def test_a_second_run_of_the_same_work_changes_nothing(olga: User, small_chunks: None) -> None:
    run = processed(olga, csv_of(people(100, bad_every=10)))
    before = list(Lead.objects.order_by("pk").values())
    assert process.work(run.pk) is False
    chunks.lay_ledger(run.pk)
    assert chunks.take_one(run.pk) is False
    assert list(Lead.objects.order_by("pk").values()) == before


def test_processing_again_replaces_what_was_staged(olga: User) -> None:
    run = processed(olga, csv_of(people(50, bad_every=10)))
    process.start(run.pk, by=olga, enqueue=False)
    process.work(run.pk)
    assert_every_record_counts_once(run, 50)
    run.refresh_from_db()
    assert (run.attempt, run.state) == (2, State.PENDING_APPROVAL)


def test_a_canceled_import_takes_no_further_chunk(olga: User, small_chunks: None) -> None:
    run = uploaded(olga, csv_of(people(300)))
    process.start(run.pk, by=olga, enqueue=False)
    process.work(run.pk, seconds=0)
    done = Chunk.objects.filter(import_run=run).exclude(done=None).count()
    review.cancel(run.pk, by=olga)
    assert process.work(run.pk) is False
    assert Chunk.objects.filter(import_run=run).exclude(done=None).count() == done == 1
    run.refresh_from_db()
    assert run.state == State.CANCELED
    process.start(run.pk, by=olga, enqueue=False)
    process.work(run.pk)
    assert_every_record_counts_once(run, 300)


def test_a_stored_file_that_changed_fails_with_a_sentence(olga: User) -> None:
    run = uploaded(olga, csv_of(people(5)))
    storage().save(run.storage_key, [csv_of(people(6))])
    process.start(run.pk, by=olga, enqueue=False)
    process.work(run.pk)
    run.refresh_from_db()
    assert run.state == State.FAILED
    assert "has changed since it was uploaded" in run.failure
    assert not Lead.objects.exists()


def test_a_mapping_without_name_or_company_is_refused_before_anything_runs(olga: User) -> None:
    run = uploaded(olga, csv_of([["x@example.com"]], ["Email"]))
    with pytest.raises(MappingRefused, match="Last Name"):
        process.start(run.pk, by=olga)
    run.refresh_from_db()
    assert run.state == State.PENDING


def test_the_mapping_of_an_approved_import_stays(olga: User, petra: User) -> None:
    run = processed(olga, csv_of(people(3)))
    review.approve(run.pk, by=petra)
    with pytest.raises(MoveRefused):
        configure.configure(run.pk, by=olga, mapping=(None,) * 6)


def test_an_empty_file_is_refused_and_not_kept(olga: User) -> None:
    with pytest.raises(EmptyFile, match=r"leads\.csv is empty"):
        uploaded(olga, b"")


def test_a_picture_is_refused_with_what_it_is(olga: User) -> None:
    with pytest.raises(FileRefused, match="PNG"):
        uploaded(olga, b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)


def test_a_file_over_the_limit_is_refused_while_it_comes(
    olga: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    from leadgate.imports.steps import upload

    changed = settings_module.settings().model_copy(update={"max_upload": 100})
    monkeypatch.setattr(upload, "settings", lambda: changed)
    with pytest.raises(TooLarge, match="larger than"):
        uploaded(olga, csv_of(people(50)))


def test_the_last_mapping_of_the_same_header_is_remembered(olga: User, carl: User) -> None:
    from leadgate.engine.mapping import Target

    first = processed(olga, csv_of(people(3)))
    chosen = (None, Target("last_name"), Target("company"), Target("email", 1), None, None)
    configure.configure(first.pk, by=olga, mapping=chosen)
    second = uploaded(carl, csv_of(people(2)))
    assert [target and target["field"] for target in second.mapping] == [
        None, "last_name", "company", "email", None, None,
    ]  # fmt: skip


def test_leads_are_invisible_before_approval_and_after_undo(
    olga: User, petra: User, ada: User, sven: User
) -> None:
    run = processed(olga, csv_of(people(20, bad_every=10)))
    assert not visible_to(ada).exists()
    review.approve(run.pk, by=petra, comment="fine")
    assert visible_to(olga).count() == visible_to(ada).count() == 18
    assert not visible_to(sven).exists()
    review.undo(run.pk, by=petra)
    assert not visible_to(ada).exists()


def test_a_discarded_import_leaves_nothing_but_its_numbers(olga: User, petra: User) -> None:
    from leadgate.imports.steps.reclaim import reclaim

    run = processed(olga, csv_of(people(20, bad_every=10)))
    review.discard(run.pk, by=petra)
    reclaim(run.pk)
    run.refresh_from_db()
    assert (run.total, run.created, run.rejected) == (20, 18, 2)
    assert not Lead.objects.exists()
    assert not RejectedRecord.objects.exists()
    assert not Path(str(settings_module.settings().data / "files" / run.storage_key)).exists()


def test_who_imported_cannot_approve_where_a_second_person_is_demanded(
    ada: User, petra: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    from leadgate.errors import NotPermitted

    changed = settings_module.settings().model_copy(update={"second_person": True})
    monkeypatch.setattr(policies, "settings", lambda: changed)
    run = processed(ada, csv_of(people(3)))
    with pytest.raises(NotPermitted, match="a second person"):
        review.approve(run.pk, by=ada)
    assert review.approve(run.pk, by=petra).state == State.APPROVED


def test_a_lead_that_names_no_status_is_unprocessed(olga: User) -> None:
    processed(olga, csv_of(people(1)))
    assert Lead.objects.get().lead_status == "Unprocessed"
