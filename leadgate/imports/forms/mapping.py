"""The field mappings as the Process page sends them: four controls per column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Sequence
from collections.abc import Mapping as Table
from dataclasses import replace

from leadgate.engine.fields import Field
from leadgate.engine.fields.custom import catalogue_with
from leadgate.engine.mapping import Mapping, Target
from leadgate.engine.mapping.types import GROUPS, TYPES
from leadgate.engine.plan import ColumnFormat

DATE_ORDERS = ("dmy", "mdy", "ymd")
DECIMALS = (".", ",")
COUNTED = frozenset({"email", "phone"})
"""What a lead has several of, each by itself; the parts of an address belong together."""
ANY = -1
"""The number of a group that is not chosen yet."""


def read_mapping(
    sent: Table[str, str], columns: int, kept: Mapping = (), custom: Sequence[Field] = ()
) -> Mapping:
    """Return the mapping that a form sent.

    Args:
        sent: "field-0", "group-0", "type-0" … per column; what is no field,
            number or type counts as not chosen. An email or phone that was
            chosen without a number, or just now, takes one that is free.
        columns: of the file.
        kept: the mapping so far, for columns that the form did not send.
        custom: fields besides the catalogue's.
    """
    catalogue, fresh = catalogue_with(custom), changed_columns(sent)
    mapping = [
        _target(sent, index, catalogue, fresh=index in fresh)
        if f"field-{index}" in sent
        else (kept[index] if index < len(kept) else None)
        for index in range(columns)
    ]
    taken = {slot_of(target) for target in mapping if target and target.group != ANY}
    for index, target in enumerate(mapping):
        if target and target.group == ANY:
            mapping[index] = placed = replace(target, group=free_group([target.field], taken))
            taken.add(slot_of(placed))
    return tuple(mapping)


def changed_columns(sent: Table[str, str]) -> Collection[int]:
    """Return the columns whose field was chosen just now: "changed", parted by commas."""
    words = sent.get("changed", "").split(",")
    return {int(word) for word in words if word.isdecimal() and len(word) < 6}


def free_group(names: Sequence[str], taken: Container[tuple[str, int]]) -> int:
    """Return the first number in which none of the fields is given yet; 1 if there is none."""
    for group in range(1, GROUPS + 1):
        if all(slot_of(Target(name, group)) not in taken for name in names):
            return group
    return 1


def _target(
    sent: Table[str, str], index: int, catalogue: Table[str, Field], *, fresh: bool
) -> Target | None:
    """Return the target of a column; number and type of a fresh one were another field's."""
    definition = catalogue.get(sent[f"field-{index}"])
    if definition is None:
        return None
    if not definition.repeats:
        return Target(definition.name)
    number = "" if fresh else sent.get(f"group-{index}", "")
    usual = ANY if definition.repeats in COUNTED else 1
    group = int(number) if number.isdecimal() and 1 <= int(number) <= GROUPS else usual
    kind = "" if fresh else sent.get(f"type-{index}", "")
    return Target(definition.name, group, kind if kind in TYPES[definition.repeats] else None)


def read_formats(
    sent: Table[str, str], columns: int, kept: Table[int, ColumnFormat]
) -> dict[int, ColumnFormat]:
    """Return how the columns' values are written: "date_order-3", "decimal-4"."""
    formats: dict[int, ColumnFormat] = dict(kept)
    for index in range(columns):
        old = formats.get(index, ColumnFormat())
        order = sent.get(f"date_order-{index}", "")
        decimal = sent.get(f"decimal-{index}", "")
        if order in DATE_ORDERS and order != old.date_order:
            formats[index] = old = replace(old, date_order=order, confidence=1.0)
        if decimal in DECIMALS and decimal != old.decimal:
            formats[index] = replace(old, decimal=decimal, confidence=1.0)
    return formats


def rivals(mapping: Mapping) -> dict[int, tuple[int, ...]]:
    """Return, per column that shares its attribute with others, those others."""
    claims: dict[tuple[str, int], list[int]] = defaultdict(list)
    for index, target in enumerate(mapping):
        if target is not None:
            claims[slot_of(target)].append(index)
    return {
        index: tuple(other for other in columns if other != index)
        for columns in claims.values()
        if len(columns) > 1
        for index in columns
    }


def slot_of(target: Target) -> tuple[str, int]:
    """Return what only one column can fill; a phone and a fax share the numbers."""
    repeats = target.repeats
    if repeats in COUNTED and target.field != "phone_extension":
        return repeats, target.group or 1
    return target.field, (target.group or 1) if repeats else 0
