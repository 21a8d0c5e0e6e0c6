"""What the tables know without the words that only the measured files use.

The words were written by people who had read these headers. Without those that
no other file of the corpus has, common ones such as "Vorname" among them, what
is found is a lower bound of what a file that nobody has read can expect.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from benchmarks.mapping.corpus import File
from leadgate.engine.mapping import phrases, read
from leadgate.engine.mapping.fold import words
from leadgate.engine.mapping.words import concepts

_LONGEST = 8


def said_by(files: list[File]) -> set[str]:
    """Return all words and phrases of the files' headers, folded."""
    found: set[str] = set()
    for file in files:
        for column in file.columns:
            tokens = words(column.header)
            for start in range(len(tokens)):
                for end in range(start + 1, min(len(tokens), start + _LONGEST) + 1):
                    found.add("".join(tokens[start:end]))
    return found


@contextmanager
def forgetting(unknown: set[str]) -> Iterator[None]:
    """Take these words and phrases from the tables while it lasts."""
    known = {word: c for word, c in concepts().items() if word not in unknown}
    aliases = {name: field for name, field in read._aliases().items() if name not in unknown}
    _forget()
    try:
        with (
            patch.object(phrases, "concepts", lambda: known),
            patch.object(read, "concepts", lambda: known),
            patch.object(read, "_aliases", lambda: aliases),
        ):
            yield
    finally:
        _forget()


def _forget() -> None:
    for cached in (read.readings, phrases._near, phrases._compound, phrases._by_length):
        cached.cache_clear()
