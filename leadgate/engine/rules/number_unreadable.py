"""A number is a number."""

from __future__ import annotations

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import UNREADABLE, Columns, Rule, Scope, Severity

RULE = Rule(
    code="number_unreadable",
    title="Readable number",
    fields=(),
    scope=Scope.VALUE,
    kinds=frozenset({Kind.INTEGER, Kind.MONEY, Kind.DECIMAL}),
    severity=Severity.REJECT,
    message=(
        "“{value}” in “{header}” is not a number that {label} can hold. Expected is something "
        "like 1200 (the column's decimal sign is “{decimal}”). Correct it, or leave the cell "
        "empty."
    ),
    advice=(
        "Currency signs, thousands separators, (500) for negative amounts, and k, m and bn are "
        "understood. Whole numbers are expected for employees, year and score."
    ),
    passes=[
        {"last_name": "Ames", "employees": "1,200"},
        {"last_name": "Ames", "revenue": "$1,200,000.50"},
        {"last_name": "Ames", "revenue": "(500)"},
        {"last_name": "Ames", "potential": "12k"},
        {"last_name": "Ames", "employees": ""},
    ],
    fails=[
        {"last_name": "Ames", "employees": "many"},
        {"last_name": "Ames", "revenue": "1,2,3"},
        {"last_name": "Ames", "year_started": "19.5"},
    ],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return column.flag(UNREADABLE)
