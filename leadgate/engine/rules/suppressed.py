"""Nobody is imported who must never be contacted again."""

from __future__ import annotations

from functools import lru_cache

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
    named = column.settings.get("fingerprints")
    prints = _set_of(tuple(named)) if isinstance(named, list | tuple) else frozenset()
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


@lru_cache(maxsize=2)
def _set_of(prints: tuple[str, ...]) -> frozenset[str]:
    """Return a list as a set; the same list is asked for once per column and chunk."""
    return frozenset(prints)


def _listed(values: pl.Series, prints: frozenset[str], *, with_domain: bool) -> pl.Series:
    """Return where a value, or one of several lines of it, is on the list.

    Cost: 1 µs per distinct value, and per distinct domain.
    """
    domains: dict[str, bool] = {}

    def of_domain(part: str) -> bool:
        domain = part.rpartition("@")[2]
        if domain not in domains:
            domains[domain] = fingerprint(domain) in prints
        return domains[domain]

    bad = [
        value
        for value in values.drop_nulls().unique()
        if any(
            fingerprint(part) in prints or (with_domain and of_domain(part))
            for part in value.split("\n")
        )
    ]
    return values.is_in(bad).fill_null(value=False)
