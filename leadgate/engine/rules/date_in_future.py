"""What has happened lies in the past."""

from __future__ import annotations

from datetime import timedelta

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import NEVER, Columns, Rule, Scope, Severity

RULE = Rule(
    code="date_in_future",
    title="Date not in the future",
    fields=(),
    scope=Scope.VALUE,
    kinds=frozenset({Kind.DATE, Kind.DATETIME}),
    severity=Severity.WARN,
    message=(
        "“{value}” in “{header}” lies in the future. Check it, and the order of day and month in "
        "this column."
    ),
    advice=("The day of processing counts as today; a day's difference is left to time zones."),
    settings={"dates": ["birth_date", "created_at", "modified_at"]},
    passes=[{"last_name": "Ames", "birth_date": "1980-04-23"}],
    fails=[
        {"last_name": "Ames", "birth_date": "2199-01-01"},
        {"last_name": "Ames", "created_at": "2199-01-01 10:00"},
    ],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    if column.judged.field.name not in column.texts("dates"):
        return NEVER
    return column.value.cast(pl.Date) > column.today + timedelta(days=1)
