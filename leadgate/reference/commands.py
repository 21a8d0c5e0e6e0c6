"""The command line, from the commands themselves."""

from __future__ import annotations

from collections.abc import Iterator

import click

from leadgate.cli import main
from leadgate.reference.markdown import code, page, table

TITLE = "Command line"
ENTRY = "commands.md"
ABOUT = "every command of `leadgate` with its options."

INTRODUCTION = """\
Exit codes: 0 done, 1 the program failed, 2 wrong use or refused input. Messages go to
stderr; `--json` prints one JSON object on stdout and nothing else."""


def pages() -> dict[str, str]:
    """Return the page of all commands."""
    root = click.Context(main, info_name="leadgate")
    parts = [_command(path, command, context) for path, command, context in commands(main, root)]
    return {ENTRY: page("Command line", INTRODUCTION, *parts)}


def commands(
    group: click.Group, context: click.Context
) -> Iterator[tuple[str, click.Command, click.Context]]:
    """Return path, command and context of every command below a group, but of no group."""
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is None:
            continue
        below = click.Context(command, info_name=name, parent=context)
        if isinstance(command, click.Group):
            yield from commands(command, below)
        else:
            yield below.command_path, command, below


def _command(path: str, command: click.Command, context: click.Context) -> str:
    usage = " ".join(command.collect_usage_pieces(context))
    rows = [
        (_option(parameter), _help(parameter))
        for parameter in command.get_params(context)
        if isinstance(parameter, click.Option) and "--help" not in parameter.opts
    ]
    synopsis = f"```\n{path} {usage}\n```"
    parts = [f"## {path}", synopsis, _about(command), table(["Option", ""], rows)]
    return "\n\n".join(part for part in parts if part)


def _about(command: click.Command) -> str:
    return " ".join((command.help or "").split())


def _option(option: click.Option) -> str:
    names = "/".join([*option.opts, *option.secondary_opts])
    return code(names) if option.is_flag else code(f"{names} {option.metavar or _type(option)}")


def _type(option: click.Option) -> str:
    if isinstance(option.type, click.Choice):
        return "|".join(str(choice) for choice in option.type.choices)
    return option.type.name.upper().replace(" RANGE", "")


def _help(option: click.Option) -> str:
    text = option.help or ""
    if not option.show_default or option.is_flag:
        return text
    shown = option.show_default if isinstance(option.show_default, str) else option.default
    return f"{text} Default: {shown}."
