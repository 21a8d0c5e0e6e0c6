"""Nobody is imported who must never be contacted again."""

from __future__ import annotations

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.fingerprint import fingerprint
from leadgate.engine.rules.rule import NEVER, Columns, Rule, Scope, Severity

RULE = Rule(
    code="suppressed",
    title="Not on the suppression list",
    fields=(),
    scope=Scope.VALUE,
    kinds=frozenset({Kind.EMAIL, Kind.PHONE}),
    severity=Severity.REJECT,
    message=(
        "“{value}” in “{header}” is on the list of addresses and numbers that must not be "
        "imported. Leave the record out."
    ),
    advice=("The list holds fingerprints only, of email addresses, domains and phone numbers."),
    settings={"fingerprints": []},
    example={
        "fingerprints": [
            fingerprint("gone@example.com"),
            fingerprint("example.net"),
            fingerprint("+12025550199"),
        ]
    },
    passes=[{"last_name": "Ames", "email": "ann@example.com", "phone": "202-555-0143"}],
    fails=[
        {"last_name": "Ames", "email": "Gone@Example.com"},
        {"last_name": "Ames", "email": "any@example.net"},
        {"last_name": "Ames", "email": "ann@example.com; gone@example.com"},
        {"last_name": "Ames", "phone": "(202) 555-0199"},
    ],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    prints = frozenset(column.texts("fingerprints"))
    if not prints:
        return NEVER
    with_domain = column.judged.field.kind is Kind.EMAIL

    def listed(values: pl.Series) -> pl.Series:
        return _listed(values, prints, with_domain=with_domain)

    found = column.value.map_batches(listed, return_dtype=pl.Boolean)
    more = f"{column.judged.name}+more"  # the cell's further addresses, one per line
    if more not in column.names:
        return found
    return found | pl.col(more).map_batches(listed, return_dtype=pl.Boolean)


def _listed(values: pl.Series, prints: frozenset[str], *, with_domain: bool) -> pl.Series:
    """Return where a value, or one of several lines of it, is on the list; each looked at once."""
    distinct = values.drop_nulls().unique()
    bad = [
        value
        for value in distinct
        if any(
            fingerprint(part) in prints
            or (with_domain and fingerprint(part.rpartition("@")[2]) in prints)
            for part in value.split("\n")
        )
    ]
    return values.is_in(bad).fill_null(value=False)
