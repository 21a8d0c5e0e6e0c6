"""A date is a day that exists."""

from __future__ import annotations

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import UNREADABLE, Columns, Rule, Scope, Severity

RULE = Rule(
    code="date_unreadable",
    title="Existing date",
    fields=(),
    scope=Scope.VALUE,
    kinds=frozenset({Kind.DATE, Kind.DATETIME}),
    severity=Severity.REJECT,
    message=(
        "“{value}” in “{header}” is not a date that exists. Expected is {order}, or year-month-"
        "day like 1980-04-23. Correct it, or leave the cell empty."
    ),
    advice=(
        "The order of day and month is set per column on the mapping page. Month names and the "
        "serial numbers of spreadsheets are understood too."
    ),
    passes=[
        {"last_name": "Ames", "birth_date": "1980-04-23"},
        {"last_name": "Ames", "birth_date": "4/23/1980"},
        {"last_name": "Ames", "birth_date": "23 Apr 1980"},
        {"last_name": "Ames", "created_at": "2026-03-01 09:30"},
    ],
    fails=[
        {"last_name": "Ames", "birth_date": "2023-02-30"},
        {"last_name": "Ames", "birth_date": "yesterday"},
        {"last_name": "Ames", "created_at": "13/13/2020"},
    ],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return column.flag(UNREADABLE)
