"""Records that don't stand in the file as they were meant."""

from __future__ import annotations

from leadgate.engine.batch import Malformed
from leadgate.engine.encoding import decode_record
from leadgate.engine.layout import Layout
from leadgate.engine.reading.grammar import grammar_of
from leadgate.engine.reading.split import split_record

MAX_ORIGINAL = 64 * 1024
"""Characters of a damaged record that are kept as text."""


def mend(
    raw: bytes, layout: Layout, *, record: int, line: int, behind_table: bool = False
) -> tuple[str, ...] | Malformed:
    """Read one damaged record, if only one reading of it makes sense.

    Args:
        raw: its bytes, UTF-8 but for damage, without the line end.
        layout: how the file is written.
        record: its number, for the message.
        line: its physical line, for the message.
        behind_table: it stands behind the end of the table.

    Returns:
        Its cells, as many as the layout has columns, or the reason why not.
    """
    text, readable = decode_record(raw)
    clean = text.replace("\0", "")
    cells = _cells(clean, layout)
    if behind_table:
        return _refused(record, line, *_behind(layout, line), text, cells)
    if not readable:
        return _refused(record, line, "undecodable", _undecodable(layout, line), text, cells)
    if len(cells) == layout.columns:
        return cells
    return _refused(record, line, *_wrong_count(layout, line, len(cells)), text, cells)


def _cells(text: str, layout: Layout) -> tuple[str, ...]:
    grammar = grammar_of(layout.dialect)
    return tuple(cell.decode("utf-8") for cell in split_record(text.encode("utf-8"), grammar))


def _refused(
    record: int, line: int, code: str, message: str, text: str, cells: tuple[str, ...]
) -> Malformed:
    original = text.replace("\0", "\N{SYMBOL FOR NULL}")[:MAX_ORIGINAL]
    return Malformed(record, line, code, message, original, cells)


def _wrong_count(layout: Layout, line: int, count: int) -> tuple[str, str]:
    few = count < layout.columns
    what = "Add what is missing" if few else "Put quotes around cells that hold a delimiter"
    return (
        "too_few_cells" if few else "too_many_cells",
        f"Line {line} has {count} cells where the header has {layout.columns}. "
        f"{what}, and import the line again.",
    )


def _undecodable(layout: Layout, line: int) -> str:
    return (
        f"Line {line} holds bytes that are not {layout.encoding.upper()}, marked � here. "
        "Correct them, save the file as UTF-8, and import the line again."
    )


def _behind(layout: Layout, line: int) -> tuple[str, str]:
    if layout.data_end_code == "second_table":
        return (
            "second_table",
            f"Line {line} belongs to a second table below the first. "
            "Save that table in a file of its own, and import it.",
        )
    return "footer", f"Line {line} stands below the table and is no record. Nothing to do."
