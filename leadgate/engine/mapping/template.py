"""A mapping kept for later files: which of its columns a new header has, and which not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping as Table
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from rapidfuzz import fuzz

from leadgate.engine.mapping.fold import fold
from leadgate.engine.mapping.target import Target
from leadgate.engine.plan import ColumnFormat

MOSTLY: Final = 0.6
"""Share of common columns, of all that either has, from which a template is the file's."""
NEAR: Final = 88.0
"""How alike, of 100, two names are that somebody may have respelt."""
FEWEST: Final = 2
"""Common columns below which only the very same header counts."""


@dataclass(frozen=True, slots=True)
class TemplateColumn:
    """One column as it was mapped.

    Attributes:
        header: its name in the file that the template was made from.
        target: what it was mapped to; None was left out.
        format: how its values are written; None where nobody said.
        values: cell → choice, or None to leave it empty.
    """

    header: str
    target: Target | None = None
    format: ColumnFormat | None = None
    values: Table[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fit:
    """How a header fits a template; columns by their index, from 0.

    Attributes:
        same: column of the file → column of the template, of the same name.
        renamed: the same, where the name has changed.
        new: columns of the file that the template does not know.
        missing: columns of the template that the file does not have.
    """

    same: Table[int, int]
    renamed: Table[int, int]
    new: tuple[int, ...]
    missing: tuple[int, ...]

    @property
    def pairs(self) -> dict[int, int]:
        """Column of the file → column of the template, renamed ones too."""
        return {**self.same, **self.renamed}

    @property
    def exact(self) -> bool:
        """Whether the headers are the same, in whatever order."""
        return bool(self.same) and not (self.renamed or self.new or self.missing)

    @property
    def share(self) -> float:
        """Common columns, of all that either has; 0 … 1. A renamed one counts half."""
        among = len(self.same) + len(self.renamed) + len(self.new) + len(self.missing)
        return (len(self.same) + len(self.renamed) / 2) / among if among else 0.0

    @property
    def applies(self) -> bool:
        """Whether the template is the file's without being asked for."""
        return self.exact or (len(self.same) >= FEWEST and self.share >= MOSTLY)


def fit(
    columns: Sequence[TemplateColumn], header: Sequence[str], guesses: Sequence[str | None] = ()
) -> Fit:
    """Return how a header fits a template.

    Args:
        columns: of the template.
        header: of the file.
        guesses: per column of the file, the field that it most probably is; a
            column of another name that is surely the same field was renamed.

    Cost: by name linear; each pair of the columns left over is compared once.
    """
    same = _by_name([column.header for column in columns], header)
    open_file = [index for index in range(len(header)) if index not in same]
    known = set(same.values())
    open_template = [index for index in range(len(columns)) if index not in known]
    renamed = _by_field(columns, open_template, guesses, open_file)
    renamed |= _by_spelling(
        columns,
        [index for index in open_template if index not in renamed.values()],
        header,
        [index for index in open_file if index not in renamed],
    )
    return Fit(
        same,
        renamed,
        new=tuple(index for index in open_file if index not in renamed),
        missing=tuple(index for index in open_template if index not in renamed.values()),
    )


def _by_name(names: Sequence[str], header: Sequence[str]) -> dict[int, int]:
    """Pair equal names; the second of a name with the second."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, name in enumerate(names):
        places[fold(name)].append(index)
    pairs: dict[int, int] = {}
    for index, name in enumerate(header):
        if found := places.get(fold(name)):
            pairs[index] = found.pop(0)
    return pairs


def _by_field(
    columns: Sequence[TemplateColumn],
    open_template: Sequence[int],
    guesses: Sequence[str | None],
    open_file: Sequence[int],
) -> dict[int, int]:
    """Pair columns that are the same field, where there is one of each."""
    wanted: dict[str, list[int]] = defaultdict(list)
    for index in open_template:
        if target := columns[index].target:
            wanted[target.field].append(index)
    given: dict[str, list[int]] = defaultdict(list)
    for index in open_file:
        if index < len(guesses) and (guess := guesses[index]):
            given[guess].append(index)
    return {
        given[field][0]: indexes[0]
        for field, indexes in wanted.items()
        if len(indexes) == 1 and len(given.get(field, ())) == 1
    }


def _by_spelling(
    columns: Sequence[TemplateColumn],
    open_template: Sequence[int],
    header: Sequence[str],
    open_file: Sequence[int],
) -> dict[int, int]:
    """Pair names that are nearly the same, the nearest first."""
    alike = sorted(
        (
            (-fuzz.ratio(fold(header[here]), fold(columns[there].header)), here, there)
            for here in open_file
            for there in open_template
        ),
    )
    pairs: dict[int, int] = {}
    for distance, here, there in alike:
        if -distance < NEAR:
            break
        if here not in pairs and there not in pairs.values():
            pairs[here] = there
    return pairs
