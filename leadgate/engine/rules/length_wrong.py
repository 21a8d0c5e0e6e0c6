"""A value is as long as an administrator asks for."""

from __future__ import annotations

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import Columns, Rule, Scope, Severity, outside

SINGLE = frozenset(Kind) - {Kind.CHOICES, Kind.TAGS}

RULE = Rule(
    code="length_wrong",
    title="Length of values",
    fields=(),
    scope=Scope.VALUE,
    kinds=SINGLE,
    severity=Severity.REJECT,
    message=("“{value}” in “{header}” is too short or too long for {label}. Correct it."),
    advice=("Lengths are in characters: least and most, nothing (null) for no bound."),
    settings={"lengths": {}},
    example={"lengths": {"account_number": [5, 10]}},
    passes=[
        {"last_name": "Ames", "account_number": "12345"},
        {"last_name": "Ames", "account_number": ""},
    ],
    fails=[
        {"last_name": "Ames", "account_number": "1234"},
        {"last_name": "Ames", "account_number": "12345678901"},
    ],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    bounds = column.bounds("lengths", column.judged.field.name)
    size = column.value.cast(pl.String).str.len_chars()
    return outside(size, bounds)
