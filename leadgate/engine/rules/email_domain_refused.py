"""No address of a refused domain."""

from __future__ import annotations

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import NEVER, Columns, Rule, Scope, Severity, in_domains

RULE = Rule(
    code="email_domain_refused",
    title="Email domains to refuse",
    fields=(),
    scope=Scope.VALUE,
    kinds=frozenset({Kind.EMAIL}),
    severity=Severity.REJECT,
    message=("“{value}” in “{header}” belongs to a domain that is refused. Use another address."),
    advice=(
        "Domains of competitors, of the own company, or of test systems; subdomains are meant too."
    ),
    settings={"domains": []},
    example={"domains": ["example.net"]},
    passes=[{"last_name": "Ames", "email": "ann@example.com"}],
    fails=[
        {"last_name": "Ames", "email": "ann@example.net"},
        {"last_name": "Ames", "email": "ann@mail.example.net"},
    ],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    domains = list(column.texts("domains"))
    if not domains:
        return NEVER
    return in_domains(column.value, domains)
