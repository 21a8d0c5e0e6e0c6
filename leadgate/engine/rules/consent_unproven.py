"""An opt-in says where it comes from."""

from __future__ import annotations

import polars as pl

from leadgate.engine.rules.rule import Columns, Rule, Severity

RULE = Rule(
    code="consent_unproven",
    title="Opt-in with source or date",
    fields=("opt_in", "source"),
    severity=Severity.OFF,
    message=(
        "The lead has opted in, but neither a source nor a date of creation says when and where. "
        "Fill in one of them."
    ),
    advice=("For companies that must be able to prove a consent."),
    passes=[
        {"last_name": "Ames", "opt_in": "yes", "source": "Web"},
        {"last_name": "Ames", "opt_in": "no"},
    ],
    fails=[{"last_name": "Ames", "opt_in": "yes"}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    unproven = column["source"].is_null() & column["created_at"].is_null()
    return column["opt_in"].cast(pl.Boolean) & unproven
