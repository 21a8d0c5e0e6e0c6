"""A dialect as bytes: what the scanners compare with and search for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from leadgate.engine.layout import Dialect

LF, CR = 10, 13
MAX_RECORD = 8 * 1024 * 1024
"""Bytes. A quote that is open for longer was never meant to be one."""


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """One dialect over an encoding in which ASCII is ASCII.

    Attributes:
        delimiter: one byte.
        quote: one byte, or None.
        escape: one byte, or None where quotes are doubled.
        edge: bool, shape (256,): may stand beside a quote that encloses a cell.
        in_cell: matches the rest of an unquoted cell.
        in_quotes: matches from behind an opening quote up to the closing one,
            or up to the end where none closes it.
        to_closing: matches from behind a quote that closed nothing up to the next one
            that does, or up to the end.
        behind_quotes: matches spaces between a closing quote and the delimiter.
        blank: matches the text of a record that holds nothing.
        plain: matches cells without quotes around them, with the delimiters behind
            them, as many as there are; None where there is an escape.
        strict: matches one strictly written cell and the delimiter behind it.
    """

    delimiter: bytes
    quote: bytes | None
    escape: bytes | None
    edge: NDArray[np.bool_]
    in_cell: re.Pattern[bytes]
    in_quotes: re.Pattern[bytes]
    to_closing: re.Pattern[bytes]
    behind_quotes: re.Pattern[bytes]
    blank: re.Pattern[bytes]
    strict: re.Pattern[bytes]
    plain: re.Pattern[bytes] | None


@lru_cache(maxsize=64)
def grammar_of(dialect: Dialect) -> Grammar:
    """The grammar of a dialect whose delimiter and quote are one ASCII character each."""
    delimiter = dialect.delimiter.encode("ascii")
    quote = dialect.quote.encode("ascii") if dialect.quote else None
    escape = dialect.escape.encode("ascii") if dialect.escape else None
    edge = np.zeros(256, dtype=np.bool_)
    edge[[LF, CR, *delimiter, *(quote or b"")]] = True
    return Grammar(
        delimiter,
        quote,
        escape,
        edge,
        in_cell=_in_cell(delimiter, escape),
        in_quotes=_in_quotes(quote, escape),
        to_closing=_to_closing(delimiter, quote, escape),
        behind_quotes=re.compile(rb"[^\S\r\n%b]*+" % re.escape(delimiter)),
        blank=_blank(delimiter, quote),
        strict=_strict(delimiter, quote, escape),
        plain=_plain(delimiter, quote) if escape is None else None,
    )


def _in_cell(delimiter: bytes, escape: bytes | None) -> re.Pattern[bytes]:
    ends = rb"\r\n" + re.escape(delimiter)
    if escape is None:
        return re.compile(rb"[^%b]*+" % ends)
    mark = re.escape(escape)
    return re.compile(rb"(?:[^%b%b]++|%b(?s:.|\Z))*+" % (ends, mark, mark))


def _in_quotes(quote: bytes | None, escape: bytes | None) -> re.Pattern[bytes]:
    mark = re.escape(quote or b'"')
    if escape is None:
        return re.compile(rb"[^%b]*+(?:%b%b[^%b]*+)*+" % (mark, mark, mark, mark))
    stop = re.escape(escape)
    # Writers that escape still double quotes now and then: both are read.
    return re.compile(rb"(?:[^%b%b]++|%b(?s:.|\Z)|%b%b)*+" % (mark, stop, stop, mark, mark))


def _to_closing(delimiter: bytes, quote: bytes | None, escape: bytes | None) -> re.Pattern[bytes]:
    mark, sign = re.escape(quote or b'"'), re.escape(delimiter)
    stop = re.escape(escape) if escape else b""
    escaped = rb"%b(?s:.|\Z)|" % stop if escape else b""
    closes = rb"[^\S\r\n%b]*+(?:%b|[\r\n]|\Z)" % (sign, sign)
    return re.compile(
        rb"(?:[^%b%b]++|%b%b%b|%b(?!%b))*+" % (mark, stop, escaped, mark, mark, mark, closes)
    )


def _blank(delimiter: bytes, quote: bytes | None) -> re.Pattern[bytes]:
    spaces = rb"[ \t\x00]*+"
    empty = rb"(?:%b)?" % re.escape(quote * 2) if quote else b""
    between = re.escape(delimiter)
    if delimiter in b" \t":
        return re.compile(rb"(?:%b|[ \t\x00])*+[\r\n]*" % (empty or b" "))
    return re.compile(
        rb"(?:%b%b%b%b)*+%b%b%b[\r\n]*" % (spaces, empty, spaces, between, spaces, empty, spaces)
    )


def _strict(delimiter: bytes, quote: bytes | None, escape: bytes | None) -> re.Pattern[bytes]:
    """Groups: 1 a cell in quotes, 2 one without, 3 the delimiter or nothing at the end."""
    if escape is not None:
        return re.compile(rb"(?!)()()()")  # never: such cells are looked at one by one
    mark, ends = re.escape(delimiter), rb"\r\n" + re.escape(delimiter)
    if quote is None:
        return re.compile(rb"(?:((?!))|([^%b]*+))(%b|\Z)" % (ends, mark))
    sign = re.escape(quote)
    return re.compile(
        rb"(?:%b([^%b]*+(?:%b%b[^%b]*+)*+)%b|((?!%b)[^%b]*+))(%b|\Z)"
        % (sign, sign, sign, sign, sign, sign, sign, ends, mark)
    )


def _plain(delimiter: bytes, quote: bytes | None) -> re.Pattern[bytes]:
    mark, sign = re.escape(delimiter), re.escape(quote or b'"')
    return re.compile(rb"(?:(?!%b)[^\r\n%b]*+%b)*+" % (sign, mark, mark))
