"""Uploading, reading and moving imports."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from leadgate.accounts.models import Site, User
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import
from leadgate.imports.steps import process
from leadgate.leads import entering
from leadgate.leads.models import Lead
from leadgate.settings import settings
from leadgate.storage import storage
from tests.api.conftest import LEADS, Program

For = Callable[[User], Program]

LATER = {"process": "later"}


def test_a_file_is_uploaded_mapped_and_queued(program_of: For, olga: User) -> None:
    answer = program_of(olga).upload(form={"comments": "Hall 3"})
    assert answer.status_code == 201, answer.content
    run = Import.objects.get()
    assert answer["Location"] == f"/api/v1/imports/{run.pk}"
    body = answer.json()
    assert (body["name"], body["status"], body["site"]) == ("fair", "queued", "North")
    assert (body["comments"], body["entered_by"]) == ("Hall 3", "olga")
    assert [column["field"] for column in body["mapping"]] == [
        "first_name", "last_name", "company", "email", "phone",
    ]  # fmt: skip
    assert ProcrastinateJob.objects.filter(task_name="leadgate.process").exists()
    assert body["file"]["bytes"] == len(LEADS)


def test_later_keeps_it_pending(program_of: For, olga: User) -> None:
    body = program_of(olga).upload(form=LATER).json()
    assert body["status"] == "pending"
    answer = program_of(olga).post(f"/imports/{body['id']}/process")
    assert answer.status_code == 202
    assert answer.json()["status"] == "queued"


def test_the_mapping_that_was_sent_wins_over_what_was_suggested(
    program_of: For, olga: User
) -> None:
    chosen = {"Phone": "fax", "company": None}
    body = program_of(olga).upload(form={**LATER, "mapping": json.dumps(chosen)}).json()
    fields = {column["header"]: column["field"] for column in body["mapping"]}
    assert (fields["Phone"], fields["Company"], fields["E-Mail"]) == ("fax", None, "email")


@pytest.mark.parametrize(
    ("form", "code", "speaks_of"),
    [
        ({"mapping": '{"Nowhere": "email"}'}, "mapping_refused", "Nowhere"),
        ({"mapping": '{"Phone": "fxa"}'}, "mapping_refused", "fax"),
        ({"mapping": "{"}, "invalid_request", ""),
        ({"mapping": '{"Last name": null, "Company": null}'}, "mapping_refused", "Last Name"),
        ({"source": "Nowhere"}, "request_refused", "Nowhere"),
        ({"owner": "sven"}, "request_refused", "sven"),
        ({"site": "South"}, "request_refused", "South"),
        ({"on_duplicate": "explode"}, "invalid_request", ""),
        ({"process": "never"}, "invalid_request", ""),
    ],
)
def test_a_refused_upload_leaves_nothing_behind(
    program_of: For, olga: User, sven: User, form: dict[str, str], code: str, speaks_of: str
) -> None:
    answer = program_of(olga).upload(form=form)
    assert answer.status_code == 422, answer.content
    assert answer.json()["error"]["code"] == code
    assert speaks_of in answer.content.decode()
    assert program_of(olga).get("/imports").json()["imports"] == []


@pytest.mark.parametrize(
    ("file", "status", "code"),
    [(b"", 422, "empty_file"), (b"\x89PNG\r\n\x1a\n" + bytes(500), 422, "not_text")],
)
def test_a_file_that_is_no_list_is_refused(
    program_of: For, olga: User, file: bytes, status: int, code: str
) -> None:
    answer = program_of(olga).upload(file)
    assert answer.status_code == status
    assert answer.json()["error"]["code"] == code
    assert not Import.objects.exists()


def test_a_file_over_the_limit_is_refused_while_it_comes(
    program_of: For, olga: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(settings().__dict__, "max_upload", 1000)
    answer = program_of(olga).upload(LEADS + b"a,b,c,d,e\r\n" * 200)
    assert answer.status_code == 413
    assert answer.json()["error"]["code"] == "too_large"
    assert not Import.objects.exists()


def test_without_a_file_it_says_so(program_of: For, olga: User) -> None:
    answer = program_of(olga).call("POST", "/imports")
    (problem,) = answer.json()["error"]["details"]["problems"]
    assert (answer.status_code, problem["where"]) == (422, "file.file")


def test_whoever_sees_all_sites_chooses_one(program_of: For, ada: User, north: Site) -> None:
    Site.objects.exclude(pk=north.pk).delete()
    assert program_of(ada).upload(form=LATER).json()["site"] == "North"
    Site.objects.create(name="West")
    assert "site" in program_of(ada).upload().json()["error"]["message"]
    assert program_of(ada).upload(form={**LATER, "site": "west"}).json()["site"] == "West"


def test_a_viewer_reads_and_changes_nothing(program_of: For, vera: User, processed: Import) -> None:
    program = program_of(vera)
    assert program.get(f"/imports/{processed.pk}").status_code == 200
    assert program.upload().status_code == 403
    for move in ("process", "cancel", "approve", "discard", "undo"):
        answer = program.post(f"/imports/{processed.pk}/{move}")
        assert (answer.status_code, answer.json()["error"]["code"]) == (403, "not_permitted")
    assert program.delete(f"/imports/{processed.pk}").status_code == 403
    assert program.patch(f"/imports/{processed.pk}", {"comments": "x"}).status_code == 403
    processed.refresh_from_db()
    assert processed.state == State.PENDING_APPROVAL


def test_the_list_is_of_the_site_and_can_be_narrowed(
    program_of: For, olga: User, carl: User, sven: User, pending: Import
) -> None:
    program_of(carl).upload()
    assert program_of(sven).get("/imports").json()["total"] == 0
    both = program_of(olga).get("/imports").json()
    assert [run["status"] for run in both["imports"]] == ["queued", "pending"]
    mine = program_of(olga).get("/imports", mine="true").json()["imports"]
    assert [run["id"] for run in mine] == [pending.pk]
    queued = program_of(olga).get("/imports", status="queued").json()
    assert queued["total"] == 1
    first = program_of(olga).get("/imports", limit=1).json()
    second = program_of(olga).get("/imports", limit=1, after=first["next"]).json()
    assert (second["imports"][0]["id"], second["next"]) == (pending.pk, None)


def test_an_import_is_approved_and_undone(
    program_of: For, olga: User, petra: User, processed: Import
) -> None:
    program, address = program_of(petra), f"/imports/{processed.pk}"
    details = program.get(address).json()
    assert (details["total"], details["created"], details["rejected"]) == (3, 2, 1)
    answer = program.post(f"{address}/approve", {"comment": "Looks good"})
    assert (answer.status_code, answer.json()["status"]) == (200, "approved")
    assert program_of(olga).get("/leads").json()["total"] == 2
    assert program.post(f"{address}/undo").json()["status"] == "undone"
    assert program_of(olga).get("/leads").json()["total"] == 0
    events = program.get(f"{address}/events").json()["events"]
    assert [event["what"] for event in events][-2:] == ["approved", "undone"]
    assert (events[-2]["by"], events[-2]["comment"]) == ("petra", "Looks good")


def test_undo_is_undone_through_the_api_and_its_lists_are_read(
    program_of: For, olga: User, petra: User, approved: Import
) -> None:
    program, address = program_of(petra), f"/imports/{approved.pk}"
    lead = Lead.objects.filter(import_run=approved)[0]
    entering.save(lead, {"job_title": "Director"}, by=olga)
    body = program.get(f"{address}/undone").json()
    (changed,) = body["records"]
    assert (body["changed"], changed["lead_id"], changed["changed_by"]) == (1, lead.pk, "olga")
    assert program.get(f"{address}/undone", show="kept").json()["records"] == []
    program.post(f"{address}/undo", {"edits": "keep", "comment": "Wrong list"})
    body = program.get(f"{address}/undone", show="reversed").json()
    assert (body["reversed"], body["kept"], body["failed"]) == (1, 1, 0)
    assert [row["what"] for row in body["records"]] == ["created"]
    answer = program.post(f"{address}/approve")
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "approve_again")
    assert program.post(f"{address}/approve", {"again": True}).json()["status"] == "approved"
    assert program_of(olga).get("/leads").json()["total"] == 2


def test_process_and_delete_keep_their_comment(program_of: For, ada: User, pending: Import) -> None:
    program, address = program_of(ada), f"/imports/{pending.pk}"
    program.post(f"{address}/process", {"comment": "Now"})
    program.post(f"{address}/cancel", {"comment": "Not now"})
    program.call("DELETE", f"{address}?comment=Never")
    comments = pending.events.exclude(comment="").values_list("what", "comment")
    assert list(comments) == [
        ("queued", "Now"), ("canceled", "Not now"), ("discarded", "Never"),
    ]  # fmt: skip


def test_a_move_that_the_life_cycle_does_not_have_conflicts(
    program_of: For, ada: User, pending: Import
) -> None:
    answer = program_of(ada).post(f"/imports/{pending.pk}/approve")
    assert answer.status_code == 409
    error = answer.json()["error"]
    assert error["code"] == "move_refused"
    assert "Import Pending" in error["message"]


def test_the_second_person_is_demanded_here_too(
    program_of: For, ada: User, monkeypatch: pytest.MonkeyPatch, processed: Import
) -> None:
    monkeypatch.setitem(settings().__dict__, "second_person", True)
    Import.objects.update(entered_by=ada)
    reason = program_of(ada).get(f"/imports/{processed.pk}").json()["second_person"]
    assert reason == "Every import is approved by a second person."
    answer = program_of(ada).post(f"/imports/{processed.pk}/approve")
    assert answer.status_code == 403
    assert "second person" in answer.json()["error"]["message"]


def test_cancel_discard_and_delete(program_of: For, ada: User, pending: Import) -> None:
    program, address = program_of(ada), f"/imports/{pending.pk}"
    program.post(f"{address}/process")
    assert program.post(f"{address}/cancel").json()["status"] == "canceled"
    assert program.post(f"{address}/discard").json()["status"] == "discarded"
    assert program.delete(address).status_code == 409
    other = program.upload(form={**LATER, "site": "North"}).json()["id"]
    answer = program.delete(f"/imports/{other}")
    assert (answer.status_code, answer.content) == (204, b"")
    assert program.get(f"/imports/{other}").status_code == 404


def test_properties_and_mapping_are_changed_and_it_is_processed_again(
    program_of: For, olga: User, processed: Import
) -> None:
    program, address = program_of(olga), f"/imports/{processed.pk}"
    given: dict[str, Any] = {
        "comments": "second try", "mapping": {"E-Mail": None}, "on_duplicate": "reject",
        "owner": "olga",
    }  # fmt: skip
    body = program.patch(address, given).json()
    assert (body["comments"], body["on_duplicate"], body["owner"]) == (
        "second try", "reject", "olga",
    )  # fmt: skip
    fields = [column["field"] for column in body["mapping"]]
    assert fields == ["first_name", "last_name", "company", None, "phone"]
    assert program.post(f"{address}/process").status_code == 202
    process.work(processed.pk)
    again = program.get(address).json()
    assert (again["status"], again["created"], again["rejected"]) == ("pending_approval", 3, 0)


def test_rejected_records_stand_as_they_stood_in_the_file(
    program_of: For, olga: User, processed: Import
) -> None:
    program, address = program_of(olga), f"/imports/{processed.pk}"
    body = program.get(f"{address}/rejected").json()
    (record,) = body["records"]
    assert body["header"] == ["First", "Last name", "Company", "E-Mail", "Phone"]
    assert record["cells"] == ["Bob", "Brown", "Bolt", "bob@example", "+1 202 555 0144"]
    assert (record["record"], record["line"]) == (2, 3)
    assert record["errors"][0]["code"] == "email_invalid"
    assert program.get(f"{address}/rejected", rule="phone_invalid").json()["total"] == 0
    answer = program.get(f"{address}/errors.csv")
    lines = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()
    assert lines[0] == "First,Last name,Company,E-Mail,Phone,_ERROR"
    assert lines[1].startswith("Bob,Brown,Bolt,bob@example,")
    assert "fair errors.csv" in answer["Content-Disposition"]


def test_a_refused_upload_leaves_no_file(program_of: For, olga: User) -> None:
    program_of(olga).upload(b"")
    assert 0 not in _sizes()


def _sizes() -> set[int]:
    """Return the sizes of all stored files; some are of tests that run beside this one."""
    store: Any = storage()._store
    return {file["size"] for part in store.list("imports") for file in part}
