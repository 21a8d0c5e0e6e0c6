"""Every package that Leadgate needs is accounted for, with its licence."""

from __future__ import annotations

import re
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "decisions" / "dependencies.md"
LICENCES = {"Apache-2.0", "BSD-3-Clause", "MIT", "Unlicense", "LGPL-3.0-only", "LGPL-2.1-only"}
"""That a program under Apache-2.0 can be used with."""

CELLS = [line.split("|")[1:-1] for line in PAGE.read_text().splitlines() if line.startswith("| ")]
TOLD = {cells[0].strip(): [cell.strip() for cell in cells] for cells in CELLS[2:]}


def _needed() -> list[str]:
    lines = (ROOT / "requirements" / "run.in").read_text().splitlines()
    return [Requirement(line).name for line in lines if line and not line.startswith("#")]


def test_the_list_is_that_of_the_requirements() -> None:
    assert sorted(TOLD, key=str.lower) == sorted(_needed(), key=str.lower)


@pytest.mark.parametrize("name", _needed())
def test_a_package_says_why_it_is_here_and_its_licence_is_what_is_told(name: str) -> None:
    _name, why, licence, size, instead = TOLD[name]
    assert why
    assert instead
    assert float(size) > 0
    assert licence in LICENCES
    facts = distribution(name).metadata
    where = ("License-Expression", "License", "Classifier")
    stated = [text for header in where for text in facts.get_all(header) or []]
    family = re.split(r"[- ]", licence)[0]
    assert any(family in text for text in stated)
