"""Choice lists as pages need them: options to choose from, labels to show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from leadgate.leads.models import Choice

Labels = Mapping[str, Mapping[str, str]]


def labels_of(lists: Iterable[str]) -> Labels:
    """Return list → value → label, of active and inactive choices. One query."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for name, value, label in Choice.objects.filter(list_name__in=lists).values_list(
        "list_name", "value", "label"
    ):
        found[name][value] = label
    return found


def options_of(lists: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
    """Return list → (value, label) of the choices in use, in their order. One query."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, value, label in Choice.objects.filter(list_name__in=lists, active=True).values_list(
        "list_name", "value", "label"
    ):
        found[name].append((value, label))
    return found
