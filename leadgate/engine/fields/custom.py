"""Custom fields: what an administrator adds to the catalogue, plan by plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from leadgate.engine.fields import CATALOGUE
from leadgate.engine.fields.field import Field, Kind, Section

PREFIX: Final = "custom."
"""Before the name of every custom field, so that none can be one of the catalogue's."""
KINDS: Final[Mapping[str, Kind]] = MappingProxyType(
    {
        "text": Kind.TEXT,
        "number": Kind.DECIMAL,
        "date": Kind.DATE,
        "yes_no": Kind.YES_NO,
        "choice": Kind.CHOICE,
    }
)
"""What administrators choose from → kind."""
TEXT_LIMIT: Final = 500


def custom_field(
    name: str, label: str, kind: str, *, aliases: Sequence[str] = (), limit: int = 0
) -> Field:
    """Return a custom field as the engine knows it.

    Args:
        name: its own, without the prefix.
        label: what people read.
        kind: a key of `KINDS`.
        aliases: other headers that mean it.
        limit: longest text in characters; 0 for the usual.
    """
    known = KINDS[kind]
    return Field(
        name=PREFIX + name,
        label=label,
        section=Section.CUSTOM,
        kind=known,
        aliases=tuple(aliases),
        limit=(limit or TEXT_LIMIT) if known is Kind.TEXT else 0,
        choices=PREFIX + name if known is Kind.CHOICE else "",
    )


def catalogue_with(custom: Sequence[Field]) -> Mapping[str, Field]:
    """Return name → field: the catalogue's, then the custom ones."""
    return {**CATALOGUE, **{field.name: field for field in custom}} if custom else CATALOGUE


def plain_name(name: str) -> str:
    """Return a custom field's name without the prefix."""
    return name.removeprefix(PREFIX)
