"""Step 5, record by record: leads are left out of an import before it is approved.

A later record of the file that was skipped as a duplicate of a lead that is
left out takes its place; it steps back when the lead is taken back in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models.functions import Now

from leadgate.accounts.models import User
from leadgate.errors import MoveRefused, NotFound
from leadgate.imports.account import book, tally, touching
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import
from leadgate.imports.moves import locked, record_event
from leadgate.imports.reexamine import reexamine, touch_alike
from leadgate.leads.models import Lead, Outcome


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What came of leaving leads out, or taking them back.

    Attributes:
        run: the import, with its numbers of now.
        records: whose outcome was changed.
        others: duplicates of them that became leads, or ceased to be.
    """

    run: Import
    records: Sequence[int]
    others: Sequence[int]


def leave_out(import_id: int, record: int, *, by: User, comment: str = "") -> LeftOut:
    """Keep an accepted lead from becoming visible; it counts as skipped.

    Raises:
        MoveRefused: the import does not wait for approval.
        NotFound: the record is not an accepted lead (any more).
    """
    return leave_out_all(import_id, [record], by=by, comment=comment)


def leave_out_all(
    import_id: int, records: Sequence[int], *, by: User, comment: str = ""
) -> LeftOut:
    """Keep several accepted leads from becoming visible; they count as skipped.

    Args:
        import_id: one that waits for approval.
        records: numbers of records; those that are not accepted are passed over.
        by: who does it.
        comment: why; kept in the import's history.

    Raises:
        MoveRefused: the import does not wait for approval.
        NotFound: none of the records is an accepted lead (any more).
    """
    return _change(
        import_id, records, Outcome.CREATED, Outcome.LEFT_OUT, by=by, what="left_out",
        comment=comment,
    )  # fmt: skip


def take_back(import_id: int, record: int, *, by: User, comment: str = "") -> LeftOut:
    """Let a lead that was left out become visible with the others after all.

    It becomes what it would be without having been left out: a lead, or a
    duplicate of one.

    Raises:
        MoveRefused: the import does not wait for approval.
        NotFound: the record is not a lead that was left out (any more).
    """
    return _change(
        import_id, [record], Outcome.LEFT_OUT, Outcome.CREATED, by=by, what="taken_back",
        comment=comment,
    )  # fmt: skip


def _change(
    import_id: int,
    records: Sequence[int],
    before: Outcome,
    after: Outcome,
    *,
    by: User,
    what: str,
    comment: str,
) -> LeftOut:
    """Change records' outcome and what follows from it, in one transaction."""
    with transaction.atomic():
        run = locked(import_id)
        if run.status is not State.PENDING_APPROVAL:
            raise MoveRefused(name=run.name, label=run.status_label, move="leaving leads out")
        chosen = Lead.objects.filter(import_run=run, record__in=records, outcome=before)
        found = sorted(record or 0 for record in chosen.values_list("record", flat=True))
        if not found:
            which = records[0] if len(records) == 1 else ", ".join(map(str, records))
            raise NotFound(what="accepted lead with the record number", which=which)
        others = _settle(run, found, after)
        run.modified, run.modified_by = Now(), by
        run.save()
        details = {"record": found[0]} if len(found) == 1 else {"records": len(found)}
        record_event(run, what, by=by, comment=comment, details=details | {"others": len(others)})
    run.refresh_from_db()
    return LeftOut(run, found, others)


def _settle(run: Import, records: Sequence[int], after: Outcome) -> list[int]:
    """Give records an outcome; return the others that became leads by it, or ceased to be."""
    with touching(records):
        touch_alike(run)
        first = tally(run)
        created = _created(run)
        Lead.objects.filter(import_run=run, record__in=records).update(outcome=after, matched=None)
        reexamine(run)
        book(run, first, tally(run))
        return sorted((created ^ _created(run)) - set(records))


def _created(run: Import) -> set[int]:
    """Return which touched records are leads to be."""
    touched = Lead.objects.extra(where=["lead.record IN (SELECT record FROM touched)"])
    leads = touched.filter(import_run=run, outcome=Outcome.CREATED)
    return {record or 0 for record in leads.values_list("record", flat=True)}
