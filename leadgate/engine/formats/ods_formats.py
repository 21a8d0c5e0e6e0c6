"""Which cells of an .ods sheet show more than their number: the file holds the text itself.

Source of the elements and attributes: OpenDocument 1.3, part 3, 9.1 (tables), 19.385
(office:value-type).
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from xml.etree import ElementTree as ET

from leadgate.engine.formats.formatted import FormattedCell
from leadgate.engine.formats.xml_parts import defines_entities

_NAME = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}%s"
_TABLE, _ROW, _CELL, _COVERED = (
    _NAME % ("table", one) for one in ("table", "table-row", "table-cell", "covered-table-cell")
)
_TABLE_NAME, _COLUMNS, _ROWS = (
    _NAME % ("table", one) for one in ("name", "number-columns-repeated", "number-rows-repeated")
)
_TYPE, _VALUE = (_NAME % ("office", one) for one in ("value-type", "value"))
_PARAGRAPH = _NAME % ("text", "p")
MAX_REPEATED = 20_000
"""Cells or rows that one element stands for; more are the sheet's blank rest."""


def formatted_cells(path: Path, sheet: str) -> Iterator[FormattedCell]:
    """Yield the cells of a sheet whose text says more than their number, row by row.

    A file whose content can't be read has none: numbers then stay as they are.

    Cost: one more pass over the sheet's XML at some 30 MB/s. Memory one row.
    """
    try:
        with zipfile.ZipFile(path) as book, book.open("content.xml") as start:
            if defines_entities(start.read(4096)):
                return
            with book.open("content.xml") as file:
                yield from _cells(file, sheet)
    except (zipfile.BadZipFile, KeyError, ValueError, ET.ParseError, OSError):
        return


def _cells(file: IO[bytes], sheet: str) -> Iterator[FormattedCell]:
    inside, row = False, 0
    events = ET.iterparse(file, events=("start", "end"))  # noqa: S314 - no entities, see above
    for event, element in events:
        if event == "start" and element.tag == _TABLE:
            inside, row = element.get(_TABLE_NAME) == sheet, 0
        elif event == "end" and element.tag == _TABLE:
            if inside:
                return
            element.clear()
        elif event == "end" and element.tag == _ROW:
            repeated = int(element.get(_ROWS, "1"))
            if inside and repeated <= MAX_REPEATED:
                found = list(_row(element))
                for at in range(repeated):
                    yield from (FormattedCell(row + at, one, text=text) for one, text in found)
            row += repeated
            element.clear()


def _row(element: ET.Element) -> Iterator[tuple[int, str]]:
    """Column and text of the cells that say more."""
    column = 0
    for cell in element:
        if cell.tag not in (_CELL, _COVERED):
            continue
        repeated = int(cell.get(_COLUMNS, "1"))
        text = _shown(cell)
        if text and repeated <= MAX_REPEATED:
            yield from ((column + at, text) for at in range(repeated))
        column += repeated


def _shown(cell: ET.Element) -> str:
    """The text of a number that says more than the number; "" for any other cell."""
    kind, value = cell.get(_TYPE), cell.get(_VALUE)
    if kind not in ("float", "percentage") or value is None:
        return ""
    number = float(value)
    if kind == "percentage":
        return f"{number * 100:.15g}%"
    text = "".join("".join(part.itertext()) for part in cell.iterfind(_PARAGRAPH)).strip()
    return text if says_more(text, number) else ""


def says_more(text: str, number: float) -> bool:
    """Whether zeros lead in the text, or its digits are grouped by more than thousands."""
    if number < 0 or number >= 1e15 or number != int(number):
        return False
    digits = re.sub(r"\D", "", text)
    if digits.lstrip("0") != str(int(number)).lstrip("0"):
        return False
    groups = re.fullmatch(r"\d{1,3}(?:[.,' \u00a0\u202f\u2019]\d{3})*", text)
    return len(digits) > len(str(int(number))) or (
        groups is None and re.search(r"\d\D+\d", text) is not None
    )
