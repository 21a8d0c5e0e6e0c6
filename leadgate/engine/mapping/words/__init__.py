"""What single words of a header mean, whatever the language.

A *concept* is a name for one meaning, e.g. "phone" or "billing". A word has
one concept; the few that differ between languages ("Titel", "Estado") have a
concept of their own and are told apart by the values and the other columns.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from leadgate.engine.mapping.fold import fold, words
from leadgate.engine.mapping.words import (
    beyond,
    databases,
    dutch,
    elsewhere,
    english,
    english_sales,
    forms,
    french,
    german,
    italian,
    portuguese,
    spanish,
    unrelated,
)

_LANGUAGES = (
    *(english, english_sales, unrelated, german, french, spanish, portuguese, italian, dutch),
    *(elsewhere, forms, databases, beyond),
)
_NO_LANGUAGE = ("forms", "databases")


@cache
def _vocabularies() -> dict[str, frozenset[str]]:
    """Return language → words that no other language of the tables has."""
    own: dict[str, set[str]] = {}
    for module in _LANGUAGES:
        name = module.__name__.rpartition(".")[2].partition("_")[0]
        said = {fold(w) for text in module.WORDS.values() for w in text.split()}
        own.setdefault(name, set()).update(said)
    return {
        name: frozenset(found - set().union(*(o for n, o in own.items() if n != name)))
        for name, found in own.items()
        if name not in _NO_LANGUAGE
    }


def language(headers: Iterable[str]) -> str:
    """Return the language that most of the headers' own words are of, e.g. "french"; "" for none.

    A word that several languages share says nothing.
    """
    seen = {token for header in headers for token in (*words(header), fold(header))}
    counts = {name: len(seen & own) for name, own in _vocabularies().items()}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else ""


@cache
def spelt() -> tuple[str, ...]:
    """Return the folded words that a misspelt one may be: no abbreviations, no questions."""
    known = [m for m in _LANGUAGES if m.__name__.rpartition(".")[2] not in _NO_LANGUAGE]
    return tuple({fold(w): None for m in known for text in m.WORDS.values() for w in text.split()})


@cache
def concepts() -> dict[str, str]:
    """Return folded word or phrase → concept; earlier languages win."""
    table: dict[str, str] = {}
    for module in _LANGUAGES:
        for concept, text in module.WORDS.items():
            for word in text.split():
                table.setdefault(fold(word), concept)
    return table
