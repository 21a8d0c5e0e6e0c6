"""Line ends that end nothing: a line that was broken inside a cell without quotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from leadgate.engine.layout import Dialect
from leadgate.engine.reading.rows import Row, split_rows

BLOCK = 1024 * 1024
MOST_BLOCKS = 8
AROUND = 32 * 1024
ENOUGH = 50
_LONE_RETURN = re.compile(rb"\r(?!\n)")
_NOT_BOTH = re.compile(rb"(?<!\r)\n|\r(?!\n)")


def are_text(path: Path, dialect: Dialect, encoding: str, start: int) -> bool:
    r"""Tell whether line ends other than the usual one are text.

    A lone \n in a file of \r\n, or a lone \r in one of \n, may end a record, as
    in files that were put together, or stand in a cell. It stands in a cell if
    the lines on both sides of it make up one record.

    Cost: a pass at 2 GB/s or more; a few ms for blocks that have such line ends.
    """
    if dialect.line_end == "\r":
        return False
    inside = ending = blocks = 0
    with path.open("rb") as file:
        file.seek(start)
        while (block := file.read(BLOCK)) and blocks < MOST_BLOCKS and inside + ending < ENOUGH:
            if block.endswith(b"\r"):
                block += file.read(1)
            around = _around_another(block, dialect.line_end)
            if not around:
                continue
            blocks += 1
            rows = split_rows(
                around, dialect, encoding=encoding, columns=0, last=True, most=len(around)
            )
            one, other = _votes(rows, around, dialect)
            inside, ending = inside + one, ending + other
    return inside > ending


def _around_another(block: bytes, line_end: str) -> bytes:
    """The lines around the first line end of another kind; nothing where there is none."""
    if line_end == "\n":
        found = _LONE_RETURN.search(block) if b"\r" in block else None
    elif block.count(b"\n") == block.count(b"\r"):
        return b""
    else:
        found = _NOT_BOTH.search(block)
    if found is None:
        return b""
    usual = line_end.encode()
    begin = block.rfind(usual, 0, max(found.start() - AROUND, 0))
    begin = 0 if begin < 0 else begin + len(usual)
    end = block.rfind(usual, found.end(), begin + 2 * AROUND)
    return block[begin : end + len(usual)] if end >= 0 else block[begin : begin + 2 * AROUND]


def _votes(rows: Sequence[Row], block: bytes, dialect: Dialect) -> tuple[int, int]:
    """Count the lines that only make a record together, and those that are one each."""
    usual = [_ends_record(row, block, dialect) for row in rows]
    widths = Counter(
        len(row.cells)
        for at, row in enumerate(rows)
        if usual[at] and (at == 0 or usual[at - 1]) and row.filled
    )
    if not widths:
        return 0, 0
    width = widths.most_common(1)[0][0]
    inside = ending = 0
    chain: list[int] = []
    for row, ends in zip(rows, usual, strict=True):
        chain.append(len(row.cells))
        if ends and len(chain) > 1 and width > 1:
            inside += sum(chain) - len(chain) + 1 == width
            ending += sum(cells == width for cells in chain[:-1]) if chain[-1] == width else 0
        if ends:
            chain = []
    return inside, ending


def _ends_record(row: Row, block: bytes, dialect: Dialect) -> bool:
    """Whether the row ends with the usual line end, or with the data."""
    end = block[max(row.end - 2, row.start) : row.end]
    if row.end == len(block):
        return True
    return end == b"\r\n" or (dialect.line_end == "\n" and end.endswith(b"\n"))
