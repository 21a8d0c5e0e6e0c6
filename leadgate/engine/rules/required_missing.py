"""Fields that an administrator requires are filled."""

from __future__ import annotations

import polars as pl

from leadgate.engine.rules.rule import Columns, Rule, Severity

RULE = Rule(
    code="required_missing",
    title="Required fields",
    fields=("last_name", "company"),
    severity=Severity.REJECT,
    message=("A required field is empty. Required are {all}; and one of {any}."),
    advice=(
        "Set “all” to the fields that every lead must have, and “any” to fields of which one must"
        " be filled."
    ),
    settings={"all": [], "any": []},
    example={"all": ["city"], "any": ["email", "phone"]},
    passes=[{"last_name": "Ames", "city": "Austin", "email": "a@example.com"}],
    fails=[
        {"last_name": "Ames", "city": "Austin"},
        {"last_name": "Ames", "email": "a@example.com"},
    ],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    every = [column[name].is_null() for name in column.texts("all")]
    some = [column[name].is_null() for name in column.texts("any")]
    missing = pl.any_horizontal(*every, pl.lit(value=False))
    return missing | pl.all_horizontal(*some) if some else missing
