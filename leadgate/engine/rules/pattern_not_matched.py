"""A value has the form that an administrator asks for."""

from __future__ import annotations

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import NEVER, Columns, Rule, Scope, Severity

SINGLE = frozenset(Kind) - {Kind.CHOICES, Kind.TAGS}

RULE = Rule(
    code="pattern_not_matched",
    title="Value has the form asked for",
    fields=(),
    scope=Scope.VALUE,
    kinds=SINGLE,
    severity=Severity.REJECT,
    message=("“{value}” in “{header}” does not have the form that {label} must have. Correct it."),
    advice=(
        "Patterns are regular expressions of linear time (no lookaround, no backreferences), one "
        "per field, found anywhere in the value unless they begin with ^ and end with $."
    ),
    settings={"patterns": {}},
    example={"patterns": {"account_number": r"^K-\d+$"}},
    passes=[
        {"last_name": "Ames", "account_number": "K-10023"},
        {"last_name": "Ames", "account_number": ""},
    ],
    fails=[{"last_name": "Ames", "account_number": "10023"}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    pattern = column.mapping("patterns").get(column.judged.field.name)
    if not pattern:
        return NEVER
    return ~column.value.cast(pl.String).str.contains(str(pattern))
