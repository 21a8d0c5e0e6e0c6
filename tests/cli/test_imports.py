"""The command line's imports and leads, to the contract that programs rely on."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from leadgate.accounts.models import User
from leadgate.leads import entering
from leadgate.leads.models import Lead
from tests.cli.command import answer, leadgate
from tests.imports.files import csv_of, people

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "autumn fair.csv"
    path.write_bytes(csv_of(people(20, bad_every=10)))
    return path


def test_import_prints_what_became_of_the_file(file: Path) -> None:
    run = answer("import", str(file))
    assert {key: run[key] for key in ("name", "status", "status_label", "total")} == {
        "name": "autumn fair",
        "status": "pending_approval",
        "status_label": "Pending Approval",
        "total": 20,
    }
    accounts = ("created", "updated", "unchanged", "skipped", "rejected")
    assert [run[name] for name in accounts] == [18, 0, 0, 0, 2]
    assert run["errors_by_rule"] == {"email_invalid": 2}
    assert run["file"]["name"] == "autumn fair.csv"
    assert run["file"]["bytes"] == file.stat().st_size
    assert run["seconds"] > 0
    assert answer("imports", "show", str(run["id"])) == run
    assert answer("imports", "list") == {"imports": [run]}


def test_leads_are_listed_and_exported_once_approved(file: Path) -> None:
    run = answer("import", str(file))
    assert answer("leads", "list") == {"total": 0, "leads": [], "next": None}
    assert answer("imports", "approve", str(run["id"]))["status"] == "approved"
    listed = answer("leads", "list", "--limit", "5")
    assert (listed["total"], len(listed["leads"])) == (18, 5)
    newest = listed["leads"][0]
    assert (newest["import_id"], newest["record"]) == (run["id"], 19)
    following = answer("leads", "list", "--limit", "5", "--after", str(listed["next"]))
    assert following["leads"][0]["id"] < listed["leads"][-1]["id"]
    assert answer("leads", "list", "--search", "ames7")["total"] == 1
    rows = list(csv.DictReader(io.StringIO(leadgate("leads", "export").stdout)))
    assert {row["last_name"] for row in rows} >= {"Ames1", "Ames19"}
    assert len(rows) == 18
    assert answer("imports", "undo", str(run["id"]))["status"] == "undone"
    assert answer("leads", "list")["total"] == 0


def test_import_can_approve_in_one_go_and_be_searched(file: Path) -> None:
    run = answer("import", str(file), "--approve", "--name", "Fair", "--source", "Web")
    assert (run["status"], run["name"]) == ("approved", "Fair")
    assert answer("leads", "list", "--search", "ames7")["leads"][0]["source"] == "Web"


def test_later_leaves_the_import_pending_and_process_goes_on(file: Path) -> None:
    run = answer("import", str(file), "--later")
    assert (run["status"], run["total"]) == ("pending", 0)
    assert answer("imports", "process", str(run["id"]))["total"] == 20


def test_the_error_file_is_the_original_with_one_more_column(file: Path) -> None:
    run = answer("import", str(file))
    rows = list(csv.reader(io.StringIO(leadgate("imports", "errors", str(run["id"])).stdout)))
    assert rows[0] == ["First Name", "Last Name", "Company", "Email", "Phone", "Notes", "_ERROR"]
    assert [row[1] for row in rows[1:]] == ["Ames10", "Ames20"]
    assert rows[1][5] == 'says "hi",\nand goes'
    assert all(row[-1] for row in rows[1:])


def test_map_overrules_and_leaves_out(file: Path) -> None:
    answer("import", str(file), "--map", "Company=department", "--map", "Notes=", "--approve")
    lead = Lead.objects.order_by("record")[0]
    assert (lead.department, lead.company, lead.notes) == ("Acme 1", None, None)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--map", "Compny=company"], "Did you mean “Company”?"),
        (["--map", "Company=compny"], "There is no field “compny”"),
        (["--site", "Mars"], "There is no site Mars."),
        (["--as", "nobody"], "There is no active user nobody."),
    ],
)
def test_wrong_use_is_exit_code_2_and_a_sentence(
    file: Path, arguments: list[str], sentence: str
) -> None:
    done = leadgate("import", str(file), *arguments)
    assert done.exit_code == 2
    assert sentence in done.stderr
    assert not done.stdout


def test_a_refused_file_is_exit_code_2(tmp_path: Path) -> None:
    empty = tmp_path / "empty.csv"
    empty.touch()
    done = leadgate("import", str(empty), "--json")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "empty.csv is empty" in done.stderr


def test_a_stranger_sees_no_import_and_no_lead(
    file: Path, ada: User, olga: User, sven: User
) -> None:
    run = answer("import", str(file), "--as", "olga")
    answer("imports", "approve", str(run["id"]))
    assert answer("leads", "list", "--as", "olga")["total"] == 18
    assert answer("leads", "list", "--as", "sven")["total"] == 0
    assert answer("imports", "list", "--as", "sven") == {"imports": []}
    for command in ("show", "cancel", "errors", "events"):
        done = leadgate("imports", command, str(run["id"]), "--as", "sven")
        assert done.exit_code == 2
        assert f"There is no import {run['id']}." in done.stderr


def test_an_importer_cannot_approve(file: Path, ada: User, olga: User) -> None:
    done = leadgate("import", str(file), "--approve", "--as", "olga")
    assert done.exit_code == 2
    assert "olga may not approve imports." in done.stderr
    assert answer("imports", "list")["imports"] == []


def test_a_move_that_is_not_possible_now_says_so(file: Path) -> None:
    run = answer("import", str(file))
    done = leadgate("imports", "cancel", str(run["id"]))
    assert done.exit_code == 2
    assert "is Pending Approval, so it can’t become Canceled now." in done.stderr


def test_the_history_says_who_did_what(file: Path) -> None:
    run = answer("import", str(file))
    answer("imports", "discard", str(run["id"]), "--comment", "wrong list")
    events = answer("imports", "events", str(run["id"]))["events"]
    assert [event["what"] for event in events] == [
        "uploaded", "queued", "running", "pending_approval", "discarded",
    ]  # fmt: skip
    assert (events[-1]["by"], events[-1]["comment"]) == ("admin", "wrong list")


def test_undo_keeps_what_people_have_changed_and_is_undone(file: Path, ada: User) -> None:
    run = answer("import", str(file), "--approve")
    number = str(run["id"])
    lead = Lead.objects.get(import_run=run["id"], record=3)
    entering.save(lead, {"job_title": "Director"}, by=ada)
    changed = answer("imports", "undone", number)
    assert (changed["show"], [row["record"] for row in changed["records"]]) == ("changed", [3])
    answer("imports", "undo", number, "--edits", "keep", "--comment", "Wrong fair")
    kept = answer("imports", "undone", number)
    assert (kept["show"], [row["lead_id"] for row in kept["records"]]) == ("kept", [lead.pk])
    assert answer("leads", "list")["total"] == 1
    refused = leadgate("imports", "approve", number)
    assert refused.exit_code == 2
    assert "--again on the command line" in refused.stderr
    assert answer("imports", "approve", number, "--again")["status"] == "approved"
    assert answer("leads", "list")["total"] == 18
    assert answer("leads", "list", "--search", "ames3")["total"] == 1
    events = answer("imports", "events", number)["events"]
    assert [event["what"] for event in events][-3:] == ["approved", "undone", "approved"]
    assert events[-2]["comment"] == "Wrong fair"


def test_processing_again_keeps_its_comment(file: Path) -> None:
    run = answer("import", str(file))
    answer("imports", "process", str(run["id"]), "--comment", "Once more")
    events = answer("imports", "events", str(run["id"]))["events"]
    assert "Once more" in [event["comment"] for event in events]
