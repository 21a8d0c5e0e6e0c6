"""Records as a file would hold them, for tests of rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import polars as pl

from leadgate.engine.batch import Batch
from leadgate.engine.fields import CATALOGUE
from leadgate.engine.mapping.target import Target
from leadgate.engine.plan import People, Plan

TODAY = date(2026, 11, 1)
PEOPLE = People(
    users={"olga": 1, "olga@example.com": 1, "1": 1, "all": 2, "2": 2},
    sites={"head office": 10, "10": 10, "branch": 20, "20": 20},
    site_of={1: 10, 2: None},
)


def column_of(header: str) -> Target:
    """Return the target of a test's column: "phone", or "phone 2"."""
    name, _, number = header.partition(" ")
    repeats = bool(CATALOGUE[name].repeats)
    return Target(name, int(number or 1) if repeats else None)


def plan_for(headers: Sequence[str]) -> Plan:
    """Return a plan whose columns are called as their fields."""
    return Plan(
        header=tuple(headers),
        mapping=tuple(column_of(header) for header in headers),
        people=PEOPLE,
        importer=2,
        today=TODAY,
    )


def batch_of(records: Sequence[Mapping[str, str]]) -> tuple[Batch, Plan]:
    """Return a batch of records, and a plan that maps their columns."""
    headers = list(dict.fromkeys(key for record in records for key in record)) or ["last_name"]
    cells = pl.DataFrame(
        {
            str(place): pl.Series([record.get(header, "") for record in records], dtype=pl.String)
            for place, header in enumerate(headers)
        }
    )
    count = len(records)
    return Batch(cells, np.arange(1, count + 1), np.arange(2, count + 2)), plan_for(headers)


def with_rules(plan: Plan, **changes: object) -> Plan:
    """Return the plan with some of its parts replaced."""
    return replace(plan, **changes)  # type: ignore[arg-type]
