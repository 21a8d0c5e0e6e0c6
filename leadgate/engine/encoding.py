"""Which encoding a file is in.

Byte order marks and UTF-8 prove themselves. Other encodings are told by what
they make of the file: words of one language's letters, written as people write.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace
from pathlib import Path

from leadgate.engine.reading.languages import cjk_score, latin_score

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SINGLE_BYTE = ("cp1252", "iso8859-15", "cp1250", "cp1251", "mac-roman")
DOUBLE_BYTE = ("cp932", "gb18030")
_BLOCK = 1024 * 1024
_ENOUGH = 256 * 1024
_STRAY_SHARE = 0.3


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


def detect_encoding(head: bytes, wish: str | None = None, *, path: Path | None = None) -> Encoding:
    """Tell the encoding from the file's bytes.

    Args:
        head: its beginning.
        wish: the person's choice, which wins.
        path: where to look further if the beginning is all ASCII.

    Raises:
        LookupError: Python knows no encoding of that name.

    Cost: a few ms; a pass at some 5 GB/s over a file that is ASCII to the end.
    """
    for mark, name in BOMS:
        if head.startswith(mark) and (wish is None or _same(wish, name)):
            if wish is None and _lies(head, name):
                return replace(detect_encoding(head[len(mark) :], path=path), mark=len(mark))
            return Encoding(name, len(mark), 1.0)
    if wish is not None:
        return Encoding(_settled(wish), 0, 1.0)
    wide = _without_mark(head)
    if wide is not None:
        return Encoding(wide, 0, 0.9)
    telling = _telling(head, path)
    if not telling:
        return Encoding("utf-8", 0, 1.0)
    return _of_lines(telling)


def decode_record(raw: bytes) -> tuple[str, bool]:
    """Decode one record of a UTF-8 file, mending stray bytes where that convinces.

    Returns:
        The text, and whether it can be trusted; else � stands for lost bytes.
    """
    try:
        return raw.decode("utf-8"), True
    except UnicodeDecodeError:
        pass
    text = raw.decode("utf-8", errors="as-windows")
    if _convinces(raw, text):
        return text, True
    return raw.decode("utf-8", errors="replace"), False


def _lies(head: bytes, name: str) -> bool:
    """Whether the mark says two bytes per sign, and the line ends have one."""
    return name.startswith("utf-16") and b"\0" not in head[2:] and b"\n" in head


def _same(wish: str, name: str) -> bool:
    found = codecs.lookup(wish).name
    return found in (name, name.removesuffix("-le").removesuffix("-be"), name + "-sig")


def _settled(wish: str) -> str:
    name = codecs.lookup(wish).name
    return {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "shift_jis": "cp932"}.get(name, name)


def _without_mark(head: bytes) -> str | None:
    """UTF-16 shows by its zero bytes: every second one in Western text.

    Other alphabets have them only in signs and line ends, but then only in every
    second place, and the text that comes of it is text all through.
    """
    sample = head[: min(len(head), 4096) & ~1]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if len(sample) < 4 or even == odd:
        return None
    name, fewer, more = ("utf-16-le", even, odd) if odd > even else ("utf-16-be", odd, even)
    if more > 10 * fewer and more > 0.4 * len(sample) / 2:
        return name
    return name if fewer == 0 and more > 1 and _is_text(sample, name) else None


def _is_text(sample: bytes, name: str) -> bool:
    """Whether nearly all that `name` makes of the bytes are signs that people write."""
    text = sample.decode(name, errors="replace")
    written = sum(sign.isprintable() or sign in "\r\n\t" for sign in text)
    letters = sum(sign.isalpha() for sign in text)
    scripts = {ord(sign) >> 8 for sign in text if sign.isalpha()}
    return written >= 0.99 * len(text) and 2 * letters > len(text) and len(scripts) <= 96


def _telling(head: bytes, path: Path | None) -> list[bytes]:
    """Lines that are not ASCII, from the beginning or the first block that has any."""
    if not head.isascii() or path is None:
        return _not_ascii(head)
    found: list[bytes] = []
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            if not block.isascii():
                found += _not_ascii(block + file.readline())
                if sum(map(len, found)) > _ENOUGH:
                    break
    return found


def _not_ascii(block: bytes) -> list[bytes]:
    lines = re.split(rb"[\r\n]+", block)
    if len(lines) > 1:  # the last may be cut off within a character
        lines = lines[:-1] if not lines[-1].isascii() else lines
    return [line for line in lines if not line.isascii()]


def _of_lines(lines: list[bytes]) -> Encoding:
    valid = sum(_is_utf8(line) for line in lines)
    stray = len(lines) - valid
    if stray == 0:
        return Encoding("utf-8", 0, 1.0)
    if valid and stray <= _STRAY_SHARE * len(lines):
        return Encoding("utf-8", 0, 0.9)
    data = b"\n".join(lines)[:_ENOUGH]
    scores = {name: cjk_score(data, name) for name in DOUBLE_BYTE}
    name = max(scores, key=lambda one: scores[one])
    if scores[name] > 0.7:
        return Encoding(name, 0, round(scores[name], 3))
    scores = {name: latin_score(data, name) for name in SINGLE_BYTE}
    name = max(SINGLE_BYTE, key=lambda one: scores[one])
    return Encoding(name, 0, round(min(0.95, max(0.3, scores[name])), 3))


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.end >= len(line) and error.reason == "unexpected end of data"
    return True


def _convinces(raw: bytes, text: str) -> bool:
    """Whether stray bytes, read as Windows-1252, give letters in words or quotation marks."""
    high = sum(byte >= 0x80 for byte in raw)
    if high > 12 and high > 0.2 * len(raw):
        return False
    return latin_score(raw, "cp1252", text=text) >= 0.8


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    stray = error.object[error.start : error.end]
    return stray.decode("cp1252", errors="replace"), error.end


codecs.register_error("as-windows", _as_windows)
