"""A postal code has the form that its country uses."""

from __future__ import annotations

import polars as pl

from leadgate.engine.rules.rule import Columns, Rule, Scope, Severity

RULE = Rule(
    code="postal_code_not_in_country",
    title="Postal code fits country",
    fields=("postal_code", "country"),
    scope=Scope.ADDRESS,
    severity=Severity.WARN,
    message=(
        "“{postal_code}” does not look like a postal code of {country}. Check postal code and "
        "country."
    ),
    advice=("Only the form is judged, not whether the code exists."),
    leaves_out=("postal_code",),
    corrected="The postal code was left out.",
    passes=[
        {"last_name": "Ames", "postal_code": "22150", "country": "US"},
        {"last_name": "Ames", "postal_code": "SW1A 1AA", "country": "UK"},
        {"last_name": "Ames", "postal_code": "2138", "country": "US"},
    ],
    fails=[
        {"last_name": "Ames", "postal_code": "ABC", "country": "US"},
        {"last_name": "Ames", "postal_code": "12", "country": "DE"},
    ],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return column.flag("misfit", "postal_code")
