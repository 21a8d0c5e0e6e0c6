"""Values that the mapping refuses."""

from __future__ import annotations

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import Columns, Rule, Scope, Severity
from leadgate.engine.transforms.choice import REFUSED, REFUSED_FLAG

RULE = Rule(
    code="value_refused",
    title="No value that the mapping refuses",
    fields=(),
    scope=Scope.VALUE,
    kinds=frozenset({Kind.CHOICE, Kind.CHOICES}),
    custom_kinds=frozenset({Kind.CHOICE}),
    severity=Severity.REJECT,
    message=(
        "“{value}” in “{header}” is refused by the mapping. Leave the record out, or choose "
        "something else for this value on the mapping page."
    ),
    advice=("Which values these are is chosen for each file, beside the column."),
    passes=[
        {"last_name": "Ames", "rating": "hot"},
        {"last_name": "Ames", "contact_type": "Customer; Partner"},
    ],
    fails=[
        {"last_name": "Ames", "rating": REFUSED},
        {"last_name": "Ames", "contact_type": f"Customer; {REFUSED}"},
    ],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return column.flag(REFUSED_FLAG)
