"""A name is a name."""

from __future__ import annotations

import polars as pl

from leadgate.engine.rules.rule import Columns, Rule, Scope, Severity

RULE = Rule(
    code="name_unlikely",
    title="Likely name",
    fields=("first_name", "last_name", "full_name"),
    scope=Scope.VALUE,
    severity=Severity.WARN,
    message=(
        "“{value}” in “{header}” does not look like a person's name. Check whether the columns "
        "are mapped as they should be."
    ),
    advice=(
        "Email addresses, web addresses and bare numbers in a name show that columns have shifted."
    ),
    passes=[{"last_name": "Ames"}, {"last_name": "Ames", "first_name": "Ann-Marie"}],
    fails=[
        {"last_name": "ann@example.com"},
        {"last_name": "www.example.com"},
        {"last_name": "Ames", "first_name": "12 34 b"},
    ],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return column.value.str.contains(r"(?i)@|https?://|^www\.|[0-9].*[0-9].*[0-9]")
