"""Leads of a large import lie in a partition of their own; nobody sees a difference."""

from __future__ import annotations

import psycopg
import pytest
from django.db import IntegrityError, OperationalError, connection, transaction

from leadgate import settings as settings_module
from leadgate.accounts.models import User
from leadgate.imports.models import Import
from leadgate.imports.steps import chunks, correct, process, reclaim, review
from leadgate.leads import entering, partitions
from leadgate.leads.models import Lead
from leadgate.leads.partitions import ORDINARY
from leadgate.leads.queries import visible_to
from tests.imports.account import assert_every_record_counts_once
from tests.imports.files import csv_of, people, processed, uploaded

INDEXES = """
SELECT replace(indexname, tablename, ''), split_part(indexdef, ' INDEX ', 1),
       split_part(indexdef, ' USING ', 2)
FROM pg_indexes WHERE tablename = %s
"""


@pytest.fixture(autouse=True)
def from_100_records(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every import of 100 records and more get a partition, in chunks of twenty."""
    changes = {"chunk_size": 2048, "partition_from": 100}
    changed = settings_module.settings().model_copy(update=changes)
    monkeypatch.setattr(chunks, "settings", lambda: changed)


def indexes_of(table: str) -> set[tuple[str, str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(INDEXES, [table])
        return set(cursor.fetchall())


def process_again(run: Import, by: User) -> None:
    process.start(run.pk, by=by, enqueue=False)
    process.work(run.pk)
    run.refresh_from_db()


def test_a_large_import_has_a_partition_and_a_small_one_has_none(olga: User) -> None:
    large = processed(olga, csv_of(people(120, bad_every=9)))
    small = processed(olga, csv_of(people(99)))
    assert partitions.parts()[large.part]
    assert small.part == ORDINARY
    assert set(large.leads.values_list("part", flat=True)) == {large.part}
    assert set(small.leads.values_list("part", flat=True)) == {ORDINARY}
    assert_every_record_counts_once(large, 120)


def test_its_leads_are_seen_once_it_is_approved_and_gone_once_undone(
    olga: User, petra: User
) -> None:
    large = processed(olga, csv_of(people(120)))
    assert not visible_to(olga).exists()
    review.approve(large.pk, by=petra)
    assert visible_to(olga).count() == 120
    review.undo(large.pk, by=petra)
    assert not visible_to(olga).exists()


def test_a_partition_has_all_indexes_of_the_others(olga: User) -> None:
    large = processed(olga, csv_of(people(120)))
    assert indexes_of(partitions.table_of(large.part)) == indexes_of("lead_ordinary")


def test_a_record_that_is_there_twice_is_noticed(olga: User) -> None:
    part = partitions.lay(1, 2, least=1)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {partitions.table_of(part)} (import_id, record) VALUES (1, 7), (1, 7)"
        )
    with pytest.raises(IntegrityError, match="record_once"), transaction.atomic():
        partitions.attach(part)


def test_corrected_records_join_the_others_of_their_import(olga: User) -> None:
    run = processed(olga, csv_of(people(120, bad_every=60)))
    right = ["Ann", "Ames", "Acme", "ann@example.com", "", ""]
    assert correct.correct_record(run.pk, 60, right, by=olga).accepted
    assert_every_record_counts_once(run, 120)
    assert set(run.leads.values_list("part", flat=True)) == {run.part}


def test_what_is_not_settled_belongs_to_no_list(olga: User) -> None:
    run = uploaded(olga, csv_of(people(120)))
    process.start(run.pk, by=olga, enqueue=False)
    process.work(run.pk, seconds=0, enqueue=False)
    run.refresh_from_db()
    assert partitions.parts()[run.part] is False
    assert not Lead.objects.exists()


def test_processing_again_takes_another_partition(olga: User) -> None:
    run = processed(olga, csv_of(people(120)))
    first = run.part
    process_again(run, olga)
    assert run.part not in {first, ORDINARY}
    assert set(run.leads.values_list("part", flat=True)) == {run.part}
    assert_every_record_counts_once(run, 120)


def test_canceled_before_its_end_it_leaves_nothing(olga: User) -> None:
    run = uploaded(olga, csv_of(people(120)))
    process.start(run.pk, by=olga, enqueue=False)
    process.work(run.pk, seconds=0, enqueue=False)
    review.cancel(run.pk, by=olga)
    review.discard(run.pk, by=olga)
    with transaction.atomic():
        chunks.clear(run.pk)
    assert not partitions.parts()


def test_the_more_partitions_there_are_the_larger_an_import_has_to_be(
    olga: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(partitions, "FEW", 1)
    runs = [processed(olga, csv_of(people(number))) for number in (120, 130, 200)]
    assert [run.part != ORDINARY for run in runs] == [True, False, True]


@pytest.mark.django_db(transaction=True)
def test_a_partition_is_removed_once_no_import_uses_it(olga: User, petra: User) -> None:
    run = processed(olga, csv_of(people(120)))
    review.discard(run.pk, by=petra)
    reclaim.reclaim(run.pk)
    assert reclaim.retire_parts() == 1
    assert not partitions.parts()
    assert not Lead.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_leads_that_people_kept_outlive_the_partition(olga: User, petra: User) -> None:
    run = processed(olga, csv_of(people(120)))
    review.approve(run.pk, by=petra)
    lead = run.leads.order_by("record").first()
    assert lead is not None
    entering.save(lead, {"last_name": "Ames", "email": "kept@example.com"}, by=olga)
    review.undo(run.pk, by=petra)
    process_again(run, olga)
    reclaim.retire_parts()
    kept = visible_to(olga).get()
    assert (kept.pk, kept.email, kept.part) == (lead.pk, "kept@example.com", ORDINARY)


@pytest.mark.django_db(transaction=True)
def test_a_removal_that_was_cut_off_is_ended(olga: User, petra: User) -> None:
    run = processed(olga, csv_of(people(120)))
    review.discard(run.pk, by=petra)
    with transaction.atomic():
        chunks.clear(run.pk)
    with psycopg.connect(**connection.get_connection_params()) as reader:
        reader.execute("SELECT count(*) FROM lead")
        with connection.cursor() as cursor:
            cursor.execute("SET statement_timeout = '300ms'")
        with pytest.raises(OperationalError):  # it waits for the reader, and is cut off
            reclaim.retire_parts()
        connection.close()
    assert run.part in partitions.parts()
    reclaim.retire_parts()
    assert not partitions.parts()


def known_to_the_planner() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT FROM pg_stats WHERE tablename = 'lead' AND attname = 'email'")
        return cursor.fetchone() is not None


def test_the_database_gets_to_know_all_leads_together(olga: User) -> None:
    processed(olga, csv_of(people(120)))
    assert partitions.tell_planner_of_all()
    assert known_to_the_planner()


@pytest.mark.django_db(transaction=True)
def test_it_does_not_wait_for_who_changes_the_table() -> None:
    with psycopg.connect(**connection.get_connection_params()) as other:
        other.execute("LOCK TABLE lead IN SHARE UPDATE EXCLUSIVE MODE")
        assert not partitions.tell_planner_of_all()
