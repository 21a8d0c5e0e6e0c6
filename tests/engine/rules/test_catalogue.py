"""Every rule keeps what its catalogue entry says."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from leadgate.engine.check import check
from leadgate.engine.fields import CATALOGUE
from leadgate.engine.plan import Severity
from leadgate.engine.rules import RULES, Rule
from tests.engine.rules.records import batch_of

EACH = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def reasons(rule: Rule, record: Mapping[str, str]) -> list[dict[str, str]]:
    """Return what the rule says about one record, whatever the other rules say."""
    batch, plan = batch_of([record])
    severities = {rule.code: rule.severity if rule.severity != Severity.OFF else Severity.REJECT}
    plan = replace(plan, severities=severities, parameters={rule.code: rule.example})
    checked = check(batch, plan)
    texts = [*checked.accepted["warnings"], *checked.rejected["errors"]]
    found = [reason for text in texts if text for reason in json.loads(text)]
    return [reason for reason in found if reason["code"] == rule.code]


def test_codes_are_unique_and_stable_words() -> None:
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", code) for code in codes)


@EACH
def test_a_rule_is_documented(rule: Rule) -> None:
    assert rule.title
    assert rule.message.endswith(".")
    assert rule.advice.endswith(".")
    assert rule.passes
    assert rule.fails
    assert set(rule.fields) <= set(CATALOGUE)


@EACH
def test_passing_examples_pass(rule: Rule) -> None:
    for record in rule.passes:
        assert reasons(rule, record) == [], record


@EACH
def test_failing_examples_fail(rule: Rule) -> None:
    for record in rule.fails:
        found = reasons(rule, record)
        assert found, record
        assert not re.search(r"\{\w*\}", found[0]["message"])
        assert found[0]["field"] in CATALOGUE


@EACH
def test_empty_cells_break_no_rule_but_those_that_ask_for_values(rule: Rule) -> None:
    record = dict.fromkeys(CATALOGUE, "") | {"last_name": "Ames"}
    asks = rule.code in ("required_missing",)
    assert bool(reasons(rule, record)) == asks
