"""Users and sites: by name, email address or id → id."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from leadgate.engine.transforms.read import UNREADABLE, Read, by_distinct, some


def read_identity(values: pl.Series, known: Mapping[str, int] | None) -> Read:
    """Read a column of users or sites.

    Args:
        values: String.
        known: lower-case name, email address or id → id; None where nobody can
            say who exists: then nothing is read and nothing is wrong.

    Returns:
        value: Int64; flags: "unreadable" where nobody is called like that.
    """
    if known is None:
        return Read(pl.repeat(None, len(values), dtype=pl.Int64, eager=True))

    def identity(text: str) -> tuple[int | None]:
        name = text.lower()
        whole = name.removesuffix(".0") if name.removesuffix(".0").isdigit() else name
        return (known.get(name, known.get(whole)),)

    value = by_distinct(values, identity, {"id": pl.Int64})["id"]
    return Read(value, some(**{UNREADABLE: value.is_null() & values.is_not_null()}))
