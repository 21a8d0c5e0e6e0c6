"""A number is within sensible bounds."""

from __future__ import annotations

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import Columns, Rule, Scope, Severity, outside

RULE = Rule(
    code="number_out_of_range",
    title="Number in range",
    fields=(),
    scope=Scope.VALUE,
    kinds=frozenset({Kind.INTEGER, Kind.MONEY, Kind.DECIMAL}),
    severity=Severity.WARN,
    message=("“{value}” in “{header}” is out of the range that is sensible for {label}. Check it."),
    advice=("Ranges are least and most per field, nothing (null) for no bound."),
    settings={"ranges": {"employees": [0, 10_000_000], "year_started": [1000, 2100]}},
    passes=[
        {"last_name": "Ames", "employees": "250"},
        {"last_name": "Ames", "year_started": "1987"},
    ],
    fails=[
        {"last_name": "Ames", "employees": "-5"},
        {"last_name": "Ames", "year_started": "87"},
        {"last_name": "Ames", "year_started": "2525"},
    ],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    bounds = column.bounds("ranges", column.judged.field.name)
    return outside(column.value.cast(pl.Float64), bounds)
