"""Changes to the choice lists."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Max

from leadgate.engine.fields.custom import PREFIX
from leadgate.leads.models import Choice, CustomField


def add_to_end(choice: Choice) -> None:
    """Store a new choice as the last one of its list; its label becomes its value."""
    others = Choice.objects.filter(list_name=choice.list_name)
    last = others.aggregate(last=Max("position"))["last"]
    choice.position = 0 if last is None else last + 1
    choice.value = _free_value(choice)
    choice.save()


def add_values(list_name: str, values: Iterable[str]) -> None:
    """Add values of a file to the end of a list, or to the options of a custom field.

    What is on the list already is left as it is, retired choices too.
    """
    with transaction.atomic():
        if list_name.startswith(PREFIX):
            _add_options(list_name.removeprefix(PREFIX), values)
            return
        taken = {
            word
            for pair in Choice.objects.filter(list_name=list_name).values_list("value", "label")
            for word in pair
        }
        for value in dict.fromkeys(values):
            if value not in taken:
                add_to_end(Choice(list_name=list_name, label=value))


def _add_options(name: str, values: Iterable[str]) -> None:
    field = CustomField.objects.select_for_update().filter(name=name).first()
    if field is not None:
        field.choices = list(dict.fromkeys([*field.choices, *values]))
        field.save(update_fields=["choices"])


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
