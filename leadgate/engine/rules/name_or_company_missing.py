"""A lead is somebody or some company."""

from __future__ import annotations

import polars as pl

from leadgate.engine.rules.rule import Columns, Rule, Severity, is_blank

RULE = Rule(
    code="name_or_company_missing",
    title="Last name or company",
    fields=("last_name", "company"),
    severity=Severity.REJECT,
    message=("Neither a last name nor a company. Fill in one of them."),
    advice=("A lead without either can't be found or called."),
    passes=[{"last_name": "Ames"}, {"company": "Acme"}, {"full_name": "Ann Ames"}],
    fails=[{"first_name": "Ann"}, {"last_name": " ", "company": "-"}, {}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    return is_blank(column["last_name"]) & is_blank(column["company"])
