"""Duplicates: what is found, how much of it is, how fast; beside plain comparing and splink.

Run: python -m benchmarks duplicates [LEADS RECORDS]
"""

from __future__ import annotations

import importlib.util
import os
import sys

from benchmarks.duplicates import generate, held_out
from benchmarks.duplicates.judge import Score, exact_pairs, score
from benchmarks.duplicates.peers import ours, plain_rapidfuzz, splink
from benchmarks.duplicates.product import Run, measure
from benchmarks.report import keep_table

PRECISION, RECALL, SECONDS = 0.95, 0.85, 20.0
"""What is promised: of likely duplicates, and of the time for 100,000 against a million."""

JUDGED = (100_000, 10_000)
"""Leads and records of the sets that precision and recall are measured on."""


def main(arguments: list[str]) -> int:
    """Measure, keep the figures, and return 0 if all promises hold."""
    leads, records = (int(one) for one in arguments) if arguments else (1_000_000, 100_000)
    judged = _judge()
    run = measure(generate.generate(leads, records))
    keep_table(
        "duplicates-speed",
        ["leads", "records", "exact", "likely", "CPU time", "PostgreSQL", "leadgate"],
        [[f"{leads:,}", f"{records:,}", f"{run.exact:.1f} s", f"{run.likely:.1f} s",
          f"{run.cpu:.1f} s",
          f"{run.peaks['PostgreSQL']:,} MiB", f"{run.peaks['comparing']:,} MiB"]],
        note=_machine(run, whole=not arguments),
    )  # fmt: skip
    kept = run.exact + run.likely <= SECONDS and run.missed_exact == 0
    return 0 if judged and kept else 1


def _judge() -> bool:
    rows, holds = [], True
    for name, module in (("first", generate), ("second", held_out)):
        made = module.generate(*JUDGED, seed=2027)
        exact = exact_pairs(made)
        for who, finder in (("Leadgate", ours), ("plain rapidfuzz", plain_rapidfuzz),
                            ("splink", splink)):  # fmt: skip
            if who == "splink" and importlib.util.find_spec("splink") is None:
                continue
            found = score(made, exact, finder)
            rows.append(_row(name, who, found))
            if who == "Leadgate":
                holds &= found.precision >= PRECISION and found.recall >= RECALL
    keep_table(
        "duplicates",
        ["set", "found by", "precision", "recall", "CPU seconds"],
        rows,
        note=f"{JUDGED[1]:,} records against {JUDGED[0]:,} leads; "
        "beside what exact keys find. " + ("As promised." if holds else "Not as promised."),
    )
    return holds


def _row(name: str, who: str, found: Score) -> list[str]:
    return [
        name, who, f"{found.precision:.1%}", f"{found.recall:.1%}", f"{found.seconds:.1f}",
    ]  # fmt: skip


def _machine(run: Run, *, whole: bool) -> str:
    asked = f"Of {run.exact_due:,} duplicates that a key tells, {run.missed_exact:,} were missed."
    promise = "As promised." if run.exact + run.likely <= SECONDS else "Not within the promise."
    return f"Measured on {os.cpu_count()} CPUs. {asked} {promise if whole else ''}".strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
