"""An address belongs to a person."""

from __future__ import annotations

import polars as pl

from leadgate.engine.email_lists import ROLES
from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import Columns, Rule, Scope, Severity

RULE = Rule(
    code="email_is_role",
    title="No role address",
    fields=("email",),
    scope=Scope.VALUE,
    kinds=frozenset({Kind.EMAIL}),
    severity=Severity.WARN,
    message=(
        "“{value}” in “{header}” belongs to a role, not to a person. Ask for the person's own "
        "address."
    ),
    advice=(
        "Role addresses like info@ or sales@ are read by many or by nobody. A company that "
        "names nobody may have one."
    ),
    settings={"names": list(ROLES)},
    passes=[
        {"last_name": "Ames", "email": "ann@example.com"},
        {"company": "Acme", "email": "info@example.com"},
    ],
    fails=[
        {"last_name": "Ames", "email": "info@example.com"},
        {"last_name": "Ames", "email": "Sales@example.com"},
    ],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    name = column.value.str.extract(r"^([^@]+)@", 1).str.to_lowercase()
    person = column["last_name"].is_not_null()
    return person & name.is_in(list(column.texts("names")))
