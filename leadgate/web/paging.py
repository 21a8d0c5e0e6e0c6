"""Pages of a long list by key: the millionth page costs what the first does.

The address carries the last row's sort value and id; the database continues
from there through the index. Rows without a value come last, either way round.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Generic, TypeVar

from django.db.models import F, Model, Q, QuerySet

PAGE_SIZE = 50

Row = TypeVar("Row", bound=Model)
Item = TypeVar("Item")
Key = tuple[object, int]
# Id to go on behind, largest first, most rows → rows in that order.
ById = Callable[[int | None, bool, int], list[Row]]


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """One page of a list.

    Attributes:
        rows: what it shows.
        after: key of the next page, "" on the last one.
        before: key of the page before, "" on the first one.
    """

    rows: list[Row]
    after: str = ""
    before: str = ""

    @property
    def several(self) -> bool:
        """Whether there is any other page."""
        return bool(self.after or self.before)


def page_of(
    found: QuerySet[Row],
    address: Mapping[str, str],
    *,
    by: str = "pk",
    descending: bool = True,
    size: int = PAGE_SIZE,
    by_id: ById[Row] | None = None,
) -> Page[Row]:
    """Return the page that an address asks for.

    Args:
        found: what to page through; its own order is replaced.
        address: the address's query: "after" or "before" holds a key; one that
            can't be read gives the first page.
        by: field or annotation to sort by; ties are sorted by id.
        descending: largest first.
        size: rows per page.
        by_id: a better way to walk the rows in the order of ids than through
            the primary key.

    Cost: `size` + 1 rows, wherever the page is, if an index holds (by, id).
    """
    before, after = _read(address.get("before")), _read(address.get("after"))
    backward = before is not None
    start = before if backward else after
    if by == "pk":
        walk = by_id or partial(by_primary_key, found)
        rows = walk(start[1] if start else None, descending ^ backward, size + 1)
    else:
        rows = _walk(
            found, by, descending=descending, start=start, backward=backward, limit=size + 1
        )
    more = len(rows) > size
    rows = rows[:size]
    if backward:
        rows.reverse()
    has_next = more if not backward else True
    has_previous = more if backward else start is not None
    if not rows:
        return Page([])
    return Page(
        rows,
        after=_key(rows[-1], by) if has_next else "",
        before=_key(rows[0], by) if has_previous else "",
    )


def by_primary_key(
    found: QuerySet[Any, Item], beyond: int | None, descending: bool, limit: int
) -> list[Item]:
    """Return rows in the order of ids, behind one of them."""
    return list(_beyond(found, beyond, descending)[:limit])


def _walk(
    found: QuerySet[Row],
    by: str,
    *,
    descending: bool,
    start: Key | None,
    backward: bool,
    limit: int,
) -> list[Row]:
    """Return rows from a key on: those with a value, then those without, or back."""
    parts = [True, False] if backward else [False, True]
    if start is not None:
        parts = parts[parts.index(start[0] is None) :]
    rows: list[Row] = []
    for without in parts:
        part = found.filter(**{f"{by}__isnull": without})
        key = start if start is not None and (start[0] is None) == without else None
        ordered = _part(part, by, key, descending ^ backward, without=without)
        rows += ordered[: limit - len(rows)]
        if len(rows) == limit:
            break
    return rows


def _part(
    part: QuerySet[Row], by: str, key: Key | None, descending: bool, *, without: bool
) -> QuerySet[Row]:
    if without:
        return _beyond(part, key[1] if key else None, descending)
    if key is not None:
        beyond = "lt" if descending else "gt"
        same = Q(**{by: key[0], f"pk__{beyond}": key[1]})
        # The first condition is what the index can use.
        part = part.filter(Q(**{f"{by}__{beyond}e": key[0]}))
        part = part.filter(Q(**{f"{by}__{beyond}": key[0]}) | same)
    order = F(by).desc() if descending else F(by).asc()
    return part.order_by(order, "-pk" if descending else "pk")


def _beyond(rows: QuerySet[Any, Item], key: int | None, descending: bool) -> QuerySet[Any, Item]:
    if key is not None:
        rows = rows.filter(**{"pk__lt" if descending else "pk__gt": key})
    return rows.order_by("-pk" if descending else "pk")


def _key(row: Model, by: str) -> str:
    value = None if by == "pk" else getattr(row, by)
    plain = value.isoformat() if isinstance(value, datetime) else value
    text = json.dumps([plain, row.pk], separators=(",", ":"), ensure_ascii=False)
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _read(text: str | None) -> Key | None:
    if not text:
        return None
    try:
        padded = text + "=" * (-len(text) % 4)
        value, number = json.loads(base64.urlsafe_b64decode(padded))
    except (ValueError, TypeError, binascii.Error):
        return None
    usable = isinstance(number, int) and isinstance(value, str | int | float | None)
    return (value, number) if usable else None
