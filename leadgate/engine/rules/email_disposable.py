"""An address will still be read next week."""

from __future__ import annotations

import polars as pl

from leadgate.engine.email_lists import DISPOSABLE
from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import Columns, Rule, Scope, Severity, in_domains

RULE = Rule(
    code="email_disposable",
    title="No disposable address",
    fields=(),
    scope=Scope.VALUE,
    kinds=frozenset({Kind.EMAIL}),
    severity=Severity.WARN,
    message=(
        "“{value}” in “{header}” is a disposable address; messages to it will hardly be read. Ask"
        " for another one."
    ),
    advice=("The list can be edited."),
    settings={"domains": list(DISPOSABLE)},
    example={"domains": ["throwaway.example.org"]},
    passes=[{"last_name": "Ames", "email": "ann@example.com"}],
    fails=[{"last_name": "Ames", "email": "ann@throwaway.example.org"}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return in_domains(column.value, list(column.texts("domains")))
