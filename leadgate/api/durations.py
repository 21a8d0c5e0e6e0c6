"""How long imports and chunks took: histograms in Prometheus' text format, from the database.

Format: https://prometheus.io/docs/instrumenting/exposition_formats/
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.db import connection

IMPORT_SECONDS = (1, 5, 15, 60, 300, 900, 3_600, 14_400)
CHUNK_SECONDS = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60)


@dataclass(frozen=True, slots=True)
class Row:
    """The durations of one kind.

    Attributes:
        word: the label's value; "" where there is no label.
        within: per bound, how many took no longer.
        number: how many there are.
        total: their seconds.
    """

    word: str
    within: tuple[int, ...]
    number: int
    total: float


@dataclass(frozen=True, slots=True)
class Histogram:
    """Durations, counted by bounds.

    Attributes:
        name: in Prometheus, with its unit.
        help: what took so long.
        bounds: in seconds, rising.
        rows: one per value of the label.
        label: the label's name; "" for none.
    """

    name: str
    help: str
    bounds: tuple[float, ...]
    rows: Sequence[Row] = field(default_factory=tuple)
    label: str = ""

    def lines(self) -> Iterator[str]:
        """Return the histogram as Prometheus reads it."""
        yield f"# HELP {self.name} {self.help}"
        yield f"# TYPE {self.name} histogram"
        for row in self.rows:
            own = f'{self.label}="{row.word}"' if self.label else ""
            counted = zip((*map(str, self.bounds), "+Inf"), (*row.within, row.number), strict=True)
            for bound, number in counted:
                yield f'{self.name}_bucket{{{own}{"," if own else ""}le="{bound}"}} {number}'
            braces = f"{{{own}}}" if own else ""
            yield f"{self.name}_sum{braces} {round(row.total, 3):.15g}"
            yield f"{self.name}_count{braces} {row.number}"


def durations() -> Iterator[Histogram]:
    """Read all histograms.

    Cost: one pass over the imports and their chunk ledgers, some 100,000 chunks a second.
    """
    yield Histogram(
        "leadgate_import_seconds",
        "How long imports took from beginning to Pending Approval, by what they are now.",
        IMPORT_SECONDS,
        _counted("lead_import", IMPORT_SECONDS, "state"),
        "state",
    )
    yield Histogram(
        "leadgate_chunk_seconds",
        "How long chunks took from their claim until their rows were written.",
        CHUNK_SECONDS,
        _counted("lead_import_chunk", CHUNK_SECONDS, "''"),
    )


def _counted(table: str, bounds: Sequence[float], word: str) -> list[Row]:
    """Count a table's column `seconds`; all words are our own."""
    within = ", ".join(f"count(*) FILTER (WHERE seconds <= {float(bound)})" for bound in bounds)
    query = (
        f"SELECT {word}, count(*), sum(seconds), {within} FROM {table} "  # noqa: S608
        "WHERE seconds IS NOT NULL GROUP BY 1 ORDER BY 1"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        return [
            Row(str(kind), tuple(map(int, counts)), int(number), float(total))
            for kind, number, total, *counts in cursor.fetchall()
        ]
