"""Conditions as building blocks: field, comparison, value; written as an expression, and back.

Where `country` is "DE", `postal_code` must match "^[0-9]{5}$":

    not (country = "DE") or postal_code matches "^[0-9]{5}$"
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from leadgate.engine.fields import Field
from leadgate.engine.fields.custom import catalogue_with
from leadgate.engine.rules.language.compile import TYPES, Type
from leadgate.engine.rules.language.parse import parse
from leadgate.engine.rules.language.refused import ExpressionRefused
from leadgate.engine.rules.language.tree import (
    Call,
    Emptiness,
    FieldName,
    Literal,
    Match,
    Membership,
    Negation,
    Node,
    Operation,
)
from leadgate.errors import RuleRefused

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
QUOTES = ('""', "''", "“”")
SIGNS = ("=", "!=", ">", ">=", "<", "<=")
SIMPLE = (Emptiness, Membership, FieldName)  # a "not" before these belongs to a single comparison


class Comparison(StrEnum):
    """How a field is compared."""

    IS = "="
    IS_NOT = "!="
    MORE = ">"
    AT_LEAST = ">="
    LESS = "<"
    AT_MOST = "<="
    IN = "in"
    NOT_IN = "not in"
    CONTAINS = "contains"
    LACKS = "not contains"
    MATCHES = "matches"
    FILLED = "filled"
    EMPTY = "empty"
    TRUE = "true"
    FALSE = "false"
    LONGER = "longer"
    SHORTER = "shorter"


WITHOUT_VALUE = frozenset({Comparison.FILLED, Comparison.EMPTY, Comparison.TRUE, Comparison.FALSE})
_ANY = frozenset({Comparison.FILLED, Comparison.EMPTY})
_ORDER = frozenset({Comparison.MORE, Comparison.AT_LEAST, Comparison.LESS, Comparison.AT_MOST})
_SAME = frozenset({Comparison.IS, Comparison.IS_NOT})
_LISTED = frozenset({Comparison.IN, Comparison.NOT_IN})
_WITHIN = frozenset({Comparison.CONTAINS, Comparison.LACKS})
_LENGTH = frozenset({Comparison.LONGER, Comparison.SHORTER})
ALLOWED: dict[Type, frozenset[Comparison]] = {
    Type.TEXT: _ANY | _SAME | _LISTED | _WITHIN | _LENGTH | {Comparison.MATCHES},
    Type.NUMBER: _ANY | _SAME | _LISTED | _ORDER,
    Type.DATE: _ANY | _SAME | _ORDER,
    Type.TRUTH: _ANY | {Comparison.TRUE, Comparison.FALSE},
    Type.LIST: _ANY | _WITHIN | _LENGTH,
    Type.NOBODY: _ANY,
}


@dataclass(frozen=True, slots=True)
class Block:
    """One condition.

    Attributes:
        field: name of a field of the catalogue.
        test: how it is compared.
        value: with what, as a person writes it; a list has one per line;
            blank where the test takes none.
    """

    field: str
    test: Comparison
    value: str = ""


@dataclass(frozen=True, slots=True)
class Blocks:
    """What a rule asks for.

    Attributes:
        must: what must hold; at least one.
        any_of: one of `must` is enough; else all.
        where: the rule asks only of records that meet all of these.
    """

    must: tuple[Block, ...]
    any_of: bool = False
    where: tuple[Block, ...] = ()


def expression_of(blocks: Blocks, custom: Sequence[Field] = ()) -> str:
    """Write blocks as an expression; they may name custom fields.

    Raises:
        RuleRefused: a comparison does not suit its field, or a value does not
            suit the comparison; says which.
    """
    if not blocks.must:
        raise RuleRefused(why="Say at least one thing that must hold.")
    word = " or " if blocks.any_of else " and "
    catalogue = catalogue_with(custom)
    must = word.join(_written(block, catalogue) for block in blocks.must)
    if not blocks.where:
        return must
    if len(blocks.must) > 1:
        must = f"({must})"
    where = " and ".join(_written(block, catalogue) for block in blocks.where)
    return f"not ({where}) or {must}"


def blocks_of(expression: str, custom: Sequence[Field] = ()) -> Blocks | None:
    """Return an expression as blocks; None where it says more than blocks can.

    Raises:
        ExpressionRefused: it can't be read.
    """
    node = parse(expression, custom)
    where: tuple[Block, ...] | None = ()
    match node:
        case Operation("or", Negation(what), right) if not isinstance(what, SIMPLE):
            where, node = _all(_flat(what, "and")), right
    any_of = isinstance(node, Operation) and node.sign == "or"
    must = _all(_flat(node, "or" if any_of else "and"))
    if must is None or where is None:
        return None
    found = Blocks(must, any_of, where)
    return found if _same(expression, found, custom) else None


def _same(expression: str, blocks: Blocks, custom: Sequence[Field]) -> bool:
    """Whether blocks say exactly what an expression says."""
    try:
        written = expression_of(blocks, custom)
        return _shape(parse(written, custom)) == _shape(parse(expression, custom))
    except (RuleRefused, ExpressionRefused):
        return False


def _shape(node: object) -> object:
    """Return a tree without its places in the text."""
    if isinstance(node, tuple):
        return tuple(_shape(part) for part in node)
    if not hasattr(node, "position"):
        return node
    names = [name for name in node.__slots__ if name != "position"]  # type: ignore[attr-defined]
    return type(node).__name__, *(_shape(getattr(node, name)) for name in names)


def _flat(node: Node, sign: str) -> Iterator[Node]:
    if isinstance(node, Operation) and node.sign == sign:
        yield from _flat(node.left, sign)
        yield from _flat(node.right, sign)
    else:
        yield node


def _all(nodes: Iterator[Node]) -> tuple[Block, ...] | None:
    found = [_block(node) for node in nodes]
    return tuple(block for block in found if block) if all(found) else None


def _block(node: Node) -> Block | None:
    """Return one condition as a block, if it is as simple as that."""
    match node:
        case Negation(what):
            return _negated(what)
        case Operation():
            return _compared(node)
        case FieldName(name):
            return Block(name, Comparison.TRUE)
        case Emptiness(FieldName(name)):
            return Block(name, Comparison.EMPTY)
        case Match(FieldName(name), pattern):
            return Block(name, Comparison.MATCHES, pattern)
        case Membership(FieldName(name), options):
            return Block(name, Comparison.IN, _lines(options))
    return None


def _negated(node: Node) -> Block | None:
    match node:
        case FieldName(name):
            return Block(name, Comparison.FALSE)
        case Emptiness(FieldName(name)):
            return Block(name, Comparison.FILLED)
        case Membership(FieldName(name), options):
            return Block(name, Comparison.NOT_IN, _lines(options))
        case Operation("contains", FieldName(name), Literal(value)):
            return Block(name, Comparison.LACKS, _plain(value))
    return None


def _compared(node: Operation) -> Block | None:
    match node:
        case Operation(">" | "<" as sign, Call("length", (FieldName(name),)), Literal(value)):
            longer = Comparison.LONGER if sign == ">" else Comparison.SHORTER
            return Block(name, longer, _plain(value))
        case Operation(sign, FieldName(name), Literal(value)) if sign in (*SIGNS, "contains"):
            return Block(name, Comparison(sign), _plain(value))
        case Operation(sign, FieldName(name), Operation("-", Literal(0.0), Literal(value))):
            return Block(name, Comparison(sign), f"-{_plain(value)}") if sign in SIGNS else None
    return None


def _lines(options: Sequence[Literal]) -> str:
    return "\n".join(_plain(option.value) for option in options)


def _plain(value: float | str | bool) -> str:
    return f"{value:g}" if isinstance(value, float) and value < 1e6 else _long(value)


def _long(value: float | str | bool) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _written(block: Block, catalogue: Mapping[str, Field]) -> str:
    definition, test = catalogue[block.field], block.test
    kind, label = TYPES.get(definition.kind, Type.TEXT), definition.label
    if test not in ALLOWED[kind]:
        raise RuleRefused(why=f"“{label}” is {kind} and can't be compared like that.")
    value = block.value.strip()
    if not value and test not in WITHOUT_VALUE:
        raise RuleRefused(why=f"Say with what “{label}” is compared.")
    name = block.field
    if test in _ANY or kind is Type.TRUTH:
        words = {Comparison.FILLED: f"{name} is not empty", Comparison.EMPTY: f"{name} is empty"}
        return words.get(test, name if test is Comparison.TRUE else f"not {name}")
    if test in _LENGTH:
        return f"length({name}) {'>' if test is Comparison.LONGER else '<'} {_number(value, label)}"
    if test in _LISTED:
        listed = [
            _literal(line.strip(), kind, label) for line in value.splitlines() if line.strip()
        ]
        return f"{name} {test} ({', '.join(listed)})"
    if test in _WITHIN or test is Comparison.MATCHES:
        return f"{name} {test} {_quoted(value, label)}"
    return f"{name} {test} {_literal(value, kind, label)}"


def _literal(value: str, kind: Type, label: str) -> str:
    return _number(value, label) if kind is Type.NUMBER else _quoted(value, label)


def _number(value: str, label: str) -> str:
    if not NUMBER.fullmatch(value):
        raise RuleRefused(
            why=f"“{label}” is compared with a number like 100 or 0.5, not “{value}”."
        )
    return value


def _quoted(value: str, label: str) -> str:
    for quotes in QUOTES:
        if not set(quotes) & set(value) and "\n" not in value:
            return f"{quotes[0]}{value}{quotes[1]}"
    raise RuleRefused(why=f"What “{label}” is compared with holds too many kinds of quotes.")
