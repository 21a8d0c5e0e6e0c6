"""Questions about corrections: which records one would change, and which were made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import polars as pl
from django.db.models import Func, Q, QuerySet, TextField, Value
from django.db.models.functions import Cast, Coalesce, StrIndex

from leadgate.engine.editing import ASKS_WHAT, Edit, How, edited
from leadgate.imports.models import CorrectedRecord, Correction, Import, RejectedRecord
from leadgate.imports.options import LAYOUT, Json
from leadgate.imports.results import Tab, Wanted, rejected_of

SAMPLES = 5
BEFORE: dict[str, type[pl.DataType] | pl.DataType] = {
    "record": pl.Int64, "line": pl.Int64, "cells": pl.List(pl.String), "original": pl.String,
    "corrected": pl.List(pl.String), "errors": pl.String,
}  # fmt: skip
"""Columns of rejected records as frames; errors as JSON text."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rejected records of an import are meant.

    Attributes:
        records: their numbers; none means all that the filter finds.
        reason: only those rejected (also) by this rule.
        words: only those in which this text occurs.
    """

    records: tuple[int, ...] = ()
    reason: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Sample:
    """One record that would change: its line, and the cell before and after."""

    record: int
    line: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a correction would do.

    Attributes:
        records: that it would change, or judge once more.
        samples: the first of them.
        unclear: records of the selection that are left alone, because nobody
            knows which of their cells belongs to which column.
    """

    records: int
    samples: tuple[Sample, ...]
    unclear: int


EDIT, SELECTION = Json(Edit), Json(Selection)


def selected(run: Import, selection: Selection) -> QuerySet[RejectedRecord]:
    """Return the rejected records that a selection means."""
    wanted = Wanted(tab=Tab.REJECTED, reason=selection.reason, words=selection.words)
    found = rejected_of(run, wanted)
    return found.filter(record__in=selection.records) if selection.records else found


def concerned(run: Import, edit: Edit, selection: Selection) -> QuerySet[RejectedRecord]:
    """Return the selected records that an edit may change: all that it does, and perhaps more."""
    readable = Q(original=None) | Q(corrected__isnull=False)
    found = selected(run, selection).filter(readable)
    if edit.how in ASKS_WHAT and edit.find.strip():
        sought = edit.find.strip() if edit.how is How.SET else edit.find
        found = found.annotate(place=StrIndex(cell_of(edit.column), Value(sought)))
        found = found.filter(place__gt=0)
    return found


def cell_of(column: int) -> Func:
    """Return the expression for a record's cell of now; blank where there is none."""
    cells = Coalesce("corrected", "cells")
    cell = Func(cells, template=f"(%(expressions)s)[{int(column) + 1}]", output_field=TextField())
    return Coalesce(cell, Value(""), output_field=TextField())


def foresee(run: Import, edit: Edit, selection: Selection) -> Foreseen:
    """Return what an edit would change, without changing anything.

    Cost: one pass over the selected records; 0.5 s for 300,000.
    """
    unclear = selected(run, selection).filter(original__isnull=False, corrected=None).count()
    rows = concerned(run, edit, selection).order_by("record")
    if edit.how is How.CHECK:
        return Foreseen(rows.count(), (), unclear)
    found = pl.DataFrame(
        list(rows.values_list("record", "line", cell_of(edit.column))),
        schema={"record": pl.Int64, "line": pl.Int64, "before": pl.String},
        orient="row",
    )
    found = found.with_columns(edited(found["before"], edit).alias("after"))
    found = found.filter(pl.col("before") != pl.col("after"))
    samples = tuple(Sample(*row) for row in found.head(SAMPLES).iter_rows())
    return Foreseen(len(found), samples, unclear)


def frame_of(rows: QuerySet[RejectedRecord]) -> pl.DataFrame:
    """Return rejected records, in their own order the file's, with the columns BEFORE."""
    values = rows.values_list(
        "record", "line", "cells", "original", "corrected", Cast("errors", TextField())
    )
    return pl.DataFrame(list(values), schema=BEFORE, orient="row")


def wide(run: Import, cells: pl.Series) -> pl.DataFrame:
    """Return lists of cells as one String column per column of the file, blank for missing."""
    width = LAYOUT.load(run.layout).columns
    frame = cells.alias("cells").to_frame()
    return frame.select(
        pl.col("cells").list.get(place, null_on_oob=True).fill_null("").alias(str(place))
        for place in range(width)
    )


def corrections_of(run: Import) -> QuerySet[Correction]:
    """Return an import's corrections, newest first."""
    return run.corrections.select_related("by", "undone_by").order_by("-pk")


def later_ones(correction: Correction) -> Iterator[int]:
    """Yield later corrections of some of the same records; they have to be undone first."""
    mine = CorrectedRecord.objects.filter(correction=correction).values("record")
    later = CorrectedRecord.objects.filter(
        import_run=correction.import_run_id, correction__gt=correction.pk, record__in=mine
    )
    yield from later.order_by("correction_id").values_list("correction_id", flat=True).distinct()


def last_of(run: Import, record: int) -> int:
    """Return the id of a record's last correction; 0 for none."""
    made = CorrectedRecord.objects.filter(import_run=run, record=record)
    last = made.order_by("-correction_id").values_list("correction_id", flat=True).first()
    return last or 0


def is_running(run: Import) -> bool:
    """Whether a correction is being applied, or undone, just now."""
    return run.corrections.filter(state__in=("running", "undoing")).exists()
