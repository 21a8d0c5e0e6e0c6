"""Tables of any text, and how to write them in any dialect."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from leadgate.engine.layout import Dialect

Table = Sequence[Sequence[str]]

DIALECTS = [
    Dialect(delimiter, quote, escape, line_end)
    for delimiter in (",", ";", "\t", "|", " ")
    for quote, escape in (('"', None), ("'", None), ('"', "\\"), (None, "\\"))
    for line_end in ("\n", "\r\n", "\r")
]

_HARD = st.sampled_from(
    [",", ";", "|", " ", "\t", '"', "'", "\\", "\n", "\r", "\r\n", '""', ',"', '",', "=", "é", "日"]
)
_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), max_size=4)
CELLS = st.lists(st.one_of(_HARD, _TEXT), max_size=5).map("".join)


@st.composite
def tables(draw: st.DrawFn, cells: st.SearchStrategy[str] = CELLS) -> list[list[str]]:
    """Up to eight records of one width; none of them blank."""
    width = draw(st.integers(2, 5))
    row = st.lists(cells, min_size=width, max_size=width)
    filled = row.filter(lambda cells: any(_shows(cell) for cell in cells))
    return draw(st.lists(filled, min_size=1, max_size=8))


def _shows(cell: str) -> bool:
    return bool(cell.strip(" \t\r\n'\",;|"))


def write(table: Table, dialect: Dialect, *, always: bool = False) -> str:
    """The table as a file's text."""
    return "".join(
        dialect.delimiter.join(_cell(cell, dialect, always) for cell in row) + dialect.line_end
        for row in table
    )


def _cell(text: str, dialect: Dialect, always: bool) -> str:
    quote, escape = dialect.quote, dialect.escape
    special = {dialect.delimiter, quote, escape, "\n", "\r"}
    if quote is None:
        return "".join((escape or "") + one if one in special else one for one in text)
    if not always and not any(one in special for one in text if one):
        return text
    if escape is not None:
        inner = "".join(escape + one if one in (quote, escape) else one for one in text)
    else:
        inner = text.replace(quote, quote * 2)
    return quote + inner + quote
