"""Spreadsheets: .xlsx, .xlsb, .xls and .ods, through python-calamine."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook, SheetVisibleEnum

from leadgate.engine.formats import ods_formats, xls_formats, xlsb_formats, xlsx_formats
from leadgate.engine.formats.formatted import FormattedCell, FormattedCells
from leadgate.engine.formats.line import csv_line
from leadgate.engine.formats.source import Written
from leadgate.engine.layout import FileNote
from leadgate.errors import EmptyFile, FileRefused, TooLarge

MAX_UNPACKED = 2 * 1024**3
MAX_RATIO = 400
FREE = 256 * 1024 * 1024


FORMATTED: dict[str, FormattedCells] = {
    "xlsx": xlsx_formats.formatted_cells,
    "xlsb": xlsb_formats.formatted_cells,
    "xls": xls_formats.formatted_cells,
    "ods": ods_formats.formatted_cells,
}
"""Kind of spreadsheet → what tells the cells that show more than their number."""


def write_sheet(kind: str, path: Path, target: Path, name: str, wish: str | None) -> Written:
    """Write one sheet as CSV, a line per row, from row 1 on.

    Args:
        kind: "xlsx", "xlsb", "xls" or "ods".
        path: the spreadsheet.
        target: where to write.
        name: what the person calls the file.
        wish: the sheet's name; the first visible one that is filled by default.

    Raises:
        FileRefused: damaged, protected, too large, no such sheet, or empty.

    Cost: some 200,000 cells/s; the sheet is in memory while it is read.
    """
    _refuse_bombs(path, name)
    try:
        return _write(kind, path, target, name, wish)
    except (FileRefused, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a panic in the library is no Exception
        why = "it is damaged or has a password. Open it in your spreadsheet and save it again."
        raise FileRefused(name=name, why=why) from error


def shown(value: Any) -> str:
    """The cell's value as text: whole numbers without a point, dates as 2026-01-31."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, datetime):
        text = value.isoformat(sep=" ", timespec="seconds")
        return text.removesuffix(" 00:00:00")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return "" if value is None else str(value)


def _number(value: float) -> str:
    """Spreadsheets keep fifteen digits, and show whole numbers whole."""
    if value == int(value) if abs(value) < 1e15 else False:
        return str(int(value))
    return format(value, ".15g")


def _write(kind: str, path: Path, target: Path, name: str, wish: str | None) -> Written:
    book = CalamineWorkbook.from_path(str(path))
    names = tuple(book.sheet_names)
    visible = [one.name for one in book.sheets_metadata if one.visible == SheetVisibleEnum.Visible]
    if wish is not None and wish not in names:
        raise FileRefused(name=name, why=f"it has no sheet “{wish}”, only {', '.join(names)}.")
    for sheet_name in [wish] if wish is not None else [*visible, *names]:
        sheet = book.get_sheet_by_name(sheet_name)
        if sheet.height == 0 or sheet.width == 0:
            continue
        with target.open("w", encoding="utf-8", newline="", errors="replace") as out:
            for cells in _shown_rows(sheet.iter_rows(), FORMATTED[kind](path, sheet_name)):
                out.write(csv_line(cells))
        return Written(sheet_name, names, _note(sheet_name, visible))
    raise EmptyFile(name=name)


def _shown_rows(
    rows: Iterable[Sequence[Any]], formats: Iterator[FormattedCell]
) -> Iterator[list[str]]:
    """Return each row's cells as text, numbers in the formats that say more than they do."""
    cell = next(formats, None)
    for index, row in enumerate(rows):
        texts = [shown(value) for value in row]
        while cell is not None and cell.row <= index:
            value = row[cell.column] if cell.row == index and cell.column < len(row) else None
            if isinstance(value, float | int) and not isinstance(value, bool):
                texts[cell.column] = cell.show(value) or texts[cell.column]
            cell = next(formats, None)
        yield texts


def _note(taken: str, visible: list[str]) -> tuple[FileNote, ...]:
    others = [one for one in visible if one != taken]
    if not others:
        return ()
    text = f"Sheet “{taken}” was read. There are others: {', '.join(others[:5])}."
    return (FileNote("several_sheets", text),)


def _refuse_bombs(path: Path, name: str) -> None:
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as archive:
        size = sum(entry.file_size for entry in archive.infolist())
    if size > MAX_UNPACKED:
        raise TooLarge(name=name, limit=f"{MAX_UNPACKED // 1024**3} GB unpacked")
    if size > FREE and size > MAX_RATIO * path.stat().st_size:
        why = f"it unpacks to more than {MAX_RATIO} times its size, which no list of leads does."
        raise FileRefused(name=name, why=why)
