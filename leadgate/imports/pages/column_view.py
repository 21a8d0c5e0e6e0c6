"""Which of a wide file's columns the Process page shows; the rest is carried along.

A file of some hundred columns is shown part by part. What was changed and is not
saved yet goes with the form in hidden fields, so that turning pages loses nothing
and saves nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from collections.abc import Mapping as Table
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from leadgate.engine.mapping.fold import fold
from leadgate.imports.pages.columns import Column
from leadgate.imports.pages.setting import Setting
from leadgate.imports.pages.values import sent_as

PAGED_FROM = 100
"""Columns; a file of fewer is shown whole."""
PER_PAGE = 50


class Show(StrEnum):
    """Which columns are shown."""

    ALL = "all"
    CHECK = "check"
    MAPPED = "mapped"
    LEFT = "left"

    @property
    def label(self) -> Promise:
        """What people read."""
        return _LABELS[self]


_LABELS: dict[Show, Promise] = {
    Show.ALL: _("All columns"),
    Show.CHECK: _("To check"),
    Show.MAPPED: _("Mapped"),
    Show.LEFT: _("Ignored"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """Which columns somebody wants to see.

    Attributes:
        show: all, or some.
        find: part of a column's name.
        page: from 1.
    """

    show: Show = Show.ALL
    find: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class View:
    """The columns that are shown.

    Attributes:
        rows: the columns.
        asked: what was asked for.
        first: number of the first among those that match, from 1.
        matching: how many match.
        total: columns of the file.
    """

    rows: Sequence[Column]
    asked: Asked
    first: int
    matching: int
    total: int

    @property
    def paged(self) -> bool:
        """Whether the file has so many columns that they are shown part by part."""
        return self.total > PAGED_FROM

    @property
    def last(self) -> int:
        """Number of the last row among those that match."""
        return self.first + len(self.rows) - 1

    @property
    def before(self) -> int:
        """The page before; 0 for none."""
        return self.asked.page - 1

    @property
    def after(self) -> int:
        """The page behind; 0 for none."""
        return self.asked.page + 1 if self.last < self.matching else 0

    @property
    def shows(self) -> list[tuple[str, Promise, bool]]:
        """What can be chosen: code, words, whether it is chosen."""
        return [(one.value, one.label, one is self.asked.show) for one in Show]


def asked_of(sent: Table[str, str]) -> Asked:
    """Return what a form asks for: "columns_show", "columns_find", "columns" (the page)."""
    show = sent.get("columns_show", "")
    page = sent.get("columns", "") or sent.get("columns_page", "")
    if "columns_shown" in sent:
        page = "1"
    return Asked(
        Show(show) if show in set(Show) else Show.ALL,
        sent.get("columns_find", "").strip(),
        max(int(page), 1) if page.isdecimal() and len(page) < 6 else 1,
    )


def view_of(columns: Sequence[Column], asked: Asked) -> View:
    """Return the columns that are shown; all of them where the file has few."""
    if len(columns) <= PAGED_FROM:
        return View(columns, Asked(), 1, len(columns), len(columns))
    wanted = fold(asked.find) if asked.find else ""
    matching = [one for one in columns if _shown(one, asked.show) and wanted in fold(one.header)]
    pages = max(-(-len(matching) // PER_PAGE), 1)
    asked = Asked(asked.show, asked.find, min(asked.page, pages))
    start = (asked.page - 1) * PER_PAGE
    rows = matching[start : start + PER_PAGE]
    return View(rows, asked, start + 1 if rows else 0, len(matching), len(columns))


def rows_sent(columns: Sequence[Column], sent: Table[str, str]) -> Sequence[Column]:
    """Return the columns that a page has shown, whatever they would be now."""
    shown = indexes_sent(len(columns), sent)
    return [one for one in columns if one.index in shown]


def indexes_sent(columns: int, sent: Table[str, str]) -> Collection[int]:
    """Return which columns of so many a page has shown."""
    if columns <= PAGED_FROM:
        return range(columns)
    return {int(word) for word in sent.get("columns_rows", "").split(",") if word.isdecimal()}


def first_to_check(columns: Sequence[Column]) -> str:
    """Return the key of the first column that somebody should look at; blank for none."""
    return next((column.key for column in columns if column.to_check), "")


def carried(view: View, before: Setting, now: Setting) -> Iterator[tuple[str, str]]:
    """Yield name and value of hidden fields: what was changed about columns not shown.

    Args:
        view: what is shown.
        before: as saved.
        now: as sent.
    """
    shown = {column.index for column in view.rows}
    for index, target in enumerate(now.mapping):
        if index in shown:
            continue
        if target != before.mapping[index]:
            yield f"field-{index}", target.field if target else ""
            yield f"group-{index}", str(target.group or "") if target else ""
            yield f"type-{index}", (target.type or "") if target else ""
        style = now.options.formats.get(index)
        if style is not None and style != before.options.formats.get(index):
            yield f"date_order-{index}", style.date_order
            yield f"decimal-{index}", style.decimal
        yield from _values(index, before, now)


def _values(index: int, before: Setting, now: Setting) -> Iterator[tuple[str, str]]:
    table = now.options.value_maps.get(index, {})
    known = before.options.value_maps.get(index, {})
    changed = [cell for cell in {**known, **table} if table.get(cell, "") != known.get(cell, "")]
    for number, cell in enumerate(changed):
        yield f"cell-{index}-{number}", cell
        yield f"value-{index}-{number}", sent_as(table, cell, now.added.get(index, ()))


def _shown(column: Column, show: Show) -> bool:
    if show is Show.CHECK:
        return column.to_check
    if show is Show.MAPPED:
        return column.target is not None and not column.to_check
    return show is Show.ALL or (column.target is None and not column.to_check)
