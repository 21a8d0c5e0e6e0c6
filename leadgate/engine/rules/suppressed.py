"""Nobody is imported who must never be contacted again."""

from __future__ import annotations

import polars as pl

from leadgate.engine.fields import Kind
from leadgate.engine.fingerprint import fingerprint, fingerprints
from leadgate.engine.rules.rule import Columns, Rule, Scope, Severity

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
        {"last_name": "Ames", "phone": "(202) 555-0199"},
    ],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    prints = list(column.texts("fingerprints"))
    if not prints:
        return pl.lit(value=False)
    listed = column.value.map_batches(fingerprints, return_dtype=pl.String).is_in(prints)
    if column.judged.field.kind is not Kind.EMAIL:
        return listed
    domain = column.value.str.extract(r"@(.+)$", 1)
    return listed | domain.map_batches(fingerprints, return_dtype=pl.String).is_in(prints)
