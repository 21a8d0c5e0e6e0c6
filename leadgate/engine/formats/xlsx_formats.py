"""Which cells of an .xlsx sheet have a number format that says more than the number.

Source of the parts and attributes: ECMA-376, part 1, 18.3.1.4 (c), 18.8 (styles).
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree as ET

from leadgate.engine.formats.number_format import BUILT_IN, Section, number_format

MAX_PART = 32 * 1024 * 1024
"""Bytes of styles.xml, workbook.xml and its relationships that are read."""
STEP = 1024 * 1024
MAX_TAG = 1024
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_PLACE = re.compile(rb'\sr="([A-Z]{1,3})(\d{1,7})"')
_STYLE = re.compile(rb'\ss="(\d+)"')

Formats = Mapping[int, tuple[Section, ...]]
"""Style number of a cell → its format."""


@dataclass(frozen=True, slots=True)
class FormattedCell:
    """A cell whose number is shown in another way; row and column count from 0."""

    row: int
    column: int
    sections: tuple[Section, ...]


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


def _root(book: zipfile.ZipFile, part: str) -> ET.Element:
    """Parse one small part.

    Raises:
        ValueError: it is too large, or defines entities, as no spreadsheet does.
    """
    with book.open(part) as file:
        data = file.read(MAX_PART + 1)
    plain = data.replace(b"\0", b"")  # UTF-16 too
    if len(data) > MAX_PART or b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise ValueError(part)
    return ET.fromstring(data)  # noqa: S314 - without entities there is nothing to expand


def _formats(book: zipfile.ZipFile) -> Formats:
    root = _root(book, "xl/styles.xml")
    codes = dict(BUILT_IN)
    for one in root.iterfind("{*}numFmts/{*}numFmt"):
        codes[int(one.get("numFmtId", "-1"))] = one.get("formatCode", "")
    found = {
        style: number_format(codes.get(int(one.get("numFmtId", "0")), ""))
        for style, one in enumerate(root.iterfind("{*}cellXfs/{*}xf"))
    }
    return {style: sections for style, sections in found.items() if sections}


def _part_of(book: zipfile.ZipFile, sheet: str) -> str | None:
    """Name the part that holds a sheet's cells."""
    for one in _root(book, "xl/workbook.xml").iterfind("{*}sheets/{*}sheet"):
        if one.get("name") == sheet:
            wanted = one.get(_RELATION) or one.get(_STRICT)
            break
    else:
        return None
    for link in _root(book, "xl/_rels/workbook.xml.rels").iterfind("{*}Relationship"):
        if link.get("Id") == wanted:
            target = link.get("Target", "")
            return target[1:] if target.startswith("/") else str(PurePosixPath("xl", target))
    return None


def _cells(book: zipfile.ZipFile, part: str, formats: Formats) -> Iterator[FormattedCell]:
    styles = b"|".join(str(style).encode() for style in formats)
    tag = re.compile(rb'<(?:\w+:)?c(?=\s[^<>]{0,512}?\bs="(?:%b)")[^<>]{0,512}>' % styles)
    rest = b""
    with book.open(part) as file:
        while block := file.read(STEP):
            data = rest + block
            end = 0
            for found in tag.finditer(data):
                end = found.end()
                place, style = _PLACE.search(found[0]), _STYLE.search(found[0])
                if place and style:
                    yield FormattedCell(
                        int(place[2]) - 1, _column(place[1]), formats[int(style[1])]
                    )
            rest = data[max(end, len(data) - MAX_TAG) :]


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
