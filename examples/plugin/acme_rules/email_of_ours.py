"""Nobody of the company itself becomes a lead."""

from __future__ import annotations

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.rules import Columns, Rule, Scope, Severity

RULE = Rule(
    code="email_of_ours",
    title="Nobody of ours",
    fields=(),
    scope=Scope.VALUE,  # judged on every email column, however many there are
    kinds=frozenset({Kind.EMAIL}),
    severity=Severity.REJECT,
    message="“{value}” in “{header}” is one of our own people. Leave the record out.",
    advice="Lists that partners send back hold the colleagues who made them.",
    settings={"domain": "acme.example.com"},
    passes=[{"last_name": "Ames", "email": "ann@example.com"}],
    fails=[{"last_name": "Ames", "email": "ann@acme.example.com"}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return column.value.str.ends_with("@" + column.text("domain"))
