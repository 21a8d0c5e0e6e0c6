"""What people choose wins; the rest is mapped only where it is sure."""

from __future__ import annotations

import pytest

from leadgate.engine.mapping import Target, parse_map, resolve
from leadgate.engine.mapping.suggest import Column, suggest
from leadgate.errors import MappingRefused

HEADER = ("E-Mail", "Phone 2", "Notes", "a=b")


def test_a_header_is_found_in_any_spelling() -> None:
    assert parse_map(["e_mail=email"], HEADER) == {0: Target("email", 1)}


def test_a_number_and_a_type_can_be_given() -> None:
    assert parse_map(["Phone 2=phone:2:fax"], HEADER) == {1: Target("phone", 2, "fax")}


def test_nothing_behind_the_sign_leaves_a_column_out() -> None:
    assert parse_map(["Notes="], HEADER) == {2: None}


def test_a_header_may_hold_the_sign_itself() -> None:
    assert parse_map(["a=b=company"], HEADER) == {3: Target("company")}


@pytest.mark.parametrize(
    ("assignment", "says"),
    [
        ("Mail=email", "no column “Mail”"),
        ("Mail=email", "“E-Mail”"),
        ("E-Mail=emial", "no field “emial”"),
        ("E-Mail=emial", "“email”"),
        ("E-Mail", "Header=field"),
        ("E-Mail=company:2", "one Company"),
        ("E-Mail=email:x", "1 to 10"),
        ("E-Mail=email:11", "1 to 10"),
        ("E-Mail=email:1:fax", "business, personal, other"),
    ],
)
def test_a_wrong_assignment_is_refused_with_what_would_be_right(assignment: str, says: str) -> None:
    with pytest.raises(MappingRefused, match=r".*") as refused:
        parse_map([assignment], HEADER)
    assert says in str(refused.value)


def resolved(headers: list[str], *assignments: str) -> list[str | None]:
    suggestions = suggest([Column(h) for h in headers])
    mapping = resolve(headers, suggestions, parse_map(assignments, headers))
    return [target.field if target else None for target in mapping]


def test_a_choice_wins_over_the_suggestion() -> None:
    assert resolved(["Company", "Email"], "Company=notes")[0] == "notes"


def test_a_suggestion_gives_way_to_a_choice_of_the_same_field() -> None:
    assert resolved(["Company", "Employer of record"], "Employer of record=company") == [
        None,
        "company",
    ]


def test_a_suggestion_gives_way_to_a_choice_of_the_same_number() -> None:
    headers = ["Email", "Other"]
    mapping = resolve(headers, suggest([Column(h) for h in headers]), {1: Target("email_other", 1)})
    assert mapping == (None, Target("email_other", 1))


def test_what_is_not_sure_is_left_out() -> None:
    assert resolved(["Last name", "Date"]) == ["last_name", None]


def test_a_doubtful_name_is_taken_where_no_other_column_names_anybody() -> None:
    headers = ["Responsable", "Email"]
    doubtful = suggest([Column(h) for h in headers])[0]
    assert doubtful.words == "check this"
    assert resolved(headers)[0] == doubtful.field
