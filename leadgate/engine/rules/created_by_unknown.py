"""Who entered a lead is a user."""

from __future__ import annotations

import polars as pl

from leadgate.engine.rules.rule import UNREADABLE, Columns, Rule, Scope, Severity

RULE = Rule(
    code="created_by_unknown",
    title="Entered by is a user",
    fields=("created_by",),
    scope=Scope.VALUE,
    severity=Severity.FIX,
    message=("There is no user “{value}”; the lead is entered by the importing user instead."),
    advice=("Other systems' users are seldom known here."),
    corrected="",
    passes=[{"last_name": "Ames", "created_by": "olga"}, {"last_name": "Ames", "created_by": ""}],
    fails=[{"last_name": "Ames", "created_by": "somebody else"}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return column.flag(UNREADABLE)
