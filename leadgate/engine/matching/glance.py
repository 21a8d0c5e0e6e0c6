"""A lead at a glance: eight small numbers in one, by which most others are told apart unread.

Most leads that share a block key are somebody else: a colleague, a namesake
across the street. Initials and a few hashes show it, and these fit beside the
keys; the leads themselves are then read for the rest only.
"""

from __future__ import annotations

import numpy as np
import polars as pl

from leadgate.engine.matching.keys import hashed

_BITS = 7  # of each part; 0 where there is nothing


def glances(leads: pl.DataFrame) -> pl.Series:
    """Return each lead at a glance.

    Args:
        leads: what `comparable` returned.

    Returns:
        Int64, never null nor negative.

    Cost: about 2 µs a lead.
    """
    found = np.zeros(len(leads), np.int64)
    for place, text in enumerate(leads.select(**_parts())):
        small = hashed(text).view(np.uint32) % (2**_BITS - 1) + 1
        small[text.is_null().to_numpy()] = 0
        found |= small.astype(np.int64) << (_BITS * place)
    return pl.Series("glance", found)


def possible() -> pl.Expr:
    """Say of pairs whether they may be the same lead, by the fields that are compared.

    Columns are those of `comparable`, and the other lead's with `_other` behind
    their names. Leaves out most of those who share a company.
    """
    return _alike(_parts(), _parts("_other"))


def possible_at_a_glance() -> pl.Expr:
    """Say the same by `glance` and `glance_other` alone.

    True for each pair that is possible, and by chance for one in some forty
    of the others.
    """
    return _alike(_seen("glance"), _seen("glance_other"))


def _alike(one: dict[str, pl.Expr], other: dict[str, pl.Expr]) -> pl.Expr:
    def same(part: str, theirs: str = "") -> pl.Expr:
        return (one[part] == other[theirs or part]).fill_null(value=False)

    def missing(part: str) -> pl.Expr:
        return one[part].is_null() | other[part].is_null()

    first = same("family") | same("initial") | missing("first")
    last = same("last_head") | same("last_tail") | missing("last")
    return same("email") | same("phone") | same("first", "last") | (first & last)


def _parts(suffix: str = "") -> dict[str, pl.Expr]:
    """What is seen of a lead, in the order of a glance's bits, the lowest first."""
    first, last = pl.col(f"first{suffix}"), pl.col(f"last{suffix}")
    return {
        "family": pl.col(f"family{suffix}"),
        "first": first,
        "initial": first.str.head(1),
        "last": last,
        "last_head": last.str.head(2),
        "last_tail": last.str.tail(2),
        "email": pl.col(f"email{suffix}"),
        "phone": pl.col(f"phone{suffix}"),
    }


def _seen(glance: str) -> dict[str, pl.Expr]:
    """What is seen of a lead, out of its glance."""
    parts = {
        name: pl.col(glance) // 2 ** (_BITS * place) % 2**_BITS
        for place, name in enumerate(_parts())
    }
    return {name: pl.when(part != 0).then(part) for name, part in parts.items()}
