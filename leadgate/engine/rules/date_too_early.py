"""A date is not before anybody's time."""

from __future__ import annotations

from datetime import date

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import NEVER, Columns, Rule, Scope, Severity

RULE = Rule(
    code="date_too_early",
    title="Date not too early",
    fields=(),
    scope=Scope.VALUE,
    kinds=frozenset({Kind.DATE, Kind.DATETIME}),
    severity=Severity.WARN,
    message=("“{value}” in “{header}” is earlier than is sensible for {label}. Check it."),
    advice=("The earliest day per field."),
    settings={"earliest": {"birth_date": "1900-01-01", "created_at": "1970-01-01"}},
    passes=[{"last_name": "Ames", "birth_date": "1980-04-23"}],
    fails=[{"last_name": "Ames", "birth_date": "1880-04-23"}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    earliest = column.mapping("earliest").get(column.judged.field.name)
    if not earliest:
        return NEVER
    return column.value.cast(pl.Date) < date.fromisoformat(str(earliest))
