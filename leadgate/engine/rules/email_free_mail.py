"""A business lead has a business address."""

from __future__ import annotations

import polars as pl

from leadgate.engine.email_lists import FREE_MAIL
from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import Columns, Rule, Scope, Severity, in_domains

RULE = Rule(
    code="email_free_mail",
    title="No free mail address",
    fields=(),
    scope=Scope.VALUE,
    kinds=frozenset({Kind.EMAIL}),
    severity=Severity.OFF,
    message=("“{value}” in “{header}” is a free mail address. Ask for the business address."),
    advice=("The list can be edited. Off unless you sell to companies only."),
    settings={"domains": list(FREE_MAIL)},
    example={"domains": ["freemail.example.org"]},
    passes=[{"last_name": "Ames", "email": "ann@example.com"}],
    fails=[{"last_name": "Ames", "email": "ann@freemail.example.org"}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return in_domains(column.value, list(column.texts("domains")))
