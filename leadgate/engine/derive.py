"""Columns made from others, record by record: joined and split, as the plan says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import polars as pl

from leadgate.engine.batch import Batch
from leadgate.engine.mapping.derived import Derived, Making, widened
from leadgate.engine.plan import Plan

FIRST_WORD = r"^(\S+)(?:\s+(.*))?$"
LAST_WORD = r"^(.*?)(?:\s+(\S+))?$"


def derive(batch: Batch, plan: Plan) -> tuple[Batch, Plan]:
    """Return the batch and the plan with the columns that are made, after the file's own.

    They are read as any other column: mapped, formatted as the first column
    they are made from, and judged. A plan that makes none is returned as it is.

    Cost: vectorised, some 20 ms a column for 100,000 records.
    """
    made = [one for one in plan.derived if one.fits(len(plan.header))]
    if not made:
        return batch, plan
    width = len(plan.header)
    columns: list[pl.Expr] = []
    formats = dict(plan.formats)
    for one in made:
        for column in _columns(one):
            index = width + len(columns)
            columns.append(column.alias(str(index)))
            if one.columns[0] in plan.formats:
                formats[index] = plan.formats[one.columns[0]]
    header, mapping = widened(plan.header, plan.mapping, plan.derived)
    return (
        replace(batch, cells=batch.cells.with_columns(columns)),
        replace(plan, header=header, mapping=mapping, formats=formats, derived=()),
    )


def _columns(one: Derived) -> Iterator[pl.Expr]:
    """Return the columns that are made; an empty cell is an empty string."""
    cells = [pl.col(str(index)).str.strip_chars() for index in one.columns]
    if one.kind is Making.JOIN:
        filled = [pl.when(cell != "").then(cell) for cell in cells]
        yield pl.concat_str(filled, separator=one.separator, ignore_nulls=True).fill_null("")
        return
    for place in range(len(one.targets)):
        part = _part(cells[0], one, place)
        yield part.str.strip_chars().fill_null("")


def _part(cell: pl.Expr, one: Derived, place: int) -> pl.Expr:
    if one.kind is Making.SPLIT and one.separator:
        return cell.str.splitn(one.separator, len(one.targets)).struct[place]
    pattern = LAST_WORD if one.kind is Making.LAST_WORD else FIRST_WORD
    one_line = cell.str.replace_all(r"\s+", " ")
    return one_line.str.extract(pattern, place + 1) if place < 2 else pl.lit("")
