"""Whom to compare, and what came of it: from block keys to likely duplicates."""

from __future__ import annotations

import polars as pl

from leadgate.engine.matching.glance import possible
from leadgate.engine.matching.score import LIKELY, scored

MOST = 50
"""Leads that may share a block key: a key that more have says too little to compare them all."""

KEPT = 5  # likely duplicates of one record that are kept, the best ones


def candidates(keys: pl.Series, keys_other: pl.Series, *, most: int = MOST) -> pl.DataFrame:
    """Return the pairs of leads that share a block key.

    Args:
        keys: List(Int32) per lead, from `block_keys`.
        keys_other: the same of the leads that they are compared with.
        most: keys that more of the other leads have are left out.

    Returns:
        Columns `row` and `row_other`, UInt32: places in the two series; each
        pair once.

    Cost: one hash join; at most `most` pairs for each key of each lead.
    """
    other = _exploded(keys_other).rename({"row": "row_other"})
    rare = other.join(_exploded(keys).select("key").unique(), on="key", how="semi").filter(
        pl.len().over("key") <= most
    )
    return _exploded(keys).join(rare, on="key").select("row", "row_other").unique()


def likely(
    pairs: pl.DataFrame, leads: pl.DataFrame, others: pl.DataFrame, *, least: int = LIKELY
) -> pl.DataFrame:
    """Return those pairs that are likely the same lead.

    Args:
        pairs: `row` and `row_other`, as `candidates` returns them.
        leads: what `comparable` returned of the leads that `row` counts.
        others: the same of those that `row_other` counts.
        least: the score from which on a pair is likely.

    Returns:
        `row`, `row_other`, `score` (Int16), `agreements` (List(String)); at
        most `KEPT` for each row, the highest score first.

    Cost: about 4 µs a pair, in pieces of `PIECE` pairs: memory stays bounded.
    """
    found = [
        _judged(pairs[start : start + PIECE], leads, others, least)
        for start in range(0, max(len(pairs), 1), PIECE)
    ]
    ranked = pl.concat(found).sort("row", "score", "row_other", descending=[False, True, False])
    return ranked.filter(pl.int_range(pl.len()).over("row") < KEPT)


PIECE = 100_000


def _judged(
    pairs: pl.DataFrame, leads: pl.DataFrame, others: pl.DataFrame, least: int
) -> pl.DataFrame:
    there = others[pairs["row_other"]].rename(lambda name: f"{name}_other")
    both = pairs.hstack(leads[pairs["row"]]).hstack(there).filter(possible())
    return both.select("row", "row_other").hstack(scored(both)).filter(pl.col("score") >= least)


def _exploded(keys: pl.Series) -> pl.DataFrame:
    frame = keys.alias("key").to_frame().with_row_index("row")
    return frame.explode("key").drop_nulls()
