"""Tables that are polluted: of leads, of text, of numbers; wide, narrow and short."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from benchmarks.pollock.variants import Table

Base = tuple[str, Table, Sequence[bool]]
_FIRST = [
    "Ann",
    "Bob",
    "Cy",
    "Dora",
    "Eve",
    "Fritz",
    "Gina",
    "Hugo",
    "Ines",
    "Jan",
    "Karl",
    "Lena",
    "Max",
    "Nora",
    "Otto",
    "Pia",
]
_LAST = [
    "Smith",
    "Miller",
    "Jones",
    "Weber",
    "Rossi",
    "Dupont",
    "Silva",
    "Novak",
    "Kim",
    "Brown",
    "Clark",
]
_CITIES = ["Rome", "Oslo", "Bern", "Paris", "Porto", "Graz", "Lyon", "York", "Salem", "New-York"]
_COMPANIES = ("Acme, Inc.", "Example Ltd", "Beta GmbH", "Foo & Co")
_NOTES = (
    *("Call in May", "Met at the fair, very interested", 'Asked for 5" pipes', "", "Key account"),
    *("Wants a quote, soon", "likes tea, coffee and cake", "-"),
)
_WORDS = ["alpha", "beta", "gamma", "delta", "rho", "tau", "fair", "hot", "cold", "red"]


def bases() -> Iterator[Base]:
    """Yield a name, a table, and which columns have quotes around all cells."""
    rng = random.Random(7)
    leads = _leads(rng, 60)
    yield "leads", leads, [False] * 10
    yield "leads in quotes", leads[:41], [True] * 10
    yield "short", tuple((*row[1:5], row[6]) for row in leads[:5]), [False] * 5
    yield "one column", tuple(row[3:4] for row in leads[:31]), [False]
    yield "text", (("Title", "Summary", "Remark", "Tags"), *_texts(rng, 50)), [False] * 4
    yield "numbers", (("Year", "Count", "Rate", "Total"), *_numbers(rng, 40)), [False] * 4
    names = tuple(f"v{at}" for at in range(30))
    wide = (tuple(str(rng.randint(0, 10 ** rng.randint(1, 6))) for _ in names) for _ in range(25))
    yield "wide", (names, *wide), [False] * 30


def _leads(rng: random.Random, count: int) -> Table:
    names = "Id,First Name,Last Name,Email,Phone,Company,City,Zip,Created,Notes"
    return (tuple(names.split(",")), *(_lead(rng, at) for at in range(count)))


def _lead(rng: random.Random, at: int) -> tuple[str, ...]:
    first, last = rng.choice(_FIRST), rng.choice(_LAST)
    return (
        *(str(1000 + at), first, last, f"{first}.{last}{at}@example.com".lower()),
        *(f"+1 202 555 01{rng.randint(0, 99):02d}", rng.choice(_COMPANIES), rng.choice(_CITIES)),
        *(str(rng.randint(10000, 99999)), f"2026-0{rng.randint(1, 9)}-{rng.randint(10, 28)}"),
        rng.choice(_NOTES),
    )


def _texts(rng: random.Random, count: int) -> Iterator[tuple[str, ...]]:
    def text() -> str:
        return " ".join(rng.choices(_WORDS, k=rng.randint(1, 9)))

    for _ in range(count):
        yield text(), f"{text()}, {text()}", text(), rng.choice(["", "a", "b; c"])


def _numbers(rng: random.Random, count: int) -> Iterator[tuple[str, ...]]:
    for at in range(count):
        rate = f"{rng.random() * 100:.2f}"
        yield str(1990 + at % 30), str(rng.randint(0, 500)), rate, str(rng.randint(1000, 99999))
