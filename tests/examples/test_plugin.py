"""The example of a package of one's own rules: installed by pip, and at work."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "plugin"
GUIDE = ROOT / "docs" / "how-to" / "plugin.md"
LEADS = """Last Name,Company,Country,Account Number,Email
Ames,Acme,Germany,0042/K,ann@example.com
Berg,Berg AG,Germany,,bob@example.com
Carr,Carr Ltd,US,,cleo@acme.example.com
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the package has been installed."""
    folder = tmp_path_factory.mktemp("installed")
    command = [
        sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps",
        "--no-build-isolation", "--disable-pip-version-check", "--target", str(folder),
        str(EXAMPLE),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, cwd=folder)
    return folder


def leadgate(folder: Path, *arguments: str) -> Any:
    """Run a command with the package in the path; return what it prints as JSON."""
    done = subprocess.run(
        [sys.executable, "-m", "leadgate", *arguments, "--json"],
        env={**os.environ, "PYTHONPATH": str(folder)}, cwd=ROOT,
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_its_rules_and_its_transform_work_once_it_is_installed(
    installed: Path, tmp_path: Path
) -> None:
    leads = tmp_path / "leads.csv"
    leads.write_text(LEADS, encoding="utf-8")
    found = leadgate(installed, "check", str(leads))
    assert found["errors_by_rule"] == {"email_of_ours": 1}
    assert found["warnings_by_rule"] == {"account_number_missing": 1}
    rules = tmp_path / "rules.yaml"
    rules.write_text(
        "rules:\n"
        "  email_of_ours: {domain: example.com}\n"
        "  account_number_missing: {severity: reject, countries: [US]}\n"
        "  pattern_not_matched: {patterns: {account_number: '^K-42$'}}\n",
        encoding="utf-8",
    )
    found = leadgate(installed, "check", str(leads), "--rules", str(rules))
    assert found["errors_by_rule"] == {"account_number_missing": 1, "email_of_ours": 2}


def test_without_it_nobody_knows_its_rules(tmp_path: Path) -> None:
    leads = tmp_path / "leads.csv"
    leads.write_text(LEADS, encoding="utf-8")
    assert leadgate(tmp_path, "check", str(leads))["errors_by_rule"] == {}


def test_its_own_examples_hold(installed: Path) -> None:
    script = """
from tests.engine.rules.records import batch_of
from leadgate.engine.impact import impact
from leadgate.engine.rules import RULES
for rule in RULES:
    if rule.code in ("email_of_ours", "account_number_missing"):
        for records, expected in ((rule.passes, 0), (rule.fails, len(rule.fails))):
            batch, plan = batch_of(records)
            assert impact(batch, plan).get(rule.code, 0) == expected, rule.code
            print(rule.code)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, "PYTHONPATH": str(installed)},
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, len(done.stdout.split())) == (0, 4), done.stderr


def test_the_guide_shows_the_example_as_it_is() -> None:
    shown = re.findall(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    files = ("email_of_ours", "account_number")
    assert shown == [(EXAMPLE / "acme_rules" / f"{name}.py").read_text() for name in files]
