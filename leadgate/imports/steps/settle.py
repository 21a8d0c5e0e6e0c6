"""Step 4: when the last chunk is done, duplicates are found and all is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from django.db import transaction
from django.db.models import Count, Sum
from django.utils import timezone

from leadgate.imports import duplicates, queue, sketches
from leadgate.imports.account import COLUMN_OF
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Chunk, Import
from leadgate.imports.moves import locked, move
from leadgate.imports.options import OPTIONS, Options
from leadgate.leads import partitions
from leadgate.leads.models import Lead, Outcome


def settle(import_id: int) -> None:
    """Find duplicates, count, and ask for approval; nothing if there is more to do.

    One transaction, most of it under the import's lock: of several workers that
    come here at once, one settles.
    """
    with transaction.atomic():
        run = Import.objects.get(pk=import_id)
        if not _is_ready(run):
            return
        # Takes a while: before the lock, so that nobody who cancels has to wait.
        partitions.attach(run.part)
        run = locked(import_id)
        if not _is_ready(run):
            return
        ledger = Chunk.objects.filter(import_run=run)
        duplicates.settle(run)
        options: Options = OPTIONS.load(run.options)
        seconds = (timezone.now() - run.started).total_seconds() if run.started else None
        settled = {
            "seconds": seconds,
            "compared": 0 if options.likely else None,
            "errors_by_rule": _added(ledger, "errors_by_rule", duplicates.rejected_by_rule(run)),
            "warnings_by_rule": _added(ledger, "warnings_by_rule", {}),
            **counts(run),
        }
        run = move(import_id, State.PENDING_APPROVAL, changes=settled)
        if run.comparing or not sketches.is_whole(run):
            queue.defer_comparing(run)


def _is_ready(run: Import) -> bool:
    if run.state != State.RUNNING or run.laid != run.attempt:
        return False
    return not Chunk.objects.filter(import_run=run, done=None).exists()


def counts(run: Import) -> dict[str, int]:
    """Count every record of an import by its outcome.

    Cost: one pass over the import's leads, by index.
    """
    found: Counter[str] = Counter(dict.fromkeys(Import.ACCOUNT, 0))
    leads = Lead.objects.filter(import_run=run).values_list("outcome")
    for outcome, number in leads.annotate(number=Count("*")).order_by():
        found[COLUMN_OF[Outcome(outcome)]] += number
    found["rejected"] = run.rejected_records.count()
    sums = Chunk.objects.filter(import_run=run).aggregate(blank=Sum("blank"), warned=Sum("warned"))
    return {
        **found,
        "total": found.total(),
        "blank": sums["blank"] or 0,
        "warned": sums["warned"] or 0,
    }


def _added(ledger: Iterable[Chunk], name: str, more: Mapping[str, int]) -> dict[str, int]:
    total: Counter[str] = Counter(more)
    for chunk in ledger:
        total.update(getattr(chunk, name))
    return dict(total.most_common())
