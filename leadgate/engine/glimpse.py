"""What a few records would become, seen quickly: all are counted, the first of them shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import polars as pl

from leadgate.engine.assemble import accepted_rows, rejected_rows
from leadgate.engine.batch import Batch
from leadgate.engine.derive import derive
from leadgate.engine.fix import leave_out
from leadgate.engine.judge import judge
from leadgate.engine.mended import with_mended
from leadgate.engine.plan import Plan
from leadgate.engine.understand import Understood, understand


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A batch, judged, of which only some rows are written out.

    Attributes:
        accepted: records that would become leads.
        rejected: records that would not; with `accepted`, all of the batch.
        errors_by_rule: rule code → records rejected (also) for it.
        warnings_by_rule: rule code → records taken with this warning.
        leads: the first that would be accepted, as in `Checked.accepted`, without warnings.
        rejects: record, line and errors (`REASONS` at most) of the first that would be rejected.
    """

    accepted: int
    rejected: int
    errors_by_rule: Mapping[str, int]
    warnings_by_rule: Mapping[str, int]
    leads: pl.DataFrame
    rejects: pl.DataFrame


def glimpse(batch: Batch, plan: Plan, *, shown: int) -> Glimpse:
    """Judge a batch as `check` does, and write out the first leads and rejects only.

    Args:
        batch: the records; of the cells, only the plan's columns are needed.
        plan: how they are mapped, understood and judged.
        shown: leads, and rejects, that are written out.

    Cost: some 2 ms for each column that is mapped; for 1,000 records half that of `check`.
    """
    batch = _as_mapped(batch, plan)
    wide, plan = derive(batch, plan)
    understood = understand(wide, plan)
    verdict = with_mended(judge(understood, plan, told=shown), batch)
    for name, rows in verdict.left_out:
        leave_out(understood, name, rows)
    first = np.flatnonzero(~verdict.rejected)[:shown]
    taken = replace(
        verdict, rejected=np.zeros(len(first), dtype=np.bool_), warnings=verdict.warnings.clear()
    )
    refused = int(np.count_nonzero(verdict.rejected))
    errors = dict(verdict.errors_by_rule)
    for bad in batch.malformed:
        errors[bad.code] = errors.get(bad.code, 0) + 1
    return Glimpse(
        accepted=len(verdict.rejected) - refused,
        rejected=refused + len(batch.malformed),
        errors_by_rule=errors,
        warnings_by_rule=verdict.warnings_by_rule,
        leads=accepted_rows(_rows(batch, first), _only(understood, first), taken, plan),
        rejects=rejected_rows(batch, verdict).select("record", "line", "errors").head(shown),
    )


def _as_mapped(batch: Batch, plan: Plan) -> Batch:
    """Leave out the columns that give nothing; a wide file has a thousand of them."""
    wanted = {index for index, target in enumerate(plan.mapping) if target}
    wanted.update(index for one in plan.derived for index in one.columns)
    names = [name for name in batch.cells.columns if int(name) in wanted]
    # A frame without columns would have no records.
    return replace(batch, cells=batch.cells.select(names or batch.cells.columns[:1]))


def _rows(batch: Batch, rows: np.ndarray[tuple[int], np.dtype[np.int64]]) -> Batch:
    return replace(batch, record=batch.record[rows], line=batch.line[rows])


def _only(understood: Understood, rows: np.ndarray[tuple[int], np.dtype[np.int64]]) -> Understood:
    columns = understood.frame().drop("__row")[rows].get_columns()
    return Understood(understood.slots, len(rows), {one.name: one for one in columns})
