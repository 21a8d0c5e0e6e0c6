"""The account: every record of a file is found exactly once."""

from __future__ import annotations

from leadgate.imports.models import Import, RejectedRecord
from leadgate.leads.models import Lead


def assert_every_record_counts_once(run: Import, records: int) -> None:
    """Compare what the database holds of an import with the records of its file."""
    taken = [lead.record or 0 for lead in Lead.objects.filter(import_run=run).only("record")]
    refused = list(RejectedRecord.objects.filter(import_run=run).values_list("record", flat=True))
    assert sorted(taken + refused) == list(range(1, records + 1))
    run.refresh_from_db()
    assert run.total == records
    assert run.total == sum(getattr(run, name) for name in Import.ACCOUNT)
    assert run.rejected == len(refused)
