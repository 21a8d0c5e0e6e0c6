"""Account numbers of the old system, "0042/K", are written "K-42" today."""

from __future__ import annotations

import polars as pl

FIELDS = ("account_number",)
OLD = r"^0*(\d+)/([A-Z])$"


def transform(values: pl.Series) -> pl.Series:
    """Write old account numbers as new ones; others stay as they are."""
    return values.str.replace(OLD, "${2}-${1}")
