"""When a second person has to approve, as it is set for each site."""

from __future__ import annotations

from decimal import Decimal

import pytest

from leadgate.accounts.models import Site, User
from leadgate.errors import NotPermitted
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import
from leadgate.imports.policies import refusal_for, second_person_reason
from leadgate.imports.steps import policies, review
from tests.imports.files import csv_of, people, processed


@pytest.fixture
def petras(petra: User) -> Import:
    """An import that its approver has uploaded: 20 records, 2 of them rejected."""
    return processed(petra, csv_of(people(20, bad_every=10)))


def test_without_a_policy_one_person_is_enough(petras: Import, petra: User) -> None:
    assert review.approve(petras.pk, by=petra).state == State.APPROVED


@pytest.mark.parametrize(
    ("leads", "share", "says"),
    [
        (17, None, "It brings 18 leads; above 17"),
        (18, None, ""),
        (None, "9.5", "10 % of its records were rejected; above 9.5 %"),
        (None, "10", ""),
        (100, "5", "rejected"),
        (None, None, ""),
    ],
)
def test_a_second_person_is_asked_for_above_the_limits(
    ada: User, north: Site, petras: Import, petra: User, olga: User,
    leads: int | None, share: str | None, says: str,
) -> None:  # fmt: skip
    limit = Decimal(share) if share else None
    policies.set_policy(north, by=ada, above_leads=leads, above_rejected=limit)
    assert says in second_person_reason(petras)
    assert bool(refusal_for(petras, petra)) == bool(says)
    assert not refusal_for(petras, ada)
    if says:
        with pytest.raises(NotPermitted, match="a second person"):
            review.approve(petras.pk, by=petra)
    assert review.approve(petras.pk, by=ada).state == State.APPROVED


def test_a_sites_own_policy_replaces_that_of_all_sites(
    ada: User, north: Site, petras: Import, petra: User
) -> None:
    policies.set_policy(None, by=ada, always=True)
    assert refusal_for(petras, petra)
    policies.set_policy(north, by=ada, above_leads=1000)
    assert not refusal_for(petras, petra)
    policies.drop_policy(north, by=ada)
    assert refusal_for(petras, petra)


def test_approving_again_asks_for_the_second_person_too(
    ada: User, petras: Import, petra: User
) -> None:
    review.approve(petras.pk, by=petra)
    review.undo(petras.pk, by=petra)
    policies.set_policy(None, by=ada, always=True)
    with pytest.raises(NotPermitted, match="Every import"):
        review.approve(petras.pk, by=petra, again=True)


def test_who_does_not_look_after_all_sites_sets_nothing(petra: User, north: Site) -> None:
    with pytest.raises(NotPermitted, match="set who approves"):
        policies.set_policy(north, by=petra, always=True)
    with pytest.raises(NotPermitted, match="set who approves"):
        policies.drop_policy(north, by=petra)
