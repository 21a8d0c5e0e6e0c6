"""The reference says what the program does, and nothing lacks its page or its words."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from leadgate.cli import main
from leadgate.engine.fields import FIELDS, Field
from leadgate.errors import LeadgateError
from leadgate.reference.commands import commands
from leadgate.reference.errors import kinds
from leadgate.reference.index import pages
from leadgate.settings import Settings

FOLDER = Path(__file__).parents[2] / "docs" / "reference"
MADE = pages()
COMMANDS = {path: command for path, command, _ in commands(main, click.Context(main))}


@pytest.mark.parametrize("path", sorted(MADE))
def test_a_page_is_what_would_be_written_now(path: str) -> None:
    page = FOLDER / path
    there = page.read_text(encoding="utf-8") if page.exists() else ""
    assert there == MADE[path], "stale: run `make docs`"


def test_no_page_is_left_over() -> None:
    there = {page.relative_to(FOLDER).as_posix() for page in FOLDER.rglob("*.md")}
    assert there == set(MADE), "run `make docs`"


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_a_field_is_explained(field: Field) -> None:
    assert field.help.endswith(".")
    assert field.example
    assert field.aliases, "no header is known to mean it"


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_a_setting_is_explained(name: str) -> None:
    assert (Settings.model_fields[name].description or "").endswith(".")


@pytest.mark.parametrize("path", sorted(COMMANDS))
def test_a_command_and_its_options_are_explained(path: str) -> None:
    command = COMMANDS[path]
    assert (command.help or "").strip()
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.opts


@pytest.mark.parametrize("kind", list(kinds()), ids=lambda kind: kind.code)
def test_an_error_has_a_code_and_a_sentence_of_its_own(kind: type[LeadgateError]) -> None:
    assert kind.__doc__
    assert kind.code != LeadgateError.code
    assert kind.message != LeadgateError.message
    assert [other.code for other in kinds()].count(kind.code) == 1


def test_what_the_api_takes_is_explained() -> None:
    unexplained = [line for line in MADE["api.md"].splitlines() if line.endswith("|   |")]
    assert set(unexplained) == {"| Sent | In |   |"}
