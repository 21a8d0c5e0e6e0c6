"""The account: every record of a file is found exactly once."""

from __future__ import annotations

from collections import Counter

from leadgate.imports.account import COLUMN_OF
from leadgate.imports.models import DepartedRecord, Import, RejectedRecord
from leadgate.leads.models import Lead, Outcome


def assert_every_record_counts_once(run: Import, records: int) -> None:
    """Compare what the database holds of an import with the records of its file.

    Each is a lead of the import, rejected, or remembered as departed; and each
    of the import's numbers is the number of those records.
    """
    found: list[tuple[int, str]] = [
        *((record or 0, COLUMN_OF[Outcome(outcome)]) for record, outcome in _leads(run)),
        *((record, "rejected") for record in _of(RejectedRecord, run)),
        *DepartedRecord.objects.filter(import_run=run).values_list("record", "counted"),
    ]
    assert sorted(record for record, _ in found) == list(range(1, records + 1))
    run.refresh_from_db()
    assert run.total == records
    counted = Counter(column for _, column in found)
    assert {name: getattr(run, name) for name in Import.ACCOUNT} == {
        name: counted[name] for name in Import.ACCOUNT
    }


def _leads(run: Import) -> list[tuple[int | None, int]]:
    return list(Lead.objects.filter(import_run=run).values_list("record", "outcome"))


def _of(model: type[RejectedRecord], run: Import) -> list[int]:
    return list(model.objects.filter(import_run=run).values_list("record", flat=True))
