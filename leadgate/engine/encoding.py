"""Which encoding a file is in."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Encoding:
    """What was found out.

    Attributes:
        name: Python's name of it.
        mark: bytes of the byte order mark, 0 for none.
        confidence: 0 … 1.
    """

    name: str
    mark: int
    confidence: float


def detect_encoding(sample: bytes) -> Encoding:
    """Tell the encoding from the file's bytes."""
    for mark, name in BOMS:
        if sample.startswith(mark):
            return Encoding(name, len(mark), 1.0)
    if sample.isascii():
        return Encoding("utf-8", 0, 1.0)
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(sample)
    except UnicodeDecodeError:
        return Encoding("cp1252", 0, 0.7)
    return Encoding("utf-8", 0, 1.0)


def decode_record(raw: bytes) -> tuple[str, bool]:
    """Decode one record of a UTF-8 file, mending stray bytes where that convinces.

    Returns:
        The text, and whether it can be trusted; else � stands for lost bytes.
    """
    try:
        return raw.decode("utf-8"), True
    except UnicodeDecodeError:
        return raw.decode("utf-8", errors="replace"), False
