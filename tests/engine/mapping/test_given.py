"""Values for every lead and columns made from others, as programs give them."""

from __future__ import annotations

import pytest

from leadgate.engine.fields.custom import custom_field
from leadgate.engine.mapping import Target
from leadgate.engine.mapping.derived import Derived, Making
from leadgate.engine.mapping.given import GivenColumn, parse_constants, parse_derived
from leadgate.errors import MappingRefused

HEADER = ("Name", "Straße", "Nr", "Ort=Land")
CUSTOM = (custom_field("tier", "Tier", "text"),)


def test_columns_and_fields_are_named() -> None:
    given = [
        GivenColumn(Making.JOIN, ("strasse", "Nr"), " ", ("street",)),
        GivenColumn(Making.SPLIT, ("Ort=Land",), "/", ("city:2", None, "tier")),
    ]
    assert parse_derived(given, HEADER, custom=CUSTOM) == (
        Derived(Making.JOIN, (1, 2), " ", (Target("street", 1),)),
        Derived(Making.SPLIT, (3,), "/", (Target("city", 2), None, Target("custom.tier"))),
    )


@pytest.mark.parametrize(
    "given",
    [
        GivenColumn(Making.JOIN, ("Nr",), " ", ("street",)),
        GivenColumn(Making.JOIN, ("Nr", "Number"), " ", ("street",)),
        GivenColumn(Making.JOIN, ("Nr", "Straße"), " ", ("streeet",)),
        GivenColumn(Making.SPLIT, ("Nr",), " ", ()),
    ],
)
def test_what_does_not_fit_is_refused(given: GivenColumn) -> None:
    with pytest.raises(MappingRefused):
        parse_derived([given], HEADER)


def test_constants_are_for_fields_there_are() -> None:
    given = {"company": " Acme ", "tier": "gold", "notes": ""}
    assert parse_constants(given, custom=CUSTOM) == {"company": "Acme", "custom.tier": "gold"}
    for name in ("compny", "full_name", "tier"):
        with pytest.raises(MappingRefused):
            parse_constants({name: "x"})
