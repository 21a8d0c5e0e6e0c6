"""What an expression means, one record at a time; slow and plain, to compare with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

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


def meaning(node: Node, record: Mapping[str, Any], today: date) -> Any:
    """Return the value of an expression; None for unknown."""

    def of(part: Node) -> Any:
        return meaning(part, record, today)

    match node:
        case Literal():
            return node.value
        case FieldName():
            return record.get(node.name)
        case Call():
            return today if node.name == "today" else _called(node.name, of(node.arguments[0]))
        case Negation():
            inner = of(node.what)
            return None if inner is None else not inner
        case Emptiness():
            return of(node.value) is None
        case Membership():
            value = of(node.value)
            return None if value is None else _low(value) in [_low(o.value) for o in node.options]
        case Match():
            value = of(node.value)
            return None if value is None else bool(re.search(node.pattern, value))
        case Operation():
            return _operated(node.sign, of(node.left), of(node.right))


def _low(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


def _called(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name in ("year", "month", "day"):
        return float(getattr(value, name))
    if name == "domain":
        return value.partition("@")[2] or None
    return float(len(value)) if name == "length" else value.lower()


def _operated(sign: str, left: Any, right: Any) -> Any:
    if sign == "and":
        return False if left is False or right is False else None if None in (left, right) else True
    if sign == "or":
        return True if left is True or right is True else None if None in (left, right) else False
    if left is None or right is None:
        return None
    if sign == "contains":
        if isinstance(left, list):
            return right.lower() in [item.lower() for item in left]
        return right.lower() in left.lower()
    return _calculated(sign, left, right) if sign in "+-*/" else _compared(sign, left, right)


def _calculated(sign: str, left: Any, right: Any) -> Any:
    if isinstance(left, date):
        if isinstance(right, date):
            return float((left - right).days)
        days = timedelta(days=int(right))
        return left + days if sign == "+" else left - days
    if sign == "/":
        return None if right == 0 else left / right
    return left + right if sign == "+" else left - right if sign == "-" else left * right


def _compared(sign: str, left: Any, right: Any) -> bool:
    left, right = (
        date.fromisoformat(side)
        if isinstance(side, str) and isinstance(other, date)
        else _low(side)
        for side, other in ((left, right), (right, left))
    )
    results = {
        "=": left == right, "!=": left != right, "<": None, "<=": None, ">": None, ">=": None,
    }  # fmt: skip
    if sign not in ("=", "!="):
        results |= {"<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right}
    return bool(results[sign])
