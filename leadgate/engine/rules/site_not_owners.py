"""A lead's site is its owner's, unless the owner belongs to all sites."""

from __future__ import annotations

import polars as pl

from leadgate.engine.rules.rule import NEVER, Columns, Rule, Severity

RULE = Rule(
    code="site_not_owners",
    title="Site matches owner",
    fields=("site", "owner"),
    severity=Severity.REJECT,
    message=(
        "The owner does not belong to the site “{site}”. Choose another owner, or another site."
    ),
    advice=("Users who belong to a site see and own the leads of that site only."),
    leaves_out=("site",),
    corrected="The site was left out.",
    passes=[
        {"last_name": "Ames", "owner": "olga", "site": "Head office"},
        {"last_name": "Ames", "owner": "all", "site": "Branch"},
    ],
    fails=[{"last_name": "Ames", "owner": "olga", "site": "Branch"}],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    people = column.plan.people
    if people is None or not people.site_of:
        return NEVER
    owner = column["owner"].cast(pl.Int64).fill_null(column.plan.importer)
    home = owner.replace_strict(dict(people.site_of), default=None, return_dtype=pl.Int64)
    site = column["site"].cast(pl.Int64).fill_null(pl.lit(column.plan.site, dtype=pl.Int64))
    return home != site
