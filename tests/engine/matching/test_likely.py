"""Likely duplicates: who is the same lead in other words, and who only looks like it."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadgate.engine.matching.glance import glances, possible, possible_at_a_glance
from leadgate.engine.matching.keys import block_keys
from leadgate.engine.matching.normal import FIELDS, comparable
from leadgate.engine.matching.pairs import KEPT, candidates, likely

Fields = dict[str, str | None]

ANN: Fields = {
    "first_name": "Elizabeth", "last_name": "Ames", "company": "Birch Valves Inc.",
    "email": "elizabeth.ames@birch.example.com", "phone": "+12025550143",
    "street": "12 Main Street", "city": "Springfield", "postal_code": "22150",
}  # fmt: skip


def frame(*leads: Fields) -> pl.DataFrame:
    return comparable(pl.DataFrame(list(leads), schema=dict.fromkeys(FIELDS, pl.String)))


def matches(
    one: list[Fields], others: list[Fields], *, most: int = 50
) -> list[tuple[int, int, int, list[str]]]:
    left, right = frame(*one), frame(*others)
    keys = block_keys(left, [1] * len(left)), block_keys(right, [1] * len(right))
    return likely(candidates(*keys, most=most), left, right).rows()


def said(**changed: str | None) -> list[str]:
    """What is said of Ann and of the same with changes; nothing if she is not recognized."""
    found = matches([{**ANN, **changed}], [dict(ANN)])
    return found[0][3] if found else []


@pytest.mark.parametrize(
    ("changed", "agreement"),
    [
        ({"first_name": "Liz", "email": None}, "first_nickname"),
        ({"first_name": "E.", "email": None}, "first_initial"),
        ({"first_name": "Elizabteh", "email": None}, "first_typo"),
        ({"first_name": "ELIZABETH", "last_name": "AMES", "email": None}, "last_same"),
        ({"first_name": "Ames", "last_name": "Elizabeth", "email": None}, "names_swapped"),
        ({"last_name": "Amess", "email": None}, "last_typo"),
        ({"last_name": "Ames-Berg", "email": None}, "last_part"),
        ({"company": "BIRCH VALVES", "email": None, "phone": None}, "company_same"),
        ({"company": "Birch Valevs Ltd.", "email": None, "phone": None}, "company_alike"),
        ({"email": "elizabeth.ames@brich.example.com", "phone": None}, "email_typo"),
        ({"street": "12 Main St."}, "street_same"),
        ({"city": "Portland", "postal_code": "97201", "street": "3 Elm Drive"}, "phone_same"),
    ],
)
def test_the_same_lead_in_other_words_is_recognized_and_said_why(
    changed: Fields, agreement: str
) -> None:
    assert agreement in said(**changed)


@pytest.mark.parametrize(
    "changed",
    [
        {"first_name": "Robert"},
        {"first_name": "Anna", "email": None},
        {"last_name": "Brown", "email": None, "phone": None},
        {
            "company": "Cedar Paints", "email": "elizabeth.ames@cedar.example.com",
            "phone": "+12025550177", "city": "Portland", "postal_code": "97201",
            "street": "9 Elm Drive",
        },
        {"email": "elizabeth.ames2@birch.example.com", "company": "Acme", "phone": None,
         "city": None, "postal_code": None, "street": None},
    ],
)  # fmt: skip
def test_another_person_is_not_the_same_lead(changed: Fields) -> None:
    assert said(**changed) == []


def test_twins_at_one_address_are_two() -> None:
    born = {**ANN, "birth_date": "1980-01-01", "email": None}
    assert matches([{**born, "first_name": "Robert"}], [born]) == []


def test_father_and_son_of_one_name_are_two() -> None:
    born = {**ANN, "birth_date": "1950-02-03", "email": None, "phone": None, "company": None}
    assert matches([{**born, "birth_date": "1985-09-11"}], [born]) == []


def test_names_that_differ_by_a_letter_are_no_typing_error_where_both_exist() -> None:
    assert said(first_name="Elisabetta", email=None)
    mario = {**ANN, "first_name": "Mario", "email": None}
    assert matches([{**mario, "first_name": "Maria"}], [mario]) == []


def test_numbers_in_addresses_are_no_typing_errors() -> None:
    numbered: list[Fields] = [
        {"last_name": f"Ames{n}", "first_name": "Ann", "email": f"ann{n}@example.com",
         "company": f"Acme {n % 3}"}
        for n in range(30)
    ]  # fmt: skip
    found = matches(list(numbered), list(numbered))
    assert all(row == other for row, other, *_ in found)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"company": "Acme GmbH & Co. KG"}, {"company": "ACME"}, True),
        ({"company": "Müller und Söhne S.à r.l."}, {"company": "Mueller & Söhne"}, True),
        ({"company": "Acme", "city": "Berlin"}, {"company": "Acme", "city": "Kiel"}, False),
    ],
)
def test_companies_without_a_person(one: Fields, other: Fields, same: bool) -> None:
    area = {"postal_code": "22150"}
    far = {"postal_code": "97201"} if "city" in other else area
    assert bool(matches([{**area, **one}], [{**far, **other}])) is same


def test_leads_of_other_sites_are_never_compared() -> None:
    left = frame(ANN)
    assert candidates(block_keys(left, [1]), block_keys(left, [2])).is_empty()
    assert candidates(block_keys(left, [None]), block_keys(left, [2])).is_empty()


def test_a_block_of_thousands_does_not_explode() -> None:
    crowd: list[Fields] = [
        {"email": "info@example.com", "last_name": "Müller", "phone": "+12025550100",
         "city": "Berlin", "company": f"Laden {place}"}
        for place in range(3000)
    ]  # fmt: skip
    left = frame(*crowd)
    keys = block_keys(left, [1] * len(left))
    assert len(candidates(keys, keys)) <= 50 * len(left)


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        ({}, True),
        ({"first_name": "Liz"}, True),
        ({"first_name": "E.", "last_name": "Ames-Berg"}, True),
        ({"first_name": "Ames", "last_name": "Elizabeth"}, True),
        ({"first_name": None, "last_name": None}, True),
        ({"first_name": "Otto", "email": None}, True),  # the phone is the same
        ({"first_name": "Otto", "email": None, "phone": None}, False),
        ({"last_name": "Krull", "email": None, "phone": None}, False),
    ],
)
def test_a_glance_hides_nobody_who_may_be_the_same(changed: Fields, same: bool) -> None:
    left, right = frame(ANN), frame({**ANN, **changed})
    pairs = left.hstack(right.rename(lambda name: f"{name}_other")).with_columns(
        glances(left), glances(right).alias("glance_other")
    )
    assert pairs.select(possible(), glance=possible_at_a_glance()).row(0) == (same, same)


@given(st.lists(st.fixed_dictionaries({
    name: st.sampled_from([None, "", "A", "Ann", "Ana", "Åse", "Bo", "ann@example.com", "+33"])
    for name in ("first_name", "last_name", "email", "phone")
}), min_size=2, max_size=12))  # fmt: skip
def test_who_is_possible_is_possible_at_a_glance(leads: list[Fields]) -> None:
    left = frame(*leads).with_columns(glances(frame(*leads)))
    pairs = left.join(left, how="cross", suffix="_other")
    told = pairs.select(possible().alias("fields"), possible_at_a_glance().alias("glance"))
    assert told.filter(pl.col("fields") & ~pl.col("glance")).is_empty()


def test_at_most_the_best_few_are_kept() -> None:
    found = matches([dict(ANN)], [{**ANN, "street": f"{n} Mill Lane"} for n in range(20)])
    assert len(found) == KEPT
    scores = [score for _, _, score, _ in found]
    assert scores == sorted(scores, reverse=True)


def test_keys_stay_the_same_for_good() -> None:
    keys = block_keys(frame({"phone": "+12025550143"}), [7])
    assert keys.to_list() == [[GOLDEN]]


GOLDEN = -1773921896


def test_nothing_to_compare_is_no_match() -> None:
    empty: Fields = dict.fromkeys(FIELDS)
    assert matches([empty], [empty, dict(ANN)]) == []
    assert matches([], [dict(ANN)]) == []
    assert matches([dict(ANN)], []) == []
