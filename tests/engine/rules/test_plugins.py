"""An installed package adds rules."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from leadgate.engine import rules

RULE = """
import polars as pl

from leadgate.engine.rules import Columns, Rule, Severity

RULE = Rule(
    code="{code}",
    title="Nickname of a company",
    fields=("nickname",),
    severity=Severity.WARN,
    message="A company has no nickname.",
    advice="For tests.",
    passes=[{{"last_name": "Ames", "nickname": "Annie"}}],
    fails=[{{"company": "Acme", "nickname": "A"}}],
)


def broken(column: Columns) -> pl.Expr:
    return column["last_name"].is_null() & column["nickname"].is_not_null()
"""


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, source: str) -> None:
    """Lay a package into a folder as pip would: its module and its entry points."""
    (folder / "acme_nickname.py").write_text(source, encoding="utf-8")
    info = folder / "acme_rules-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-rules\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[leadgate.rules]\nnickname = acme_nickname\n")
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.delitem(sys.modules, "acme_nickname", raising=False)


def test_an_installed_rule_stands_among_the_shipped_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, RULE.format(code="company_nickname"))
    loaded = {rule.code: rule for rule in rules.load()}
    assert loaded["company_nickname"].title == "Nickname of a company"
    assert len(loaded) == len(rules.RULES) + 1


@pytest.mark.parametrize(
    ("source", "why"),
    [(RULE.format(code="email_invalid"), "there is a rule email_invalid"), ("", "is no rule")],
)
def test_what_is_no_rule_or_takes_anothers_code_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, why: str
) -> None:
    install(tmp_path, monkeypatch, source)
    with pytest.raises(TypeError, match=why):
        rules.load()
