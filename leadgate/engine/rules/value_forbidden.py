"""A value is none of those that an administrator forbids."""

from __future__ import annotations

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import NEVER, Columns, Rule, Scope, Severity

SINGLE = frozenset(Kind) - {Kind.CHOICES, Kind.TAGS}

RULE = Rule(
    code="value_forbidden",
    title="Forbidden values",
    fields=(),
    scope=Scope.VALUE,
    kinds=SINGLE,
    severity=Severity.REJECT,
    message=(
        "“{value}” in “{header}” is not allowed for {label}. Correct it, or leave the cell empty."
    ),
    advice=(
        "Meant for test data and fillers like Test or asdf; upper and lower case don't matter."
    ),
    settings={"forbidden": {}},
    example={"forbidden": {"last_name": ["test", "asdf"]}},
    passes=[{"last_name": "Ames"}, {"last_name": "Ames", "company": "Testing Inc."}],
    fails=[{"last_name": "TEST"}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    forbidden = column.mapping("forbidden").get(column.judged.field.name)
    if not isinstance(forbidden, list | tuple):
        return NEVER
    listed = [str(value).lower() for value in forbidden]
    return column.value.cast(pl.String).str.to_lowercase().is_in(listed)
