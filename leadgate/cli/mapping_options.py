"""Options of the commands that map a file: columns, values for every lead, columns from others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import click
from pydantic import TypeAdapter, ValidationError

from leadgate.engine.mapping.given import GivenColumn
from leadgate.errors import MappingRefused

_EXAMPLE = '{"kind": "join", "columns": ["Street", "No"], "targets": ["street"]}'


def mapping_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --map, --set and --make to a command."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def constants_of(words: Iterable[str]) -> dict[str, str]:
    """Return field → value of what --set says.

    Raises:
        MappingRefused: it is no FIELD=VALUE.
    """
    return dict(_pair(word) for word in words)


def made_of(words: Iterable[str]) -> list[GivenColumn]:
    """Return the columns that --make says.

    Raises:
        MappingRefused: it is not the JSON that is expected.
    """
    return [_made(word) for word in words]


def _pair(word: str) -> tuple[str, str]:
    name, sign, value = word.partition("=")
    if not sign:
        raise MappingRefused(why=f"“{word}” is not FIELD=VALUE, for example rating=Hot.")
    return name.strip(), value


def _made(word: str) -> GivenColumn:
    try:
        made: GivenColumn = TypeAdapter(GivenColumn).validate_json(word)
    except ValidationError as error:
        raise MappingRefused(why=f"--make is not as expected; write {_EXAMPLE}.") from error
    return made


_OPTIONS = (
    click.option(
        "--map", "assignments", multiple=True, metavar="H=FIELD",
        help="Map column H to FIELD; H= leaves it out. Others as suggested.",
    ),
    click.option(
        "--set", "constants", multiple=True, metavar="FIELD=VALUE",
        help="Give every lead that has none a value of FIELD.",
    ),
    click.option(
        "--make", "derived", multiple=True, metavar="JSON",
        help='Make a column of others: {"kind": "join", "columns": ["Street", "No"], '
        '"separator": " ", "targets": ["street"]}; kinds: join, split, first_word, last_word.',
    ),
)  # fmt: skip
