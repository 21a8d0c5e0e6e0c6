"""Values for every lead and columns made from others, as programs and command lines give them."""

from __future__ import annotations

from collections.abc import Mapping as Table
from collections.abc import Sequence
from dataclasses import dataclass, field

from leadgate.engine.fields import Field
from leadgate.engine.fields.custom import PREFIX, catalogue_with
from leadgate.engine.mapping.chosen import parse_map
from leadgate.engine.mapping.derived import Derived, Making
from leadgate.engine.mapping.target import Target
from leadgate.errors import MappingRefused


@dataclass(frozen=True, slots=True)
class GivenColumn:
    """A column made from others, by names.

    Attributes:
        kind: "join", "split", "first_word" or "last_word".
        columns: names of the file's columns.
        separator: between joined cells; where to split.
        targets: what the columns that are made give, as in a mapping
            ("street", "phone:2:fax"); None or "" leaves one out.
    """

    kind: Making
    columns: tuple[str, ...]
    separator: str = " "
    targets: tuple[str | None, ...] = field(default=())


def parse_constants(given: Table[str, str], *, custom: Sequence[Field] = ()) -> dict[str, str]:
    """Return field → value for every lead; a custom field's prefix may be left out.

    Raises:
        MappingRefused: there is no such field, or records alone can give it.
    """
    catalogue = catalogue_with(custom)
    constants: dict[str, str] = {}
    for name, value in given.items():
        definition = catalogue.get(name) or catalogue.get(PREFIX + name)
        if definition is None or definition.virtual:
            raise MappingRefused(why=f"“{name}” is no field that every lead can get a value of.")
        if value.strip():
            constants[definition.name] = value.strip()
    return constants


def parse_derived(
    given: Sequence[GivenColumn], header: Sequence[str], *, custom: Sequence[Field] = ()
) -> tuple[Derived, ...]:
    """Return the columns that are made from others.

    Raises:
        MappingRefused: a column or field that there is not, or one too few.
    """
    made = []
    for one in given:
        columns = tuple(next(iter(parse_map([f"{name}="], header))) for name in one.columns)
        targets = tuple(_target(name, header, custom) for name in one.targets)
        derived = Derived(one.kind, columns, one.separator, targets)
        if not derived.fits(len(header)):
            raise MappingRefused(
                why="A join takes two columns or more and gives one field; "
                "a split takes one column and gives one field or more."
            )
        made.append(derived)
    return tuple(made)


def _target(name: str | None, header: Sequence[str], custom: Sequence[Field]) -> Target | None:
    parsed = parse_map([f"{header[0]}={name or ''}"], header, custom=custom)
    return next(iter(parsed.values()))
