"""Cells that a spreadsheet program would run are made harmless, and come back as they were."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadgate.engine.harmless import harmless, restored


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1 202 555 0143", "-2+3", "@here", "\t=1", "\r=1", "'=1"]
)
def test_a_cell_that_would_run_gets_an_apostrophe(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell", ["", "Ann", "'90s", "O'Neill", "1+1", " =1", "-5", "-2.5", "+12025550143"]
)
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


@given(st.text(alphabet="'=+-1.@\t\r aé\n", max_size=6))
def test_importing_again_gives_back_every_cell(cell: str) -> None:
    written = pl.DataFrame({"0": [harmless(cell)]}, schema={"0": pl.String})
    assert restored(written)["0"].to_list() == [cell]
