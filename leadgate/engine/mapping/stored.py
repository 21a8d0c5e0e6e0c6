"""A mapping as plain data, as it is stored with an import or a template."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from leadgate.engine.mapping.target import Mapping, Target


class StoredTarget(TypedDict):
    """One column of a stored mapping."""

    field: str
    group: int | None
    type: str | None


def to_json(mapping: Mapping) -> list[StoredTarget | None]:
    """Return the mapping as JSON data: an object, or null, per column."""
    return [
        None if t is None else StoredTarget(field=t.field, group=t.group, type=t.type)
        for t in mapping
    ]


def from_json(stored: Sequence[StoredTarget | None]) -> Mapping:
    """Return the mapping that `to_json` stored.

    A field that no longer exists is kept as it was; `problems` names it.
    """
    return tuple(
        None if t is None else Target(t["field"], t.get("group"), t.get("type")) for t in stored
    )
