"""A field is filled where another one says so."""

from __future__ import annotations

import polars as pl

from leadgate.engine.rules.rule import NEVER, Columns, Rule, Severity

RULE = Rule(
    code="required_if_missing",
    title="Field required by another",
    fields=("country",),
    severity=Severity.REJECT,
    message=("“{then}” must be filled because “{when}” is one of {values}."),
    advice=("For example: where the country is US, a state is required."),
    settings={"when": "", "values": [], "then": ""},
    example={"when": "country", "values": ["US"], "then": "state"},
    passes=[
        {"last_name": "Ames", "country": "US", "state": "VA"},
        {"last_name": "Ames", "country": "FR"},
    ],
    fails=[{"last_name": "Ames", "country": "US", "city": "Austin"}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    when, then = column.text("when"), column.text("then")
    if not when or not then:
        return NEVER
    asked = column[when].cast(pl.String).is_in(list(column.texts("values")))
    return asked & column[then].is_null()
