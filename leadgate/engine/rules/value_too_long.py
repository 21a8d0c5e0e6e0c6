"""A value fits into its field."""

from __future__ import annotations

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import Columns, Rule, Scope, Severity

RULE = Rule(
    code="value_too_long",
    title="Fits the field",
    fields=(),
    scope=Scope.VALUE,
    kinds=frozenset(
        {Kind.TEXT, Kind.NAME, Kind.COMPANY, Kind.URL, Kind.STATE, Kind.POSTAL_CODE, Kind.CHOICE}
    ),
    severity=Severity.REJECT,
    message=(
        "“{value}” in “{header}” is too long: {label} holds {limit} characters. Shorten it, or "
        "map the column to Notes."
    ),
    advice=("If you choose to correct instead, the value is cut to the field's length."),
    corrected="It was cut to that length.",
    passes=[
        {"last_name": "Ames", "job_title": "Buyer"},
        {"last_name": "Ames", "job_title": "é" * 200},
    ],
    fails=[{"last_name": "Ames", "job_title": "x" * 201}, {"last_name": "x" * 121}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    limit = column.judged.limit
    long = column.value.str.len_bytes() > limit
    return long & (column.value.str.len_chars() > limit)
