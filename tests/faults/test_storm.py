"""A short storm of kills; `make faults` runs a long one."""

from __future__ import annotations

from pathlib import Path

from tests.faults.storm import KINDS, storm


def test_whatever_is_killed_every_record_is_found_once(prepared: Path) -> None:
    report = storm(prepared, kills=len(KINDS), seed=3, pause=0.3)
    assert report.kills.keys() == KINDS
    assert report.imports >= 5
    assert report.records >= 3_000
