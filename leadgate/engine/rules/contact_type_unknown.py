"""Contact types are known."""

from __future__ import annotations

import polars as pl

from leadgate.engine.rules.rule import UNREADABLE, Columns, Rule, Scope, Severity

RULE = Rule(
    code="contact_type_unknown",
    title="Known contact type",
    fields=("contact_type",),
    scope=Scope.VALUE,
    severity=Severity.REJECT,
    message=(
        "“{value}” in “{header}” has a contact type that is not on the list. Correct it, add it "
        "to the list, or map the value on the mapping page."
    ),
    advice=("Several types are parted by ; or , in one cell."),
    passes=[
        {"last_name": "Ames", "contact_type": "Customer; Partner"},
        {"last_name": "Ames", "contact_type": ""},
    ],
    fails=[{"last_name": "Ames", "contact_type": "Customer; Martian"}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return column.flag(UNREADABLE)
