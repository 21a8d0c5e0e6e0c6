"""A lead's site is one of the company's."""

from __future__ import annotations

import polars as pl

from leadgate.engine.rules.rule import UNREADABLE, Columns, Rule, Scope, Severity

RULE = Rule(
    code="site_unknown",
    title="Site exists",
    fields=("site",),
    scope=Scope.VALUE,
    severity=Severity.REJECT,
    message=(
        "There is no site “{value}”. Expected is a site's name or id. Correct “{header}”, or "
        "leave the cell empty."
    ),
    advice=("An empty site becomes the import's site."),
    passes=[{"last_name": "Ames", "site": "Head office"}, {"last_name": "Ames", "site": ""}],
    fails=[{"last_name": "Ames", "site": "Moon base"}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return column.flag(UNREADABLE)
