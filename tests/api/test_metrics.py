"""What monitoring reads, and who may."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from leadgate.accounts.models import User
from leadgate.api.models import Token
from leadgate.imports.models import Chunk, Import
from leadgate.imports.queue import defer_indexing
from leadgate.settings import settings

LINE = re.compile(r'^[a-z_]+(\{[a-z]+="[^"]+"(,le="[^"]+")?\})? -?\d+(\.\d+)?$')
PARTS = re.compile("_(bucket|sum|count)$")


def read(user: User) -> str:
    """Return the metrics, read with a token of somebody."""
    key = Token.issue(user, "monitoring")[1]
    answer = Client().get("/metrics", headers={"Authorization": f"Bearer {key}"})
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
    return answer.content.decode()


def test_it_counts_imports_records_jobs_and_workers(ada: User, approved: Import) -> None:
    defer_indexing(approved.pk)
    text = read(ada)
    for line in (
        'leadgate_imports{state="approved"} 1',
        'leadgate_imports{state="failed"} 0',
        'leadgate_records{outcome="created"} 2',
        'leadgate_records{outcome="rejected"} 1',
        "leadgate_chunks_waiting 0",
        "leadgate_workers 0",
    ):
        assert line in text.splitlines()
    assert re.search(r'^leadgate_jobs\{status="todo"\} [1-9]', text, re.MULTILINE)


def test_it_tells_how_long_imports_and_chunks_took(ada: User, approved: Import) -> None:
    Import.objects.update(seconds=4.5)
    Chunk.objects.update(seconds=0.2)
    lines = read(ada).splitlines()
    for line in (
        'leadgate_import_seconds_bucket{state="approved",le="1"} 0',
        'leadgate_import_seconds_bucket{state="approved",le="5"} 1',
        'leadgate_import_seconds_bucket{state="approved",le="+Inf"} 1',
        'leadgate_import_seconds_sum{state="approved"} 4.5',
        'leadgate_chunk_seconds_bucket{le="0.1"} 0',
        'leadgate_chunk_seconds_bucket{le="0.25"} 1',
        "leadgate_chunk_seconds_count 1",
        "leadgate_chunks_done 1",
        'leadgate_rejected{rule="email_invalid"} 1',
    ):
        assert line in lines


def test_it_tells_what_waits(ada: User, approved: Import) -> None:
    defer_indexing(approved.pk)
    Import.objects.update(state="queued", admitted=None)
    lines = read(ada).splitlines()
    assert "leadgate_imports_waiting 1" in lines
    assert 'leadgate_jobs_waiting{task="leadgate.index"} 1' in lines


def test_every_line_is_of_the_format(ada: User, approved: Import) -> None:
    lines = read(ada).splitlines()
    told = {line.split()[2] for line in lines if line.startswith("# TYPE")}
    for line in lines:
        if not line.startswith("#"):
            assert LINE.match(line), line
            name = re.split(r"[ {]", line)[0]
            assert name in told or PARTS.sub("", name) in told


def test_closed_to_anybody_and_to_whoever_sees_one_site_only(olga: User, ada: User) -> None:
    assert Client().get("/metrics").status_code == 401
    assert Client().get("/metrics", headers={"Authorization": "Bearer x"}).status_code == 401
    client = Client()
    client.force_login(olga)
    assert client.get("/metrics").status_code == 403
    client.force_login(ada)
    assert client.get("/metrics").status_code == 200
    ada.groups.clear()
    assert client.get("/metrics").status_code == 403


@pytest.mark.parametrize(
    ("address", "forwarded", "status"),
    [
        ("127.0.0.1", "", 200),
        ("::1", "", 200),
        ("192.0.2.7", "", 401),
        ("127.0.0.1", "192.0.2.7", 401),
    ],
)
def test_open_to_this_machine_where_that_is_set(
    db: None, monkeypatch: pytest.MonkeyPatch, address: str, forwarded: str, status: int
) -> None:
    monkeypatch.setitem(settings().__dict__, "metrics_local", True)
    headers = {"X-Forwarded-For": forwarded} if forwarded else None
    answer = Client().get("/metrics", headers=headers, REMOTE_ADDR=address)
    assert answer.status_code == status
