"""Step 5, record by record: a lead is left out of an import before it is approved."""

from __future__ import annotations

from django.db import transaction
from django.db.models.functions import Now

from leadgate.accounts.models import User
from leadgate.errors import MoveRefused, NotFound
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import
from leadgate.imports.moves import locked, record_event
from leadgate.leads.models import Lead, Outcome


def leave_out(import_id: int, record: int, *, by: User, comment: str = "") -> Import:
    """Keep an accepted lead from becoming visible; it counts as skipped.

    Raises:
        MoveRefused: the import does not wait for approval.
        NotFound: the record is not an accepted lead (any more).
    """
    return _change(
        import_id, record, Outcome.CREATED, Outcome.LEFT_OUT, by=by, what="left_out",
        comment=comment,
    )  # fmt: skip


def take_back(import_id: int, record: int, *, by: User, comment: str = "") -> Import:
    """Let a lead that was left out become visible with the others after all.

    Raises:
        MoveRefused: the import does not wait for approval.
        NotFound: the record is not a lead that was left out (any more).
    """
    return _change(
        import_id, record, Outcome.LEFT_OUT, Outcome.CREATED, by=by, what="taken_back",
        comment=comment,
    )  # fmt: skip


def _change(
    import_id: int,
    record: int,
    before: Outcome,
    after: Outcome,
    *,
    by: User,
    what: str,
    comment: str,
) -> Import:
    """Change one record's outcome and the import's counts, in one transaction."""
    with transaction.atomic():
        run = locked(import_id)
        if run.status is not State.PENDING_APPROVAL:
            raise MoveRefused(name=run.name, label=run.status_label, move="leaving leads out")
        lead = Lead.objects.filter(import_run=run, record=record, outcome=before)
        if not lead.update(outcome=after):
            raise NotFound(what="accepted lead with the record number", which=record)
        change = 1 if after is Outcome.CREATED else -1
        run.created += change
        run.skipped -= change
        run.modified, run.modified_by = Now(), by
        run.save()
        record_event(run, what, by=by, comment=comment, details={"record": record})
    run.refresh_from_db()
    return run
