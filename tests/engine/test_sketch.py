"""Sketches of files: mostly the same lines are known again, whatever was added or moved."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from leadgate.engine import sketch as sketching
from leadgate.engine.sketch import Sketch, share_of, sketch_file, sketch_of


def lines(first: int, last: int) -> list[bytes]:
    return [f"Ann{n},Ames,ann{n}@example.com".encode() for n in range(first, last)]


def share(new: Sketch, old: Sketch) -> float | None:
    common = set(new.sifted(old.modulus)) & set(old.sifted(new.modulus))
    return share_of(new, old.modulus, len(common))


@pytest.mark.parametrize(("last", "expected"), [(100_000, 1.0), (75_000, 0.5), (50_000, 0.0)])
def test_the_share_of_common_lines_is_found(last: int, expected: float) -> None:
    old, new = lines(0, last), lines(50_000, 100_000)
    random.Random(1).shuffle(new)
    found = share(sketch_of(new, whole=True), sketch_of(old, whole=True))
    assert found == pytest.approx(expected, abs=0.04)


def test_delimiters_quotes_and_case_make_no_difference() -> None:
    one = sketch_of([b'"Ann";"Ames"\r\n'], whole=True)
    assert one == sketch_of([b"ANN,Ames\n"], whole=True)


def test_blank_lines_say_nothing() -> None:
    assert sketch_of([b"\n", b"\r\n", b""], whole=True).prints == ()


def test_of_few_lines_nothing_is_said() -> None:
    few = sketch_of(lines(0, 5), whole=True)
    assert share(few, few) is None


def test_a_sketch_stays_small() -> None:
    assert len(sketch_of(lines(0, 50_000), whole=True).prints) <= sketching.MOST


def test_pieces_of_a_large_file_are_known_by_the_whole_of_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sketching, "LOOKED_AT", 20_000)
    old, new = tmp_path / "old.csv", tmp_path / "new.csv"
    old.write_bytes(b"\n".join(lines(0, 30_000)))
    new.write_bytes(b"\n".join([*lines(90_000, 90_300), *lines(0, 30_000)]))
    pieces = sketch_file(new)
    assert not pieces.whole
    assert len(pieces.prints) < 4000
    found = share(pieces, sketch_file(old, whole=True))
    assert found is not None
    assert found > 0.85
