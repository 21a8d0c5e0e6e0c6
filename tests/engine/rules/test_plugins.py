"""An installed package adds rules; the guide's examples work as they stand."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from leadgate.engine import judge, rules
from leadgate.engine.check import check
from leadgate.engine.rulesets import from_yaml
from tests.engine.rules.records import batch_of

GUIDE = Path(__file__).parents[3] / "docs" / "how-to" / "write-your-own-rules.md"


def example(language: str, number: int = 0) -> str:
    """Return an example of the guide."""
    text = GUIDE.read_text(encoding="utf-8")
    return str(re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)[number])


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, source: str) -> None:
    """Lay a package into a folder as pip would: its module and its entry points."""
    (folder / "acme_account_number.py").write_text(source, encoding="utf-8")
    info = folder / "acme_rules-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-rules\nVersion: 1.0\n")
    entry = "account_number_missing = acme_account_number"
    assert entry.replace("= ", '= "') in example("toml")
    (info / "entry_points.txt").write_text(f"[leadgate.rules]\n{entry}\n")
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.delitem(sys.modules, "acme_account_number", raising=False)


def test_the_guides_rule_stands_among_the_shipped_ones_once_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, example("python"))
    loaded = rules.load()
    assert len(loaded) == len(rules.RULES) + 1
    rule = next(rule for rule in loaded if rule.code == "account_number_missing")
    monkeypatch.setattr(judge, "RULES", (rule,))
    for record, broken in [(rule.passes[0], 0), (rule.fails[0], 1)]:
        batch, plan = batch_of([record])
        assert sum(check(batch, plan).warnings_by_rule.values()) == broken


def test_the_guides_sets_of_rules_can_be_used() -> None:
    assert from_yaml(example("yaml")).severities
    assert from_yaml(example("yaml", 1)).own_rules


@pytest.mark.parametrize("wrong", ["", "another code"])
def test_what_is_no_rule_or_takes_anothers_code_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: str
) -> None:
    source = example("python").replace("account_number_missing", "email_invalid") if wrong else ""
    install(tmp_path, monkeypatch, source)
    with pytest.raises(TypeError, match="there is a rule" if wrong else "is no rule"):
        rules.load()
