"""A state belongs to its country."""

from __future__ import annotations

import polars as pl

from leadgate.engine.rules.rule import Columns, Rule, Scope, Severity

RULE = Rule(
    code="state_not_in_country",
    title="State belongs to country",
    fields=("state", "country"),
    scope=Scope.ADDRESS,
    severity=Severity.WARN,
    message=("There is no state “{state}” in {country}. Check state and country."),
    advice=("Judged for countries whose states are known here: US, CA, AU, BR, MX, IN, DE and AT."),
    leaves_out=("state",),
    corrected="The state was left out.",
    passes=[
        {"last_name": "Ames", "state": "VA", "country": "US"},
        {"last_name": "Ames", "state": "Ontario", "country": "Canada"},
        {"last_name": "Ames", "state": "Anywhere", "country": "FR"},
    ],
    fails=[
        {"last_name": "Ames", "state": "Ontario", "country": "US"},
        {"last_name": "Ames", "state": "ZZ"},
    ],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return column.flag("misfit", "state")
