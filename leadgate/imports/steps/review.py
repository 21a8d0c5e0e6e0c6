"""Step 5: a person approves, discards, cancels or deletes an import."""

from __future__ import annotations

from django.db import transaction

from leadgate.accounts.models import User
from leadgate.errors import NotPermitted
from leadgate.imports import admission, queue, updates
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Chunk, Import
from leadgate.imports.moves import locked, move
from leadgate.imports.steps.correct import refuse_while_running
from leadgate.imports.steps.searchable import make_searchable
from leadgate.leads.models import Choice
from leadgate.settings import settings

SOON = 2_000  # leads that are made searchable while the user waits


def approve(import_id: int, *, by: User, comment: str = "") -> Import:
    """Make the import's leads visible to all users of the Leads module.

    Changes one row, however many leads there are; the search index follows in
    the background.

    Raises:
        NotPermitted: a second person is demanded, and this is the first.
        MoveRefused: it is not pending approval (any more).
        CorrectionRefused: a correction is being applied.
    """
    with transaction.atomic():
        run = locked(import_id)
        if settings().second_person and run.entered_by_id == by.pk:
            raise NotPermitted(
                user=by.username,
                what="approve an import of their own; a second person has to look at it",
            )
        refuse_while_running(run)
        run = move(
            import_id, State.APPROVED, by=by, comment=comment, details={"created": run.created}
        )
        updates.apply(run)
        _add_choices(run)
        _follow_up(run)
    return run


def discard(import_id: int, *, by: User, comment: str = "") -> Import:
    """Give an import up; what it staged is removed in the background."""
    with transaction.atomic():
        run = move(import_id, State.DISCARDED, by=by, comment=comment)
        queue.defer_reclaiming(import_id)
    return run


def cancel(import_id: int, *, by: User, comment: str = "") -> Import:
    """Stop a queued or running import; chunks in hand still end, and stay unseen."""
    run = move(import_id, State.CANCELED, by=by, comment=comment)
    admission.admit_next()
    return run


def delete(import_id: int, *, by: User) -> Import:
    """Delete an import that was not processed; discard one that was.

    Raises:
        MoveRefused: it is running or approved.
    """
    with transaction.atomic():
        run = locked(import_id)
        if run.state != State.PENDING:
            return discard(import_id, by=by)
        run = move(import_id, State.DELETED, by=by)
        queue.defer_reclaiming(import_id)
    return run


def undo(import_id: int, *, by: User, comment: str = "") -> Import:
    """Take an approved import back: its leads are invisible again, at once.

    Leads that it updated get their old values back, but for what people have
    changed since; the history says how many were reversed, kept and gone.
    """
    with transaction.atomic():
        run = locked(import_id)
        details = {"created": run.created, **updates.take_back(run)}
        run = move(import_id, State.UNDONE, by=by, comment=comment, details=details)
        _follow_up(run)
    return run


def _follow_up(run: Import) -> None:
    """Let the search follow: at once where that is quick, else in the background."""
    if run.created + run.updated <= SOON:
        make_searchable(run.pk)
    else:
        queue.defer_indexing(run.pk)


def _add_choices(run: Import) -> None:
    """Put values that were not on an open list yet onto it."""
    of_records = Chunk.objects.filter(import_run=run).values_list("new_choices", flat=True)
    of_corrected = run.corrections.values_list("new_choices", flat=True)
    new = {
        (name, value)
        for listed in (*of_records, *of_corrected)
        for name, values in listed.items()
        for value in values
    }
    Choice.objects.bulk_create(
        [Choice(list_name=name, value=value, label=value) for name, value in sorted(new)],
        ignore_conflicts=True,
    )
