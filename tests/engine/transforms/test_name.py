"""People's names: spelled and split as people would."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadgate.engine.transforms.name import (
    Parts,
    parts_of,
    read_full_name,
    read_name,
    spelled_of,
)
from tests.engine.transforms.examples import EXAMPLES

WORDS = st.sampled_from(
    [
        "Ann",
        "ANN",
        "ann",
        "Van",
        "van",
        "de",
        "Dr.",
        "Jr.",
        "Berg",
        "BERG",
        "O'Brien",
        "Al",
        "Herr",
        "Mc",
        "mcDonald",
        "III",
        "Ames,",
        "PhD",
        "Ma",
        "J.",
        "-",
    ]
)
NAMES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("AMES", "Ames"), ("ames", "Ames"), ("McDonald", "McDonald"), ("MCDONALD", "McDonald"),
        ("O'BRIEN", "O'Brien"), ("ANNE-MARIE", "Anne-Marie"), ("VAN DER BERG", "Van der Berg"),
        ("DeVito", "DeVito"), ("JP", "JP"), ("T.J.", "T.J."), ("j", "J"), ("ÖZIL", "Özil"),
        ("MÜLLER", "Müller"), ("李", "李"), ("???", None), ("AL", "Al"), ("MACHADO", "Machado"),
        ("JOHN III", "John III"),
    ],
)  # fmt: skip
def test_only_all_capitals_and_all_small_letters_change(cell: str, value: str | None) -> None:
    assert read_name(pl.Series([cell])).value.to_list() == [value]


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("Ann Ames", Parts(None, "Ann", None, "Ames", None)),
        ("Ames, Ann Marie", Parts(None, "Ann", "Marie", "Ames", None)),
        ("Dr. Ann van der Berg, PhD", Parts("Dr.", "Ann", None, "van der Berg", "PhD")),
        ("JOHN O'BRIEN JR.", Parts(None, "John", None, "O'Brien", "Jr.")),
        ("Smith, John, Jr.", Parts(None, "John", None, "Smith", "Jr.")),
        ("BERG Ann", Parts(None, "Ann", None, "Berg", None)),
        ("Ann Marie Ames", Parts(None, "Ann", "Marie", "Ames", None)),
        ("Ms Ann Ames", Parts("Ms.", "Ann", None, "Ames", None)),
        ("Herr Prof. Dr. med. Max Muster", Parts("Prof.", "Max", None, "Muster", None)),
        ("de la Cruz, María", Parts(None, "María", None, "de la Cruz", None)),
        ("Madonna", Parts(None, None, None, "Madonna", None)),
        ("Jack Ma", Parts(None, "Jack", None, "Ma", None)),
        ("Ann Junior", Parts(None, "Ann", None, "Junior", None)),
    ],
)
def test_full_names_are_split(cell: str, parts: Parts) -> None:
    assert parts_of(cell) == parts


@EXAMPLES
@given(st.lists(NAMES, min_size=1, max_size=12))
def test_a_column_of_names_reads_as_its_cells_one_by_one(cells: list[str]) -> None:
    assert read_name(pl.Series(cells)).value.to_list() == [spelled_of(cell) for cell in cells]


@EXAMPLES
@given(st.lists(NAMES, min_size=1, max_size=12))
def test_a_column_of_full_names_splits_as_its_cells_one_by_one(cells: list[str]) -> None:
    more = read_full_name(pl.Series(cells)).more
    for place, cell in enumerate(cells):
        parts = Parts(**{name: more[name][place] for name in Parts._fields if name in more})
        assert parts == parts_of(cell), cell


@EXAMPLES
@given(NAMES)
def test_splitting_loses_no_word(cell: str) -> None:
    parts = parts_of(cell)
    known = " ".join(part for part in parts if part).lower()
    for word in ("ames", "berg", "o'brien"):
        assert (word in cell.lower()) <= (word in known)
