"""Who has opted in has not opted out."""

from __future__ import annotations

import polars as pl

from leadgate.engine.rules.rule import Columns, Rule, Severity

RULE = Rule(
    code="consent_contradicts",
    title="Consent without contradiction",
    fields=("opt_in", "do_not_email"),
    severity=Severity.WARN,
    message=(
        "The lead has opted in, but must not be emailed. Check which is right; the refusal holds."
    ),
    advice=("A refusal weighs more than a consent."),
    leaves_out=("opt_in",),
    corrected="The consent was left out.",
    passes=[
        {"last_name": "Ames", "opt_in": "yes", "do_not_email": "no"},
        {"last_name": "Ames", "opt_in": "no", "do_not_email": "yes"},
    ],
    fails=[{"last_name": "Ames", "opt_in": "yes", "do_not_email": "yes"}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return column["opt_in"].cast(pl.Boolean) & column["do_not_email"].cast(pl.Boolean)
