"""Changes of a whole column of cells."""

from __future__ import annotations

import polars as pl
import pytest

from leadgate.engine.editing import Edit, How, edited


def after(cells: list[str], edit: Edit) -> list[str]:
    return edited(pl.Series("0", cells, dtype=pl.String), edit).to_list()


@pytest.mark.parametrize(
    ("how", "before", "expected"),
    [
        (How.TRIM, "  Ann \t Ames ", "Ann Ames"),
        (How.TRIM, "two\nlines", "two\nlines"),
        (How.TITLE, "o'neil MARY-ann", "O'Neil Mary-Ann"),
        (How.TITLE, "1st avenue, 22ND street, don't", "1st Avenue, 22nd Street, Don't"),
        (How.TITLE, "ÉCOLE d’été", "École D’Été"),
        (How.UPPER, "straße", "STRASSE"),
        (How.LOWER, "ANN@EXAMPLE.COM", "ann@example.com"),
        (How.CHECK, " as it is ", " as it is "),
    ],
)
def test_a_transform_of_one_cell(how: How, before: str, expected: str) -> None:
    assert after([before], Edit(how)) == [expected]


def test_set_changes_whole_cells_only() -> None:
    edit = Edit(How.SET, 0, "Gremany", "Germany")
    assert after([" Gremany ", "Gremany!", "gremany", ""], edit) == [
        "Germany", "Gremany!", "gremany", "",
    ]  # fmt: skip


def test_set_can_fill_blank_cells() -> None:
    assert after(["", " ", "x"], Edit(How.SET, 0, "", "US")) == ["US", "US", "x"]


def test_replace_takes_every_letter_as_it_is() -> None:
    edit = Edit(How.REPLACE, 0, "(at)", "$0@")
    assert after(["a(at)b(at)c", "aXatXb"], edit) == ["a$0@b$0@c", "aXatXb"]
    assert after(["abc"], Edit(How.REPLACE, 0, "", "x")) == ["abc"]


def test_no_cells_give_no_cells() -> None:
    for how in How:
        assert after([], Edit(how, 0, "a", "b")) == []
