"""A choice is on its list."""

from __future__ import annotations

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import UNREADABLE, Columns, Rule, Scope, Severity

RULE = Rule(
    code="choice_unknown",
    title="Choice is on the list",
    fields=("source", "rating", "lead_status", "salutation", "industry", "address_type"),
    scope=Scope.VALUE,
    custom_kinds=frozenset({Kind.CHOICE}),
    severity=Severity.WARN,
    message=(
        "“{value}” in “{header}” is not on the list of {label}; it was left empty. Choose one of "
        "the list, or map the value on the mapping page."
    ),
    advice=("On open lists (industry, salutation) an unknown value is added instead."),
    corrected="",
    passes=[
        {"last_name": "Ames", "rating": "hot"},
        {"last_name": "Ames", "source": "Website"},
        {"last_name": "Ames", "industry": "Beekeeping"},
    ],
    fails=[
        {"last_name": "Ames", "rating": "Lukewarm"},
        {"last_name": "Ames", "lead_status": "Sleeping"},
    ],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return column.flag(UNREADABLE)
