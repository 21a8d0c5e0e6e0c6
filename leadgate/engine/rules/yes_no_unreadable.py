"""Yes or no is yes or no."""

from __future__ import annotations

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.rules.rule import UNREADABLE, Columns, Rule, Scope, Severity

RULE = Rule(
    code="yes_no_unreadable",
    title="Readable yes or no",
    fields=(),
    scope=Scope.VALUE,
    kinds=frozenset({Kind.YES_NO}),
    severity=Severity.REJECT,
    message=(
        "“{value}” in “{header}” is neither yes nor no. Expected is something like yes, no, true,"
        " false, 1 or 0. Correct it, or leave the cell empty."
    ),
    advice=("What somebody has agreed to must not be guessed, so the record is not taken."),
    passes=[
        {"last_name": "Ames", "opt_in": "yes"},
        {"last_name": "Ames", "do_not_call": "Nein"},
        {"last_name": "Ames", "do_not_email": "0"},
    ],
    fails=[{"last_name": "Ames", "opt_in": "perhaps"}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return column.flag(UNREADABLE)
