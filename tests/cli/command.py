"""Runs the command `leadgate` inside the tests' own database."""

from __future__ import annotations

import json
from typing import Any

from click.testing import CliRunner, Result

from leadgate.cli import main


def leadgate(*arguments: str) -> Result:
    """Run a command; return its exit code, stdout and stderr."""
    return CliRunner().invoke(main, list(arguments))


def answer(*arguments: str) -> Any:
    """Run a command with --json; return what it prints, which is JSON and nothing else."""
    done = leadgate(*arguments, "--json")
    assert done.exit_code == 0, done.stderr
    return json.loads(done.stdout)
