"""The rows of erased records: gone, or emptied, and still accounted for."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Sequence

from django.db.models import Q

from leadgate.engine.blanking import cells_of_text
from leadgate.engine.person import Person
from leadgate.imports.account import COLUMN_OF, book, tally, touching
from leadgate.imports.erased import ERASED, ERASED_SAYS
from leadgate.imports.lifecycle import State
from leadgate.imports.models import (
    CorrectedRecord,
    Correction,
    Departed,
    DepartedRecord,
    Import,
    LeadUpdate,
    Match,
    RejectedRecord,
)
from leadgate.imports.traces import Traces, naming_person
from leadgate.leads import searching
from leadgate.leads.models import Lead, LeadKeys, Outcome

REASON = [{"code": ERASED, "field": "", "message": ERASED_SAYS}]


def of_import(run: Import, found: Traces) -> set[int]:
    """Return the numbers of an import's records that traces belong to."""
    leads = Lead.objects.filter(pk__in=found.leads, import_run=run)
    rejected = RejectedRecord.objects.filter(pk__in=found.rejected, import_run=run)
    corrected = CorrectedRecord.objects.filter(pk__in=found.corrected, import_run=run)
    departed = DepartedRecord.objects.filter(lead_id__in=found.leads, import_run=run)
    rows = (leads, rejected, corrected, departed)
    return {
        number
        for some in rows
        for number in some.values_list("record", flat=True)
        if number is not None
    }


def erase(run: Import, records: Collection[int]) -> Counter[str]:
    """Erase records of an import whose row is locked; `run` is saved by the caller.

    An import that waits for approval counts them as rejected from now on. One
    that was approved keeps its numbers, which say what it did.

    Returns:
        How many rows of each kind were erased.
    """
    counts: Counter[str] = Counter()
    with touching(list(records)):
        before = tally(run)
        counts += _rejected(run, records)
        counts += _leads(run, records)
        after = tally(run)
    if run.status is State.PENDING_APPROVAL:
        book(run, before, after)
    elif run.status.processed:
        _book_reasons(run, records)
    return counts


def unnamed(run: Import, person: Person) -> Counter[str]:
    """Take out what names a person in rejected records and staged updates of others.

    Returns:
        How many texts were changed.
    """
    changed = 0
    for rejected in naming_person(RejectedRecord.objects.filter(import_run=run), "cells", person):
        cells = [person.without(cell) for cell in rejected.cells]
        original = rejected.original and person.without(rejected.original)
        corrected = rejected.corrected and [person.without(cell) for cell in rejected.corrected]
        errors = json.loads(person.without(json.dumps(rejected.errors, ensure_ascii=False)))
        now = {"cells": cells, "original": original, "corrected": corrected, "errors": errors}
        about = person.is_about([*rejected.cells, *cells_of_text(rejected.original or "")])
        if not about and any(getattr(rejected, name) != value for name, value in now.items()):
            changed += RejectedRecord.objects.filter(pk=rejected.pk).update(**now)
    for update in naming_person(LeadUpdate.objects.filter(import_run=run), "after", person):
        texts = {
            name: json.loads(person.without(json.dumps(getattr(update, name), ensure_ascii=False)))
            for name in ("before", "after", "edited")
        }
        changed += LeadUpdate.objects.filter(pk=update.pk).update(**texts)
    return Counter(texts=changed)


def _rejected(run: Import, records: Collection[int]) -> Counter[str]:
    mine = Q(import_run=run, record__in=records)
    rejected = RejectedRecord.objects.filter(mine).update(
        cells=[], original="", corrected=None, errors=REASON
    )
    corrected = CorrectedRecord.objects.filter(mine)
    made = list(corrected.values_list("correction", flat=True).distinct())
    gone = corrected.count()
    corrected._raw_delete("default")
    # What was looked for and put in its place may be the person's, too.
    Correction.objects.filter(pk__in=made).update(edit={}, selection={}, report={})
    return Counter(rejected=rejected, corrections=gone)


def _leads(run: Import, records: Collection[int]) -> Counter[str]:
    rows = list(
        Lead.objects.filter(import_run=run, record__in=records)
        .order_by("record")
        .values_list("pk", "record", "line", "outcome")
    )
    kept = DepartedRecord.objects.filter(import_run=run, record__in=records)
    ids = [pk for pk, *_ in rows]
    ids += [pk for pk in kept.values_list("lead_id", flat=True) if pk is not None]
    kept.update(why=Departed.ERASED, lead_id=None)
    counts = _delete(ids)
    if run.status is State.PENDING_APPROVAL:
        RejectedRecord.objects.bulk_create(
            RejectedRecord(
                import_run=run,
                record=record or 0,
                line=line or 0,
                cells=[],
                original="",
                errors=REASON,
            )
            for _, record, line, _ in rows
        )
    elif run.status.processed:
        DepartedRecord.objects.bulk_create(
            DepartedRecord(
                import_run=run,
                record=record or 0,
                line=line,
                counted=COLUMN_OF[Outcome(outcome)],
                why=Departed.ERASED,
            )
            for _, record, line, outcome in rows
        )
    return counts


def erase_leads(ids: Sequence[int]) -> Counter[str]:
    """Delete leads that belong to no import (any more), and all that hangs on them."""
    by_hand = list(Lead.objects.filter(pk__in=ids, import_run=None).values_list("pk", flat=True))
    DepartedRecord.objects.filter(lead_id__in=by_hand).update(why=Departed.ERASED, lead_id=None)
    return _delete(by_hand)


def _delete(ids: Sequence[int]) -> Counter[str]:
    """Delete leads and what was staged for them, by whichever import."""
    leads = Lead.objects.filter(pk__in=ids)
    staged = leads.exclude(Q(import_run=None) | Q(import_run__state=State.APPROVED)).count()
    updates = LeadUpdate.objects.filter(lead__in=ids)
    changes = updates.count()
    updates._raw_delete("default")
    Match.objects.filter(Q(lead__in=ids) | Q(other__in=ids)).delete()
    LeadKeys.objects.filter(lead__in=ids)._raw_delete("default")
    searching.unindex_leads(list(ids))
    Lead.objects.filter(matched__in=ids).exclude(pk__in=ids).update(matched=None)
    total = leads.count()
    leads._raw_delete("default")
    return Counter(leads=total - staged, staged=staged, updates=changes)


def _book_reasons(run: Import, records: Collection[int]) -> None:
    """Let an approved import's reasons say that rejected records were erased."""
    number = RejectedRecord.objects.filter(import_run=run, record__in=records).count()
    if number:
        known = run.errors_by_rule.get(ERASED, 0)
        run.errors_by_rule = {**run.errors_by_rule, ERASED: known + number}
