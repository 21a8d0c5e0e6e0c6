"""Every rule finds the records that break it among a million, and no others."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import polars as pl
import pytest

from leadgate.engine.batch import Batch
from leadgate.engine.check import check
from leadgate.engine.plan import Severity
from leadgate.engine.rules import RULES, Rule
from tests.engine.rules.records import plan_for

ROWS = 1_000_000
BROKEN = [0, 1, 65_535, 65_536, 499_999, 777_777, ROWS - 1]


def million(rule: Rule) -> tuple[Batch, list[str]]:
    """Return the rule's passing example a million times, its failing one at a few places."""
    good, bad = rule.passes[0], rule.fails[0]
    headers = list(dict.fromkeys((*good, *bad)))
    columns = {}
    for place, header in enumerate(headers):
        values = pl.repeat(good.get(header, ""), ROWS, dtype=pl.String, eager=True)
        columns[str(place)] = values.scatter(BROKEN, bad.get(header, ""))
    return Batch(pl.DataFrame(columns), np.arange(ROWS), np.arange(ROWS)), headers


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_who_breaks_a_rule_is_found_among_a_million(rule: Rule) -> None:
    batch, headers = million(rule)
    plan = replace(
        plan_for(headers),
        severities={other.code: Severity.OFF for other in RULES} | {rule.code: Severity.REJECT},
        parameters={rule.code: rule.example},
    )
    checked = check(batch, plan)
    assert checked.rejected["record"].to_list() == BROKEN
    assert len(checked.accepted) == ROWS - len(BROKEN)
    for reasons in checked.rejected["errors"]:
        assert {reason["code"] for reason in json.loads(reasons)} == {rule.code}
