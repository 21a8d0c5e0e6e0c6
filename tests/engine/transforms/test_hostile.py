"""Cells made to take for ever, or to fill the memory, do neither."""

from __future__ import annotations

import json
import time

import pytest

from leadgate.engine.check import check
from leadgate.engine.fields import FIELDS
from leadgate.engine.judge import SHOWN
from tests.engine.rules.records import batch_of

PIECES = [
    "a@b.co ",
    "dr ",
    "1",
    "1,",
    "(",
    " ",
    "<",
    "a.",
    "12-",
    "&amp;",
    '="',
    "Ã©",
    "é",
    "\x00",
    '\\"',
    "+1 ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_a_huge_text_in_any_field_is_judged_at_once(piece: str) -> None:
    cell = piece * (50_000 // len(piece))
    record = {field.name: cell for field in FIELDS}
    batch, plan = batch_of([record, {"last_name": "Ames"}])
    started = time.process_time()
    result = check(batch, plan)
    assert time.process_time() - started < 3
    assert len(result.accepted) + len(result.rejected) == 2
    for text in [*result.rejected["errors"], *result.accepted["warnings"]]:
        for reason in json.loads(text or "[]"):
            assert len(reason["message"]) < 4 * SHOWN + 200
            assert "\x00" not in reason["message"]


@pytest.mark.parametrize("value", ['say "hi"', "back\\slash", "tab\there", "a\x00b", "é😀", "a\nb"])
def test_json_of_further_values_is_json(value: str) -> None:
    batch, plan = batch_of(
        [{"last_name": "A", "street 1": "x", "street 2": value, "city 2": value}]
    )
    text = check(batch, plan).accepted["further_addresses"][0]
    clean = value.replace("\t", " ").replace("\n", " ").replace("\x00", "")
    assert json.loads(text) == [
        {"street": clean, "city": clean, "country": "US", "type": "business"}
    ]
