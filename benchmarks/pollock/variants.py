"""One table, polluted in every way at every place: files, and how they should be read.

The pollutions are of Pollock's kinds; any table may be polluted, so that nothing is
tuned to the one table that its files are made of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Table = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """A polluted file.

    Attributes:
        kind: which pollution.
        place: line and column, or what was done to the whole file.
        data: the file.
        clean: the table that it holds, the header first.
    """

    kind: str
    place: str
    data: str
    clean: Table


def variants(clean: Table, quoted: Sequence[bool]) -> Iterator[Variant]:
    """Yield every variant of a table.

    Args:
        clean: its cells, the header first.
        quoted: per column, whether the writer puts quotes around its cells; others
            get them where they need them.
    """
    rows = [[_raw(cell, quotes) for cell, quotes in zip(row, quoted, strict=True)] for row in clean]
    lines = [",".join(row) for row in rows]
    yield from _of_the_file(lines, clean)
    yield from _of_the_dialect(rows, clean)
    for at, row in enumerate(rows):
        yield _of_a_line("line with spaces", f"{at}", lines, at, " ".join(row), clean)
        for column in range(len(row)):
            yield from _of_a_cell(rows, lines, at, column, clean)


def _of_the_file(lines: list[str], clean: Table) -> Iterator[Variant]:
    text, width, header = "\n".join(lines) + "\n", len(clean[0]), clean[0]
    blank = "," * (width - 1) + "\n"
    whole = {
        "plain": text,
        "no last line end": text[:-1],
        "two last line ends": text + "\n",
        "returns": text.replace("\n", "\r"),
        "returns and line feeds": text.replace("\n", "\r\n"),
        "preamble": f"PREAMBLE{blank}{blank}{text}",
        "title": f"Report of May\n\n{text}",
    }
    for place, data in whole.items():
        yield Variant("file", place, data, clean)
    for times in (2, 3):
        joined = tuple(" ".join([name] * times) for name in header)
        data = f"{lines[0]}\n" * (times - 1) + text
        yield Variant("file", f"{times} headers", data, (joined, *clean[1:]))
    yield Variant("file", "header only", lines[0] + "\n", clean[:1])
    yield Variant("file", "one record", "\n".join(lines[:2]) + "\n", clean[:2])
    yield Variant("file", "no header", "\n".join(lines[1:]) + "\n", clean[1:])


def _of_the_dialect(rows: list[list[str]], clean: Table) -> Iterator[Variant]:
    for sign in (";", "\t", " ", ", ", "|"):
        cells = [
            [
                _raw(cell, quotes=raw != cell or sign[0] in cell)
                for cell, raw in zip(told, row, strict=True)
            ]
            for told, row in zip(clean, rows, strict=True)
        ]
        data = "".join(sign.join(row) + "\n" for row in cells)
        yield Variant("dialect", f"delimiter {sign!r}", data, clean)
    single = [
        [
            "'" + cell.replace("'", "''") + "'" if raw != cell or "'" in cell else cell
            for cell, raw in zip(told, row, strict=True)
        ]
        for told, row in zip(clean, rows, strict=True)
    ]
    yield Variant("dialect", "quote '", "".join(",".join(row) + "\n" for row in single), clean)


def _of_a_cell(
    rows: list[list[str]], lines: list[str], at: int, column: int, clean: Table
) -> Iterator[Variant]:
    row, place = rows[at], f"{at}.{column}"
    before, cell, behind = row[:column], row[column], row[column + 1 :]
    more = ",".join([*before, "", cell, *behind])
    yield _of_a_line("one delimiter more", place, lines, at, more, clean)
    if column:
        less = ",".join([*row[: column - 1], row[column - 1] + cell, *behind])
        yield _of_a_line("one delimiter less", place, lines, at, less, clean)
    stray = ",".join([*before, '"' + cell, *behind])
    told = [list(one) for one in clean]
    told[at][column] = '"' + told[at][column]
    yield _of_a_line("one quote more", place, lines, at, stray, tuple(map(tuple, told)))


def _of_a_line(
    kind: str, place: str, lines: list[str], at: int, line: str, clean: Table
) -> Variant:
    data = "\n".join([*lines[:at], line, *lines[at + 1 :]]) + "\n"
    return Variant(kind, place, data, clean)


def _raw(cell: str, quotes: bool) -> str:
    if quotes or any(sign in cell for sign in ',"\n\r'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
