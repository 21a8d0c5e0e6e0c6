"""The catalogue of fields is complete and says one thing once."""

from __future__ import annotations

import pytest

from leadgate.engine.fields import CATALOGUE, FIELDS, Field, Kind
from leadgate.engine.mapping.fold import fold
from leadgate.engine.mapping.rules import RULES
from leadgate.engine.mapping.types import TYPES

each_field = pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)


def test_every_field_has_a_name_of_its_own() -> None:
    assert len(CATALOGUE) == len(FIELDS)


@each_field
def test_people_find_a_field_by_other_names_and_read_what_it_is(field: Field) -> None:
    assert len(field.aliases) >= 1
    assert field.help.endswith(".")
    assert field.example


def test_no_other_name_means_two_fields() -> None:
    owner: dict[str, str] = {}
    for field in FIELDS:
        for name in (field.name, field.label, *field.aliases):
            assert owner.setdefault(fold(name), field.name) == field.name, name


@each_field
def test_a_choice_names_its_list(field: Field) -> None:
    assert bool(field.choices) == (field.kind in (Kind.CHOICE, Kind.CHOICES))


@each_field
def test_the_type_that_a_name_says_is_one_that_people_can_choose(field: Field) -> None:
    if field.type:
        assert field.type in TYPES[field.repeats]


def test_every_field_is_understood_in_some_words() -> None:
    # The numbers behind an address line give the first two; the type is our own files' alone.
    assert set(CATALOGUE) - set(RULES) == {"street3", "street4", "address_type"}
