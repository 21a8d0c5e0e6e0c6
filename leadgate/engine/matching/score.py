"""From agreements to a score, and to those pairs that are likely the same lead.

Each agreement and each difference counts some bits: the logarithm of how much
more often it is found among pairs that are the same lead than among others
(Fellegi and Sunter, 1969). The bits are estimates from what is generally known
of such lists, not fitted to one.
"""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from leadgate.engine.matching.compare import A, agreements

LIKELY = 70
"""Score from which on two leads are likely the same one."""

MOVED = -2.0
"""Bits of another address, however much of it is another one: who moves changes all of it."""

PLACE = ("postal", "city", "street")
ONCE = 2.0  # bits of an address that differs as the name or company in it does

EVEN = 10.0  # bits at which it is as likely as not
STEEP = 3.5  # bits in which the odds grow e-fold
ALONE = 3.0  # bits more for a company where no person is named: it is the whole lead

BITS: Mapping[A, float] = {
    A.FIRST_SAME: 5.0, A.FIRST_NICKNAME: 4.5, A.FIRST_TYPO: 3.5, A.FIRST_SHORT: 3.0,
    A.FIRST_INITIAL: 2.5,
    A.FIRST_DIFFERS: -35.0,
    A.LAST_SAME: 6.0, A.LAST_TYPO: 4.5, A.LAST_PART: 3.5, A.LAST_DIFFERS: -8.0,
    A.NAMES_SWAPPED: 5.0,
    A.COMPANY_SAME: 7.0, A.COMPANY_ALIKE: 3.5, A.COMPANY_DIFFERS: -3.0,
    A.EMAIL_SAME: 12.0, A.EMAIL_TYPO: 9.0, A.EMAIL_LOCAL: 3.0, A.EMAIL_SHARED: 4.0,
    A.EMAIL_DIFFERS: -2.5,
    A.PHONE_SAME: 10.0, A.PHONE_TYPO: 1.0, A.PHONE_DIFFERS: -1.5,
    A.POSTAL_SAME: 4.0, A.POSTAL_TYPO: 1.0, A.POSTAL_DIFFERS: -1.5,
    A.CITY_SAME: 1.0, A.CITY_DIFFERS: -1.0,
    A.STREET_SAME: 4.0, A.STREET_ALIKE: 3.0, A.STREET_DIFFERS: -1.0,
    A.BORN_SAME: 8.0, A.BORN_TYPO: 4.0, A.BORN_DIFFERS: -8.0,
}  # fmt: skip


def scored(pairs: pl.DataFrame) -> pl.DataFrame:
    """Score pairs of leads.

    Args:
        pairs: as for `agreements`.

    Returns:
        score: Int16, 0 to 100; agreements: List(String), what was found, in the
        order of a lead's attributes. One row for each pair.
    """
    found = pl.DataFrame(agreements(pairs))
    bits = found.select(
        pl.col(name).replace_strict(_WORDS, _BITS, default=0.0, return_dtype=pl.Float64)
        for name in found.columns
    ).with_columns(
        _typed_once(found).alias("email"),
        _there(found).alias("street"),
        pl.when(found["last"].is_null() & found["first"].is_null() & _company_agrees(found))
        .then(ALONE)
        .otherwise(0.0)
        .alias("alone"),
    )
    place = pl.sum_horizontal(PLACE).clip(lower_bound=MOVED).alias("place")
    bits = bits.with_columns(place).drop(PLACE)
    odds = (bits.sum_horizontal() - EVEN) / STEEP
    score = (100.0 / (1.0 + (-odds).exp())).round().cast(pl.Int16)
    said = found.select(pl.concat_list(pl.all()).list.drop_nulls()).to_series()
    return pl.DataFrame({"score": score, "agreements": said})


_WORDS = [str(agreement) for agreement in BITS]
_BITS = list(BITS.values())


def _typed_once(found: pl.DataFrame) -> pl.Expr:
    """Count another letter in the address little where it comes from the name or company."""
    elsewhere = found["last"].is_in([str(A.LAST_TYPO), str(A.LAST_PART)]) | (
        found["company"] == str(A.COMPANY_ALIKE)
    )
    typo = (found["email"] == str(A.EMAIL_TYPO)) & elsewhere.fill_null(value=False)
    return pl.when(typo.fill_null(value=False)).then(ONCE).otherwise("email")


def _there(found: pl.DataFrame) -> pl.Expr:
    """Count a street only in one town: each has a main street."""
    elsewhere = (found["postal"] == str(A.POSTAL_DIFFERS)) | (found["city"] == str(A.CITY_DIFFERS))
    return pl.when(elsewhere.fill_null(value=False)).then(0.0).otherwise("street")


def _company_agrees(found: pl.DataFrame) -> pl.Series:
    return (
        found["company"].is_in([str(A.COMPANY_SAME), str(A.COMPANY_ALIKE)]).fill_null(value=False)
    )
