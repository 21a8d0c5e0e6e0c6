"""What an import's first records would become, before anything runs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from leadgate.engine.batch import Batch
from leadgate.engine.glimpse import glimpse
from leadgate.engine.plan import Plan
from leadgate.imports.first_records import Kept
from leadgate.imports.keeping import file_key
from leadgate.imports.models import Import

RECORDS: Final = 1000
SHOWN: Final = 10
_kept: Final = Kept(RECORDS, cells=4_000_000)


@dataclass(frozen=True, slots=True)
class Preview:
    """What would come of the first records.

    Attributes:
        records: looked at, at most 1,000.
        accepted: how many of them would become leads.
        rejected: how many would not; with `accepted`, all.
        errors_by_rule: rule code → records rejected (also) for it.
        warnings_by_rule: rule code → records taken with this warning.
        leads: the first that would be accepted, as fields; empty ones left out.
        rejects: the first that would be rejected: record, line, errors.
    """

    records: int
    accepted: int
    rejected: int
    errors_by_rule: Mapping[str, int]
    warnings_by_rule: Mapping[str, int]
    leads: Sequence[Mapping[str, Any]]
    rejects: Sequence[Mapping[str, Any]]


def preview(run: Import, plan: Plan) -> Preview:
    """Judge the first 1,000 records by a plan that is not saved yet.

    Raises:
        StorageUnavailable: the file can't be read.
        FileRefused: it can't be read as it is said to be written.

    Cost: 0.1 s, and more with the columns that are mapped, not with those of the file; the
    records are kept in memory for the next call.
    """
    found = glimpse(_first_records(run), plan, shown=SHOWN)
    rejects = found.rejects.to_dicts()
    for reject in rejects:
        reject["errors"] = json.loads(reject["errors"])
    return Preview(
        records=found.accepted + found.rejected,
        accepted=found.accepted,
        rejected=found.rejected,
        errors_by_rule=found.errors_by_rule,
        warnings_by_rule=found.warnings_by_rule,
        leads=found.leads.to_dicts(),
        rejects=rejects,
    )


def values_of(run: Import, columns: Collection[int]) -> tuple[dict[int, Counter[str]], int]:
    """Return the filled cells of columns among the first records, with counts.

    Returns:
        column → cell → records; how many records were looked at.

    Cost: a millisecond a column; the records are kept in memory.
    """
    batch = _first_records(run)
    counts = {}
    for column in columns:
        cells = batch.cells[str(column)].str.strip_chars()
        counts[column] = Counter(cells.filter(cells != "").to_list())
    return counts, len(batch.cells) + len(batch.malformed)


def _first_records(run: Import) -> Batch:
    return _kept.of(file_key(run), run.inspection["layout"])
