"""An expression's text → its words, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from leadgate.engine.rules.language.refused import ExpressionRefused

LONGEST = 2000  # characters of an expression
MOST = 250  # words of an expression


class Sort(StrEnum):
    """What a word is."""

    NUMBER = "number"
    TEXT = "text"
    NAME = "name"
    SIGN = "sign"
    END = "end"


@dataclass(frozen=True, slots=True)
class Token:
    """One word of an expression.

    Attributes:
        sort: what it is.
        text: its characters; for a text without its quotes; names in lower case.
        position: where it begins, from 0.
    """

    sort: Sort
    text: str
    position: int


PATTERN = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<number>\d+(?:\.\d+)?)"
    r"|(?P<text>\"[^\"\n]*\"|'[^'\n]*'|“[^”\n]*”)"
    r"|(?P<name>(?:custom\.)?[A-Za-z_][A-Za-z0-9_]*)"
    r"|(?P<sign><=|>=|!=|<>|==|[=<>+\-*/(),])"
)


def tokens(text: str) -> Iterator[Token]:
    """Yield an expression's words, and the end.

    Raises:
        ExpressionRefused: too long, or a character that means nothing.
    """
    if len(text) > LONGEST:
        raise ExpressionRefused(f"The expression is longer than {LONGEST} characters.", "", 0)
    position = 0
    while position < len(text):
        match = PATTERN.match(text, position)
        if not match:
            raise _unknown(text, position)
        kind, word = match.lastgroup or "", match.group()
        if kind == "text":
            yield Token(Sort.TEXT, word[1:-1], position)
        elif kind != "space":
            name = word.lower() if kind == "name" else word
            yield Token(Sort(kind), name, position)
        position = match.end()
    yield Token(Sort.END, "", len(text))


def _unknown(text: str, position: int) -> ExpressionRefused:
    sign = text[position]
    if sign in "\"'“":
        return ExpressionRefused("A text begins here that has no closing quote.", text, position)
    return ExpressionRefused(f"“{sign}” means nothing here.", text, position)
