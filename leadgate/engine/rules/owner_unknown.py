"""A lead's owner is a user."""

from __future__ import annotations

import polars as pl

from leadgate.engine.rules.rule import UNREADABLE, Columns, Rule, Scope, Severity

RULE = Rule(
    code="owner_unknown",
    title="Owner is a user",
    fields=("owner",),
    scope=Scope.VALUE,
    severity=Severity.REJECT,
    message=(
        "There is no user “{value}” to own this lead. Expected is a user name, an email address "
        "or an id. Correct “{header}”, or leave the cell empty."
    ),
    advice=("An empty owner becomes the import's owner, else the importing user."),
    passes=[
        {"last_name": "Ames", "owner": "olga"},
        {"last_name": "Ames", "owner": "1"},
        {"last_name": "Ames", "owner": ""},
    ],
    fails=[{"last_name": "Ames", "owner": "nobody"}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return column.flag(UNREADABLE)
