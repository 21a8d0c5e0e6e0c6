"""The account holds in the database itself, and what it can't hold is found by the doctor."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection, transaction

from leadgate.accounts.models import User
from leadgate.imports.audit import differences
from leadgate.imports.models import Chunk, Import
from leadgate.imports.steps import review
from leadgate.leads import entering
from leadgate.leads.models import Lead
from tests.imports.files import csv_of, people, processed


@pytest.fixture
def run(olga: User) -> Import:
    return processed(olga, csv_of(people(12, bad_every=4)))


def change(run: Import, **values: object) -> None:
    """Write past the program, and end the transaction."""
    with transaction.atomic():
        Import.objects.filter(pk=run.pk).update(**values)
        connection.check_constraints()


@pytest.mark.parametrize(
    ("values", "broken"),
    [
        ({"created": 8}, "import_accounts_for_every_record"),
        ({"created": 10, "skipped": -1}, "import_counts_nothing_less_than_none"),
        ({"created": 10, "total": 13}, "import_accounts_for_its_file"),
        ({"created": 8, "total": 11}, "import_accounts_for_its_file"),
        ({"state": "aproved"}, "import_state_is_of_the_life_cycle"),
    ],
)
def test_a_number_that_is_not_true_is_refused_by_the_database(
    run: Import, values: dict[str, object], broken: str
) -> None:
    with pytest.raises(IntegrityError, match=broken):
        change(run, **values)


def test_no_chunk_gets_lost_behind_a_processed_import(run: Import) -> None:
    Chunk.objects.filter(import_run=run).delete()
    with pytest.raises(IntegrityError, match="its file has 0"):
        connection.check_constraints()


def test_no_chunk_is_opened_again_behind_a_processed_import(run: Import) -> None:
    Chunk.objects.filter(import_run=run).update(done=None)
    with pytest.raises(IntegrityError, match="1 chunks are open"):
        connection.check_constraints()


def test_all_is_well_after_the_whole_way(run: Import, petra: User) -> None:
    review.approve(run.pk, by=petra)
    entering.delete(Lead.objects.filter(import_run=run)[0])
    assert differences() == []


def test_a_lost_row_is_found(run: Import) -> None:
    Lead.objects.filter(import_run=run)[0].delete()
    (found,) = differences()
    assert str(found) == f"import {run.pk} says 9 created, and has 8"
