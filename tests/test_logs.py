"""Lines of the log: facts on each, nothing of a lead, no secret."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable, Iterator

import pytest
from django.db import DataError, connection

from leadgate import logs
from leadgate.errors import MappingRefused, StorageUnavailable

log = logging.getLogger("leadgate.test")
Lines = Callable[[], list[str]]


@pytest.fixture(params=["text", "json"])
def lines(request: pytest.FixtureRequest) -> Iterator[Lines]:
    """Return what was logged, as it would be written."""
    kept: list[str] = []
    formatter = logs.FORMATTERS[request.param]()

    class Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            kept.append(formatter.format(record))

    handler = Kept()
    log.setLevel(logging.INFO)
    log.addHandler(handler)
    yield lambda: kept
    log.removeHandler(handler)


def facts_of(line: str) -> dict[str, str]:
    """Read a line, however it is written."""
    if line.startswith("{"):
        return {name: str(fact) for name, fact in json.loads(line).items()}
    found = re.findall(r'(\w+)=("(?:[^"\\]|\\.)*"|\S+)', line)
    return {name: json.loads(fact) if fact[0] == '"' else fact for name, fact in found}


def test_import_and_chunk_stand_on_each_line(lines: Lines) -> None:
    with logs.about(import_id=3):
        logs.event(log, "begun")
        with logs.about(chunk=7):
            logs.event(log, "chunk written", records=5)
    logs.event(log, "elsewhere")
    first, second, third = map(facts_of, lines())
    assert (first["import"], first["event"]) == ("3", "begun")
    assert "chunk" not in first
    assert (second["import"], second["chunk"], second["records"]) == ("3", "7", "5")
    assert "import" not in third
    assert {"time", "level", "from", "pid"} <= third.keys()


def test_each_event_is_one_line(lines: Lines) -> None:
    logs.event(log, 'says "a = b"\nand goes on')
    (line,) = lines()
    assert "\n" not in line
    assert facts_of(line)["event"] == 'says "a = b"\nand goes on'


def test_what_the_database_says_of_a_record_is_not_logged(db: None, lines: Lines) -> None:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 'ann.secret@example.com'::int")
    except DataError:
        log.exception("a try failed")
    (line,) = lines()
    assert "ann.secret" not in line
    facts = facts_of(line)
    assert (facts["error"], facts["sqlstate"]) == ("DataError", "22P02")
    assert "test_logs.py:" in facts["at"]


def test_errors_about_machinery_are_told_and_others_by_their_code(lines: Lines) -> None:
    for error in (StorageUnavailable(why="no route."), MappingRefused(why="ann@example.com")):
        log.warning("refused", exc_info=error)
    away, refused = map(facts_of, lines())
    assert "no route." in away["why"]
    assert (refused["code"], "why" in refused) == ("mapping_refused", False)
