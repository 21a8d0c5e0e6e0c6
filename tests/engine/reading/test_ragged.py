"""Short records: a writer's habit, or damage."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.reading.test_formats import read

HEADER = "Id,Name,Phone,Notes,Tags\n"


def row(at: int, cells: int) -> str:
    return ",".join([str(at), f"Ann {at}", f"+1 202 555 01{at:02d}", "met", "hot"][:cells]) + "\n"


def test_last_cells_that_are_left_out_everywhere_are_empty(tmp_path: Path) -> None:
    path = tmp_path / "leads.csv"
    path.write_text(HEADER + "".join(row(at, 3 + at % 3) for at in range(30)))
    found, batch = read(path)
    assert (found.records, found.malformed) == (30, 0)
    assert batch.cells.rows()[0] == ("0", "Ann 0", "+1 202 555 0100", "", "")
    assert (batch.repaired, batch.mended) == (20, ())
    assert [note.code for note in found.warnings] == ["short_records"]


def test_one_short_record_in_ten_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "leads.csv"
    path.write_text(HEADER + "".join(row(at, 3 if at % 10 == 0 else 5) for at in range(60)))
    found, batch = read(path)
    assert found.malformed == 6
    assert {one.code for one in batch.malformed} == {"too_few_cells"}


@pytest.mark.parametrize("lines", [2, 3])
def test_halves_of_records_that_were_torn_apart_are_not_filled_up(
    tmp_path: Path, lines: int
) -> None:
    path = tmp_path / "leads.csv"
    torn = "7,Ann,+1 202 555 0107,met\nat the fair,hot\n"
    path.write_text(HEADER + "".join(torn if at % lines else row(at, 5) for at in range(30)))
    found, _ = read(path)
    assert found.malformed == sum(bool(at % lines) for at in range(30)) * 2


def test_cells_in_other_columns_are_not_filled_up(tmp_path: Path) -> None:
    path = tmp_path / "leads.csv"
    shifted = "".join(f"Ann {at},+1 202 555 01{at:02d},met,hot\n" for at in range(10, 20))
    path.write_text(HEADER + "".join(row(at, 5) for at in range(20)) + shifted)
    found, _ = read(path)
    assert "short_records" not in {note.code for note in found.warnings}
