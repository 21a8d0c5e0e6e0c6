"""Headers of a file without what programs put around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from leadgate.engine.mapping.fold import words
from leadgate.engine.mapping.phrases import UNKNOWN, Word, understand

_ENOUGH: Final = 3
"""Headers that must share a prefix, or be numbered, before it is taken away."""

_QUESTION: Final = re.compile(r"\s*(?:q(?:uestion)?|frage)?\s*(\d{1,2})\s*[.):]\s*(?=\D)", re.I)
_CUSTOM: Final = re.compile(r"(?:custom)[ _]?(?:fields?|attributes?|properties)?[.:\[/]\s*", re.I)
_CARD: Final = re.compile(r";\s*(?:type=)?|,\s*(?:type=|(?=voice|pref|internet))", re.I)
_MOBILE: Final = re.compile(r"\b06[\s-]?(?=n(?:umme)?r\b)", re.I)


def bare(headers: Sequence[str]) -> list[str]:
    """Return the headers without numbers of questions, names of tables and the like.

    "1. Email" and "2. City" are questions 1 and 2; in "kun_name" and "kun_plz"
    the first word says nothing; "custom.Industry" and "TEL;TYPE=CELL" are how
    a CRM and a vCard write "Industry" and "Tel cell".
    """
    return _without_prefix(_without_questions([_plain(header) for header in headers]))


def _plain(header: str) -> str:
    text = _CUSTOM.sub("", header, count=1) if header[:6].casefold() == "custom" else header
    text = _CARD.sub(" ", text) if ";" in text else text
    return _MOBILE.sub("mobiel ", text) if "06" in text else text


def _without_questions(headers: list[str]) -> list[str]:
    """Return the headers without the numbers that most of them begin with, each another."""
    found = [_QUESTION.match(header) for header in headers]
    numbers = [match[1] for match in found if match]
    enough = max(_ENOUGH, len(headers) // 2)
    if len(numbers) < enough or len(set(numbers)) < len(numbers):
        return headers
    return [h[m.end() :] if m else h for h, m in zip(headers, found, strict=True)]


def _without_prefix(headers: list[str]) -> list[str]:
    """Return the headers without a first word that most share and that says nothing.

    Such as the name of a table: "kun_name", "kun_plz". A word that means
    something, e.g. "Billing", stays.
    """
    firsts = Counter(w[0] for h in headers if _opens_unknown(w := words(h), h))
    if not firsts:
        return headers
    first, count = firsts.most_common(1)[0]
    if count < _ENOUGH:
        return headers
    return [_behind(first, h) for h in headers]


def _behind(first: str, header: str) -> str:
    """Return the header without its first word, unless both are one phrase: "kd_nr"."""
    tokens, understood = words(header), understand(header)[0]
    phrase = len(understood) == 1 and understood[0].concept != UNKNOWN and len(first) > 1
    return header if phrase or len(tokens) < 2 or tokens[0] != first else " ".join(tokens[1:])


def _opens_unknown(tokens: tuple[str, ...], header: str) -> bool:
    """Say whether the first of several words is a letter, or not known, not in a phrase either."""
    if len(tokens) < 2:
        return False
    opening = understand(header)[0][:1]
    letter = len(tokens[0]) == 1 and opening == (Word(tokens[0], "glue"),)
    return letter or opening == (Word(tokens[0], UNKNOWN),)
