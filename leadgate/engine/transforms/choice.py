"""Choices: by label, alias or code; and several of them in one cell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

import polars as pl

from leadgate.engine.plan import ChoiceList
from leadgate.engine.transforms.fold import fold
from leadgate.engine.transforms.read import UNREADABLE, Read, by_distinct, some

LONGEST = 500  # characters of a choice that is looked at
REFUSED = "⊘ reject"
"""What a value mapping writes for a value whose records are not to be taken."""
REFUSED_FLAG = "refused"
SEPARATOR = re.compile(r"\s*[;|,\n]\s*")


@lru_cache(maxsize=256)
def spellings(choices: ChoiceList) -> Mapping[str, str]:
    """Return folded spelling → label, for labels and aliases."""
    table = {fold(alias): label for alias, label in choices.aliases.items()}
    return table | {fold(label): label for label in choices.labels}


def read_choice(values: pl.Series, choices: ChoiceList) -> Read:
    """Read a column of one choice each.

    Returns:
        value: String, the label; an unknown value stays as written where the
        list is open. flags: "unreadable" where a closed list does not have it,
        "refused" where the value mapping says so.
    """
    table = spellings(choices)

    def label(text: str) -> tuple[str | None]:
        return (label_of(text, table, is_open=choices.open),)

    value = by_distinct(values, label, {"label": pl.String})["label"]
    refused = values == REFUSED
    value = value.set(refused.fill_null(value=False), None) if refused.any() else value
    unknown = value.is_null() & values.is_not_null() & ~refused
    return Read(value, some(**{UNREADABLE: unknown, REFUSED_FLAG: refused}))


def read_choices(values: pl.Series, choices: ChoiceList) -> Read:
    """Read a column of several choices each, parted by ; | , or a line break.

    Returns:
        value: List(String) of labels; more: "unknown", the parts that the list
        does not have. flags: "unreadable" where there is such a part.
    """
    table = spellings(choices)

    def labels(text: str) -> tuple[list[str], str | None]:
        parts = [part for part in SEPARATOR.split(text) if part and part != REFUSED]
        whole = table.get(fold(text)) if len(text) <= LONGEST else None
        found = {part: label_of(part, table, is_open=choices.open) for part in parts}
        if whole:
            return [whole], None
        unknown = ", ".join(part for part, label in found.items() if label is None)
        known = list(dict.fromkeys(label for label in found.values() if label))
        return known, unknown or None

    columns = by_distinct(values, labels, {"labels": pl.List(pl.String), "unknown": pl.String})
    unknown = columns["unknown"]
    refused = values.str.contains(REFUSED, literal=True)
    flags = some(**{UNREADABLE: unknown.is_not_null(), REFUSED_FLAG: refused})
    more = {"unknown": unknown} if UNREADABLE in flags else {}
    return Read(columns["labels"], flags, more)


def read_tags(values: pl.Series) -> Read:
    """Read a column of words of the file's own, parted by ; | , or a line break."""

    def tags(text: str) -> tuple[list[str]]:
        kept: Mapping[str, str] = {fold(part): part for part in SEPARATOR.split(text) if part}
        return (list(kept.values()),)

    return Read(by_distinct(values, tags, {"tags": pl.List(pl.String)})["tags"])


def label_of(text: str, table: Mapping[str, str], *, is_open: bool = False) -> str | None:
    """Read one choice: its label, the text itself on an open list, or None."""
    if len(text) > LONGEST:
        return text if is_open else None
    known = table.get(fold(text))
    if known is None:
        # "7372 - Prepackaged software", "7372.0", "111" for "0111"
        code = re.match(r"^(\d{2,8})(?:\.0+)?(?:\s*[-–:. ]\s*\D.*)?$", text)
        if code:
            known = table.get(code.group(1)) or table.get("0" + code.group(1))
    return known or (text if is_open else None)
