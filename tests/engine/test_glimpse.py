"""What a few records would become, quickly: the same as `check` says."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import polars as pl
import pytest

from leadgate.engine import judge
from leadgate.engine.batch import Batch, Malformed
from leadgate.engine.check import check
from leadgate.engine.glimpse import glimpse
from leadgate.engine.mapping import Target
from leadgate.engine.mapping.derived import Derived, Making
from leadgate.engine.plan import Plan, Severity

HEADER = ("Odd", "Last Name", "Email", "Street", "No", "Website", "Also odd")
MAPPING = (
    None, Target("last_name"), Target("email", 1), None, None, Target("website"), None,
)  # fmt: skip
STREET = Derived(Making.JOIN, (3, 4), " ", (Target("street", 1),))
RECORDS = 60


def plan() -> Plan:
    return Plan(
        header=HEADER,
        mapping=MAPPING,
        derived=(STREET,),
        severities={"web_address_invalid": Severity.FIX},
    )


def batch() -> Batch:
    rows = [
        {
            "0": f"odd {n}",
            "1": "" if n % 7 == 0 else f"Ames{n}",
            "2": "broken" if n % 5 == 0 else f"ann{n}@example.com",
            "3": "Main Street",
            "4": str(n),
            "5": "not an address" if n % 3 == 0 else "https://example.com",
            "6": "",
        }
        for n in range(RECORDS)
    ]
    number = np.arange(1, RECORDS + 1, dtype=np.int64)
    number[number > 2] += 1  # the third could not be read
    torn = Malformed(3, 4, "unclosed_quote", "A quote is never closed.", '"', ('"',))
    return Batch(pl.DataFrame(rows), number, number + 1, malformed=(torn,))


def test_it_counts_as_the_whole_check_does() -> None:
    found, whole = glimpse(batch(), plan(), shown=10), check(batch(), plan())
    assert (found.accepted, found.rejected) == (len(whole.accepted), len(whole.rejected))
    assert found.errors_by_rule == whole.errors_by_rule
    assert found.warnings_by_rule == whole.warnings_by_rule


def test_the_first_leads_and_rejects_are_those_of_the_whole_check() -> None:
    found, whole = glimpse(batch(), plan(), shown=10), check(batch(), plan())
    assert found.leads.drop("warnings").equals(whole.accepted.head(10).drop("warnings"))
    assert found.leads["street"][0] == "Main Street 1"
    assert found.rejects.equals(whole.rejected.head(10).select("record", "line", "errors"))
    assert json.loads(found.rejects["errors"][1])[0]["code"] == "unclosed_quote"


def test_of_a_record_with_many_mistakes_the_first_are_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(judge, "REASONS", 2)
    mapping = tuple(Target("email", n) for n in range(1, 8))
    every = replace(plan(), mapping=mapping, derived=(), constants={"company": "Acme"})
    found, whole = glimpse(batch(), every, shown=3), check(batch(), every)
    told, all_told = (json.loads(rows["errors"][0]) for rows in (found.rejects, whole.rejected))
    assert len(all_told) == 5
    assert told == all_told[:2]


def test_a_value_that_a_rule_corrects_is_shown_corrected() -> None:
    assert None in glimpse(batch(), plan(), shown=10).leads["website"]


def test_a_file_of_which_no_column_is_mapped_keeps_its_records() -> None:
    nothing = replace(plan(), mapping=(None,) * len(HEADER), derived=())
    company = replace(nothing, constants={"company": "Acme"})
    assert glimpse(batch(), company, shown=10).accepted == RECORDS


def test_a_file_without_records_gives_nothing() -> None:
    none = np.zeros(0, dtype=np.int64)
    empty = Batch(batch().cells.head(0), none, none)
    found = glimpse(empty, plan(), shown=10)
    assert (found.accepted, found.rejected, len(found.leads)) == (0, 0, 0)
