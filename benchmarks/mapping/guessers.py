"""Ways to guess the fields of a file: the suggestion engine, and baselines.

A guesser takes a file and, per column, returns a field with how sure it is.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from rapidfuzz import fuzz, process

from benchmarks.mapping.corpus import File
from benchmarks.mapping.shapes import cells
from leadgate.engine.fields import CATALOGUE
from leadgate.engine.mapping.fold import fold
from leadgate.engine.mapping.suggest import Column, suggest

Guess = tuple[str | None, float, str]
Guesser = Callable[[File], list[Guess]]


def by_header(file: File) -> list[Guess]:
    """Suggest from the headers alone."""
    return _suggested([Column(column.header) for column in file.columns])


def by_header_and_cells(file: File) -> list[Guess]:
    """Suggest from the headers and cells invented from their description."""
    return _suggested(
        [
            Column(column.header, cells(column.header, column.shape, seed=index))
            for index, column in enumerate(file.columns)
        ]
    )


def _suggested(columns: list[Column]) -> list[Guess]:
    return [(s.field, s.confidence, s.words) for s in suggest(columns)]


def by_name(file: File) -> list[Guess]:
    """Map a header that is exactly a field's name or label, in any case."""
    names = _names(folded=False)
    return _each_once([names.get(column.header.strip().casefold()) for column in file.columns])


def by_folded_name(file: File) -> list[Guess]:
    """Map a header that, folded, is nearly a field's name, label or alias."""
    names = _names(folded=True)
    found: list[str | None] = []
    for column in file.columns:
        folded = fold(column.header)
        near = process.extractOne(folded, list(names), scorer=fuzz.ratio, score_cutoff=90)
        found.append(names[near[0]] if near else None)
    return _each_once(found)


@cache
def _names(*, folded: bool) -> dict[str, str]:
    table: dict[str, str] = {}
    for field in CATALOGUE.values():
        for name in (field.name, field.label, *(field.aliases if folded else ())):
            table.setdefault(fold(name) if folded else name.casefold(), field.name)
    return table


def _each_once(found: list[str | None]) -> list[Guess]:
    seen: set[str] = set()
    guesses: list[Guess] = []
    for field in found:
        once = field is not None and not CATALOGUE[field].repeats
        taken = once and field in seen
        if once and field:
            seen.add(field)
        guesses.append((None if taken else field, 1.0, "exact"))
    return guesses
