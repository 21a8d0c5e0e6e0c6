"""A phone number has an area code."""

from __future__ import annotations

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import Columns, Rule, Scope, Severity

RULE = Rule(
    code="phone_local_only",
    title="Phone number with area code",
    fields=(),
    scope=Scope.VALUE,
    kinds=frozenset({Kind.PHONE}),
    severity=Severity.WARN,
    message=(
        "“{value}” in “{header}” has no area code, so it can be dialled within its area only; it "
        "was kept as written. Add the area code."
    ),
    advice="Such numbers are stored as written and are not compared with others.",
    passes=[{"last_name": "Ames", "phone": "(202) 555-0143"}],
    fails=[{"last_name": "Ames", "phone": "555-0143"}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return column.flag("local")
