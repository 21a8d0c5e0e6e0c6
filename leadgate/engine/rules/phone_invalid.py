"""A phone number can be dialled."""

from __future__ import annotations

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import UNREADABLE, Columns, Rule, Scope, Severity

RULE = Rule(
    code="phone_invalid",
    title="Valid phone number",
    fields=(),
    scope=Scope.VALUE,
    kinds=frozenset({Kind.PHONE}),
    severity=Severity.REJECT,
    message=(
        "“{value}” in “{header}” is not a phone number that can be dialled. Expected is a whole "
        "number with its area code, and the country code where it is abroad, like +1 202 555 "
        "0143. Correct it, or leave the cell empty."
    ),
    advice=(
        "A number without a country code is read as one of the record's country, else of the "
        "import's. If you choose to warn instead, the number is kept as written."
    ),
    passes=[
        {"last_name": "Ames", "phone": "(202) 555-0143"},
        {"last_name": "Ames", "phone": "+44 20 7946 0958"},
        {"last_name": "Ames", "phone": ""},
    ],
    fails=[
        {"last_name": "Ames", "phone": "12345"},
        {"last_name": "Ames", "phone": "call me"},
        {"last_name": "Ames", "fax": "2.03E+9"},
    ],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return column.flag(UNREADABLE)
