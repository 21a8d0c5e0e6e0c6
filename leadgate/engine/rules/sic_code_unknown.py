"""SIC codes are known."""

from __future__ import annotations

import polars as pl

from leadgate.engine.rules.rule import UNREADABLE, Columns, Rule, Scope, Severity

RULE = Rule(
    code="sic_code_unknown",
    title="Known SIC code",
    fields=("sic_code",),
    scope=Scope.VALUE,
    severity=Severity.REJECT,
    message=(
        "“{value}” in “{header}” is not a SIC code. Expected are two to four digits like 7372. "
        "Correct it, or leave the cell empty."
    ),
    advice=(
        "The list is the Standard Industrial Classification of 1987; an administrator can add "
        "codes."
    ),
    passes=[
        {"last_name": "Ames", "sic_code": "7372"},
        {"last_name": "Ames", "sic_code": "111"},
        {"last_name": "Ames", "sic_code": "7372 - Prepackaged software"},
    ],
    fails=[
        {"last_name": "Ames", "sic_code": "9998"},
        {"last_name": "Ames", "sic_code": "software"},
    ],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return column.flag(UNREADABLE)
