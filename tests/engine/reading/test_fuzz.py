"""Any bytes at all: a result or a sentence, and every record accounted for.

`FUZZ_SECONDS=1800 pytest tests/engine/reading/test_fuzz.py` runs for half an hour.
"""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import pytest

from leadgate.engine.formats import prepare
from leadgate.engine.inspect import inspect
from leadgate.engine.layout import Layout, Overrides
from leadgate.engine.parse import parse
from leadgate.engine.records import plan_chunks
from leadgate.errors import LeadgateError

SECONDS = float(os.environ.get("FUZZ_SECONDS", "3"))
WORDS = [
    *(b"name", b"email", b"Ann", b"O'Neil", b"a@example.com", b"12", b"2026-01-31"),
    *(b"+1 202 555 0101", b"", b" ", b'"', b'""', b"'", b"\\", b'\\"', b"M\xfcller"),
    *(b"M\xc3\xbcller", b"\xff", b"\0", b"sep=;", b"\xef\xbb\xbf", b"\xff\xfe", b"Total"),
    *(b'="00123"', b"x" * 300, b"\x85", b"{", b'{"a": 1}', b"\xd0\x98\xd0\xb2", b"\x82\xa0"),
    *(b"=1+1", b"\xa0", b"\x1a", b"<html>", b"PK\x03\x04", b"\x1f\x8b"),
    *(b"one\ntwo", b"one\rtwo", b"# made", b"2024", b"\xa3100"),
]
JOINTS = [b",", b";", b"\t", b"|", b" ", b", ", b"||", b'","', b"\n", b"\r\n", b"\r", b"\n\n"]


def table(rng: random.Random) -> bytes:
    """A file with some order in it, then damaged."""
    delimiter, end = rng.choice(JOINTS[:8]), rng.choice(JOINTS[8:])
    width = rng.randint(1, 6)
    rows = [
        delimiter.join(rng.choice(WORDS) for _ in range(width)) for _ in range(rng.randint(0, 30))
    ]
    data = bytearray(end.join(rows) + rng.choice([b"", end]))
    for _ in range(rng.choice([0, 0, 1, 3, 20])):
        at = rng.randint(0, len(data))
        data[at : at + rng.randint(0, 3)] = rng.choice(WORDS + JOINTS + [rng.randbytes(3)])
    return bytes(data) if rng.random() < 0.97 else rng.randbytes(rng.randint(0, 3000))


def account(path: Path, layout: Layout, size: int) -> tuple[list[tuple[str, ...]], int, int]:
    """Cells, malformed records and blank lines, read in chunks."""
    rows: list[tuple[str, ...]] = []
    malformed = blank = 0
    data = path.read_bytes()
    for chunk in plan_chunks(path, layout, size=size):
        batch = parse(data[chunk.start : chunk.end], layout, chunk)
        rows += batch.cells.rows()
        malformed += len(batch.malformed)
        blank += batch.blank
    return rows, malformed, blank


def wishes(rng: random.Random) -> Overrides:
    """What a person may have set, mostly nothing."""
    return Overrides(
        header_line=rng.choice([None, None, 0, 1, 3]),
        header_lines=rng.choice([1, 1, 2]),
        to_end=rng.random() < 0.2,
        delimiter=rng.choice([None] * 8 + [",", "||"]),
        quote=rng.choice([None] * 8 + ["", "'"]),
        escape=rng.choice([None] * 8 + ["", "\\"]),
        encoding=rng.choice([None] * 8 + ["cp1252", "utf-16", "shift_jis"]),
    )


def check(folder: Path, data: bytes, wish: Overrides, rng: random.Random) -> None:
    """Inspect and read one file; fail on anything but a result or a sentence."""
    path = folder / "fuzzed.csv"
    path.write_bytes(data)
    try:
        found = inspect(path, overrides=wish, header_needed=rng.random() < 0.5)
    except LeadgateError:
        return
    plain = folder / "plain.csv"
    plain.unlink(missing_ok=True)
    layout = prepare(path, found.layout, plain)
    assert Layout.from_json(layout.to_json()) == layout
    source = plain if plain.exists() else path
    rows, malformed, blank = account(source, layout, 10_000_000)
    assert len(rows) + malformed == found.records
    assert malformed == found.malformed
    assert account(source, layout, rng.randint(1, 100)) == (rows, malformed, blank)


def test_any_bytes_end_in_a_result_or_a_sentence(tmp_path: Path) -> None:
    seed = int(os.environ.get("FUZZ_SEED", "20261122"))
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        seed += 1
        rng = random.Random(seed)
        data = table(rng)
        try:
            check(tmp_path, data, wishes(rng), rng)
        except Exception as error:
            pytest.fail(f"seed {seed}: {error!r} on {data!r}")


CRASHES = [
    # An escaped line end at the end of the file: read otherwise at the end of a chunk.
    (b'e\no\n"\n1\nn\n\\"\\"\\\n', Overrides(delimiter=",")),
    # Of a line end of two characters only the first is escaped.
    (b'\\"\n\n\\\r\n\x00","\r', Overrides(delimiter=",", header_line=1, to_end=True)),
]


@pytest.mark.parametrize(("data", "wish"), CRASHES)
@pytest.mark.parametrize("seed", range(12))
def test_what_was_found_once_stays_right(
    tmp_path: Path, data: bytes, wish: Overrides, seed: int
) -> None:
    check(tmp_path, data, wish, random.Random(seed))
