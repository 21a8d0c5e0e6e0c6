"""Yes and no, in seven languages and in the ways of spreadsheets."""

from __future__ import annotations

import polars as pl

from leadgate.engine.transforms.fold import fold
from leadgate.engine.transforms.read import UNREADABLE, Read, by_distinct, some

LONGEST = 50  # characters of a cell that is looked at
YES = frozenset(
    [
        "yes",
        "y",
        "true",
        "t",
        "1",
        "on",
        "x",
        "checked",
        "ok",
        "ja",
        "j",
        "wahr",
        "oui",
        "o",
        "vrai",
        "v",
        "si",
        "s",
        "sim",
        "verdadero",
        "verdadeiro",
        "vero",
        "waar",
        "active",
        "enabled",
        "agreed",
        "accepted",
        "consented",
        "granted",
    ]
) | {"opt in", "opted in", "optin", "subscribed", "1 0", "✓", "✔", "✅", "☑"}
NO = frozenset(
    [
        "no",
        "n",
        "false",
        "f",
        "0",
        "off",
        "unchecked",
        "nein",
        "falsch",
        "non",
        "faux",
        "nao",
        "falso",
        "nee",
        "onwaar",
        "inactive",
        "disabled",
        "declined",
        "denied",
        "refused",
        "unsubscribed",
    ]
) | {"opt out", "opted out", "optout", "0 0", "✗", "✘", "❌", "☐"}


def read_yes_no(values: pl.Series) -> Read:
    """Read a column of yes and no.

    Returns:
        value: Boolean; flags: "unreadable" where it is neither.
    """
    value = by_distinct(values, lambda text: (yes_no_of(text),), {"value": pl.Boolean})["value"]
    return Read(value, some(**{UNREADABLE: value.is_null() & values.is_not_null()}))


def yes_no_of(text: str) -> bool | None:
    """Read one cell; None where it is neither yes nor no."""
    if len(text) > LONGEST:
        return None
    word = fold(text) or text
    if word in YES:
        return True
    return False if word in NO else None
