"""What single words of a header mean, whatever the language.

A *concept* is a name for one meaning, e.g. "phone" or "billing". A word has
one concept; the few that differ between languages ("Titel", "Estado") have a
concept of their own and are told apart by the values and the other columns.
"""

from __future__ import annotations

from functools import cache

from leadgate.engine.mapping.fold import fold
from leadgate.engine.mapping.words import (
    dutch,
    elsewhere,
    english,
    french,
    german,
    italian,
    portuguese,
    spanish,
)

_LANGUAGES = (english, german, french, spanish, portuguese, italian, dutch, elsewhere)


@cache
def concepts() -> dict[str, str]:
    """Return folded word or phrase → concept; earlier languages win."""
    table: dict[str, str] = {}
    for language in _LANGUAGES:
        for concept, text in language.WORDS.items():
            for word in text.split():
                table.setdefault(fold(word), concept)
    return table
