"""Small XML parts of a spreadsheet."""

from __future__ import annotations

import zipfile
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

MAX_PART = 32 * 1024 * 1024
"""Bytes of a part that is read whole: styles, workbook, relationships."""


def root(book: zipfile.ZipFile, part: str) -> ET.Element:
    """Parse one small part.

    Raises:
        ValueError: it is too large, or defines entities, as no spreadsheet does.
    """
    with book.open(part) as file:
        data = file.read(MAX_PART + 1)
    if len(data) > MAX_PART or defines_entities(data):
        raise ValueError(part)
    return ET.fromstring(data)  # noqa: S314 - without entities there is nothing to expand


def related_part(book: zipfile.ZipFile, relationships: str, wanted: str | None) -> str | None:
    """Name the part of a workbook that a relationship leads to; None where there is none.

    Source: ECMA-376, part 2, 9.3 (relationships).
    """
    for link in root(book, relationships).iterfind("{*}Relationship"):
        if link.get("Id") == wanted:
            target = link.get("Target", "")
            return target[1:] if target.startswith("/") else str(PurePosixPath("xl", target))
    return None


def defines_entities(data: bytes) -> bool:
    """Whether the XML may hold more than stands in it."""
    plain = data.replace(b"\0", b"")  # UTF-16 too
    return b"<!DOCTYPE" in plain or b"<!ENTITY" in plain
