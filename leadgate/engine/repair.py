"""Records that don't stand in the file as they were meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from leadgate.engine.batch import Malformed, Mended
from leadgate.engine.encoding import decode_record
from leadgate.engine.layout import Layout
from leadgate.engine.reading.align import Alignment, Token, align
from leadgate.engine.reading.grammar import grammar_of
from leadgate.engine.reading.shape import Shape, shapes_of
from leadgate.engine.reading.split import Quotes, split_cells

MAX_ORIGINAL = 64 * 1024
"""Characters of a damaged record that are kept as text."""
MAX_MENDED = 16 * 1024
"""Bytes. Larger records are not taken apart."""
STRAY_QUOTE, MISSING_DELIMITER, OTHER_DELIMITER = 1.0, 0.5, 3.0
MAX_QUOTES = 60
MARGIN = 1.0
TOLERANCE = 8.0
CLEAR = 5.0
OTHERS = (",", ";", "\t", "|", " ")


@dataclass(frozen=True, slots=True)
class Repaired:
    """A damaged record's cells.

    Attributes:
        cells: as many as the layout has columns.
        note: what was done, where another reader might have read otherwise.
    """

    cells: tuple[str, ...]
    note: Mended | None = None


def mend(
    raw: bytes, layout: Layout, *, record: int, line: int, behind_table: bool = False
) -> Repaired | Malformed:
    """Read one damaged record, if only one reading of it makes sense.

    Args:
        raw: its bytes, UTF-8 but for damage, without the line end.
        layout: how the file is written.
        record: its number, for the message.
        line: its physical line, for the message.
        behind_table: it stands behind the end of the table.

    Returns:
        Its cells, or the reason why not.

    Cost: 20 µs where its quotes are the only damage, else up to a few ms.
    """
    text, readable = decode_record(raw)
    sound = text.replace("\0", "")
    tokens = split_tokens(sound, layout)
    cells = tuple(cell for cell, _ in tokens)
    if behind_table:
        return _refused(record, line, *_behind(layout), text, cells)
    if not readable:
        return _refused(record, line, "undecodable", _undecodable(layout), text, cells)
    if is_header(cells, layout):
        return _refused(record, line, "repeated_header", _REPEATED, text, cells)
    mended = _mended(sound, tokens, layout)
    if mended is not None:
        done = _told(mended, cells, layout, nuls=sound != text)
        return Repaired(mended, Mended(record, done) if done else None)
    return _refused(record, line, *_wrong_count(layout, len(cells)), text, cells)


def is_header(cells: tuple[str, ...], layout: Layout) -> bool:
    """Whether a record repeats the column names."""
    if not layout.titles or len(cells) != len(layout.titles) or len(cells) < 2:
        return False
    return all(
        cell.strip().casefold() == title.strip().casefold()
        for cell, title in zip(cells, layout.titles, strict=True)
    )


def split_tokens(text: str, layout: Layout, quotes: Quotes = Quotes.LENIENT) -> list[Token]:
    """Split one record's text into cells, each with whether quotes enclosed it."""
    cells = split_cells(text.encode("utf-8"), grammar_of(layout.dialect), quotes)
    return [
        (_as_text(cell.text.decode("utf-8", errors="replace"), cell.quoted), cell.quoted)
        for cell in cells
    ]


def _as_text(cell: str, quoted: bool) -> str:
    """What stands in ="00123", by which writers keep a spreadsheet from counting."""
    if quoted or not cell.startswith('="') or not cell.endswith('"') or cell.count('"') > 2:
        return cell
    return cell[2:-1]


def _mended(text: str, tokens: list[Token], layout: Layout) -> tuple[str, ...] | None:
    shapes = shapes_of(layout.shapes)
    fits = len(tokens) == layout.columns
    if _left_out(tokens, layout):
        return (*(cell for cell, _ in tokens), *[""] * (layout.columns - len(tokens)))
    if not shapes or len(text) > MAX_MENDED:
        return tuple(cell for cell, _ in tokens) if fits else None
    if fits and not _suspicious(tokens, layout):
        return tuple(cell for cell, _ in tokens)
    best = _best(sorted(_ways(text, tokens, layout, shapes)))
    if best is None and fits:
        return tuple(cell for cell, _ in tokens)
    return best


def _left_out(cells: Sequence[object], layout: Layout) -> bool:
    """Whether the record is short as others of the file are: its last cells are empty."""
    return layout.ragged and len(cells) < layout.columns


def _best(ways: list[Alignment]) -> tuple[str, ...] | None:
    """The best reading, if its cells look right and no other comes near it."""
    if not ways:
        return None
    best = ways[0]
    others = [way.cost for way in ways if way.cells != best.cells]
    margin = others[0] - best.cost if others else 2 * CLEAR
    limit = TOLERANCE if margin < CLEAR else 1.5 * TOLERANCE
    return best.cells if best.cells and margin >= MARGIN and best.shortfall <= limit else None


def _suspicious(tokens: list[Token], layout: Layout) -> bool:
    """Whether quotes stand in two cells that no quotes enclose, or a cell swallowed others."""
    quote, delimiter = layout.dialect.quote, layout.dialect.delimiter
    if quote is None:
        return False
    bare = sum(quote in cell and not quoted for cell, quoted in tokens)
    return bare > 1 or any(
        quoted and (delimiter + quote in cell or quote + delimiter in cell)
        for cell, quoted in tokens
    )


def _ways(
    text: str, tokens: list[Token], layout: Layout, shapes: tuple[Shape, ...]
) -> Iterator[Alignment]:
    delimiter, quote = layout.dialect.delimiter, layout.dialect.quote
    yield from align(tokens, shapes, delimiter=delimiter, quote=quote)
    for quotes in (Quotes.STRICT, Quotes.BARE):
        others = split_tokens(text, layout, quotes)
        if others != tokens:
            for way in align(others, shapes, delimiter=delimiter, quote=quote):
                yield replace(way, cost=way.cost + STRAY_QUOTE)
    for apart in with_delimiter(text, layout):
        if len(apart) == len(shapes):
            for way in align(apart, shapes, delimiter=delimiter, quote=quote):
                yield replace(way, cost=way.cost + MISSING_DELIMITER)
    few = len(tokens) * 2 <= layout.columns + 1
    for other in OTHERS if few else ():
        if other == delimiter or text.count(other) < layout.columns - 1:
            continue
        foreign = replace(layout, dialect=replace(layout.dialect, delimiter=other))
        for way in align(split_tokens(text, foreign), shapes, delimiter=other, quote=quote):
            yield replace(way, cost=way.cost + OTHER_DELIMITER)


def with_delimiter(text: str, layout: Layout) -> Iterator[list[Token]]:
    """Readings with one delimiter put beside a quote that has none."""
    delimiter, quote = layout.dialect.delimiter, layout.dialect.quote
    if quote is None or text.count(quote) > MAX_QUOTES:
        return
    for found in re.finditer(re.escape(quote), text):
        for at in (found.start(), found.end()):
            beside = (text[at - 1 : at], text[at : at + 1])
            if all(beside) and delimiter not in beside and not _encloses(text, found, delimiter):
                yield split_tokens(text[:at] + delimiter + text[at:], layout)


def _encloses(text: str, quote: re.Match[str], delimiter: str) -> bool:
    """Whether the quote stands beside a delimiter or an end of the record."""
    before, after = text[: quote.start()][-1:], text[quote.end() : quote.end() + 1]
    return before in ("", delimiter) or after in ("", delimiter)


def _refused(
    record: int, line: int, code: str, message: str, text: str, cells: tuple[str, ...]
) -> Malformed:
    original = text.replace("\0", "\N{SYMBOL FOR NULL}")[:MAX_ORIGINAL]
    return Malformed(record, line, code, message, original, cells)


_NULS = "This line holds NUL bytes; they were left out."


def _told(mended: tuple[str, ...], cells: tuple[str, ...], layout: Layout, *, nuls: bool) -> str:
    """What was done to a record, "" where no reader would read it otherwise."""
    if mended != cells and not _left_out(cells, layout):
        return _done(len(cells), layout)
    return _NULS if nuls else ""


def _done(count: int, layout: Layout) -> str:
    """What was done to a record of so many cells."""
    if count == layout.columns:
        return "The quotes in this line can be read in several ways. Check its cells."
    what = (
        "Cells were split or added" if count < layout.columns else "Cells were joined or left out"
    )
    return (
        f"This line has {count} {'cell' if count == 1 else 'cells'} where the header has "
        f"{layout.columns}. {what} so that each fits its column. Check them."
    )


def _wrong_count(layout: Layout, count: int) -> tuple[str, str]:
    if count == layout.columns:
        return "unclear_quotes", "This line has quotes that can be read in several ways."
    few = count < layout.columns
    what = "Add what is missing" if few else "Put quotes around cells that hold a delimiter"
    return (
        "too_few_cells" if few else "too_many_cells",
        f"This line has {count} {'cell' if count == 1 else 'cells'} where the header has "
        f"{layout.columns}. {what}, and check the record again.",
    )


def _undecodable(layout: Layout) -> str:
    return (
        f"This line holds bytes that are not {layout.encoding.upper()}, marked � here. "
        "Correct them, and check the record again."
    )


_REPEATED = "This line repeats the column names and is no record. Nothing to do."


def _behind(layout: Layout) -> tuple[str, str]:
    if layout.data_end_code == "second_table":
        return (
            "second_table",
            "This line belongs to a second table below the first. "
            "Save that table in a file of its own, and import it.",
        )
    return "footer", "This line stands below the table and is no record. Nothing to do."
