"""A mapping that can't work says why, and what to do."""

from __future__ import annotations

import pytest

from leadgate.engine.mapping import Mapping, Target
from leadgate.engine.mapping.problems import blocking, problems


def codes(header: tuple[str, ...], *targets: Target | None) -> list[tuple[int | None, str]]:
    return [(p.index, p.code) for p in problems(header, targets)]


@pytest.mark.parametrize("field", ["last_name", "full_name", "company"])
def test_a_last_name_a_full_name_or_a_company_is_enough(field: str) -> None:
    assert codes(("A",), Target(field)) == []


def test_nobody_being_named_is_an_error() -> None:
    found = problems(("Email",), (Target("email", 1),))
    assert [p.code for p in found] == ["name_or_company_unmapped"]
    assert "Full Name" in found[0].message
    assert blocking(found) == found


def test_one_field_does_not_take_two_columns() -> None:
    found = problems(("A", "B"), (Target("company"), Target("company")))
    assert [(p.index, p.code, p.severity) for p in found] == [(1, "mapped_twice", "error")]
    assert "“B” and “A” are both mapped to Company" in found[0].message


def test_one_number_does_not_take_two_phones() -> None:
    header = ("N", "A", "B")
    name = Target("last_name")
    assert codes(header, name, Target("phone", 1), Target("fax", 1)) == [(2, "mapped_twice")]
    assert codes(header, name, Target("phone", 1), Target("phone", 2)) == []


def test_two_addresses_may_have_the_same_parts() -> None:
    header = ("N", "A", "B")
    assert codes(header, Target("company"), Target("city", 1), Target("city", 2)) == []


def test_an_extension_needs_its_phone() -> None:
    header = ("N", "X", "P")
    name, extension = Target("company"), Target("phone_extension", 1)
    assert codes(header, name, extension, None) == [(1, "extension_without_phone")]
    assert codes(header, name, extension, Target("mobile", 1)) == []


def test_a_field_that_no_longer_exists_is_named() -> None:
    mapping: Mapping = (Target("company"), Target("shoe_size"))
    found = problems(("N", "Size"), mapping)
    assert [(p.index, p.code) for p in found] == [(1, "unknown_field")]
    assert "shoe_size" in found[0].message


def test_blank_and_repeated_headers_are_warnings() -> None:
    found = problems(("Company", "", "company"), (Target("company"), None, None))
    assert [(p.index, p.code, p.severity) for p in found] == [
        (1, "blank_header", "warning"),
        (2, "repeated_header", "warning"),
    ]
    assert blocking(found) == ()


def test_a_mapping_of_another_width_is_an_error() -> None:
    assert codes(("A", "B"), Target("company")) == [(None, "column_count_differs")]


def test_every_message_is_a_sentence() -> None:
    found = problems(("", "A", "A"), (Target("fax", 1), Target("fax", 1), Target("nope")))
    assert len(found) >= 4
    assert all(p.message.endswith(".") for p in found)
