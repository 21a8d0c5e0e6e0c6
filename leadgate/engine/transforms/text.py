"""Whitespace, control and invisible characters, and text that was decoded wrongly."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import ftfy
import numpy as np
import polars as pl

from leadgate.engine.transforms.read import by_distinct, placed

LONGEST = 20_000  # characters of a text that is mended
SPACES = r"[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
LINES = r"\r\n?|[\u0085\u2028\u2029]"
# The joiners U+200C and U+200D stay: Persian, Indic scripts and emoji need them.
INVISIBLE = (
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e"
    r"\u2060-\u2064\u2066-\u2069\ufeff\ufffc]"
)
# UTF-8 that was read as Latin-1 or Windows-1252 begins with one of these pairs.
MOJIBAKE = re.compile(
    "[\u00c2\u00c3\u00c4\u00c5\u00d0\u00d1\u00ce\u00cf\u00e2\u00f0\u00ef]"
    "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2013-\u203a\u20ac\u2122]"
)
ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{2,6}|#x[0-9A-Fa-f]{2,5}|[A-Za-z]{2,8});")
UNUSUAL = (
    r"[\x00-\x1f\x7f-\xa0\u00ad\u1680\u2000-\u200b\u200e\u200f\u2028-\u202f"
    r"\u205f-\u2064\u2066-\u2069\u3000\ufeff\ufffc\u0300-\u036f]"
)
# Spreadsheets keep leading zeros as ="00123" or '00123.
UNWRAP = r'^="(.*)"$'
APOSTROPHE = r"^'([=+\-@0-9][^']*)$"

# Signs that say in any field that there is nothing.
MARKS = frozenset(
    {
        "n/a", "n.a.", "n. a.", "#n/a", "#na", "#value!", "#ref!", "#name?", "#null!", "#div/0!",
        "null", "(null)", "<null>", "-", "--", "---", "—", "–", ".", "..", "...", "?", "??", "???",
        "/", "_", "[not provided]", "[none]", "(none)", "(blank)", "not provided", "not available",
        "k.a.", "k. a.", "n.v.t.", "n/d", "n.d.", "s/o",
    }
)  # fmt: skip
# Words that say so where an email address, a number or a date is expected.
WORDS = frozenset(
    {
        "na", "nil", "none", "nan", "undefined", "unknown", "tbd", "not applicable",
        "keine angabe", "keine", "unbekannt", "inconnu", "nd", "desconocido", "sconosciuto",
        "desconhecido", "onbekend", "nvt", "x", "xx", "xxx", "0000-00-00", "00/00/0000",
        "00.00.0000", "0000-00-00 00:00:00",
    }
)  # fmt: skip


def _spelled(words: frozenset[str]) -> list[str]:
    return sorted({way for w in words for way in (w, w.upper(), w.capitalize(), w.title())})


@lru_cache(maxsize=64)
def nothings(*, words: bool = False, besides: tuple[str, ...] = ()) -> pl.Series:
    """Return what only says that there is nothing: N/A, a dash, null; as one list.

    Args:
        words: also words like none and unknown, which could be names or texts.
        besides: words that mean something here: "na" is Namibia, "x" is yes.
    """
    listed = _spelled(MARKS | WORDS if words else MARKS)
    return pl.Series([word for word in listed if word.lower() not in besides]).implode()


@dataclass(frozen=True, slots=True)
class Care:
    """How a column is cleaned.

    Attributes:
        keep_lines: keep line breaks (as one newline each), as notes need;
            otherwise every run of whitespace becomes one space.
        empty: texts that only say that there is nothing; see `nothings`.
    """

    keep_lines: bool = False
    empty: pl.Series | None = None


def clean(
    cells: pl.Series, *, keep_lines: bool = False, empty: pl.Series | None = None
) -> pl.Series:
    """Clean one column; see `clean_columns`."""
    care = Care(keep_lines, empty)
    return clean_columns(cells.to_frame(), {cells.name: care}).to_series()


def clean_columns(cells: pl.DataFrame, cares: Mapping[str, Care]) -> pl.DataFrame:
    """Trim, drop what can't be seen, mend what was decoded wrongly.

    Args:
        cells: String columns, as they stand in the file.
        cares: for each of them.

    Returns:
        The same columns; null for a cell that holds nothing that can be seen,
        or only says so.
    """
    looks = {name: _look(cells[name]) for name in cares}
    cells = cells.with_columns(
        pl.col(name).str.strip_chars() for name, look in looks.items() if look.padded
    )
    dirty = cells.select(
        pl.col(name).str.contains(look.marks) for name, look in looks.items() if look.marks
    )
    washed = []
    for mask in dirty.iter_columns():
        rows = mask.arg_true()
        if len(rows):
            text = cells[mask.name]
            clean = _wash(text.gather(rows), keep_lines=cares[mask.name].keep_lines)
            washed.append(placed(text, rows, clean))
    cells = cells.with_columns(washed) if washed else cells
    return cells.select(_filled(name, care.empty) for name, care in cares.items())


def _filled(name: str, empty: pl.Series | None) -> pl.Expr:
    filled = pl.col(name) != ""
    if empty is not None:
        filled = filled & ~pl.col(name).is_in(empty)
    return pl.when(filled).then(pl.col(name))


def mended(text: str) -> str:
    """One value: decode mojibake and HTML entities, compose accents.

    The slow half of `clean_columns`; it sees only values that look suspicious.
    """
    if len(text) > LONGEST:
        return text
    if ENTITY.search(text):
        text = html.unescape(text)
    if MOJIBAKE.search(text):
        text = ftfy.fix_encoding(text)
    return text


class Look(NamedTuple):
    """What one pass over a column's bytes says.

    Attributes:
        padded: a cell may begin or end with whitespace.
        marks: pattern of cells that need washing; "" where none can.
    """

    padded: bool
    marks: str


def _look(cells: pl.Series) -> Look:
    """Look at a column's bytes, some 2 GB/s, before any pattern is matched."""
    _, offsets, data = cells.to_arrow(compat_level=pl.CompatLevel.oldest()).buffers()
    octets = np.frombuffer(data, dtype=np.uint8) if data is not None else np.empty(0, np.uint8)
    if not octets.size:
        return Look(padded=False, marks="")
    marks = []
    if octets.min() < 0x20 or octets.max() > 0x7E:
        marks += [UNUSUAL, MOJIBAKE.pattern]
    spaces = octets == 0x20
    if (spaces[1:] & spaces[:-1]).any():
        marks.append("  ")
    text = memoryview(data).tobytes()
    if b"&" in text:
        marks.append("&[A-Za-z#][A-Za-z0-9]{1,7};")
    if b"=" in text:
        marks.append(UNWRAP)
    if b"'" in text:
        marks.append(APOSTROPHE)
    starts = np.frombuffer(offsets, dtype=np.int64)[: len(cells) + 1]
    filled = np.diff(starts) > 0
    padded = spaces[starts[:-1][filled]].any() or spaces[starts[1:][filled] - 1].any()
    return Look(padded=bool(padded) or bool(marks), marks="|".join(marks))


def _wash(text: pl.Series, *, keep_lines: bool) -> pl.Series:
    unwrapped = text.str.replace(UNWRAP, "$1").str.replace(APOSTROPHE, "$1")
    unwrapped = unwrapped.str.replace_all('""', '"', literal=True)
    suspicious = unwrapped.str.contains(f"{MOJIBAKE.pattern}|{ENTITY.pattern}")
    if suspicious.any():
        few = unwrapped.filter(suspicious)
        fixed = by_distinct(few, lambda value: (mended(value),), {"text": pl.String})["text"]
        unwrapped = placed(unwrapped, suspicious.arg_true(), fixed)
    visible = unwrapped.str.replace_all(LINES, "\n").str.replace_all(INVISIBLE, "")
    spaced = visible.str.replace_all(SPACES, " ").str.normalize("NFC")
    if keep_lines:
        return spaced.str.replace_all(r" +", " ").str.replace_all(r" ?\n ?", "\n").str.strip_chars()
    return spaced.str.replace_all(r"\s+", " ").str.strip_chars()
