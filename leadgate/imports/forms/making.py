"""Values for every lead, and columns made from others, as the Process page sends them."""

from __future__ import annotations

from collections.abc import Mapping as Table
from collections.abc import Sequence
from typing import Final

from leadgate.engine.fields import Field, Kind
from leadgate.engine.fields.custom import catalogue_with
from leadgate.engine.mapping import Mapping, Target
from leadgate.engine.mapping.derived import Derived, Making
from leadgate.imports.forms.mapping import free_group, slot_of

MOST: Final = 40
"""Values, and columns that are made, that one page sends."""
PLACES: Final = 4
"""Columns that a column is made from, and columns that are made from one."""
LONGEST: Final = 500
CONSTANTS_SENT: Final = "constants"
MADE_SENT: Final = "made"
ELSEWHERE: Final = frozenset({"owner", "site", "created_by", "phone_extension"})


def can_be_constant(definition: Field) -> bool:
    """Whether every lead of a file can get a value of this field here."""
    return not definition.virtual and definition.name not in ELSEWHERE


def read_constants(
    sent: Table[str, str], kept: Table[str, str], custom: Sequence[Field] = ()
) -> dict[str, str]:
    """Return field → value: "constant-name-0", "constant-value-0" …; the first of a field wins."""
    if CONSTANTS_SENT not in sent:
        return dict(kept)
    catalogue = catalogue_with(custom)
    constants: dict[str, str] = {}
    for number in range(MOST):
        name = sent.get(f"constant-name-{number}", "")
        value = sent.get(f"constant-value-{number}", "").strip()[:LONGEST]
        definition = catalogue.get(name)
        if definition and value and can_be_constant(definition):
            constants.setdefault(name, value)
    return constants


def read_derived(
    sent: Table[str, str],
    columns: int,
    mapping: Mapping,
    kept: tuple[Derived, ...],
    custom: Sequence[Field] = (),
) -> tuple[Derived, ...]:
    """Return the columns that are made: "make-kind-0", "make-column-0-0" and so on.

    Args:
        sent: the form.
        columns: of the file.
        mapping: of the file's own columns; what repeats takes a number that is free.
        kept: those so far, where the form did not send any.
        custom: fields besides the catalogue's.
    """
    if MADE_SENT not in sent:
        return kept
    given = {index: target for index, target in enumerate(mapping) if target}
    taken = {slot_of(target) for target in given.values()}
    catalogue = catalogue_with(custom)
    made = []
    for number in range(MOST):
        kind = sent.get(f"make-kind-{number}", "")
        if kind not in set(Making):
            continue
        used = _columns(sent, number, columns, Making(kind))
        # What a column gives by itself, and makes with others, are one attribute: a choice to make.
        rivals = {slot_of(given[index]) for index in used if index in given}
        targets = _targets(sent, number, Making(kind), taken - rivals, catalogue)
        taken |= {slot_of(target) for target in targets if target}
        separator = sent.get(f"make-separator-{number}", "")[:20] or " "
        one = Derived(Making(kind), used, separator, targets)
        if one.columns or any(one.targets):
            made.append(one)
    return tuple(made)


def _columns(sent: Table[str, str], number: int, columns: int, kind: Making) -> tuple[int, ...]:
    places = PLACES if kind is Making.JOIN else 1
    words = [sent.get(f"make-column-{number}-{place}", "") for place in range(places)]
    return tuple(int(word) for word in words if word.isdecimal() and int(word) < columns)


def _targets(
    sent: Table[str, str],
    number: int,
    kind: Making,
    taken: set[tuple[str, int]],
    catalogue: Table[str, Field],
) -> tuple[Target | None, ...]:
    places = {Making.JOIN: 1, Making.SPLIT: PLACES}.get(kind, 2)
    names = [sent.get(f"make-target-{number}-{place}", "") for place in range(places)]
    known = [catalogue.get(name) for name in names]
    address = [one.name for one in known if one and one.repeats == "address"]
    group = free_group(address, taken)
    found = [_target(one, group, taken) for one in known]
    while found and found[-1] is None:
        found.pop()
    return tuple(found)


def _target(definition: Field | None, address: int, taken: set[tuple[str, int]]) -> Target | None:
    """Return the field as a target; the parts of one address stay together."""
    if definition is None or definition.kind in {Kind.USER, Kind.SITE}:
        return None
    target = Target(definition.name)
    if definition.repeats:
        own = definition.repeats == "address"
        group = address if own else free_group([definition.name], taken)
        target = Target(definition.name, group)
    taken.add(slot_of(target))
    return target
