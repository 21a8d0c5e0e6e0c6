"""`leadgate import` and `leadgate inspect` with a saved template."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from leadgate import startup
from leadgate.accounts.models import User
from leadgate.cli import main
from leadgate.imports.models import Import
from leadgate.imports.options import MAPPING
from tests.imports.steps.test_templates import file_of, kept_from

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def started(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests' database is there already."""
    monkeypatch.setattr(startup, "start", lambda *_, **__: None)


def written(folder: Path, header: list[str] | None = None) -> str:
    path = folder / "next.csv"
    path.write_bytes(file_of(header))
    return str(path)


def fields(run: Import) -> list[str | None]:
    return [target and target.field for target in MAPPING.load(run.mapping)]


def test_a_file_is_mapped_by_the_template_that_is_named(olga: User, tmp_path: Path) -> None:
    kept_from(olga)
    file = written(tmp_path, ["Kd-Name", "Street", "City", "Country", "Phone"])
    told = CliRunner().invoke(
        main,
        ["import", file, "--template", "german fair", "--later", "--as", "olga", "--json"],
        catch_exceptions=False,
    )
    assert told.exit_code == 0
    assert fields(Import.objects.get(pk=json.loads(told.stdout)["id"]))[0] == "last_name"


def test_what_map_says_wins_over_the_template(olga: User, tmp_path: Path) -> None:
    kept_from(olga)
    words = ["import", written(tmp_path), "--template", "German fair", "--map", "Stufe=notes",
             "--later", "--as", "olga", "--json"]  # fmt: skip
    told = CliRunner().invoke(main, words, catch_exceptions=False)
    run = Import.objects.get(pk=json.loads(told.stdout)["id"])
    assert fields(run) == ["last_name", "company", "notes", "created_at", "email"]


def test_a_template_that_is_not_there_leaves_no_import_behind(olga: User, tmp_path: Path) -> None:
    words = ["import", written(tmp_path), "--template", "None", "--later", "--as", "olga"]
    told = CliRunner().invoke(main, words)
    assert told.exit_code != 0
    assert not Import.objects.exists()


def test_inspect_says_how_the_header_has_drifted(olga: User, tmp_path: Path) -> None:
    kept_from(olga)
    file = written(tmp_path, ["Kd-Name", "Firma", "Stufe", "Seit", "Phone"])
    words = ["inspect", file, "--template", "German fair", "--as", "olga"]
    told = json.loads(CliRunner().invoke(main, [*words, "--json"]).stdout)
    assert told["template"] == {"new": ["Phone"], "missing": ["Mail"], "renamed": []}
    assert told["columns"][0]["field"] == "last_name"
    assert "Not in this file: “Mail”." in CliRunner().invoke(main, words).stdout


def test_every_lead_gets_a_value_and_columns_are_made(olga: User, tmp_path: Path) -> None:
    made = {"kind": "join", "columns": ["Firma", "Stufe"], "targets": ["notes"]}
    words = ["import", written(tmp_path), "--map", "Kd-Name=last_name", "--map", "Stufe=",
             "--set", "campaign=Fair", "--make", json.dumps(made), "--as", "olga",
             "--json"]  # fmt: skip
    told = CliRunner().invoke(main, words, catch_exceptions=False)
    run = Import.objects.get(pk=json.loads(told.stdout)["id"])
    assert run.leads.values_list("campaign", "notes").get() == ("Fair", "Acme lauwarm")


def test_a_check_maps_by_a_template_too(olga: User, tmp_path: Path) -> None:
    kept_from(olga)
    file = written(tmp_path, ["Kd-Name", "Street", "City", "Country", "Phone"])
    words = ["check", file, "--template", "german fair", "--as", "olga", "--json"]
    told = CliRunner().invoke(main, words, catch_exceptions=False)
    assert json.loads(told.stdout)["total"] > 0
    assert not Import.objects.filter(file_name="next.csv").exists()
    words[3] = "None"
    assert CliRunner().invoke(main, words).exit_code == 2
