"""Transforms of installed packages: what a company does to its cells before they are read.

A package names modules by the entry point group "leadgate.transforms":

    [project.entry-points."leadgate.transforms"]
    account_number = "acme_rules.account_number"

Each has `FIELDS`, the names of the fields whose cells it sees, and
`transform(values)`, from a String column to one of the same length; null is
empty, before and after.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import entry_points

import polars as pl

from leadgate.engine.fields import CATALOGUE
from leadgate.engine.slots import Slot

PLUGINS = "leadgate.transforms"


@dataclass(frozen=True, slots=True)
class Transform:
    """One installed transform.

    Attributes:
        name: of its entry point; several are applied in the order of their names.
        fields: fields whose cells it sees.
        apply: cells → cells.
    """

    name: str
    fields: frozenset[str]
    apply: Callable[[pl.Series], pl.Series]


def load() -> tuple[Transform, ...]:
    """Return the transforms of installed packages, by name.

    Raises:
        TypeError: one is no transform, or names a field that there is not.
    """
    found = []
    for entry in sorted(entry_points(group=PLUGINS), key=lambda entry: entry.name):
        module = entry.load()
        fields = getattr(module, "FIELDS", None)
        if not fields or not callable(getattr(module, "transform", None)):
            raise TypeError(
                f"{entry.value} is no transform: it needs FIELDS and transform(values)."
            )
        if unknown := sorted(set(fields) - set(CATALOGUE)):
            raise TypeError(f"{entry.value}: there is no field {unknown[0]}.")
        found.append(Transform(entry.name, frozenset(fields), module.transform))
    return tuple(found)


TRANSFORMS: tuple[Transform, ...] = load()


def transformed(slots: Iterable[Slot], values: Mapping[str, pl.Series]) -> Mapping[str, pl.Series]:
    """Return the slots' cells as installed transforms make them.

    Raises:
        TypeError: a transform returned something else than a column of text of
            the same length.

    Cost: nothing where no transform is installed.
    """
    if not TRANSFORMS:
        return values
    changed = dict(values)
    for slot in slots:
        for transform in TRANSFORMS:
            if slot.field.name in transform.fields:
                changed[slot.name] = _checked(transform, changed[slot.name])
    return changed


def _checked(transform: Transform, before: pl.Series) -> pl.Series:
    after = transform.apply(before)
    is_text = isinstance(after, pl.Series) and after.dtype == pl.String
    if not is_text or len(after) != len(before):
        raise TypeError(
            f"The transform {transform.name} must return a String column of {len(before)} values."
        )
    return after.alias(before.name)
