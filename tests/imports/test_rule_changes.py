"""What changed between two sets of rules, in words."""

from __future__ import annotations

from typing import Any

import pytest

from leadgate.engine.rulesets import from_data
from leadgate.imports.rule_changes import changes

OWN = {"code": "big", "title": "Big", "expression": "employees >= 10"}


def ranges(**entries: list[int | None]) -> dict[str, Any]:
    return {"rules": {"number_out_of_range": {"ranges": entries}}}


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ({}, {}, []),
        ({}, {"rules": {"email_is_role": "reject"}}, ["No role address: warn → reject"]),
        (
            ranges(score=[0, 100], employees=[1, None]),
            ranges(score=[None, 10], employees=[1, None], revenue=[1, 1_000_000]),
            [
                "Number in range: Score: 0 to 100 → at most 10",
                "Number in range: Revenue: none → 1 to 1,000,000",
            ],
        ),
        (
            {"rules": {"email_domain_refused": {"domains": ["a.example"]}}},
            {"rules": {"email_domain_refused": {"domains": [f"{n}.example" for n in range(7)]}}},
            [
                "Email domains to refuse: domains: added 0.example, 1.example, 2.example, "
                "3.example, 4.example and 2 more",
                "Email domains to refuse: domains: removed a.example",
            ],
        ),
        (
            {},
            {"rules": {"required_if_missing": {"when": "country", "then": "state"}}},
            [
                "Field required by another: when: none → country",
                "Field required by another: then: none → state",
            ],
        ),
        ({}, {"own_rules": [OWN]}, ["New rule “Big”."]),
        ({"own_rules": [OWN]}, {}, ["Rule “Big” removed."]),
        (
            {"own_rules": [OWN]},
            {"own_rules": [{**OWN, "title": "Bigger", "expression": "employees >= 20"}]},
            [
                "Bigger: employees >= 10 → employees >= 20",
                "“Big” is called “Bigger” now.",
            ],
        ),
        (
            {"own_rules": [OWN]},
            {"own_rules": [{**OWN, "severity": "reject", "message": "Too small."}]},
            ["Big: warn → reject", "Big: another message or field."],
        ),
    ],
)
def test_every_difference_is_a_sentence(
    before: dict[str, Any], after: dict[str, Any], said: list[str]
) -> None:
    assert changes(from_data(before), from_data(after)) == said
