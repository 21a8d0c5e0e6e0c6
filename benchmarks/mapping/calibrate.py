"""Does a confidence map learnt from other files state the truth better?"""

from __future__ import annotations

from benchmarks.mapping.corpus import File
from benchmarks.mapping.guessers import Guesser

_EDGES = (0.5, 0.7, 0.8, 0.9, 0.97, 1.01)


def learnt(files: list[File], guess: Guesser) -> dict[float, float]:
    """Return lower edge of a band of stated confidence → share that was right there.

    Smoothed by two right and one wrong guess, so that an empty band says 2/3.
    """
    right = dict.fromkeys(_EDGES[:-1], 2.0)
    total = dict.fromkeys(_EDGES[:-1], 3.0)
    for file in files:
        for column, (field, confidence, _) in zip(file.columns, guess(file), strict=True):
            if field is None or not column.clear:
                continue
            edge = max(e for e in _EDGES[:-1] if confidence >= e or e == _EDGES[0])
            right[edge] += field == column.target
            total[edge] += 1
    return {edge: right[edge] / total[edge] for edge in right}


def with_map(guess: Guesser, confidence_of: dict[float, float]) -> Guesser:
    """Return the guesser with its confidence replaced by what was learnt."""

    def mapped(file: File) -> list[tuple[str | None, float, str]]:
        return [
            (field, max(v for e, v in confidence_of.items() if c >= e or e == _EDGES[0]), word)
            if field
            else (field, c, word)
            for field, c, word in guess(file)
        ]

    return mapped
