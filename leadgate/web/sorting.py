"""How a list is sorted, and what its address says of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sorting:
    """What a list is sorted by.

    Attributes:
        name: of the column; one of those that the page offers.
        descending: largest first.
        newest_first: columns whose first click sorts downwards.
    """

    name: str
    descending: bool
    newest_first: frozenset[str] = frozenset()

    def starts_descending(self, name: str) -> bool:
        """Say which way the first click on a column sorts."""
        return name in self.newest_first


def sorting_of(
    address: Mapping[str, str],
    columns: Collection[str],
    *,
    default: str,
    newest_first: Collection[str] = (),
) -> Sorting:
    """Return the sorting that an address asks for, e.g. "?sort=-entered".

    Args:
        address: the address's query; an unknown column gives the default.
        columns: names that can be sorted by.
        default: as in the address, "-" in front for largest first.
        newest_first: columns whose first click sorts downwards.
    """
    wanted = address.get("sort", "")
    if wanted.removeprefix("-") not in columns:
        wanted = default
    return Sorting(wanted.removeprefix("-"), wanted.startswith("-"), frozenset(newest_first))
