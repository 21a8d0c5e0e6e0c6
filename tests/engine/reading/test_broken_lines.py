"""Lines that were broken inside a cell without quotes, and files put together of several."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from leadgate.engine.formats import needs_preparing
from tests.engine.reading.test_formats import read

ROWS = [("Ann", "12 Main St", "Rome"), ("Bob", "5 Low St", "Oslo"), ("Cy", "7 Side St", "Bern")]


def text(rows: Sequence[tuple[str, ...]], end: str) -> bytes:
    return "".join(",".join(row) + end for row in [("Name", "Street", "City"), *rows]).encode()


@pytest.mark.parametrize(("end", "inner"), [("\r\n", "\n"), ("\r\n", "\r"), ("\n", "\r")])
@pytest.mark.parametrize("column", [0, 1, 2])
@pytest.mark.parametrize("pieces", [2, 4])
def test_a_line_end_of_another_kind_in_a_cell_is_text(
    tmp_path: Path, end: str, inner: str, column: int, pieces: int
) -> None:
    broken = list(ROWS[0])
    broken[column] = inner.join(["one", "two", "three", "four"][:pieces])
    rows = [*ROWS, tuple(broken), *ROWS]
    path = tmp_path / "leads.csv"
    path.write_bytes(text(rows, end))
    found, batch = read(path)
    assert (found.records, found.malformed, found.layout.dialect.broken_lines) == (7, 0, True)
    assert batch.cells.rows()[3] == tuple(broken)
    assert batch.line.tolist() == [2, 3, 4, 5, *range(5 + pieces, 8 + pieces)]


def test_a_file_put_together_has_whole_lines_with_two_kinds_of_ends(tmp_path: Path) -> None:
    path = tmp_path / "leads.csv"
    path.write_bytes(text(ROWS * 5, "\r\n") + b"".join(text(ROWS, "\n").splitlines(True)[1:]))
    found, batch = read(path)
    assert (found.records, found.malformed) == (18, 0)
    assert not needs_preparing(found.layout)
    assert batch.cells.rows()[-1] == ROWS[-1]


def test_a_line_end_inside_quotes_needs_no_preparing(tmp_path: Path) -> None:
    path = tmp_path / "leads.csv"
    path.write_bytes(text([*ROWS, ("Dora", '"4\nHill"', "Graz")], "\r\n"))
    found, batch = read(path)
    assert (found.records, needs_preparing(found.layout)) == (4, False)
    assert batch.cells.rows()[-1] == ("Dora", "4\nHill", "Graz")


def test_broken_lines_far_down_are_found(tmp_path: Path) -> None:
    path = tmp_path / "leads.csv"
    path.write_bytes(text([*ROWS * 9_000, ("Dora", "4\nHill", "Graz"), *ROWS], "\r\n"))
    found, batch = read(path)
    assert (found.records, found.malformed) == (27_004, 0)
    assert batch.cells.rows()[27_000] == ("Dora", "4\nHill", "Graz")
