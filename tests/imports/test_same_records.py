"""A file with mostly the same records as one before is noticed at upload."""

from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from leadgate.accounts.models import User
from leadgate.engine import sketch as sketching
from leadgate.imports import sketches
from leadgate.imports.models import FileSketch
from leadgate.imports.queries import visible_to
from tests.imports.files import csv_of, people, uploaded

As = Callable[[User], Client]


def test_mostly_the_same_records_are_noticed(olga: User, carl: User, as_user: As) -> None:
    first = uploaded(olga, csv_of(people(100)))
    fresh = [["New", f"One{n}", "Fresh", f"n{n}@example.net", "", ""] for n in range(10)]
    again = uploaded(carl, csv_of([*fresh, *people(90)]), name="again.csv")
    found = sketches.resembling(again, visible_to(carl))
    assert found is not None
    assert found.run == first
    assert 85 <= found.percent <= 95
    page = as_user(carl).get(f"/leads/imports/{again.pk}/uploaded/").content.decode()
    assert "of its lines are also in the file of" in page
    assert first.get_absolute_url() in page


def test_other_records_are_not(olga: User) -> None:
    uploaded(olga, csv_of(people(100)))
    other = [["New", f"One{n}", "Fresh", f"n{n}@example.net", "", ""] for n in range(50)]
    assert sketches.resembling(uploaded(olga, csv_of(other)), visible_to(olga)) is None


def test_another_sites_file_is_not_told_of(olga: User, sven: User) -> None:
    uploaded(olga, csv_of(people(100)))
    rows = csv_of([*people(100), ["x"] * 6])
    assert sketches.resembling(uploaded(sven, rows), visible_to(sven)) is None


def test_a_large_file_is_sketched_whole_later(olga: User) -> None:
    run = uploaded(olga, csv_of(people(60)))
    FileSketch.objects.filter(import_run=run).update(whole=False, prints=[])
    assert not sketches.is_whole(run)
    sketches.complete(run)
    kept = FileSketch.objects.get(import_run=run)
    assert kept.whole
    assert len(kept.prints) > 60
    assert kept.modulus == 1
    assert len(kept.prints) < sketching.MOST
