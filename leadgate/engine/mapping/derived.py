"""Columns made from others: several joined into one, or one split into several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from leadgate.engine.mapping.target import Mapping, Target


class Making(StrEnum):
    """How a column is made."""

    JOIN = "join"  # the filled cells, with the separator between them
    SPLIT = "split"  # at the separator; the last part keeps what is left
    FIRST_WORD = "first_word"  # the first word, and the rest
    LAST_WORD = "last_word"  # all but the last word, and the last word


@dataclass(frozen=True, slots=True)
class Derived:
    """One or several columns made from the file's.

    Attributes:
        kind: how.
        columns: indexes of the file's columns, in order; a split takes one.
        separator: between joined cells; where to split.
        targets: where the columns that are made go, one for each; None leaves
            one out. A join makes one column.
    """

    kind: Making
    columns: tuple[int, ...]
    separator: str = " "
    targets: tuple[Target | None, ...] = ()

    def names(self, header: Sequence[str]) -> tuple[str, ...]:
        """Return what people read for the columns that are made: “Street + No”, “Name (2)”."""
        known = [header[index] for index in self.columns if index < len(header)]
        if self.kind is Making.JOIN:
            return (" + ".join(known),)
        return tuple(f"{known[0]} ({n})" for n in range(1, len(self.targets) + 1)) if known else ()

    def fits(self, columns: int) -> bool:
        """Whether a file of so many columns has all that it is made from."""
        enough = 2 if self.kind is Making.JOIN else 1
        there = all(0 <= index < columns for index in self.columns)
        return there and len(self.columns) >= enough and any(self.targets)


def widened(
    header: Sequence[str], mapping: Mapping, derived: Sequence[Derived]
) -> tuple[tuple[str, ...], Mapping]:
    """Return header and mapping with the columns that are made at their end."""
    made = [one for one in derived if one.fits(len(header))]
    return (
        (*header, *(name for one in made for name in one.names(header))),
        (*mapping, *_targets(made)),
    )


def _targets(made: Sequence[Derived]) -> Iterator[Target | None]:
    for one in made:
        yield from one.targets[:1] if one.kind is Making.JOIN else one.targets
