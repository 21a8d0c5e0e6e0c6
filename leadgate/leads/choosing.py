"""Changes to the choice lists."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Max

from leadgate.leads.models import Choice


def add_to_end(choice: Choice) -> None:
    """Store a new choice as the last one of its list; its label becomes its value."""
    others = Choice.objects.filter(list_name=choice.list_name)
    last = others.aggregate(last=Max("position"))["last"]
    choice.position = 0 if last is None else last + 1
    choice.value = _free_value(choice)
    choice.save()


def _free_value(choice: Choice) -> str:
    """Return the label, or a variant where a renamed choice still has it as its value."""
    taken = set(Choice.objects.filter(list_name=choice.list_name).values_list("value", flat=True))
    value, number = choice.label, 2
    while value in taken:
        value, number = f"{choice.label} ({number})", number + 1
    return value


def move(choice: Choice, places: int) -> None:
    """Move a choice up (negative) or down in its list."""
    with transaction.atomic():
        listed = list(
            Choice.objects.select_for_update()
            .filter(list_name=choice.list_name)
            .order_by("position", "label")
        )
        here = next(place for place, one in enumerate(listed) if one.pk == choice.pk)
        there = min(max(here + places, 0), len(listed) - 1)
        listed.insert(there, listed.pop(here))
        for position, one in enumerate(listed):
            one.position = position
        Choice.objects.bulk_update(listed, ["position"])
