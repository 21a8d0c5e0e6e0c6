"""What is told to administrators, and the files that they are given, are true to the program."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from leadgate.cli import COMMANDS, main
from leadgate.settings import Settings

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "operate.md"
DEPLOY = ROOT / "deploy"
UNITS = sorted(DEPLOY.glob("*.service"))
OUTSIDE = {"LEADGATE_DB_PASSWORD"}
"""Variables of the compose file's own."""


def told() -> list[Path]:
    return [PAGE, *(path for path in DEPLOY.iterdir() if path.is_file())]


@pytest.mark.parametrize("path", told(), ids=lambda path: path.name)
def test_every_setting_that_is_named_exists(path: Path) -> None:
    named = set(re.findall(r"LEADGATE_[A-Z_]+[A-Z]", path.read_text())) - OUTSIDE
    known = {f"LEADGATE_{name.upper()}" for name in Settings.model_fields}
    assert named - known == set()


def test_every_command_and_metric_that_is_named_exists() -> None:
    page = PAGE.read_text()
    assert set(re.findall(r"`leadgate ([a-z]+)`", page)) <= set(COMMANDS)
    sources = "".join(path.read_text() for path in (ROOT / "leadgate" / "api").glob("*.py"))
    for name in re.findall(r"`(leadgate_[a-z_]+)", page):
        assert f'"{name}"' in sources


def understood(words: list[str]) -> None:
    """Parse a command as the program would, without running it."""
    command = main.get_command(click.Context(main), words[0])
    assert command is not None, words
    command.make_context(words[0], words[1:])


def services() -> dict[str, Any]:
    services: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text())["services"]
    return services


def test_what_the_compose_file_starts_is_understood() -> None:
    for name, service in services().items():
        if name != "db":
            understood(service["command"])
    started = re.search(r"^CMD (.*)$", (DEPLOY / "Dockerfile").read_text(), re.MULTILINE)
    assert started
    understood(yaml.safe_load(started[1]))


def test_the_compose_file_gives_all_hosts_what_they_share() -> None:
    for name in ("web", "worker", "migrate"):
        given = services()[name]["environment"]
        shared = {"LEADGATE_DATABASE_URL", "LEADGATE_SECRET_KEY", "LEADGATE_STORAGE_URL"}
        assert shared <= set(given)


def test_the_image_copies_what_is_there() -> None:
    for line in re.findall(r"^COPY (.*)$", (DEPLOY / "Dockerfile").read_text(), re.MULTILINE):
        for source in line.split()[:-1]:
            assert (ROOT / source).exists(), source


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_what_systemd_starts_is_understood(unit: Path) -> None:
    started = re.search(r"^ExecStart=(.*)$", unit.read_text(), re.MULTILINE)
    assert started
    program, *words = shlex.split(started[1])
    assert program.endswith("/bin/leadgate")
    understood(words)


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_systemd_understands_the_unit(unit: Path, tmp_path: Path) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd is not installed")
    there = unit.read_text().replace("/opt/leadgate/.venv/bin/leadgate", "/bin/true")
    copy = tmp_path / unit.name.replace("@", "@1")
    copy.write_text(there.replace("User=leadgate", "User=root"))
    done = subprocess.run(["systemd-analyze", "verify", copy], capture_output=True, text=True)
    wrong = [line for line in done.stderr.splitlines() if unit.name.partition(".")[0][:8] in line]
    assert [line for line in wrong if "man page" not in line] == []
