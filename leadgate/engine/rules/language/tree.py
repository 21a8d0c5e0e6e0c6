"""What an expression is: a tree of a few kinds of nodes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Literal:
    """A number, a text, true or false."""

    value: float | str | bool
    position: int


@dataclass(frozen=True, slots=True)
class FieldName:
    """A field of the record."""

    name: str
    position: int


@dataclass(frozen=True, slots=True)
class Call:
    """A function of values, like length(x), year(x) or today."""

    name: str
    arguments: tuple[Node, ...]
    position: int


@dataclass(frozen=True, slots=True)
class Operation:
    """Two values and a sign between them: + - * / = != < <= > >= and or contains."""

    sign: str
    left: Node
    right: Node
    position: int


@dataclass(frozen=True, slots=True)
class Negation:
    """What must not hold."""

    what: Node
    position: int


@dataclass(frozen=True, slots=True)
class Membership:
    """A value that is one of a list."""

    value: Node
    options: tuple[Literal, ...]
    position: int


@dataclass(frozen=True, slots=True)
class Match:
    """A text in which a pattern is found."""

    value: Node
    pattern: str
    position: int


@dataclass(frozen=True, slots=True)
class Emptiness:
    """A field that has no value."""

    value: Node
    position: int


Node = Literal | FieldName | Call | Operation | Negation | Membership | Match | Emptiness
