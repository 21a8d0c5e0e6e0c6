"""Takes back the space of imports that were discarded or deleted."""

from __future__ import annotations

from django.db import transaction

from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import
from leadgate.imports.steps.chunks import clear
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
