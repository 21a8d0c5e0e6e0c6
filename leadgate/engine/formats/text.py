"""Text in other encodings and dialects, rewritten so that bytes can cut it."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from leadgate.engine.encoding import Encoding
from leadgate.engine.formats.line import csv_line
from leadgate.engine.layout import Dialect
from leadgate.engine.records import TOO_LONG
from leadgate.errors import FileRefused

STEP = 1024 * 1024
MAX_REST = 16 * 1024 * 1024
"""Characters of one record that are looked at; a quote that is open for half is none."""
_NOT_PLAIN = (
    "utf-16",
    "utf-32",
    "utf-7",
    "shift",
    "cp932",
    "gb",
    "big5",
    "euc",
    "iso2022",
    "johab",
    "hz",
    "cp949",
    "cp950",
)


def is_plain_encoding(encoding: str) -> bool:
    """Whether ASCII is ASCII in it, and no other character holds such a byte."""
    name = codecs.lookup(encoding).name
    if name.startswith(_NOT_PLAIN):
        return False
    try:
        return all(bytes([code]).decode(name) == chr(code) for code in range(128))
    except UnicodeDecodeError:
        return False


def transcode(path: Path, target: Path, encoding: Encoding) -> Path:
    """Write the text as UTF-8, without a byte order mark; lines stay lines.

    Cost: about 100 MB/s; memory a few MiB.
    """
    decoder = codecs.getincrementaldecoder(encoding.name)(errors="replace")
    with path.open("rb") as source, target.open("wb") as out:
        source.seek(encoding.mark)
        while block := source.read(STEP):
            out.write(decoder.decode(block).encode("utf-8", errors="replace"))
        out.write(decoder.decode(b"", final=True).encode("utf-8", errors="replace"))
    return target


def rewrite_dialect(
    path: Path, target: Path, dialect: Dialect, encoding: str, start: int, name: str
) -> Path:
    """Write the records in the usual dialect; each keeps its lines.

    Raises:
        FileRefused: a record is larger than any lead could be.

    Cost: about 20 MB/s; memory a few MiB, more only where a record is larger.
    """
    scanner = _Scanner(dialect)
    with (
        path.open(encoding=encoding, errors="replace", newline="") as source,
        target.open("w", encoding="utf-8", newline="", errors="replace") as out,
    ):
        rest = source.read(1).removeprefix("\ufeff") if start else ""
        while True:
            block = source.read(max(STEP, len(rest)))
            text, last = rest + block, len(block) < max(STEP, len(rest))
            end = 0
            for cells, line_end, stop in scanner.records(text, last=last):
                out.write(csv_line(cells, line_end))
                end = stop
            rest = text[end:]
            if last:
                return target
            if len(rest) > MAX_REST:
                raise FileRefused(name=name, why=TOO_LONG.format(size=MAX_REST // 2**20))


class _Scanner:
    """Finds the cells of records whose delimiter or quote is not one ASCII character."""

    def __init__(self, dialect: Dialect) -> None:
        self.delimiter, self.quote, self.escape = dialect.delimiter, dialect.quote, dialect.escape
        mark = re.escape(dialect.delimiter)
        ends = rf"(?P<end>{mark}|\r\n|\n|\r(?!\n)|\Z)"
        stop = re.escape(dialect.escape) if dialect.escape else None
        plain = rf"(?:(?!{mark})[^\r\n{stop or ''}])*+"
        if dialect.broken_lines:
            whole = r"\r\n" if dialect.line_end == "\r\n" else r"\r\n|\n"
            ends = rf"(?P<end>{mark}|{whole}|\Z)"
            plain = rf"(?:(?!{mark}|{whole}){f'[^{stop}]' if stop else '.'})*+"
        if stop:
            plain = rf"(?:{plain}(?:{stop}(?s:.))?+)*+"
        self.cell = re.compile(rf"(?P<plain>{plain}){ends}", re.DOTALL)
        if dialect.quote:
            quote = re.escape(dialect.quote)
            inner = (
                rf"(?:[^{quote}{stop or ''}]|{quote}{quote}"
                + (rf"|{stop}." if stop else "")
                + ")*+"
            )
            spaces = "" if dialect.delimiter[:1] in " \t" else r"[ \t]*"
            self.quoted = re.compile(
                rf" ?{quote}(?P<inner>{inner}){quote}{spaces}{ends}", re.DOTALL
            )
            self.open = re.compile(rf" ?{quote}{inner}(?:{stop or ''})?\Z", re.DOTALL)

    def records(self, text: str, *, last: bool) -> list[tuple[list[str], str, int]]:
        """Split whole records: cells, line end, and where each ends."""
        found: list[tuple[list[str], str, int]] = []
        cells: list[str] = []
        position = 0
        while position < len(text) or cells:
            match = self.quoted.match(text, position) if self.quote else None
            if match is not None:
                cells.append(self._unquote(match["inner"]))
            elif not last and self._may_close(text, position):
                break
            else:
                match = self.cell.match(text, position)
                if match is None:
                    break
                cells.append(self._unescape(match["plain"]))
            end, position = match["end"], match.end()
            if end == self.delimiter:
                if position == len(text) and last:
                    cells.append("")
                    end = ""
                else:
                    continue
            if position == len(text) and not last:
                break
            found.append((cells, end, position))
            cells = []
        return found

    def _may_close(self, text: str, position: int) -> bool:
        """Whether a quote is opened that what follows the text may close."""
        if not self.quote or len(text) - position > MAX_REST // 2:
            return False
        return self.open.match(text, position) is not None

    def _unquote(self, text: str) -> str:
        quote = self.quote or ""
        if self.escape:
            pattern = rf"{re.escape(quote)}{re.escape(quote)}|{re.escape(self.escape)}(.)"
            return re.sub(pattern, lambda one: one.group(1) or quote, text, flags=re.DOTALL)
        return text.replace(quote * 2, quote)

    def _unescape(self, text: str) -> str:
        if not self.escape:
            return text
        return re.sub(rf"{re.escape(self.escape)}(.)", r"\1", text, flags=re.DOTALL)
