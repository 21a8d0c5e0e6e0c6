"""Companies in the countries that are billed by account have an account number."""

from __future__ import annotations

import polars as pl

from leadgate.engine.rules import Columns, Rule, Severity

RULE = Rule(
    code="account_number_missing",
    title="Account number of companies that are billed",
    fields=("account_number", "country"),
    severity=Severity.WARN,
    message="A company in {country} needs an account number. Add it.",
    advice="Invoices to these countries carry the number.",
    settings={"countries": ["AT", "DE", "FR", "IT", "NL"]},
    passes=[
        {"company": "Acme", "country": "Germany", "account_number": "K-1"},
        {"company": "Acme", "country": "US"},
    ],
    fails=[{"company": "Acme", "country": "Germany"}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    billed = column["country"].is_in(list(column.texts("countries")))
    return billed & column["company"].is_not_null() & column["account_number"].is_null()
