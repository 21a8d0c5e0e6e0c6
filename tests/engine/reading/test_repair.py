"""Damaged records: mended where the line itself says how, else kept as rejected."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from leadgate.engine.batch import Batch
from leadgate.engine.check import check
from leadgate.engine.layout import Inspection
from leadgate.engine.mapping.target import Target
from leadgate.engine.plan import Plan
from tests.engine.reading.test_formats import read

HEADER = "Name,Email,City,Employees,Notes,Tags\n"
SOUND = "Cy,cy@example.com,Rome,12,hot fair,red\n"
WORDS = ("alpha", "beta", "Delta", "fair", "hot", "cold", "red")


def body() -> str:
    """Sixty sound records with texts of all lengths."""
    rng = random.Random(1)

    def text() -> str:
        return " ".join(rng.choices(WORDS, k=rng.randint(1, 6)))

    return "".join(
        f"{text()},ann{at}@example.com,Rome,{rng.randint(1, 500)},{text()},{text()}\n"
        for at in range(60)
    )


def read_with(folder: Path, line: str) -> tuple[Inspection, Batch]:
    path = folder / "leads.csv"
    path.write_text(HEADER + body() + line + "\n" + SOUND)
    return read(path)


@pytest.mark.parametrize(
    "line",
    [
        "Bob,bob@example.com,Oslo,5,met,hot, extra",
        "Bob,bob@example.com,Oslo,5,met,hot,extra",
        "Bob,bob@example.com,Oslo,5,met,hot,a,b,c,d",
        "Bob, Jr.,bob@example.com,Oslo,5,met,hot",
    ],
)
def test_too_many_cells_are_not_joined_on_a_guess(tmp_path: Path, line: str) -> None:
    _, batch = read_with(tmp_path, line)
    (kept,) = batch.malformed
    assert (kept.code, kept.original, kept.record, kept.line) == ("too_many_cells", line, 61, 62)
    assert kept.message.startswith("This line has ")


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        (
            'Bob,bob@example.com,Oslo,5,met "at, fair",hot',
            ("Bob", "bob@example.com", "Oslo", "5", 'met "at, fair"', "hot"),
        ),
        (
            "Bob,bob@example.com,Oslo,5,met,hot,,",
            ("Bob", "bob@example.com", "Oslo", "5", "met", "hot"),
        ),
        (
            "hot beta;ann9@example.com;Rome;5;cold fair;red",
            ("hot beta", "ann9@example.com", "Rome", "5", "cold fair", "red"),
        ),
    ],
)
def test_what_the_line_itself_shows_is_mended_with_a_note(
    tmp_path: Path, line: str, cells: tuple[str, ...]
) -> None:
    found, batch = read_with(tmp_path, line)
    assert batch.cells.rows()[60] == cells
    assert [(one.record, "Check" in one.message) for one in batch.mended] == [(61, True)]
    assert [(note.code, note.line) for note in found.warnings] == [("mended", 62)]


def test_a_quote_that_is_a_character_is_no_damage_to_tell(tmp_path: Path) -> None:
    _, batch = read_with(tmp_path, 'Bob,bob@example.com,Oslo,5,3" pipes,hot')
    assert batch.cells.rows()[60][4] == '3" pipes'
    assert batch.mended == ()


def test_nul_bytes_are_left_out_and_told(tmp_path: Path) -> None:
    _, batch = read_with(tmp_path, "Bob,bob@example.com,Os\0lo,5,met,hot")
    assert batch.cells.rows()[60][2] == "Oslo"
    assert "NUL" in batch.mended[0].message


def test_a_mended_record_is_taken_with_a_warning(tmp_path: Path) -> None:
    found, batch = read_with(tmp_path, "Bob,bob@example.com,Oslo,5,met,hot,,")
    header = found.layout.header
    mapping = (Target("last_name"), Target("email"), *(None for _ in header[2:]))
    checked = check(batch, Plan(header=header, mapping=mapping))
    assert checked.warnings_by_rule["mended"] == 1
    told = [(number, text) for number, text in checked.accepted.select("record", "warnings").rows()]
    warned = next(json.loads(text) for number, text in told if number == 61)
    assert [reason["code"] for reason in warned].count("mended") == 1
    assert any("This line has 8 cells" in reason["message"] for reason in warned)
    assert not any("mended" in (text or "") for number, text in told if number != 61)


def test_what_is_no_record_is_said_to_be_kept(tmp_path: Path) -> None:
    path = tmp_path / "leads.csv"
    path.write_text(HEADER + body() + HEADER + "Bob,x\n" + body() + "Cy,y\n")
    found, batch = read(path)
    texts = {note.code: note.message for note in found.warnings}
    assert len(batch.malformed) == 3
    assert all("kept as" in text and "Line" not in text for text in texts.values())
    assert texts["too_few_cells"].startswith("2 records have fewer cells")


@pytest.mark.parametrize("column", range(5))
def test_a_cell_that_was_left_out_is_not_made_up_of_its_neighbour(
    tmp_path: Path, column: int
) -> None:
    def line(at: int) -> str:
        cells = [str(at), f"Ann {at}", f"+1 202 555 01{at:02d}", WORDS[at % 7], WORDS[at % 5]]
        if at % 10 == 3:
            del cells[column]
        return ",".join(cells) + "\n"

    path = tmp_path / "leads.csv"
    path.write_text("Id,Name,Phone,Notes,Tags\n" + "".join(line(at) for at in range(90)))
    _, batch = read(path)
    assert [one.code for one in batch.malformed] == ["too_few_cells"] * 9
