"""Streams in a compound file, the container of Office's old formats.

Source: Microsoft, [MS-CFB] 2.2 (header), 2.3 (FAT), 2.5 (DIFAT), 2.6 (directory).
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path

MAX_FILE = 256 * 1024 * 1024
_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST = 0xFFFFFFFA
"""Sector numbers from here on are marks, such as the end of a chain."""
_ENTRY = 128
_SMALL = 4096
"""Bytes; smaller streams lie in sectors of 64 bytes, inside the first stream."""


def stream(path: Path, names: Sequence[str]) -> bytes:
    """Return the content of the first stream that has one of the names.

    Raises:
        ValueError: the file is damaged or too large, or has no such stream.
    """
    if path.stat().st_size > MAX_FILE:
        raise ValueError("too large")
    data = path.read_bytes()
    if not data.startswith(_MARK) or len(data) < 512:
        raise ValueError("no compound file")
    shift, small_shift = struct.unpack_from("<HH", data, 30)
    if shift not in (9, 12) or small_shift != 6:
        raise ValueError("unknown sectors")
    table = _table(data, 1 << shift)
    first_directory, first_small = struct.unpack_from("<I", data, 48)[0], _at(data, 60)
    entries = _entries(_chain(data, table, first_directory, 1 << shift))
    for name in names:
        if name not in entries:
            continue
        start, size = entries[name]
        if size >= _SMALL:
            return _chain(data, table, start, 1 << shift)[:size]
        inner = _chain(data, table, entries["Root Entry"][0], 1 << shift)
        small = _numbers(_chain(data, table, first_small, 1 << shift))
        return _chain(inner, small, start, 64, before=0)[:size]
    raise ValueError("no such stream")


def _at(data: bytes, offset: int) -> int:
    number: int = struct.unpack_from("<I", data, offset)[0]
    return number


def _numbers(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])


def _table(data: bytes, size: int) -> tuple[int, ...]:
    """The sector behind each sector; where it is kept is listed in the header and further on."""
    listed = list(_numbers(data[76:512]))
    more, seen = _at(data, 68), 0
    while more < _LAST and seen * size < len(data):
        numbers = _numbers(_sector(data, more, size))
        listed += numbers[:-1]
        more, seen = numbers[-1], seen + 1
    used = [number for number in listed if number < _LAST]
    return _numbers(b"".join(_sector(data, number, size) for number in used))


def _sector(data: bytes, number: int, size: int, *, before: int = 1) -> bytes:
    """One sector; the header takes the place of the one `before` the first."""
    start = (number + before) * size
    if start >= len(data):
        raise ValueError("no such sector")
    return data[start : start + size]


def _chain(data: bytes, table: Sequence[int], start: int, size: int, *, before: int = 1) -> bytes:
    """All sectors from one on, in their order."""
    parts: list[bytes] = []
    number = start
    while number < _LAST:
        parts.append(_sector(data, number, size, before=before))
        if len(parts) * size > len(data) + size or number >= len(table):
            raise ValueError("endless chain")
        number = table[number]
    return b"".join(parts)


def _entries(directory: bytes) -> dict[str, tuple[int, int]]:
    """Name of each stream → its first sector and its size."""
    found: dict[str, tuple[int, int]] = {}
    for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        length = struct.unpack_from("<H", directory, at + 64)[0]
        name = directory[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
        found.setdefault(name, (_at(directory, at + 116), _at(directory, at + 120)))
    return found
