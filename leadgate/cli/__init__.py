"""The command `leadgate`, one file per group of commands."""

from __future__ import annotations

import importlib
import sys
from typing import Any

import click

from leadgate import __version__
from leadgate.errors import LeadgateError

COMMANDS = {
    "serve": "serve:serve_command",
    "worker": "serve:worker_command",
    "inspect": "inspect:inspect_command",
    "normalize": "normalize:normalize_command",
    "check": "check:check_command",
    "import": "importing:import_command",
    "imports": "imports:imports_group",
    "leads": "leads:leads_group",
    "rules": "rules:rules_group",
    "erase": "erase:erase_command",
    "users": "users:users_group",
    "backup": "backup:backup_command",
    "restore": "backup:restore_command",
    "migrate": "serve:migrate_command",
    "doctor": "doctor:doctor_command",
}
"""Command → module and name; read when the command is used, so that each starts fast."""


class Commands(click.Group):
    """A group that imports a command's module when the command is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order above."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a command."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(importlib.import_module(f"leadgate.cli.{module}"), name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; a refusal is a sentence on stderr and an exit code."""
        try:
            return super().invoke(ctx)
        except LeadgateError as error:
            click.echo(f"Error: {error}", err=True)
            ctx.exit(error.exit_code)


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="leadgate")
def main() -> None:
    """Import leads from files: map, validate, review, approve, undo."""


if __name__ == "__main__":
    sys.exit(main())
