"""Takes back the space of imports that were discarded, deleted or processed again."""

from __future__ import annotations

from django.db import transaction

from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import
from leadgate.imports.steps.chunks import clear
from leadgate.leads import partitions
from leadgate.storage import storage


def reclaim(import_id: int) -> None:
    """Remove staged leads, rejected records, ledger and file; the numbers stay."""
    gone = {State.DISCARDED, State.DELETED}
    run = Import.objects.filter(pk=import_id, state__in=gone).first()
    if run is None:
        return
    with transaction.atomic():
        clear(import_id)
    storage().delete(run.storage_key, run.working_key)


def retire_parts() -> int:
    """Remove partitions of the lead table that no import uses any more; return how many.

    Not within a transaction.

    Cost: waits until nobody reads leads who began before; they are not held up.
    """
    there = partitions.parts()  # first: what is laid after this is nothing to remove
    used = Import.objects.exclude(part=partitions.ORDINARY).values_list("part", flat=True)
    unused = there.keys() - set(used)
    for part in unused:
        partitions.retire(part)
    return len(unused)
