"""Options of the commands that read files: what a person knows better."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from typing import Any

import click

from leadgate.engine.layout import Overrides, header_lines_of

_NAMED = {"tab": "\t", r"\t": "\t", "space": " ", "comma": ",", "semicolon": ";", "pipe": "|"}
_ESCAPES = {"backslash": "\\"}


def reading_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --encoding, --delimiter, --quote, --escape, --header-line … to a command."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def overrides_of(options: dict[str, Any]) -> Overrides:
    """What the options say."""
    line, lines = options["header_line"] or (None, 1)
    return Overrides(
        encoding=options["encoding"],
        delimiter=options["delimiter"],
        quote=options["quote"],
        escape=options["escape"],
        header_line=line,
        header_lines=lines,
        sheet=options["sheet"],
        to_end=options["to_end"],
    )


def _delimiter(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    sign = _NAMED.get(value.lower(), value)
    if not 1 <= len(sign) <= 2 or sign in ("\n", "\r", '"'):
        raise click.BadParameter("Give one or two characters, or tab, space, comma, pipe.")
    return sign


def _quote(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    sign = "" if value.lower() == "none" else value
    if len(sign) > 1:
        raise click.BadParameter("Give one character, or none.")
    return sign


def _escape(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    sign = "" if value.lower() == "none" else _ESCAPES.get(value.lower(), value)
    if len(sign) > 1:
        raise click.BadParameter("Give one character, or none.")
    return sign


def _header_line(
    _: click.Context, __: click.Parameter, value: str | None
) -> tuple[int, int] | None:
    if value is None:
        return None
    try:
        return header_lines_of(value)
    except ValueError as error:
        raise click.BadParameter("Give a line such as 3, lines such as 3-4, or 0.") from error


def _encoding(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        info = codecs.lookup(value)
        info.decode(b"")
    except (LookupError, ValueError, TypeError) as error:
        raise click.BadParameter(f"There is no encoding “{value}”. Try utf-8 or cp1252.") from error
    return value


_OPTIONS = (
    click.option("--encoding", callback=_encoding, help="Instead of the one found out: cp1252 …"),
    click.option("--delimiter", callback=_delimiter, help="One or two characters, or tab, space …"),
    click.option("--quote", callback=_quote, help="One character, or none."),
    click.option("--escape", callback=_escape, help="One character, backslash, or none."),
    click.option(
        "--header-line",
        metavar="LINE[-LINE]",
        callback=_header_line,
        help="Line of the column names, from 1, or lines to join: 3-4; 0 if there are none.",
    ),
    click.option("--sheet", help="Sheet of a spreadsheet."),
    click.option(
        "--to-end", is_flag=True, help="Take what looks like a footer or a second table, too."
    ),
)
