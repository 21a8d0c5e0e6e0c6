"""Correcting rejected records, undoing it, and leaving leads out, by program."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from leadgate.accounts.models import User
from leadgate.imports.models import Correction, Import
from leadgate.leads.models import Lead
from tests.api.conftest import BASE, Program
from tests.imports.account import assert_every_record_counts_once

For = Callable[[User], Program]
BOB = {"E-Mail": "bob@example.com"}


def test_a_rejected_record_is_corrected_by_the_names_of_columns(
    program_of: For, olga: User, processed: Import
) -> None:
    program, path = program_of(olga), f"/imports/{processed.pk}/rejected/2"
    body = program.patch(path, {"cells": {"E-Mail": "bob@", "Phone": "12"}}).json()
    assert (body["accepted"], len(body["errors"])) == (False, 2)
    body = program.patch(path, {"cells": BOB | {"Phone": ""}}).json()
    assert (body["accepted"], body["errors"]) == (True, [])
    assert Lead.objects.get(import_run=processed, record=2).email == "bob@example.com"
    assert_every_record_counts_once(processed, 3)
    assert program.patch(path, {"cells": BOB}).status_code == 404


def test_a_column_that_is_not_there_is_named(
    program_of: For, olga: User, processed: Import
) -> None:
    program, path = program_of(olga), f"/imports/{processed.pk}"
    answer = program.patch(f"{path}/rejected/2", {"cells": {"Mail": "x"}})
    assert "no column “Mail”" in answer.json()["error"]["message"]
    answer = program.post(f"{path}/corrections", {"how": "trim", "column": "Mail"})
    assert "no column “Mail”" in answer.json()["error"]["message"]


def test_many_are_corrected_after_a_preview_and_put_back(
    program_of: For, olga: User, processed: Import
) -> None:
    program, path = program_of(olga), f"/imports/{processed.pk}/corrections"
    asked = {"how": "replace", "column": "E-Mail", "find": "bob@example", "put": "b@example.net"}
    assert program.post(f"{path}/preview", asked).json() == {
        "records": 1,
        "unclear": 0,
        "samples": [{"record": 2, "line": 3, "before": "bob@example", "after": "b@example.net"}],
    }
    answer = program.post(path, asked)
    body = answer.json()
    assert (answer.status_code, body["state"], body["accepted"]) == (202, "done", 1)
    assert (body["column"], body["how"], body["by"]) == ("E-Mail", "replace", "olga")
    assert_every_record_counts_once(processed, 3)
    assert program.get(path).json()["corrections"] == [body]
    assert program.get(f"{path}/{body['id']}").json() == body
    assert program.post(f"{path}/{body['id']}/undo").json()["state"] == "undone"
    assert_every_record_counts_once(processed, 3)
    assert processed.rejected == 1
    answer = program.post(f"{path}/{body['id']}/undo")
    assert answer.json()["error"]["code"] == "correction_refused"


def test_the_corrected_error_file_is_sent_where_it_came_from(
    program_of: For, olga: User, processed: Import
) -> None:
    program, path = program_of(olga), f"/imports/{processed.pk}/errors.csv"
    text = b"".join(program.get(path).streaming_content).replace(b"bob@example", b"bob@example.com")
    sent = SimpleUploadedFile("errors.csv", text, content_type="text/csv")
    answer = program._client.post(f"{BASE}{path}", {"file": sent})
    body = answer.json()
    assert (answer.status_code, body["kind"], body["accepted"]) == (202, "file", 1)
    assert body["rows"]["rows"] == 1
    assert_every_record_counts_once(processed, 3)


def test_leads_are_left_out_together(program_of: For, olga: User, processed: Import) -> None:
    program, path = program_of(olga), f"/imports/{processed.pk}/leave-out"
    body = program.post(path, {"records": [1, 2, 3], "comment": "Not ours"}).json()
    assert body == {"records": [1, 3], "others": []}
    assert_every_record_counts_once(processed, 3)
    assert (processed.created, processed.skipped) == (0, 2)
    assert processed.events.get(what="left_out").comment == "Not ours"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("PATCH", "rejected/2"), ("POST", "corrections"), ("POST", "corrections/preview"),
        ("POST", "corrections/1/undo"), ("POST", "leave-out"),
    ],
)  # fmt: skip
def test_who_may_not_change_imports_corrects_nothing(
    program_of: For, sven: User, vera: User, processed: Import, method: str, path: str
) -> None:
    sent = '{"cells": {}, "how": "check", "records": [1]}'
    for user, status in ((sven, 404), (vera, 403)):
        answer = program_of(user).call(
            method, f"/imports/{processed.pk}/{path}", data=sent, content_type="application/json"
        )
        assert answer.status_code == status, answer.content
    assert not Correction.objects.exists()


def test_an_approved_import_is_corrected_no_more(
    program_of: For, olga: User, approved: Import
) -> None:
    program = program_of(olga)
    answer = program.patch(f"/imports/{approved.pk}/rejected/2", {"cells": BOB})
    assert answer.status_code == 409
    assert program.get(f"/imports/{approved.pk}/corrections").json()["corrections"] == []


def test_head_answers_as_get_without_a_body(
    program_of: For, olga: User, processed: Import, anybody: Program
) -> None:
    program = program_of(olga)
    for path in ("/imports", f"/imports/{processed.pk}", "/leads", "/leads/count"):
        got, answer = program.get(path), program.call("HEAD", path)
        assert (answer.status_code, answer.content) == (200, b""), path
        assert answer["Content-Length"] == str(len(got.content))
        assert answer["Content-Type"] == got["Content-Type"]
    file = program.call("HEAD", f"/imports/{processed.pk}/errors.csv")
    assert (file.status_code, b"".join(file.streaming_content)) == (200, b"")
    assert "errors.csv" in file["Content-Disposition"]
    assert anybody.call("HEAD", "/imports").status_code == 401
    assert program.call("HEAD", "/imports/99999").status_code == 404
    assert program.call("HEAD", f"/imports/{processed.pk}/approve").status_code == 405
