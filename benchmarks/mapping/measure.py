"""Measure the mapping suggestion: `python -m benchmarks.mapping.measure headers.jsonl`.

Only clear primary columns count: those whose label people agree on and that
are the first in their file to mean it.

accuracy   right guesses, of all columns; leaving out what is to be left out is right
found      right guesses, of the columns that have a field
wrong      mapped to another field than the label's, of all columns
extra      mapped though it is to be left out, of all columns

Nothing of the engine is learnt from labels: its tables and weights are written
by hand. Cross-validation therefore changes only the learnt confidence map,
which is fitted on the other folds. What the tables owe to having read these
headers it can't take back; only headers that nobody has read can.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from pathlib import Path

from benchmarks.mapping.calibrate import learnt, with_map
from benchmarks.mapping.corpus import File, load
from benchmarks.mapping.guessers import (
    Guesser,
    by_folded_name,
    by_header,
    by_header_and_cells,
    by_name,
)
from benchmarks.mapping.shapes import cells
from benchmarks.mapping.unlearn import forgetting, said_by
from leadgate.engine.mapping.suggest import LIKELY, Column, suggest

FOLDS = 5
WIDE = 2_000


def scored(files: list[File], guess: Guesser, *, at_least: float = LIKELY) -> Counter[str]:
    """Return counts: columns, fielded, right, found, wrong, extra."""
    counts: Counter[str] = Counter()
    for file in files:
        for column, (field, confidence, _) in zip(file.columns, guess(file), strict=True):
            if not column.clear:
                continue
            mapped = field if confidence >= at_least else None
            counts["columns"] += 1
            counts["fielded"] += column.target is not None
            counts["right"] += mapped == column.target
            counts["found"] += mapped is not None and mapped == column.target
            counts["wrong"] += None not in (mapped, column.target) and mapped != column.target
            counts["extra"] += mapped is not None and column.target is None
    return counts


def folds(files: list[File]) -> list[tuple[list[File], list[File]]]:
    """Return (others, held out) pairs; files of one vendor stay together."""
    vendors = sorted({file.vendor for file in files})
    place = {vendor: number % FOLDS for number, vendor in enumerate(vendors)}
    return [
        ([f for f in files if place[f.vendor] != n], [f for f in files if place[f.vendor] == n])
        for n in range(FOLDS)
    ]


def cross_validated(files: list[File], guess: Guesser) -> Counter[str]:
    """Score each fold with the confidence map learnt on the others."""
    total: Counter[str] = Counter()
    for others, held_out in folds(files):
        total += scored(held_out, with_map(guess, learnt(others, guess)))
    return total


def unlearnt(files: list[File], guess: Guesser) -> Counter[str]:
    """Score each fold without the words that only its own files use."""
    total: Counter[str] = Counter()
    for others, held_out in folds(files):
        with forgetting(said_by(held_out) - said_by(others)):
            total += scored(held_out, guess)
    return total


def _row(name: str, counts: Counter[str]) -> str:
    columns, fielded = counts["columns"], counts["fielded"]
    return (
        f"{name:34} {counts['right'] / columns:8.1%} {counts['found'] / fielded:8.1%} "
        f"{counts['wrong'] / columns:8.1%} {counts['extra'] / columns:8.1%}"
    )


def _calibration(files: list[File], guess: Guesser) -> None:
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    stated: defaultdict[str, float] = defaultdict(float)
    for file in files:
        for column, (field, confidence, word) in zip(file.columns, guess(file), strict=True):
            if field and column.clear:
                total[word] += 1
                right[word] += field == column.target
                stated[word] += confidence
    for word in ("exact", "likely", "check this"):
        if total[word]:
            print(
                f"{word:12} {total[word]:5} columns  stated {stated[word] / total[word]:6.1%}  "
                f"right {right[word] / total[word]:6.1%}"
            )


def _speed(files: list[File]) -> None:
    shaped = [(c.header, c.shape) for file in files for c in file.columns]
    columns = [
        Column(
            shaped[n % len(shaped)][0]
            + f" {chr(97 + n % 26)}{n // len(shaped)}" * (n >= len(shaped)),
            cells(*shaped[n % len(shaped)], seed=n) * 5,
        )
        for n in range(WIDE)
    ]
    start = time.process_time()
    suggest(columns)
    print(f"{WIDE} columns of up to 200 cells: {time.process_time() - start:.2f} s of one core")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("corpus", type=Path, help="labelled headers, JSON lines")
    files = load(parser.parse_args().corpus)
    _speed(files)
    print(f"\n{'':34} accuracy    found    wrong    extra")
    for name, guess in (
        ("names and labels, as written", by_name),
        ("with aliases, folded, nearly spelt", by_folded_name),
        ("headers alone", by_header),
        ("headers and invented cells", by_header_and_cells),
    ):
        print(_row(name, scored(files, guess)))
    print(_row("headers, learnt confidence", cross_validated(files, by_header)))
    print(_row("cells, learnt confidence", cross_validated(files, by_header_and_cells)))
    print(_row("headers, also those to be checked", scored(files, by_header, at_least=0.0)))
    print(_row("headers, own words forgotten", unlearnt(files, by_header)))
    print(_row("cells, own words forgotten", unlearnt(files, by_header_and_cells)))
    for name, guess in (("headers alone", by_header), ("with cells", by_header_and_cells)):
        print(f"\n{name}")
        _calibration(files, guess)
    print(f"\n{'language':34} accuracy    found    wrong    extra")
    for language in sorted({file.language for file in files}):
        own = [file for file in files if file.language == language]
        print(_row(f"{language} ({len(own)} files)", scored(own, by_header)))


if __name__ == "__main__":
    main()
