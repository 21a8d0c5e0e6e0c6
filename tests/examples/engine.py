"""A file through the engine alone, as an import would take it on a new installation."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import polars as pl

from leadgate.engine.check import check
from leadgate.engine.choices import CHOICES
from leadgate.engine.inspect import inspect
from leadgate.engine.layout import Inspection
from leadgate.engine.mapping import Mapping, resolve
from leadgate.engine.mapping.suggest import Column, suggest
from leadgate.engine.parse import parse
from leadgate.engine.plan import People, Plan
from leadgate.engine.records import plan_chunks
from leadgate.engine.transforms.guess import guess_formats

FOLDER = Path(__file__).resolve().parents[2] / "examples"
SMALL = 200_000  # bytes: several chunks
NEW_INSTALLATION = People({"admin": 1}, {"head office": 1}, {1: None})
Reports = dict[int, set[tuple[str, str | None]]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file.

    Attributes:
        inspection: what was found out about it.
        mapping: as suggested.
        accepted: the leads.
        reports: record number → (code, field) of all that was said about it.
        rejected: numbers of the records that were not taken.
        blank: blank lines.
    """

    inspection: Inspection
    mapping: Mapping
    accepted: pl.DataFrame
    reports: Reports = field(default_factory=dict)
    rejected: set[int] = field(default_factory=set)
    blank: int = 0


def take(name: str) -> Outcome:
    """Inspect an example, map it as suggested, and judge its records chunk by chunk."""
    file = FOLDER / name
    inspection = inspect(file)
    layout = inspection.layout
    columns = [Column(*pair) for pair in zip(layout.header, inspection.samples, strict=True)]
    mapping = resolve(layout.header, suggest(columns), {})
    plan = Plan(
        header=layout.header,
        mapping=mapping,
        formats=guess_formats(layout.header, mapping, inspection.samples),
        choices=CHOICES,
        people=NEW_INSTALLATION,
        importer=1,
        today=date(2026, 1, 1),
    )
    data = file.read_bytes()
    frames, reports, rejected, blank = [], Reports(), set[int](), 0
    for chunk in plan_chunks(file, layout, size=SMALL):
        batch = parse(data[chunk.start : chunk.end], layout, chunk)
        checked = check(batch, plan)
        frames.append(checked.accepted)
        reports |= _reports(checked.rejected, "errors") | _reports(checked.accepted, "warnings")
        rejected.update(checked.rejected["record"])
        blank += batch.blank
    return Outcome(inspection, mapping, pl.concat(frames), reports, rejected, blank)


def _reports(rows: pl.DataFrame, column: str) -> Reports:
    said = rows.select("record", column).drop_nulls()
    return {
        record: {(reason["code"], reason["field"]) for reason in json.loads(text)}
        for record, text in said.iter_rows()
    }
