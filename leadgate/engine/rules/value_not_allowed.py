"""A value is one of those that an administrator allows."""

from __future__ import annotations

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import NEVER, Columns, Rule, Scope, Severity

SINGLE = frozenset(Kind) - {Kind.CHOICES, Kind.TAGS}

RULE = Rule(
    code="value_not_allowed",
    title="Allowed values",
    fields=(),
    scope=Scope.VALUE,
    kinds=SINGLE,
    severity=Severity.REJECT,
    message=("“{value}” in “{header}” is not one of the values allowed for {label}. Correct it."),
    advice=("Values are compared as they are stored: countries as codes (US), choices as labels."),
    settings={"allowed": {}},
    example={"allowed": {"country": ["DE", "AT"]}},
    passes=[{"last_name": "Ames", "country": "Germany"}, {"last_name": "Ames", "country": ""}],
    fails=[{"last_name": "Ames", "country": "France"}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    allowed = column.mapping("allowed").get(column.judged.field.name)
    if not isinstance(allowed, list | tuple):
        return NEVER
    return ~column.value.cast(pl.String).is_in([str(value) for value in allowed])
