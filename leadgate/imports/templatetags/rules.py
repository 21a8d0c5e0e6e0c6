"""For the pages of the rules: `{% load rules %}`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from django import template

register = template.Library()
Entry = TypeVar("Entry")


@register.filter
def entry(table: Mapping[str, Entry] | None, key: str) -> Entry | None:
    """Return what a table holds for a key; None for nothing."""
    return table.get(key) if table else None
