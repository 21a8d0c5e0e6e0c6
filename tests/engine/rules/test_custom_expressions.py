"""Rules in one line about fields that an administrator added, of every kind."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest

from leadgate.engine.batch import Batch
from leadgate.engine.check import check
from leadgate.engine.fields.custom import custom_field
from leadgate.engine.mapping import Target
from leadgate.engine.plan import ChoiceList, OwnRule, Plan, Severity

CUSTOM = (
    custom_field("shoe", "Shoe size", "number"),
    custom_field("since", "Customer since", "date"),
    custom_field("vip", "VIP", "yes_no"),
    custom_field("tier", "Tier", "choice"),
    custom_field("remark", "Remark", "text"),
)
CELLS = {"0": "Ames", "1": "42.5", "2": "2025-04-03", "3": "yes", "4": "gold", "5": "Prefers tea"}


def broken_by(expression: str) -> bool:
    """Say whether a lead with all custom fields breaks a rule."""
    plan = Plan(
        header=("Last name", *(one.label for one in CUSTOM)),
        mapping=(Target("last_name"), *(Target(one.name) for one in CUSTOM)),
        custom=CUSTOM,
        choices={"custom.tier": ChoiceList(("gold", "silver"))},
        own_rules=(OwnRule("own", "Own", expression, severity=Severity.REJECT),),
    )
    one = np.ones(1, dtype=np.int64)
    return check(Batch(pl.DataFrame([CELLS]), one, one), plan).errors_by_rule == {"own": 1}


@pytest.mark.parametrize(
    ("holds", "broken"),
    [
        ("custom.shoe > 40", "custom.shoe > 43"),
        ("custom.shoe * 2 = 85", "custom.shoe * 2 = 84"),
        ('custom.since < "2026-01-01"', 'custom.since < "2025-01-01"'),
        ("year(custom.since) = 2025", "year(custom.since) = 2024"),
        ("custom.vip", "not custom.vip"),
        ('custom.tier in ("Gold", "platinum")', 'custom.tier = "silver"'),
        ('custom.remark contains "TEA"', 'custom.remark matches "^tea"'),
        ("length(custom.remark) > 3", "length(custom.remark) > 30"),
        ("custom.vip and custom.shoe is not empty", "custom.tier is empty"),
    ],
)
def test_every_kind_is_asked_for(holds: str, broken: str) -> None:
    assert not broken_by(holds)
    assert broken_by(broken)
