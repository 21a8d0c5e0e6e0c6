"""`leadgate check`: what an import would do, without a database."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from leadgate.cli import main

FILE = """First Name,Last Name,Email,Phone,Birthday
Ann,Ames,ann@example.com,(202) 555-0143,4/23/1980
Bob,Berg,bob@example,202-555-0144,2023-02-30
,,carla@example.com,,
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "leads.csv"
    path.write_text(FILE, encoding="utf-8")
    return path


def run(*arguments: str) -> dict[str, Any]:
    result = CliRunner().invoke(main, ["check", *arguments, "--json"])
    assert result.exit_code == 0, result.output
    parsed: dict[str, Any] = json.loads(result.stdout)
    return parsed


def test_it_counts_what_would_be_accepted_and_why_not(file: Path) -> None:
    found = run(str(file))
    assert (found["total"], found["created"], found["rejected"]) == (3, 1, 2)
    assert found["errors_by_rule"] == {
        "date_unreadable": 1,
        "email_invalid": 1,
        "name_or_company_missing": 1,
    }
    assert found["file"]["bytes"] == file.stat().st_size
    assert [(r["record"], r["line"]) for r in found["rejects"]] == [(2, 3), (3, 4)]
    assert {e["field"] for e in found["rejects"][0]["errors"]} == {"birth_date", "email"}


def test_a_column_can_be_mapped_otherwise(file: Path) -> None:
    assert run(str(file), "--map", "Email=")["errors_by_rule"] == {
        "date_unreadable": 1,
        "name_or_company_missing": 1,
    }


def test_people_are_told_in_sentences(file: Path) -> None:
    result = CliRunner().invoke(main, ["check", str(file)])
    assert result.exit_code == 0
    assert "3 records, 1 would be accepted, 2 rejected" in result.output
    assert "line 3, record 2: “bob@example” in “Email” is not an email address" in result.output


def test_a_mapping_that_cannot_be_used_is_refused(file: Path) -> None:
    result = CliRunner().invoke(main, ["check", str(file), "--map", "Emial=email"])
    assert result.exit_code == 2
    assert "Emial" in result.output


def test_rules_can_be_given_as_a_file(file: Path, tmp_path: Path) -> None:
    rules = tmp_path / "rules.yaml"
    rules.write_text("rules: {email_invalid: warn, date_unreadable: off}", encoding="utf-8")
    found = run(str(file), "--rules", str(rules))
    assert found["errors_by_rule"] == {"name_or_company_missing": 1}
    assert found["warnings_by_rule"] == {"email_invalid": 1}
    assert found["warnings"] == 1


def test_rules_that_cannot_be_used_are_refused(file: Path, tmp_path: Path) -> None:
    rules = tmp_path / "rules.yaml"
    rules.write_text("rules: {no_such_rule: warn}", encoding="utf-8")
    result = CliRunner().invoke(main, ["check", str(file), "--rules", str(rules)])
    assert result.exit_code == 2
    assert "There is no rule “no_such_rule”" in result.output


PARTS = """First Name,Last Name,Street,No,Size
Ann,Ames,High Street,12,42
Bob,Berg,Low Street,3,big
"""


@pytest.fixture
def parts(tmp_path: Path) -> Path:
    path = tmp_path / "parts.csv"
    path.write_text(PARTS, encoding="utf-8")
    return path


def test_values_and_columns_are_given_as_for_an_import(parts: Path, tmp_path: Path) -> None:
    rules = tmp_path / "rules.yaml"
    rules.write_text(
        "own_rules:\n  - {code: a, title: A, severity: reject, "
        'expression: \'rating = "Hot" and street = "High Street 12"\'}\n',
        encoding="utf-8",
    )
    made = '{"kind": "join", "columns": ["Street", "No"], "targets": ["street"]}'
    given = ("--set", "rating=Hot", "--make", made, "--map", "Street=", "--rules", str(rules))
    assert run(str(parts), *given)["errors_by_rule"] == {"a": 1}


def test_custom_fields_are_known_by_name_and_kind(parts: Path, tmp_path: Path) -> None:
    rules = tmp_path / "rules.yaml"
    rules.write_text(
        "own_rules:\n  - {code: a, title: A, expression: custom.size < 40, severity: reject}\n",
        encoding="utf-8",
    )
    found = run(str(parts), "--custom", "size=number", "--rules", str(rules))
    assert found["errors_by_rule"] == {"a": 1, "number_unreadable": 1} or found[
        "warnings_by_rule"
    ] == {"number_unreadable": 1}
    refused = CliRunner().invoke(main, ["check", str(parts), "--rules", str(rules)])
    assert refused.exit_code == 2
    assert "There is no field “custom.size”" in refused.output
    refused = CliRunner().invoke(main, ["check", str(parts), "--custom", "size=numeral"])
    assert "Kinds: text, number, date" in refused.output


def test_the_file_is_read_as_the_person_says(tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Last Name|Email\nAmes|ann@example.com\n", encoding="utf-8")
    assert run(str(path), "--delimiter", "pipe")["created"] == 1
