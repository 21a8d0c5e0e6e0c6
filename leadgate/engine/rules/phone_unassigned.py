"""A phone number belongs to a range that is in use."""

from __future__ import annotations

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import Columns, Rule, Scope, Severity

RULE = Rule(
    code="phone_unassigned",
    title="Assigned phone number",
    fields=(),
    scope=Scope.VALUE,
    kinds=frozenset({Kind.PHONE}),
    severity=Severity.WARN,
    message=("“{value}” in “{header}” could be dialled, but no such number is in use. Check it."),
    advice=(
        "Area codes and ranges that the numbering plan of the country does not have point to "
        "typing errors."
    ),
    passes=[{"last_name": "Ames", "phone": "(202) 555-0143"}],
    fails=[{"last_name": "Ames", "phone": "(999) 555-0143"}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return column.flag("unassigned")
