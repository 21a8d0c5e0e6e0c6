"""A country is one of the world's."""

from __future__ import annotations

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import UNREADABLE, Columns, Rule, Scope, Severity

RULE = Rule(
    code="country_unknown",
    title="Known country",
    fields=("country",),
    scope=Scope.VALUE,
    kinds=frozenset({Kind.COUNTRY}),
    severity=Severity.REJECT,
    message=(
        "“{value}” in “{header}” is not a country. Expected is a name or a code like Germany or "
        "DE. Correct it, or leave the cell empty."
    ),
    advice=("Names in fifteen languages and the codes of ISO 3166 are known."),
    passes=[
        {"last_name": "Ames", "country": "Germany"},
        {"last_name": "Ames", "country": "USA"},
        {"last_name": "Ames", "country": "Frankreich"},
    ],
    fails=[{"last_name": "Ames", "country": "Atlantis"}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return column.flag(UNREADABLE)
