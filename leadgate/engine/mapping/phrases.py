"""The words and phrases of a header, each with what it means."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from leadgate.engine.mapping.fold import words
from leadgate.engine.mapping.words import concepts, spelt

UNKNOWN = "?"
_LONGEST_PHRASE = 8
_SHORT = frozenset({"nr", "no", "id", "by", "at", "on", "am", "op", "ts"})
_PREPOSITIONS = frozenset({"at", "on", "op", "am", "em", "il", "le", "el", "den"})
"""Words before a date ("created on") that elsewhere say nothing ("telefoon op werk")."""
_DATED = frozenset({"created", "modified", "birth", "optin", "optout", "founded"})
_PARTS = frozenset({"street", "line", "line2", "city", "state", "zip", "country", "county"})
_ADDRESSED = {"mail": "mailing", "registered": "mailing", "reg": "mailing"}
"""Words that mean another thing beside a part of an address."""
_JOINT = 4
"""Letters before an "s" that joins two words."""
_NUMERALS = {"one": "1", "two": "2", "three": "3"}


@dataclass(frozen=True, slots=True)
class Word:
    """One word or phrase of a header: its concept, and whether it was misspelt."""

    text: str
    concept: str
    near: bool = False


def understand(header: str) -> tuple[tuple[Word, ...], tuple[int, ...]]:
    """Return the header's words with their concepts, and the numbers in it."""
    tokens = tokens_of(header)
    numbers = tuple(int(t) for t in tokens if t.isdecimal() and len(t) <= 2)
    letters = [t for t in tokens if not t.isdecimal()]
    return _placed(_phrases(letters), asked=header.rstrip().endswith("?")), numbers


def tokens_of(header: str) -> tuple[str, ...]:
    """Return the header's words; a numeral at its end is a number ("Address Two")."""
    tokens = words(header)
    if len(tokens) > 1 and tokens[-1] in _NUMERALS:
        return (*tokens[:-1], _NUMERALS[tokens[-1]])
    return tokens


def _placed(found: list[Word], *, asked: bool) -> tuple[Word, ...]:
    """Make glue of words that say something only where they stand elsewhere.

    A yes-or-no question begins with "is"; a preposition is about a date at the
    end of a header, or beside a verb that has one.

    Args:
        found: the header's words.
        asked: the header is a question, whose end says nothing.
    """
    found = [_in_address(word, found) for word in found]
    dated = any(word.concept in _DATED for word in found)
    final = len(found) if asked else len(found) - 1

    def idle(place: int, word: Word) -> bool:
        if word.concept == "flag":
            return place > 0
        return word.text in _PREPOSITIONS and not dated and place < final

    placed = [
        replace(word, concept="glue") if idle(place, word) else word
        for place, word in enumerate(found)
    ]
    if len(placed) > 1 and placed[-1].concept == "last" and _named(placed[:-1]):
        placed[-1] = replace(placed[-1], concept="family")
    return tuple(placed)


def _named(found: list[Word]) -> bool:
    """Say whether the words mean somebody, so that "last" behind them is a name."""
    return {word.concept for word in found} <= {"subject", "contactperson", "name", "glue"}


def _in_address(word: Word, found: list[Word]) -> Word:
    """Return what a word means beside a part of an address: "Mail city", "Registered office"."""
    if word.text in _ADDRESSED and any(other.concept in _PARTS for other in found):
        return replace(word, concept=_ADDRESSED[word.text])
    return word


def _phrases(tokens: list[str]) -> list[Word]:
    table = concepts()
    found: list[Word] = []
    start = 0
    while start < len(tokens):
        for end in range(min(len(tokens), start + _LONGEST_PHRASE), start, -1):
            phrase = "".join(tokens[start:end])
            if phrase in table and (end - start in (1, len(phrase)) or len(phrase) > 3):
                found.append(Word(phrase, table[phrase]))
                start = end
                break
        else:
            found.extend(_single(tokens[start]))
            start += 1
    return found


def _single(token: str) -> list[Word]:
    table = concepts()
    if pieces := _compound(token):
        return [Word(piece, table[piece]) for piece in pieces]
    known = _near(token)
    if known and table[known] != "glue":
        return [Word(token, table[known], near=True)]
    letter = len(token) == 1 and token.isascii()
    return [Word(token, "glue" if letter else UNKNOWN)]


@lru_cache(maxsize=16_384)
def _near(token: str) -> str:
    """Return the known word that `token` nearly is; "" for none.

    Letters may be missing, too many or swapped; another letter is another word
    more often than a slip: "Lender" is not the German "Länder".
    """
    if len(token) < 6:
        return ""
    for known in _by_length(token[0]):
        if abs(len(known) - len(token)) > 1 or _replaced(token, known):
            continue
        if OSA.distance(token, known, score_cutoff=1) == 1:
            return known
    return ""


def _replaced(token: str, known: str) -> bool:
    """Say whether two words of the same length have not the same letters."""
    return len(token) == len(known) and sorted(token) != sorted(known)


@cache
def _by_length(initial: str) -> tuple[str, ...]:
    known = concepts()
    return tuple(w for w in spelt() if len(w) >= 5 and w[0] == initial and w in known)


def _jointed(token: str, start: int, best: list[tuple[str, ...] | None]) -> tuple[str, ...] | None:
    """Return the pieces before a joint: the "s" of "auftragsnummer"."""
    before = best[start - 1] if start > _JOINT and token[start - 1] == "s" else None
    return before or None


@lru_cache(maxsize=16_384)
def _compound(token: str) -> tuple[str, ...]:
    """Return the known words that `token` is made of, e.g. "kundennummer"; () for none."""
    table = concepts()
    best: list[tuple[str, ...] | None] = [None] * (len(token) + 1)
    best[0] = ()
    for end in range(2, len(token) + 1):
        for start in range(end - 1):
            before = best[start] if best[start] is not None else _jointed(token, start, best)
            piece = token[start:end]
            if before is None or piece not in table or (len(piece) < 3 and piece not in _SHORT):
                continue
            if len(piece) == 3 and before and len(before[-1]) <= 3:
                continue  # "prodid" is not "pro" and "did"
            current = best[end]
            if current is None or len(before) + 1 <= len(current):
                best[end] = (*before, piece)
    return best[len(token)] or ()
