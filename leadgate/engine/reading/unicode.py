"""Text of other encodings as UTF-8, and records that are not valid in theirs."""

from __future__ import annotations

import codecs

import numpy as np
from numpy.typing import NDArray

from leadgate.engine.reading.scan import Scan


def to_utf8(data: bytes, encoding: str) -> bytes:
    """Return `data` as UTF-8; a byte that the encoding lacks becomes a control character.

    UTF-8 itself is returned as it is, valid or not.
    """
    name = codecs.lookup(encoding).name
    if name in ("utf-8", "ascii", "utf-8-sig") or data.isascii():
        return data
    return data.decode(name, errors="gaps").encode("utf-8")


def undecodable(data: bytes, found: Scan, records: NDArray[np.int64]) -> NDArray[np.int64]:
    """Tell which of `records` are not valid UTF-8.

    Returns:
        int64, rising: their indices.

    Cost: a pass from one to the next; some 2 µs each.
    """
    starts, ends = found.starts, found.ends
    bad: list[int] = []
    position, size = 0, len(data)
    while position < size:
        try:
            codecs.utf_8_decode(memoryview(data)[position:], "strict", True)
            break
        except UnicodeDecodeError as error:
            index = int(np.searchsorted(ends, position + error.start, side="right"))
            bad.append(index)
            position = int(ends[index])
    del starts
    return np.intersect1d(np.array(bad, dtype=np.int64), records, assume_unique=True)


def _gaps(error: UnicodeError) -> tuple[str, int]:
    """Keep a byte that single-byte encodings leave undefined, as Latin-1 has it."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error("gaps", _gaps)
