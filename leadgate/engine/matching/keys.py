"""Block keys: leads that share one are compared with each other, others never.

A key is a text of several parts turned into 32 bits. Each typing error leaves
at least one key of a lead as it was: a wrong letter in the last name does not
touch the keys of first name and company.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import polars as pl
from numpy.typing import NDArray

HEAD = 3  # letters of a last name
COMPANY_HEAD = 10  # letters that a company's name begins with
COMPANY_TAIL = 6  # letters that it ends with
MAIL_PART = 5  # letters at either end of an address

VERSION = 4
"""Of what keys and glances are made of: those of another version say nothing about these."""

_PRIME = np.uint64(0x100000001B3)
_MIX = np.uint64(0xFF51AFD7ED558CCD)


def block_keys(leads: pl.DataFrame, scopes: Sequence[int | None]) -> pl.Series:
    """Return the block keys of each lead.

    Args:
        leads: what `comparable` returned.
        scopes: per lead its site; leads of different sites share no key.

    Returns:
        List(Int32), each key once; empty for a lead that has nothing to compare.

    Cost: about 4 µs a lead.
    """
    scope = pl.Series("scope", scopes, dtype=pl.Int64).fill_null(0).cast(pl.String)
    texts = leads.with_columns(scope, _head(), *_company_ends()).select(_texts())
    numbers = [
        pl.Series(text.name, hashed(text), dtype=pl.Int32).set(text.is_null(), None)
        for text in texts
    ]
    lists = pl.DataFrame(numbers).select(pl.concat_list(pl.all()).list.drop_nulls().list.unique())
    return lists.to_series().rename("keys")


def _texts() -> list[pl.Expr]:
    person = pl.col("last").is_not_null() | pl.col("first").is_not_null()
    pair = (pl.col("last"), pl.col("family"))
    whole = pl.col("last").is_not_null() & pl.col("family").is_not_null()
    # In the order of the alphabet: first and last name are mixed up at times.
    name = [pl.when(whole).then(pick(*pair)) for pick in (pl.min_horizontal, pl.max_horizontal)]
    local, domain = pl.col("local"), pl.col("domain")
    long = local.str.len_chars() >= MAIL_PART
    initial = _initial("family")
    return [
        _key("name in city", *name, pl.col("city")),
        _key("name at company", *name, pl.col("company_tail")),
        _key("name in street", *name, pl.col("street")),
        _key("last at company", pl.col("head"), initial, pl.col("company_head")),
        _key("first at company", pl.col("family"), _initial("last"), pl.col("company_head")),
        _key("last in area", pl.col("head"), pl.col("postal")),
        _key("first in area", pl.col("family"), pl.col("postal")),
        _key("company", pl.when(~person).then(pl.col("company"))),
        _key("company in area", pl.when(~person).then(pl.col("company_head")), pl.col("postal")),
        _key("phone", pl.col("phone")),
        _key("local", pl.when(long & pl.col("local_tells")).then(local)),
        _key("address begins", pl.when(long).then(local.str.head(MAIL_PART)), domain),
        _key("address ends", pl.when(long).then(local.str.tail(MAIL_PART)), domain, initial),
        _key("born", pl.col("birth"), pl.col("head")),
    ]


def _key(kind: str, *parts: pl.Expr) -> pl.Expr:
    return pl.concat_str([pl.lit(kind), pl.col("scope"), *parts], separator="\x1f").alias(kind)


def _initial(name: str) -> pl.Expr:
    """Tell colleagues apart: without it, everybody of a company would be compared."""
    return pl.col(name).str.head(1).fill_null("")


def _head() -> pl.Expr:
    return pl.col("last").str.head(HEAD).alias("head")


def _company_ends() -> list[pl.Expr]:
    name = pl.col("company").str.replace_all(" ", "", literal=True)
    return [
        name.str.head(COMPANY_HEAD).alias("company_head"),
        name.str.tail(COMPANY_TAIL).alias("company_tail"),
    ]


def hashed(texts: pl.Series) -> NDArray[np.int32]:
    """Return 32 bits for each text, the same on every machine and for good.

    A polynomial over its bytes in UTF-8, modulo 2**64, then mixed. Null is
    hashed as the empty text.
    """
    sizes = texts.str.len_bytes().fill_null(0).to_numpy().astype(np.int64)
    data = np.frombuffer("".join(texts.fill_null("").to_list()).encode(), np.uint8)
    ends = np.cumsum(sizes)
    found = np.zeros(len(texts), np.uint64)
    filled = sizes > 0
    if len(data):
        starts = (ends - sizes)[filled]
        place = np.arange(len(data)) - np.repeat(starts, sizes[filled])
        terms = (data.astype(np.uint64) + np.uint64(1)) * _powers(int(sizes.max()))[place]
        found[filled] = np.add.reduceat(terms, starts)
    found ^= found >> np.uint64(33)
    found *= _MIX
    found ^= found >> np.uint64(33)
    return (found >> np.uint64(32)).astype(np.uint32).view(np.int32)


def _powers(number: int) -> NDArray[np.uint64]:
    powers: NDArray[np.uint64] = np.multiply.accumulate(np.full(number, _PRIME, np.uint64))
    return powers
