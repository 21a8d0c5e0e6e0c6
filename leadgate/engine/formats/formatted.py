"""Cells of a spreadsheet whose number is shown in another way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from leadgate.engine.formats.number_format import BUILT_IN, Section, formatted, number_format

Formats = Mapping[int, tuple[Section, ...]]
"""Style number of a cell → its format."""


@dataclass(frozen=True, slots=True)
class FormattedCell:
    """A cell whose number is shown in another way; row and column count from 0.

    Attributes:
        row: of the sheet.
        column: of the sheet.
        sections: the number's format, where the file tells only that.
        text: what is shown, where the file tells it.
    """

    row: int
    column: int
    sections: tuple[Section, ...] = ()
    text: str = ""

    def show(self, value: float) -> str | None:
        """Show the cell's number; None where the number itself says more."""
        return self.text or formatted(value, self.sections)


FormattedCells = Callable[[Path, str], Iterator[FormattedCell]]
"""Path and name of a sheet → its formatted cells, row by row."""


def formats_of(styles: Mapping[int, int], codes: Mapping[int, str]) -> Formats:
    """The formats that say more than the number.

    Args:
        styles: style number → number of its format.
        codes: number of a format → its code, as far as the file tells.
    """
    known = {**BUILT_IN, **codes}
    found = {style: number_format(known.get(code, "")) for style, code in styles.items()}
    return {style: sections for style, sections in found.items() if sections}
