"""A web address leads somewhere."""

from __future__ import annotations

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import UNREADABLE, Columns, Rule, Scope, Severity

RULE = Rule(
    code="web_address_invalid",
    title="Valid web address",
    fields=(),
    scope=Scope.VALUE,
    kinds=frozenset({Kind.URL}),
    severity=Severity.WARN,
    message=(
        "“{value}” in “{header}” is not a web address; it was left out. Expected is something "
        "like https://www.example.com."
    ),
    advice=("Only the form is judged; no page is opened."),
    corrected="",
    passes=[
        {"last_name": "Ames", "website": "www.example.com"},
        {"last_name": "Ames", "website": "https://example.com/a?b=1"},
        {"last_name": "Ames", "linkedin_url": "linkedin.com/in/example"},
    ],
    fails=[{"last_name": "Ames", "website": "our website"}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return column.flag(UNREADABLE)
