"""Any file as plain text that can be cut by bytes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from leadgate.engine.dialect import detect_dialect
from leadgate.engine.encoding import detect_encoding
from leadgate.engine.formats.sniff import refuse_what_is_no_table, sniff
from leadgate.engine.formats.source import Source
from leadgate.engine.formats.text import is_plain_encoding, rewrite_dialect, transcode
from leadgate.engine.formats.unpack import WRITERS, unpack
from leadgate.engine.layout import Dialect, FileNote, Layout, Overrides
from leadgate.engine.reading.line_ends import are_text
from leadgate.errors import EmptyFile

HEAD = 256 * 1024
PLAIN = Dialect(",", '"', None, "\n")
"""How prepared files are written."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A plain file, and what it was before.

    Attributes:
        path: the plain file.
        encoding: of the plain file.
        start: bytes of its byte order mark.
        dialect: of the plain file.
        source: what the person's file is.
        confidence: of encoding, delimiter, quote, escape and line end.
        notes: what the person should know already.
        sheets: names of the sheets, in a spreadsheet.
    """

    path: Path
    encoding: str
    start: int
    dialect: Dialect
    source: Layout
    confidence: Mapping[str, float] = field(default_factory=dict)
    notes: tuple[FileNote, ...] = ()
    sheets: tuple[str, ...] = ()

    @property
    def line_is_record(self) -> bool:
        """Whether each record of the plain file was one row or line."""
        return self.source.line_is_record

    def as_seen(self, layout: Layout) -> Layout:
        """The layout, with the person's format, encoding and dialect."""
        seen = self.source
        return replace(
            layout,
            format=seen.format,
            compression=seen.compression,
            encoding=seen.encoding,
            dialect=seen.dialect,
            sheet=seen.sheet,
        )


def needs_preparing(layout: Layout) -> bool:
    """Whether the file can't be cut by bytes as it is."""
    return (
        layout.format != "csv"
        or layout.compression is not None
        or not is_plain_encoding(layout.encoding)
        or not is_plain_dialect(layout.dialect)
    )


def is_plain_dialect(dialect: Dialect) -> bool:
    """Whether delimiter, quote and escape are one ASCII character each, and lines are whole."""
    if dialect.broken_lines:
        return False
    signs = (dialect.delimiter, dialect.quote or '"', dialect.escape or "\\")
    return all(len(sign) == 1 and "\0" < sign < "\x7f" for sign in signs)


def plain_file(path: Path, name: str, wish: Overrides, folder: Path) -> Plain:
    """Make the file plain, step by step, in `folder`; find out what each step needs.

    Raises:
        FileRefused: it is no table, or too large once unpacked.
    """
    source = sniff(path, name)
    if path.stat().st_size == 0:
        raise EmptyFile(name=name)
    inner = unpack(path, name, source, folder)
    if inner.kind in WRITERS:
        return _from_format(inner, source, name, wish, folder)
    return _from_text(inner.path, source, name, wish, folder)


def _from_format(inner: Source, source: Source, name: str, wish: Overrides, folder: Path) -> Plain:
    target = folder / "table.csv"
    written = WRITERS[inner.kind](inner.path, target, name, wish.sheet)
    layout = Layout(
        format=inner.kind,
        compression=source.compression,
        dialect=PLAIN,
        sheet=written.sheet,
        line_is_record=True,
    )
    sure = {"encoding": 1.0, "delimiter": 1.0}
    return Plain(target, "utf-8", 0, PLAIN, layout, sure, written.notes, written.sheets)


def _from_text(path: Path, source: Source, name: str, wish: Overrides, folder: Path) -> Plain:
    with path.open("rb") as file:
        head = file.read(HEAD)
    encoding = detect_encoding(head, wish.encoding, path=path)
    refuse_what_is_no_table(head, name, encoding)
    start = encoding.mark
    plain_encoding = encoding.name
    if not is_plain_encoding(encoding.name):
        path = transcode(path, folder / "text.csv", encoding)
        plain_encoding, start = "utf-8", 0
        with path.open("rb") as file:
            head = file.read(HEAD)
    text = head[start:].decode(plain_encoding, errors="replace")
    if not text.strip("\0 \t\r\n"):
        raise EmptyFile(name=name)
    found = detect_dialect(text, wish)
    dialect = found.dialect
    if is_plain_dialect(dialect) and are_text(path, dialect, plain_encoding, start):
        dialect = replace(dialect, broken_lines=True)
    layout = Layout(compression=source.compression, encoding=encoding.name, dialect=dialect)
    if not is_plain_dialect(dialect):
        path = rewrite_dialect(path, folder / "cells.csv", dialect, plain_encoding, start, name)
        dialect, plain_encoding, start = PLAIN, "utf-8", 0
    sure = {
        "encoding": encoding.confidence,
        "delimiter": found.confidence,
        "quote": found.quote,
        "escape": found.escape,
        "line_end": found.line_end,
    }
    return Plain(path, plain_encoding, start, dialect, layout, sure)


def prepare(path: Path, layout: Layout, target: Path) -> Layout:
    """Write the file's equivalent in plain CSV to `target`, where that is needed.

    Args:
        path: the person's file.
        layout: what `inspect` found in it.
        target: where to write; folders must be there.

    Returns:
        The layout of what to read: `target`, or `path` where nothing was
        written. Its lines are those of the person's file.

    Raises:
        FileRefused: too large once unpacked.

    Cost: 30 to 100 MB/s; memory some 60 MiB, spreadsheets more: they are read
        whole.
    """
    if not needs_preparing(layout):
        return layout
    wish = Overrides(
        encoding=layout.encoding,
        delimiter=layout.dialect.delimiter,
        quote=layout.dialect.quote or "",
        escape=layout.dialect.escape or "",
        sheet=layout.sheet,
    )
    folder = target.parent / f".{target.name}.parts"
    folder.mkdir(exist_ok=True)
    try:
        plain = plain_file(path, path.name, wish, folder)
        plain.path.replace(target)
    finally:
        for part in folder.iterdir():
            part.unlink()
        folder.rmdir()
    return replace(
        layout,
        format="csv",
        compression=None,
        encoding=plain.encoding,
        dialect=plain.dialect,
        sheet=None,
    )
