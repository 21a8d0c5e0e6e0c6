"""Custom fields: mapped, read, judged and stored like the catalogue's."""

from __future__ import annotations

import json

import numpy as np
import polars as pl
import pytest

from leadgate.engine.batch import Batch
from leadgate.engine.check import check
from leadgate.engine.checked import Checked
from leadgate.engine.fields.custom import custom_field
from leadgate.engine.mapping import Target, parse_map
from leadgate.engine.mapping.problems import problems
from leadgate.engine.mapping.suggest import Column, suggest
from leadgate.engine.plan import ChoiceList, Plan
from leadgate.engine.transforms.guess import guess_formats
from leadgate.errors import MappingRefused

CUSTOM = (
    custom_field("shoe", "Shoe size", "number", aliases=("Schuhgröße",)),
    custom_field("since", "Customer since", "date"),
    custom_field("vip", "VIP", "yes_no"),
    custom_field("tier", "Tier", "choice"),
    custom_field("remark", "Remark", "text", limit=10),
)
NAMES = tuple(field.name for field in CUSTOM)
HEADER = ("Name", "Shoe size", "Customer since", "VIP", "Tier", "Remark")
MAPPING = (Target("last_name"), *(Target(name) for name in NAMES))
LISTS = {"custom.tier": ChoiceList(("gold", "silver"), {"Au": "gold"})}


def judged(*records: tuple[str, ...], **more: object) -> Checked:
    numbers = np.arange(1, len(records) + 1)
    names = [str(index) for index in range(len(HEADER))]
    batch = Batch(pl.DataFrame(list(records), schema=names, orient="row"), numbers, numbers + 1)
    return check(batch, Plan(HEADER, MAPPING, custom=CUSTOM, choices=LISTS, **more))  # type: ignore[arg-type]


def test_values_are_read_by_their_kind_and_stored_as_one_object() -> None:
    found = judged(
        ("Ames", "42.5", "2025-04-03", "yes", "Au", 'say "hi"'),
        ("Brook", "", "", "no", "", ""),
        ("Carr", "", "", "", "", ""),
    )
    stored = [json.loads(text) if text else None for text in found.accepted["custom"]]
    assert stored == [
        {"shoe": 42.5, "since": "2025-04-03", "vip": True, "tier": "gold", "remark": 'say "hi"'},
        {"vip": False},
        None,
    ]


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        (("Ames", "large", "", "", "", ""), "custom.shoe"),
        (("Ames", "", "soon", "", "", ""), "custom.since"),
        (("Ames", "", "", "perhaps", "", ""), "custom.vip"),
        (("Ames", "", "", "", "bronze", ""), "custom.tier"),
        (("Ames", "", "", "", "", "a long remark"), "custom.remark"),
    ],
)
def test_the_rules_of_the_kind_judge_them(cells: tuple[str, ...], field: str) -> None:
    found = judged(cells)
    told = [*found.rejected["errors"], *found.accepted["warnings"].drop_nulls()]
    assert [reason["field"] for text in told for reason in json.loads(text)] == [field]


def test_a_constant_fills_a_custom_field() -> None:
    found = judged(("Ames", "", "", "", "", ""), constants={"custom.tier": "silver"})
    assert json.loads(found.accepted["custom"][0]) == {"tier": "silver"}


def test_without_custom_fields_there_is_no_column() -> None:
    batch = Batch(pl.DataFrame({"0": ["Ames"]}), np.array([1]), np.array([2]))
    assert "custom" not in check(batch, Plan(("Name",), (Target("last_name"),))).accepted.columns


def test_a_field_that_is_gone_is_left_out_and_named() -> None:
    batch = Batch(pl.DataFrame({"0": ["Ames"], "1": ["x"]}), np.array([1]), np.array([2]))
    mapping = (Target("last_name"), Target("custom.gone"))
    assert check(batch, Plan(("Name", "Gone"), mapping)).accepted.height == 1
    assert [p.code for p in problems(("Name", "Gone"), mapping)] == ["unknown_field"]


def test_headers_that_are_its_name_label_or_alias_are_suggested() -> None:
    columns = [Column(name) for name in ("Last name", "SHOE_SIZE", "Schuhgröße", "custom.tier")]
    found = suggest(columns, custom=CUSTOM)
    assert [one.field for one in found] == ["last_name", "custom.shoe", None, "custom.tier"]
    assert found[1].words == "exact"


def test_map_takes_it_with_or_without_prefix() -> None:
    chosen = parse_map(["A=tier", "B=custom.shoe"], ("A", "B"), custom=CUSTOM)
    assert chosen == {0: Target("custom.tier"), 1: Target("custom.shoe")}
    with pytest.raises(MappingRefused):
        parse_map(["A=tier"], ("A", "B"))


def test_two_columns_on_one_are_a_problem() -> None:
    mapping = (Target("last_name"), Target("custom.shoe"), Target("custom.shoe"))
    found = problems(("N", "A", "B"), mapping, custom=CUSTOM)
    assert [(one.index, one.code) for one in found] == [(2, "mapped_twice")]


def test_formats_are_guessed_for_dates_and_numbers() -> None:
    samples = [("Ames",), ("1,5", "2,25"), ("25/04/2025",), (), (), ()]
    formats = guess_formats(HEADER, MAPPING, samples, custom=CUSTOM)
    assert formats[1].decimal == ","
    assert formats[2].date_order == "dmy"
