"""Which cells of an .xls sheet have a number format that says more than the number.

Source of the records: Microsoft, [MS-XLS] 2.4.28 (BoundSheet8), 2.4.126 (Format),
2.4.353 (XF), 2.5.13 (Cell), 2.4.175 (MulRk).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from leadgate.engine.formats.compound import stream
from leadgate.engine.formats.formatted import Formats, FormattedCell, formats_of

_BOF, _EOF, _FORMAT, _XF, _SHEET = 0x0809, 0x000A, 0x041E, 0x00E0, 0x0085
_NUMBER, _RK, _FORMULA, _MANY = 0x0203, 0x027E, 0x0006, 0x00BD
_BIFF8 = 0x0600


def formatted_cells(path: Path, sheet: str) -> Iterator[FormattedCell]:
    """Yield the cells of a sheet whose number format says more, row by row.

    A workbook that can't be taken apart has none: numbers then stay as they are.

    Cost: some 2 µs per record; memory that of the file.
    """
    try:
        data = stream(path, ("Workbook", "Book"))
        formats, starts = _globals(data)
        if formats and sheet in starts:
            yield from sorted(_cells(data, starts[sheet], formats), key=lambda one: one.row)
    except (ValueError, IndexError, struct.error):
        return


def _records(data: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """Type and content of each record of a substream."""
    position, depth = start, 0
    while position + 4 <= len(data):
        kind, size = struct.unpack_from("<HH", data, position)
        depth += (kind == _BOF) - (kind == _EOF)
        yield kind, data[position + 4 : position + 4 + size]
        if depth <= 0:
            return
        position += 4 + size


def _globals(data: bytes) -> tuple[Formats, dict[str, int]]:
    """Formats by style, and where each sheet begins."""
    codes: dict[int, str] = {}
    styles: dict[int, int] = {}
    starts: dict[str, int] = {}
    wide = True
    for kind, content in _records(data, 0):
        if kind == _BOF:
            wide = struct.unpack_from("<H", content)[0] == _BIFF8
        elif kind == _FORMAT:
            number = struct.unpack_from("<H", content)[0]
            codes[number] = _text(content[2:], length=2 if wide else 1, wide=wide)
        elif kind == _XF:
            styles[len(styles)] = struct.unpack_from("<H", content, 2)[0]
        elif kind == _SHEET:
            name = _text(content[6:], length=1, wide=wide)
            starts[name] = struct.unpack_from("<I", content)[0]
    return formats_of(styles, codes), starts


def _text(content: bytes, *, length: int, wide: bool) -> str:
    """A string behind its length; newer files tell whether it has two bytes per sign."""
    count = int.from_bytes(content[:length], "little")
    if not wide:
        return content[length : length + count].decode("cp1252", errors="replace")
    start = length + 1
    if content[length] & 1:
        return content[start : start + 2 * count].decode("utf-16-le", errors="replace")
    return content[start : start + count].decode("latin-1")


def _cells(data: bytes, start: int, formats: Formats) -> Iterator[FormattedCell]:
    for kind, content in _records(data, start):
        if kind in (_NUMBER, _RK, _FORMULA):
            row, column, style = struct.unpack_from("<HHH", content)
            if style in formats:
                yield FormattedCell(row, column, formats[style])
        elif kind == _MANY:
            row, first = struct.unpack_from("<HH", content)
            for at in range((len(content) - 6) // 6):
                style = struct.unpack_from("<H", content, 4 + 6 * at)[0]
                if style in formats:
                    yield FormattedCell(row, first + at, formats[style])
