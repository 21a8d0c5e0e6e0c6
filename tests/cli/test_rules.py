"""`leadgate rules`: shown, carried as YAML, looked back at."""

from __future__ import annotations

from pathlib import Path

import pytest

from leadgate.accounts.models import Site, User
from leadgate.engine.plan import Severity
from leadgate.engine.rulesets import RuleSet
from leadgate.imports.rules_in_force import rules_in_force
from leadgate.imports.steps import rule_sets
from tests.cli.command import answer, leadgate

YAML = (
    "rules:\n  email_is_role: reject\nown_rules:\n- {code: big, title: Big, expression: score > 1}"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "rules.yaml"
    path.write_text(YAML, encoding="utf-8")
    return path


def test_rules_are_imported_shown_and_exported(ada: User, file: Path) -> None:
    made = answer("rules", "import", str(file), "--as", "ada")
    assert (made["rule_set"]["version"], made["rule_set"]["by"]) == (1, "ada")
    assert made["rule_set"]["comment"] == "From the file rules.yaml."
    assert made["changes"][-1] == "New rule “Big”."
    shown = {rule["code"]: rule for rule in answer("rules", "show", "--as", "ada")["rules"]}
    assert shown["email_is_role"]["severity"] == "reject"
    assert shown["big"]["settings"] == {"expression": "score > 1"}
    assert "reject  email_is_role" in leadgate("rules", "show", "--as", "ada").stdout
    exported = leadgate("rules", "export", "--as", "ada").stdout
    file.write_text(exported, encoding="utf-8")
    assert answer("rules", "import", str(file), "--as", "ada")["rule_set"]["version"] == 1


def test_import_uses_the_rules_in_force(ada: User, file: Path, tmp_path: Path) -> None:
    leads = tmp_path / "leads.csv"
    leads.write_text("Last Name,Email\nAmes,info@example.com\n", encoding="utf-8")
    answer("rules", "import", str(file), "--as", "ada")
    done = answer("import", str(leads), "--as", "ada")
    assert done["errors_by_rule"] == {"email_is_role": 1}
    assert done["rule_set"] == {"version": 1, "site": None}


def test_the_history_says_what_each_version_changed(ada: User, north: Site) -> None:
    rule_sets.save(RuleSet(), site=None, by=ada)
    strict = RuleSet({"email_free_mail": Severity.REJECT})
    rule_sets.save(strict, site=None, by=ada, comment="Business only")
    rule_sets.save(strict, site=north, by=ada)
    newest, first = answer("rules", "history", "--as", "ada")["versions"]
    assert (newest["version"], newest["active"], newest["comment"]) == (2, True, "Business only")
    assert len(newest["changes"]) == 1
    assert (first["version"], first["active"], first["changes"]) == (1, False, [])
    printed = leadgate("rules", "history", "--site", "north", "--as", "ada").stdout
    assert "→ reject" in printed
    older = leadgate("rules", "export", "--version", "1", "--as", "ada").stdout
    assert older.startswith("rules: {}")


def test_a_sites_own_rules_are_named(ada: User, north: Site, file: Path) -> None:
    answer("rules", "import", str(file), "--site", "North", "--as", "ada")
    own = rules_in_force(north)
    assert own is not None
    assert own.site == north
    assert rules_in_force(None) is None


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["show", "--as", "olga"], "olga may not see and change the rules"),
        (["show", "--site", "Nowhere", "--as", "ada"], "There is no site Nowhere"),
        (["export", "--version", "7", "--as", "ada"], "There is no version 7"),
    ],
)
def test_refusals_are_sentences(ada: User, olga: User, arguments: list[str], why: str) -> None:
    done = leadgate("rules", *arguments)
    assert (done.exit_code, why in done.stderr) == (2, True)


def test_a_file_that_is_no_set_of_rules_changes_nothing(ada: User, file: Path) -> None:
    for content, why in ((b"rules: [", "not valid YAML"), (b"\xff\xfe\x00", "not text in UTF-8")):
        file.write_bytes(content)
        done = leadgate("rules", "import", str(file), "--as", "ada")
        assert (done.exit_code, why in done.stderr) == (2, True)
    assert rules_in_force(None) is None
