"""What kind of file this is, by its first bytes; its name says nothing."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

from leadgate.engine.encoding import Encoding
from leadgate.engine.formats.source import Source
from leadgate.errors import FileRefused, NotText

FOREIGN = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"SQLite format 3", "a database (SQLite)"),
    (b"{\\rtf", "an RTF document"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording"),
    (b"RIFF", "a recording"),
    (b"\x1aE\xdf\xa3", "a film"),
)
_WEB = re.compile(rb"\s*(?:<!doctype html|<html|<\?xml|<table)", re.IGNORECASE)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CONTROL = bytes(
    code for code in range(32) if code not in (0, 9, 10, 12, 13, 26, 27, 28, 29, 30, 31, 1)
)
_MAX_CONTROL = 0.02
_MAX_NUL = 0.3


def sniff(path: Path, name: str) -> Source:
    """Tell a file's kind.

    Raises:
        FileRefused: NotText for pictures, documents, programs; itself for a
            broken archive.
    """
    with path.open("rb") as file:
        head = file.read(4096)
    for mark, kind in FOREIGN:
        if head.startswith(mark) and not _is_words(mark, head):
            raise NotText(name=name, kind=kind)
    if _WEB.match(head.removeprefix(b"\xef\xbb\xbf")):
        raise NotText(name=name, kind="a web page or XML")
    if head.startswith(b"\x1f\x8b"):
        return Source(path, "csv", "gzip")
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _archive(path, name)
    if head.startswith(_OLE):
        return _ole(path, name)
    if head.startswith(b"PAR1"):
        return Source(path, "parquet")
    return Source(path, "jsonl" if _is_json_lines(head) else "csv")


def refuse_what_is_no_table(head: bytes, name: str, encoding: Encoding) -> None:
    """Refuse what is text in no encoding.

    Raises:
        NotText: too many control characters, or another family of encodings.
    """
    if encoding.name.startswith(("utf-16", "utf-32")):
        head = head.decode(encoding.name, errors="replace").encode("utf-8", errors="replace")
    if not head:
        return
    if not encoding.name.startswith("utf") and _is_mainframe_text(head):
        raise NotText(name=name, kind="a mainframe's text (EBCDIC)")
    controls = len(head) - len(head.translate(None, _CONTROL))
    if controls > _MAX_CONTROL * len(head) + 2 or head.count(0) > _MAX_NUL * len(head):
        raise NotText(name=name, kind="binary data")


def _is_mainframe_text(head: bytes) -> bool:
    """Whether letters and digits are where EBCDIC has them, and nowhere else."""
    if head.count(b"\n") + head.count(b"\r") > len(head) // 1000:
        return False
    text = head[:4096].decode("cp500")
    written = sum(sign.isascii() and (sign.isalnum() or sign in " .,;@-|\"'") for sign in text)
    return len(text) > 20 and written > 0.8 * len(text)


def _is_words(mark: bytes, head: bytes) -> bool:
    """Short marks of letters also begin words: what follows must be text then."""
    return mark.isalnum() and len(mark) <= 4 and b"\0" not in head[:512] and head[:512].isascii()


def _is_json_lines(head: bytes) -> bool:
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not text.startswith(b"{"):
        return False
    line = text.splitlines()[0]
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:  # a long first line is cut off: it must still look like an object
        return len(line) >= 4000 and re.match(rb'\{\s*"[^"]*"\s*:', line) is not None


def _archive(path: Path, name: str) -> Source:
    try:
        with zipfile.ZipFile(path) as archive:
            names = {entry.filename for entry in archive.infolist()}
            kind = archive.read("mimetype")[:80] if _has_mimetype(archive) else b""
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise FileRefused(
            name=name, why="the archive is damaged. Save or send it again."
        ) from error
    if "xl/workbook.xml" in names or "xl/workbook.bin" in names:
        return Source(path, "xlsb" if "xl/workbook.bin" in names else "xlsx")
    if b"opendocument.spreadsheet" in kind:
        return Source(path, "ods")
    if b"opendocument" in kind or any(one.startswith(("word/", "ppt/")) for one in names):
        raise NotText(name=name, kind="a text document or slides")
    return Source(path, "csv", "zip")


def _has_mimetype(archive: zipfile.ZipFile) -> bool:
    return any(
        entry.filename == "mimetype" and entry.file_size < 200 for entry in archive.infolist()
    )


def _ole(path: Path, name: str) -> Source:
    with path.open("rb") as file:
        data = file.read(64 * 1024 * 1024)
    if any(word.encode("utf-16-le") in data for word in ("Workbook", "Book")):
        return Source(path, "xls")
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise FileRefused(name=name, why="it is protected by a password. Save it without one.")
    raise NotText(name=name, kind="an Office document")
