"""Slots: where the values of one import's columns go, known before any record is read."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from leadgate.engine.fields import Field
from leadgate.engine.fields.custom import catalogue_with
from leadgate.engine.plan import ColumnFormat, Plan

# The field of a repeated group that stands for the group itself.
MAIN = {"email": "email", "phone": "phone"}
DEFAULT_TYPE = "business"
CONSTANT_FORMAT = ColumnFormat(date_order="ymd", decimal=".")  # how constants are written
POINT_NUMBER = re.compile(r"^[-+]?\d+\.\d+$")
CHOICE_LIMIT = 200  # characters of a choice's label


@dataclass(frozen=True, slots=True)
class Slot:
    """One field of the lead that a column, or a constant, fills.

    Attributes:
        name: the understood value's column: "last_name", "phone.2",
            "phone.2.extension", "address.1.city".
        field: what the mapping says, e.g. "mobile".
        column: index of the file's column; None for a constant alone.
        header: the column's name in the file; the field's label for a constant.
        group: 1 … n for repeated fields.
        type: "business", "home" … for repeated fields.
        format: how the column's values are written.
        constant: for records whose cell is empty.
    """

    name: str
    field: Field
    column: int | None
    header: str
    group: int | None = None
    type: str | None = None
    format: ColumnFormat = dataclasses.field(default_factory=ColumnFormat)
    constant: str | None = None

    @property
    def limit(self) -> int:
        """Longest text that the field stores, in characters."""
        return self.field.limit or CHOICE_LIMIT

    @property
    def raw(self) -> str:
        """Name of the column that holds the cell as it stood, trimmed."""
        return f"{self.name}:raw"

    @property
    def text(self) -> str:
        """Name of the column that holds the clean cell, where it is kept."""
        return f"{self.name}:text"

    def flag(self, name: str) -> str:
        """Name of the Boolean column that says what is wrong with the value."""
        return f"{self.name}!{name}"


@lru_cache(maxsize=16)
def slots_of(plan: Plan) -> tuple[Slot, ...]:
    """Return the plan's slots: mapped columns, then constants without a column."""
    taken: dict[str, Slot] = {}
    for slot in (*_mapped(plan), *_constant(plan)):
        taken.setdefault(slot.name, slot)
    return tuple(taken.values())


def groups_of(slots: Iterable[Slot], repeats: str) -> list[int]:
    """Return the numbers of the groups of emails, phones or addresses, rising."""
    return sorted({slot.group for slot in slots if slot.field.repeats == repeats and slot.group})


def _mapped(plan: Plan) -> Iterator[Slot]:
    catalogue = catalogue_with(plan.custom)
    for column, target in enumerate(plan.mapping):
        definition = catalogue.get(target.field) if target else None
        if target is None or definition is None:
            continue
        group = (target.group or 1) if definition.repeats else None
        yield Slot(
            name=slot_name(definition, group),
            field=definition,
            column=column,
            header=plan.header[column],
            group=group,
            type=(target.type or definition.type or DEFAULT_TYPE) if group else None,
            format=plan.formats.get(column, ColumnFormat()),
            constant=_in_format(
                plan.constants.get(definition.name), plan.formats.get(column, ColumnFormat())
            ),
        )


def _in_format(value: str | None, style: ColumnFormat) -> str | None:
    """Write a constant as the column does, whose empty cells it fills."""
    if value and style.decimal == "," and POINT_NUMBER.match(value):
        return value.replace(".", ",")
    return value or None


def _constant(plan: Plan) -> Iterator[Slot]:
    catalogue = catalogue_with(plan.custom)
    for name, value in plan.constants.items():
        definition = catalogue.get(name)
        if definition and value:
            group = 1 if definition.repeats else None
            yield Slot(
                name=slot_name(definition, group),
                field=definition,
                column=None,
                header=definition.label,
                group=group,
                type=(definition.type or DEFAULT_TYPE) if group else None,
                format=CONSTANT_FORMAT,
                constant=value,
            )


def slot_name(definition: Field, group: int | None) -> str:
    """Return the name of a field's slot; group is its number where it repeats."""
    if not definition.repeats:
        return definition.name
    if definition.name == "phone_extension":
        return f"phone.{group}.extension"
    if definition.repeats in MAIN:
        return f"{definition.repeats}.{group}"
    return f"address.{group}.{definition.name}"
