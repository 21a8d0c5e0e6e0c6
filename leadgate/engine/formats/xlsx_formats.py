"""Which cells of an .xlsx sheet have a number format that says more than the number.

Source of the parts and attributes: ECMA-376, part 1, 18.3.1.4 (c), 18.8 (styles).
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from leadgate.engine.formats.formatted import Formats, FormattedCell, formats_of
from leadgate.engine.formats.xml_parts import related_part, root

STEP = 1024 * 1024
MAX_TAG = 1024
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_PLACE = re.compile(rb'\sr="([A-Z]{1,3})(\d{1,7})"')
_STYLE = re.compile(rb'\ss="(\d+)"')
_ROW = re.compile(rb'\sr="(\d{1,7})"')
_ANY = re.compile(rb"<(?:\w+:)?(?:c|row)(?:\s[^<>]{0,512})?>")
_IS_ROW = re.compile(rb"<(?:\w+:)?row\b")
_UNPLACED = re.compile(rb'<(?:\w+:)?c(?![^<>]{0,512}?\sr=")(?:\s[^<>]{0,512})?>')


def formatted_cells(path: Path, sheet: str) -> Iterator[FormattedCell]:
    """Yield the cells of a sheet whose number format says more, row by row.

    A workbook whose parts can't be found or read has none: numbers then stay as
    they are.

    Cost: nothing to speak of where no style has such a format; else one more
    pass over the sheet's XML at some 150 MB/s. Memory a few MiB.
    """
    try:
        with zipfile.ZipFile(path) as book:
            formats = _formats(book)
            part = _part_of(book, sheet) if formats else None
            if part is not None:
                yield from _cells(book, part, formats)
    except (zipfile.BadZipFile, KeyError, ValueError, ET.ParseError, NotImplementedError):
        return


def _formats(book: zipfile.ZipFile) -> Formats:
    styles = root(book, "xl/styles.xml")
    codes = {
        int(one.get("numFmtId", "-1")): one.get("formatCode", "")
        for one in styles.iterfind("{*}numFmts/{*}numFmt")
    }
    used = enumerate(styles.iterfind("{*}cellXfs/{*}xf"))
    return formats_of({style: int(one.get("numFmtId", "0")) for style, one in used}, codes)


def _part_of(book: zipfile.ZipFile, sheet: str) -> str | None:
    """Name the part that holds a sheet's cells."""
    for one in root(book, "xl/workbook.xml").iterfind("{*}sheets/{*}sheet"):
        if one.get("name") == sheet:
            wanted = one.get(_RELATION) or one.get(_STRICT)
            break
    else:
        return None
    return related_part(book, "xl/_rels/workbook.xml.rels", wanted)


def _cells(book: zipfile.ZipFile, part: str, formats: Formats) -> Iterator[FormattedCell]:
    with book.open(part) as file:
        placed = _UNPLACED.search(file.read(STEP)) is None
    styles = b"|".join(str(style).encode() for style in formats)
    if placed:
        tag = re.compile(rb'<(?:\w+:)?c(?=\s[^<>]{0,512}?\bs="(?:%b)")[^<>]{0,512}>' % styles)
        for found in _tags(book, part, tag):
            place, style = _PLACE.search(found), _STYLE.search(found)
            if place and style:
                row, column = int(place[2]) - 1, _column(place[1])
                yield FormattedCell(row, column, formats[int(style[1])])
        return
    yield from _counted(book, part, formats)


def _counted(book: zipfile.ZipFile, part: str, formats: Formats) -> Iterator[FormattedCell]:
    """Like `_cells`, for writers that leave it to the reader to count rows and cells."""
    row = column = -1
    for found in _tags(book, part, _ANY):
        place, style, number = _PLACE.search(found), _STYLE.search(found), _ROW.search(found)
        if _IS_ROW.match(found):
            row, column = int(number[1]) - 1 if number else row + 1, -1
            continue
        column = _column(place[1]) if place else column + 1
        if style and int(style[1]) in formats:
            yield FormattedCell(row, column, formats[int(style[1])])


def _tags(book: zipfile.ZipFile, part: str, tag: re.Pattern[bytes]) -> Iterator[bytes]:
    """The tags of a sheet that match."""
    rest = b""
    with book.open(part) as file:
        while block := file.read(STEP):
            data = rest + block
            end = 0
            for found in tag.finditer(data):
                end = found.end()
                yield found[0]
            rest = data[max(end, len(data) - MAX_TAG) :]


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
