"""Columns made from others: joined and split."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest

from leadgate.engine.batch import Batch
from leadgate.engine.check import check
from leadgate.engine.checked import Checked
from leadgate.engine.mapping import Target
from leadgate.engine.mapping.derived import Derived, Making
from leadgate.engine.mapping.problems import problems
from leadgate.engine.plan import ColumnFormat, Plan

LAST = Target("last_name")


def judged(
    header: tuple[str, ...],
    cells: list[tuple[str, ...]],
    derived: Derived,
    mapping: tuple[Target | None, ...] | None = None,
    formats: dict[int, ColumnFormat] | None = None,
) -> Checked:
    """Check records whose first column is a last name, unless a mapping is given."""
    numbers = np.arange(1, len(cells) + 1)
    names = [str(index) for index in range(len(header))]
    batch = Batch(pl.DataFrame(cells, schema=names, orient="row"), numbers, numbers + 1)
    mapping = mapping or (LAST, *[None] * (len(header) - 1))
    return check(batch, Plan(header, mapping, formats=formats or {}, derived=(derived,)))


def test_filled_cells_are_joined() -> None:
    join = Derived(Making.JOIN, (1, 2), ", ", (Target("notes"),))
    found = judged(
        ("Name", "A", "B"),
        [("Ames", "one", "two"), ("Brook", " ", "two"), ("Carr", "", "")],
        join,
    )
    assert found.accepted["notes"].to_list() == ["one, two", "two", None]


def test_a_street_and_its_number_are_one_address_part() -> None:
    join = Derived(Making.JOIN, (1, 2), " ", (Target("street", 1),))
    found = judged(("Name", "Straße", "Nr"), [("Ames", "Musterweg", "12 a")], join)
    assert found.accepted["street"].to_list() == ["Musterweg 12 a"]


def test_a_column_is_split_at_a_separator_and_the_last_part_keeps_the_rest() -> None:
    targets = (Target("city", 1), None, Target("notes"))
    found = judged(
        ("Name", "Place"),
        [("Ames", "Bonn / NRW / a/b / c"), ("Brook", "Ulm"), ("Carr", "")],
        Derived(Making.SPLIT, (1,), "/", targets),
    )
    assert found.accepted["city"].to_list() == ["Bonn", "Ulm", None]
    assert found.accepted["notes"].to_list() == ["a/b / c", None, None]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Making.FIRST_WORD, [("Ann", "Mary Ames"), ("Ann", None), (None, None)]),
        (Making.LAST_WORD, [("Ann Mary", "Ames"), ("Ann", None), (None, None)]),
    ],
)
def test_a_column_is_split_at_its_first_or_last_word(
    kind: Making, expected: list[tuple[str | None, str | None]]
) -> None:
    targets = (Target("nickname"), Target("notes"))
    found = judged(
        ("Name", "Words"),
        [("A", " Ann  Mary Ames "), ("B", "Ann"), ("C", "")],
        Derived(kind, (1,), "", targets),
    )
    assert found.accepted.select("nickname", "notes").rows() == expected


def test_what_is_made_is_read_in_the_format_of_its_first_column() -> None:
    split = Derived(Making.SPLIT, (1,), "-", (Target("created_at"), Target("modified_at")))
    found = judged(
        ("Name", "From - to"),
        [("Ames", "03/04/2025 - 05/04/2025")],
        split,
        formats={1: ColumnFormat(date_order="dmy")},
    )
    assert [str(day)[:10] for day in found.accepted.select("created_at", "modified_at").row(0)] == [
        "2025-04-03", "2025-04-05",
    ]  # fmt: skip


def test_a_rejected_record_keeps_its_own_cells_only() -> None:
    join = Derived(Making.JOIN, (0, 1), "@", (Target("email", 1),))
    found = judged(("User", "Host"), [("ann", "not a host")], join, mapping=(LAST, None))
    assert found.rejected["cells"].to_list() == [["ann", "not a host"]]
    assert "User + Host" in found.rejected["errors"][0] or "email" in found.rejected["errors"][0]


def test_what_lacks_a_column_is_left_out() -> None:
    join = Derived(Making.JOIN, (0, 7), " ", (Target("notes"),))
    found = judged(("Name",), [("Ames",)], join)
    assert found.accepted["notes"].to_list() == [None]


def test_a_made_column_that_claims_a_taken_field_is_a_problem() -> None:
    join = Derived(Making.JOIN, (1, 2), " ", (LAST,))
    found = problems(("Name", "A", "B"), (LAST, None, None), derived=(join,))
    assert [(one.index, one.code) for one in found] == [(3, "mapped_twice")]


def test_a_made_name_or_a_constant_company_says_who_the_lead_is() -> None:
    join = Derived(Making.JOIN, (0, 1), " ", (Target("full_name"),))
    assert not problems(("A", "B"), (None, None), derived=(join,))
    assert not problems(("A", "B"), (None, None), constants={"company": "Acme"})
    assert problems(("A", "B"), (None, None))


def test_a_constant_is_read_alike_whatever_the_columns_format() -> None:
    header, mapping = ("Name", "Potential"), (LAST, Target("potential"))
    cells = pl.DataFrame({"0": ["Ames", "Brook"], "1": ["1.234,50", ""]})
    batch = Batch(cells, np.array([1, 2]), np.array([2, 3]))
    formats = {1: ColumnFormat(decimal=",")}
    plan = Plan(header, mapping, formats=formats, constants={"potential": "1500.25"})
    assert [str(v) for v in check(batch, plan).accepted["potential"]] == ["1234.50", "1500.25"]
