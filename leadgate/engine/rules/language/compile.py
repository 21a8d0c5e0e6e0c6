"""An expression's tree → a column expression, checked for sense."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum

import polars as pl

from leadgate.engine.fields import Field, Kind
from leadgate.engine.fields.custom import catalogue_with
from leadgate.engine.plan import OwnRule
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
from leadgate.engine.rules.rule import Columns, Rule

LONGEST_PATTERN = 500


class Type(StrEnum):
    """What a value is."""

    TEXT = "a text"
    NUMBER = "a number"
    DATE = "a date"
    TRUTH = "true or false"
    LIST = "a list"
    NOBODY = "a user or a site"


Build = Callable[[Columns], pl.Expr]
Typed = tuple[Type, Build]
TYPES = {
    Kind.INTEGER: Type.NUMBER,
    Kind.MONEY: Type.NUMBER,
    Kind.DECIMAL: Type.NUMBER,
    Kind.DATE: Type.DATE,
    Kind.DATETIME: Type.DATE,
    Kind.YES_NO: Type.TRUTH,
    Kind.CHOICES: Type.LIST,
    Kind.TAGS: Type.LIST,
    Kind.USER: Type.NOBODY,
    Kind.SITE: Type.NOBODY,
}
DTYPES: dict[Type, pl.DataType] = {
    Type.TEXT: pl.String(),
    Type.NUMBER: pl.Float64(),
    Type.DATE: pl.Date(),
    Type.TRUTH: pl.Boolean(),
    Type.LIST: pl.List(pl.String),
    Type.NOBODY: pl.Int64(),
}
ORDERED = (Type.NUMBER, Type.DATE)


def compile_expression(text: str, custom: Sequence[Field] = ()) -> Build:
    """Compile what must hold.

    Args:
        text: see the package.
        custom: fields besides the catalogue's, as “custom.name”.

    Returns:
        Columns → Boolean expression; null where it is unknown.

    Raises:
        ExpressionRefused: says what is wrong and points at it.
    """
    kind, build = _Compiler(text, catalogue_with(custom)).typed(parse(text, custom))
    if kind is not Type.TRUTH:
        raise ExpressionRefused(
            f"The expression is {kind}; it must say something that is true or false.", text, 0
        )
    return build


def own_rule(rule: OwnRule, custom: Sequence[Field] = ()) -> Rule:
    """Return an administrator's rule in the form of the shipped ones.

    Raises:
        ExpressionRefused: its expression can't be used.
    """
    holds = compile_expression(rule.expression, custom)
    message = (rule.message or f"The record does not keep the rule “{rule.title}”.").replace(
        "{", "{{"
    )
    return Rule(
        code=rule.code,
        title=rule.title,
        fields=(rule.field or "last_name",),
        severity=rule.severity,
        message=message.replace("}", "}}"),
        advice=rule.expression,
        passes=(),
        fails=(),
        broken=lambda column: ~holds(column),
    )


class _Compiler:
    """Checks types on the way; knows the text, to point at mistakes."""

    def __init__(self, text: str, catalogue: Mapping[str, Field]) -> None:
        self.text = text
        self.catalogue = catalogue

    def refuse(self, why: str, node: Node) -> ExpressionRefused:
        return ExpressionRefused(why, self.text, node.position)

    def typed(self, node: Node) -> Typed:
        """Return a node's type and how to build its expression."""
        match node:
            case Literal():
                return self.literal(node)
            case FieldName():
                return self.field(node)
            case Call():
                return self.call(node)
            case Negation():
                inner = self.truth(node.what)
                return Type.TRUTH, lambda column: ~inner(column)
            case Emptiness():
                _, value = self.typed(node.value)
                return Type.TRUTH, lambda column: value(column).is_null()
            case Membership():
                return Type.TRUTH, self.membership(node)
            case Match():
                return Type.TRUTH, self.match(node)
            case Operation():
                return self.operation(node)

    def truth(self, node: Node) -> Build:
        kind, build = self.typed(node)
        if kind is not Type.TRUTH:
            raise self.refuse(f"This is {kind}; here something true or false must stand.", node)
        return build

    def literal(self, node: Literal) -> Typed:
        value = node.value
        kind = (
            Type.TRUTH
            if isinstance(value, bool)
            else Type.NUMBER
            if isinstance(value, float)
            else Type.TEXT
        )
        return kind, lambda column: pl.lit(value, dtype=DTYPES[kind])

    def field(self, node: FieldName) -> Typed:
        kind = TYPES.get(self.catalogue[node.name].kind, Type.TEXT)
        return kind, lambda column: column[node.name].cast(DTYPES[kind])

    def call(self, node: Call) -> Typed:
        if node.name == "today":
            return Type.DATE, lambda column: pl.lit(column.today)
        kind, value = self.typed(node.arguments[0])
        if node.name in ("year", "month", "day"):
            if kind is not Type.DATE:
                raise self.refuse(f"“{node.name}” takes a date; this is {kind}.", node.arguments[0])
            part = node.name
            return Type.NUMBER, lambda column: getattr(value(column).dt, part)().cast(pl.Float64)
        if node.name == "length" and kind is Type.LIST:
            return Type.NUMBER, lambda column: value(column).list.len().cast(pl.Float64)
        if kind is not Type.TEXT:
            raise self.refuse(f"“{node.name}” takes a text; this is {kind}.", node.arguments[0])
        if node.name == "length":
            return Type.NUMBER, lambda column: value(column).str.len_chars().cast(pl.Float64)
        if node.name == "domain":
            return Type.TEXT, lambda column: value(column).str.extract(r"@(.+)$", 1)
        return Type.TEXT, lambda column: value(column).str.to_lowercase()

    def operation(self, node: Operation) -> Typed:
        if node.sign in ("and", "or"):
            left, right = self.truth(node.left), self.truth(node.right)
            if node.sign == "and":
                return Type.TRUTH, lambda column: left(column) & right(column)
            return Type.TRUTH, lambda column: left(column) | right(column)
        if node.sign == "contains":
            return Type.TRUTH, self.contains(node)
        if node.sign in "+-*/":
            return self.arithmetic(node)
        return Type.TRUTH, self.comparison(node)

    def arithmetic(self, node: Operation) -> Typed:
        kind, left = self.typed(node.left)
        other, right = self.typed(node.right)
        if kind is other is Type.NUMBER:
            return Type.NUMBER, lambda column: _calculated(node.sign, left(column), right(column))
        if kind is Type.DATE and other is Type.NUMBER and node.sign in "+-":
            return Type.DATE, lambda column: _calculated(
                node.sign, left(column), pl.duration(days=right(column).cast(pl.Int64))
            ).cast(pl.Date)
        if kind is other is Type.DATE and node.sign == "-":
            return (
                Type.NUMBER,
                lambda column: (left(column) - right(column)).dt.total_days().cast(pl.Float64),
            )
        raise self.refuse(f"“{node.sign}” can't stand between {kind} and {other}.", node)

    def comparison(self, node: Operation) -> Build:
        kind, left = self.typed(node.left)
        other, right = self.typed(node.right)
        if kind is Type.DATE and other is Type.TEXT:
            other, right = Type.DATE, self.day(node.right)
        elif kind is Type.TEXT and other is Type.DATE:
            kind, left = Type.DATE, self.day(node.left)
        if kind is not other or kind in (Type.LIST, Type.NOBODY):
            raise self.refuse(f"{kind.capitalize()} can't be compared with {other}.", node)
        if node.sign not in ("=", "!=") and kind not in ORDERED:
            raise self.refuse(f"“{node.sign}” compares numbers and dates; this is {kind}.", node)
        if kind is Type.TEXT:
            return lambda column: _compared(
                node.sign, left(column).str.to_lowercase(), right(column).str.to_lowercase()
            )
        return lambda column: _compared(node.sign, left(column), right(column))

    def day(self, node: Node) -> Build:
        """Read a text as a date: 2026-01-31."""
        if isinstance(node, Literal) and isinstance(node.value, str):
            try:
                day = date.fromisoformat(node.value)
            except ValueError:
                pass
            else:
                return lambda column: pl.lit(day)
        raise self.refuse('A date is written as year-month-day in quotes: "2026-01-31".', node)

    def contains(self, node: Operation) -> Build:
        kind, value = self.typed(node.left)
        text = str(node.right.value).lower() if isinstance(node.right, Literal) else ""
        if kind is Type.LIST:
            lowered = pl.element().str.to_lowercase() == text
            return lambda column: value(column).list.eval(lowered).list.any()
        if kind is not Type.TEXT:
            raise self.refuse(f"“contains” takes a text or a list; this is {kind}.", node.left)
        return lambda column: value(column).str.to_lowercase().str.contains(text, literal=True)

    def membership(self, node: Membership) -> Build:
        kind, value = self.typed(node.value)
        if kind not in (Type.TEXT, Type.NUMBER):
            raise self.refuse(f"“in” takes a text or a number; this is {kind}.", node.value)
        expected = str if kind is Type.TEXT else float
        for option in node.options:
            if not isinstance(option.value, expected) or isinstance(option.value, bool):
                raise self.refuse(f"The list must hold what is compared, {kind}.", option)
        if kind is Type.NUMBER:
            numbers = [option.value for option in node.options]
            return lambda column: value(column).is_in(numbers)
        texts = [str(option.value).lower() for option in node.options]
        return lambda column: value(column).str.to_lowercase().is_in(texts)

    def match(self, node: Match) -> Build:
        kind, value = self.typed(node.value)
        if kind is not Type.TEXT:
            raise self.refuse(f"“matches” takes a text; this is {kind}.", node.value)
        if len(node.pattern) > LONGEST_PATTERN:
            raise self.refuse(f"A pattern has at most {LONGEST_PATTERN} characters.", node)
        try:
            pl.Series(["a"]).str.contains(node.pattern)
        except pl.exceptions.ComputeError as error:
            raise self.refuse(f"The pattern can't be used: {pattern_fault(error)}.", node) from None
        return lambda column: value(column).str.contains(node.pattern)


def pattern_fault(error: Exception) -> str:
    """Return what the column engine finds wrong with a pattern, in its own words."""
    lines = [line.strip() for line in str(error).splitlines()]
    found = [line.removeprefix("error: ") for line in lines if line.startswith("error: ")]
    too_big = any("size limit" in line for line in lines)
    return found[-1] if found else "it is too big" if too_big else "it is not understood"


def _calculated(sign: str, left: pl.Expr, right: pl.Expr) -> pl.Expr:
    if sign == "+":
        return left + right
    if sign == "-":
        return left - right
    # Division by zero is unknown, not infinite.
    return left * right if sign == "*" else pl.when(right != 0).then(left / right)


def _compared(sign: str, left: pl.Expr, right: pl.Expr) -> pl.Expr:
    operations = {
        "=": left == right,
        "!=": left != right,
        "<": left < right,
        "<=": left <= right,
        ">": left > right,
        ">=": left >= right,
    }
    return operations[sign]
