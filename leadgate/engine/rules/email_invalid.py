"""An email address can be written to."""

from __future__ import annotations

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import UNREADABLE, Columns, Rule, Scope, Severity

RULE = Rule(
    code="email_invalid",
    title="Valid email address",
    fields=(),
    scope=Scope.VALUE,
    kinds=frozenset({Kind.EMAIL}),
    severity=Severity.REJECT,
    message=(
        "“{value}” in “{header}” is not an email address. Expected is something like "
        "ann@example.com. Correct it, or leave the cell empty."
    ),
    advice=("Addresses are checked for their form; no message is sent."),
    passes=[
        {"last_name": "Ames", "email": "ann@example.com"},
        {"last_name": "Ames", "email": "Ann <ann@EXAMPLE.com>"},
        {"last_name": "Ames", "email": ""},
        {"last_name": "Ames", "email": "n/a"},
    ],
    fails=[
        {"last_name": "Ames", "email": "ann@example"},
        {"last_name": "Ames", "email": "ann.example.com"},
        {"last_name": "Ames", "email_other": "a@b@example.com"},
    ],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return column.flag(UNREADABLE)
