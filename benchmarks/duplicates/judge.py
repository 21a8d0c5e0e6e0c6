"""How many of the known duplicates are found, and how many of those found are."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import polars as pl

from benchmarks.duplicates.generate import Set

Finder = Callable[[pl.DataFrame, pl.DataFrame], dict[int, int]]
"""Records and leads → per record the lead that it likely is, both by their rows."""


@dataclass(frozen=True, slots=True)
class Score:
    """What one finder found.

    Attributes:
        precision: of the records it named, how many are that very lead.
        recall: of the known duplicates that no key tells, how many it named.
        seconds: of CPU time that it took.
    """

    precision: float
    recall: float
    seconds: float


def exact_pairs(made: Set) -> dict[int, int]:
    """Return the records that have email and last name of a lead, but for case."""
    key = (pl.col("email").str.to_lowercase(), pl.col("last_name").str.to_lowercase())
    records = made.records.select(*key).with_row_index("row").drop_nulls()
    leads = made.leads.select(*key).with_row_index("lead").drop_nulls()
    pairs = records.join(leads, on=["email", "last_name"])
    return dict(zip(pairs["row"].to_list(), pairs["lead"].to_list(), strict=True))


def score(made: Set, exact: dict[int, int], finder: Finder) -> Score:
    """Score a finder on the records that no key tells."""
    begin = time.process_time()
    found = finder(made.records, made.leads)
    seconds = time.process_time() - begin
    named = {row: lead for row, lead in found.items() if row not in exact}
    right = sum(int(made.truth[row]) == lead for row, lead in named.items())
    due = sum(1 for row in np.flatnonzero(made.truth >= 0).tolist() if row not in exact)
    return Score(right / max(len(named), 1), right / max(due, 1), seconds)
