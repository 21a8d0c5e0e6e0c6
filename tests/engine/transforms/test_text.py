"""Cells are cleaned of what nobody can see."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadgate.engine.transforms.text import clean, nothings
from tests.engine.transforms.examples import EXAMPLES


def cleaned(cell: str, *, keep_lines: bool = False) -> str | None:
    column = pl.Series("c", ["plain", cell], dtype=pl.String)
    value: str | None = clean(column, keep_lines=keep_lines)[1]
    return value


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("  Ann  ", "Ann"),
        ("Ann\u00a0\u00a0Ames", "Ann Ames"),
        ("A\u200bnn", "Ann"),
        ("\ufeffAnn", "Ann"),
        ("Ann\x00", "Ann"),
        ("Ann \r\n Ames", "Ann Ames"),
        ("Ann\tAmes", "Ann Ames"),
        ('="00123"', "00123"),
        ("'00123", "00123"),
        ("O'Brien", "O'Brien"),
        ("'t Hooft", "'t Hooft"),
        ("MÃ¼ller", "Müller"),
        ("Ã‰lodie", "Élodie"),
        ("Smith &amp; Sons", "Smith & Sons"),
        ("AT&T", "AT&T"),
        ("Ange\u0301lique", "Angélique"),
        ("👩\u200d💻", "👩\u200d💻"),
        ("   ", None),
        ("", None),
        ("\u200b", None),
    ],
)
def test_what_a_cell_says(cell: str, value: str | None) -> None:
    assert cleaned(cell) == value


def test_notes_keep_their_lines() -> None:
    assert cleaned("one \r\n two\rthree  four", keep_lines=True) == "one\ntwo\nthree four"


@pytest.mark.parametrize("cell", ["n/a", "N/A", "#N/A", "-", "NULL", "[not provided]"])
def test_signs_for_nothing_are_nothing(cell: str) -> None:
    assert clean(pl.Series([cell, "Ames"]), empty=nothings()).to_list() == [None, "Ames"]


def test_words_for_nothing_are_nothing_only_where_they_cannot_be_values() -> None:
    cells = pl.Series(["None", "Na", "X", "unknown"])
    assert clean(cells, empty=nothings()).to_list() == cells.to_list()
    assert clean(cells, empty=nothings(words=True)).null_count() == 4
    assert clean(cells, empty=nothings(words=True, besides=("x",))).to_list()[2] == "X"


@EXAMPLES
@given(st.lists(st.text(max_size=12), min_size=1, max_size=12))
def test_a_cell_reads_the_same_whatever_stands_beside_it(cells: list[str]) -> None:
    together = clean(pl.Series("c", cells, dtype=pl.String)).to_list()
    alone = [clean(pl.Series("c", [cell], dtype=pl.String))[0] for cell in cells]
    assert together == alone


@EXAMPLES
@given(st.lists(st.text(max_size=12), min_size=1, max_size=12))
def test_what_is_clean_stays(cells: list[str]) -> None:
    once = clean(pl.Series("c", cells, dtype=pl.String)).fill_null("")
    again = clean(once).fill_null("")
    plain = ~once.str.contains(r"[&'=\x80-\u{10ffff}]")
    assert once.filter(plain).to_list() == again.filter(plain).to_list()
