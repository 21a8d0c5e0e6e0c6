"""A number is one number, not a range."""

from __future__ import annotations

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import Columns, Rule, Scope, Severity

RULE = Rule(
    code="number_is_range",
    title="Number, not range",
    fields=(),
    scope=Scope.VALUE,
    kinds=frozenset({Kind.INTEGER}),
    severity=Severity.WARN,
    message=("“{value}” in “{header}” is a range; its first number was taken."),
    advice=("Other systems export employees as 51-200 or 500+."),
    corrected="",
    passes=[{"last_name": "Ames", "employees": "51"}],
    fails=[
        {"last_name": "Ames", "employees": "51-200"},
        {"last_name": "Ames", "employees": "10,001+"},
    ],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return column.flag("range")
