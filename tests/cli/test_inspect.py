"""`leadgate inspect` says how files are written and what their columns mean."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from leadgate.cli.inspect import inspect_command

CSV = "First Name,Email,Phone\nAnn,ann@example.com,+1 202 555 0101\nBob,bob@example.com,\n"


def run(*arguments: str | Path) -> tuple[int, list[dict[str, Any]], str]:
    """Exit code, the objects printed, stderr."""
    result = CliRunner().invoke(inspect_command, [*(str(one) for one in arguments), "--json"])
    return result.exit_code, [json.loads(one) for one in result.stdout.splitlines()], result.stderr


def test_a_file_is_one_object_in_the_form_that_others_rely_on(tmp_path: Path) -> None:
    path = tmp_path / "leads.csv"
    path.write_text(CSV)
    code, (found,), _ = run(path)
    assert code == 0
    assert (found["encoding"], found["delimiter"], found["quote"]) == ("utf-8", ",", '"')
    assert (found["escape"], found["line_end"], found["header_line"]) == (None, "\n", 1)
    assert (found["records"], found["malformed"], found["warnings"]) == (2, 0, [])
    assert [column["field"] for column in found["columns"]] == ["first_name", "email", "phone"]
    email = found["columns"][1]
    assert set(email) >= {"index", "header", "field", "type", "group", "confidence", "reason"}
    assert email["samples"] == ["ann@example.com", "bob@example.com"]
    assert 0 <= email["confidence"] <= 1


def test_a_warning_has_a_code_a_message_and_a_line(tmp_path: Path) -> None:
    path = tmp_path / "leads.csv"
    path.write_text("Name,Email\nAnn,ann@example.com\nBob\n")
    _, (found,), _ = run(path)
    (warning,) = found["warnings"]
    assert (warning["code"], warning["line"]) == ("too_few_cells", 3)


def test_a_refused_file_is_told_and_the_next_is_read(tmp_path: Path) -> None:
    bad, good = tmp_path / "bad.csv", tmp_path / "good.csv"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n")
    good.write_text(CSV)
    code, objects, told = run(bad, good)
    assert code == 2
    assert objects[0]["error"]["code"] == "not_text"
    assert objects[1]["records"] == 2
    assert "picture" in told


def test_without_json_it_is_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "leads.csv"
    path.write_text(CSV)
    result = CliRunner().invoke(inspect_command, [str(path)])
    assert "2 records, 0 that can't be read, 3 columns" in result.stdout
    assert "Email" in result.stdout


def test_neither_command_loads_django() -> None:
    code = (
        "import sys, leadgate.cli.inspect, leadgate.cli.normalize; print('django' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_every_finding_is_overruled_by_an_option(tmp_path: Path) -> None:
    path = tmp_path / "leads.csv"
    path.write_bytes("Who||Where\nname||city\nZoë||M'\nTotal: 1\n".encode("cp1252"))
    options = "--encoding cp1252 --delimiter || --quote none --escape none --header-line 1-2"
    code, (found,), _ = run(path, *options.split(), "--to-end")
    assert code == 0
    assert [column["header"] for column in found["columns"]] == ["Who name", "Where city"]
    assert (found["header_line"], found["header_lines"], found["delimiter"]) == (1, 2, "||")
    assert found["columns"][0]["samples"] == ["Zoë"]
    code, _, told = run(path, "--header-line", "two")
    assert code == 2
    assert "Give a line such as 3, lines such as 3-4, or 0." in told
