"""Sets of rules: read, refused with a reason, written, in force."""

from __future__ import annotations

from dataclasses import replace

import pytest

from leadgate.engine.check import check
from leadgate.engine.fields.custom import custom_field
from leadgate.engine.mapping import Target
from leadgate.engine.plan import Severity
from leadgate.engine.rules import RULES
from leadgate.engine.rules.language import ExpressionRefused, compile_expression
from leadgate.engine.rulesets import RuleSet, check_settings, from_yaml, to_yaml
from leadgate.errors import RuleRefused
from tests.engine.rules.records import batch_of

TEXT = """
rules:
  phone_unassigned: off
  email_is_role: warn
  number_out_of_range:
    severity: reject
    ranges: {score: [0, 100], employees: [1, null]}
own_rules:
  - code: big_or_retail
    title: Big, or retail
    expression: employees >= 10 or industry = "Retail"
    message: Companies with less than 10 people are not ours.
    severity: reject
    field: employees
"""


def test_a_set_is_read_and_written_again() -> None:
    rules = from_yaml(TEXT)
    assert rules.severities["phone_unassigned"] is Severity.OFF
    assert rules.parameters["number_out_of_range"]["ranges"]["employees"] == [1, None]
    assert rules.own_rules[0].severity is Severity.REJECT
    assert from_yaml(to_yaml(rules)) == rules


def test_nothing_is_a_set_that_changes_nothing() -> None:
    assert from_yaml("") == RuleSet()


def test_a_set_is_in_force_when_applied() -> None:
    batch, plan = batch_of(
        [
            {"last_name": "A", "score": "101", "employees": "50", "industry": ""},
            {"last_name": "B", "score": "100", "employees": "5", "industry": "IT"},
            {"last_name": "C", "score": "100", "employees": "5", "industry": "Retail"},
        ]
    )
    result = check(batch, from_yaml(TEXT).applied_to(plan))
    assert result.errors_by_rule == {"big_or_retail": 1, "number_out_of_range": 1}
    assert result.accepted["last_name"].to_list() == ["C"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("rules: [", "not valid YAML in line 1"),
        ("- a", "must have the parts"),
        ("rules: {required_missing: fix}", "“required_missing” can't correct a record"),
        (
            "rules:\n  email_is_role: off\n  email_is_role: warn\n",
            "“email_is_role” in line 3 stands in line 2 already",
        ),
        ("rules: {}\nown_rules: []\nrules: {}\n", "“rules” in line 3 stands in line 1 already"),
        (
            "own_rules:\n  - code: a\n    title: b\n    title: c\n    expression: city is empty\n",
            "“title” in line 4",
        ),
        ("rule: {}", "“rule” is not known"),
        ("rules: [a]", "one entry per rule"),
        ("rules: {no_such: warn}", "There is no rule “no_such”"),
        ("rules: {email_invalid: loud}", "must be one of reject, warn, fix, off"),
        ("rules: {email_invalid: {domains: []}}", "has no setting “domains”"),
        ("rules: {email_free_mail: {domains: x.com}}", "must be a list"),
        ("rules: {number_out_of_range: {ranges: [1]}}", "must be one entry per field"),
        ("rules: {number_out_of_range: {ranges: {age: [1, 2]}}}", "names a field “age”"),
        ("rules: {number_out_of_range: {ranges: {score: 5}}}", "the least and the most"),
        ("rules: {pattern_not_matched: {patterns: {city: '(('}}}", "not a pattern"),
        ("rules: {date_too_early: {earliest: {birth_date: soon}}}", "must be a day"),
        ("rules: {value_not_allowed: {allowed: {city: Rome}}}", "a list of values"),
        ("rules: {required_missing: {all: [age]}}", "names a field “age”"),
        ("own_rules: {}\n", None),
        ("own_rules: 5", "must be a list"),
        ("own_rules: [{code: a}]", "a code, a title and an expression"),
        ("own_rules: [{code: A b, title: x, expression: opt_in}]", "can't be the code"),
        ("own_rules: [{code: email_invalid, title: x, expression: opt_in}]", "can't be the code"),
        ("own_rules: [{code: a, title: x, expression: opt_in, colour: red}]", "unknown part"),
        ("own_rules: [{code: a, title: x, expression: age > 1}]", "There is no field “age”"),
    ],
)
def test_what_is_wrong_is_refused_with_a_reason(text: str, why: str | None) -> None:
    if why is None:
        assert from_yaml(text) == RuleSet()
        return
    with pytest.raises(RuleRefused) as refused:
        from_yaml(text)
    assert why in str(refused.value)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_shipped_rules_own_settings_and_examples_are_accepted(rule: object) -> None:
    assert isinstance(rule, type(RULES[0]))
    check_settings(rule, rule.settings)
    check_settings(rule, rule.example)


SIZE = custom_field("size", "Shoe size", "number")
OWN = """
rules:
  number_out_of_range:
    ranges: {custom.size: [30, 50]}
own_rules:
  - code: size_known
    title: The shoe size is known
    expression: custom.size is not empty
    severity: reject
    field: custom.size
"""


def test_rules_name_custom_fields() -> None:
    rules = from_yaml(OWN, custom=[SIZE])
    assert from_yaml(to_yaml(rules), custom=[SIZE]) == rules
    batch, plan = batch_of([{"last_name": "Ames", "score": size} for size in ("", "99")])
    mapping = (plan.mapping[0], Target("custom.size"))
    result = check(batch, rules.applied_to(replace(plan, mapping=mapping, custom=(SIZE,))))
    assert result.errors_by_rule == {"size_known": 1}
    assert result.warnings_by_rule == {"number_out_of_range": 1}


def test_a_custom_field_that_there_is_not_is_refused_where_they_are_known() -> None:
    assert from_yaml(OWN).own_rules[0].field == "custom.size"  # not known here, judged later
    with pytest.raises(RuleRefused, match=r"names a field “custom\.size”; there is none"):
        from_yaml(OWN, custom=[])
    other = custom_field("sizes", "Sizes", "number")
    with pytest.raises(ExpressionRefused, match=r"Do you mean “custom\.sizes”"):
        compile_expression("custom.size > 3", [other])
    with pytest.raises(ExpressionRefused, match="can't be compared"):
        compile_expression('custom.size = "big"', [SIZE])
