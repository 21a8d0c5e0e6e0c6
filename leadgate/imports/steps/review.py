"""Step 5: a person approves, discards, cancels or deletes an import."""

from __future__ import annotations

from django.db import transaction

from leadgate.accounts.models import User
from leadgate.errors import ApproveAgain, MoveRefused, NotPermitted
from leadgate.imports import admission, queue, reversing
from leadgate.imports.departing import bring_back, keep_edited
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Chunk, Decision, Import
from leadgate.imports.moves import last_event, locked, move, refuse_if_changed
from leadgate.imports.policies import refusal_for
from leadgate.imports.steps import decide
from leadgate.imports.steps.correct import refuse_while_running
from leadgate.imports.steps.searchable import make_searchable
from leadgate.leads.models import Choice

SOON = 2_000  # leads that are made searchable while the user waits


def approve(
    import_id: int,
    *,
    by: User,
    comment: str = "",
    again: bool = False,
    keep: bool | None = None,
    seen: int | None = None,
    likely: Decision = Decision.CREATE,
) -> Import:
    """Make the import's leads visible to all users of the Leads module.

    Changes one row, however many leads there are, and those leads that the
    import updates; the search index follows in the background.

    Args:
        import_id: an import that is pending approval; or that was undone.
        by: who approves.
        comment: kept in its history.
        again: it was undone, and its leads come back, with what people have
            changed in them.
        keep: leave to people what they have changed in leads that the import
            updates; None does so when it is approved again.
        seen: id of the last event that the user has seen; None asks nothing.
        likely: what is done with likely duplicates that nobody has decided about.

    Raises:
        NotPermitted: a second person is demanded, and this is the first.
        ImportChanged: something has happened since.
        ApproveAgain: it was undone, and this was not meant to undo that.
        MoveRefused: it is not pending approval (any more).
        CorrectionRefused: a correction is being applied.
    """
    with transaction.atomic():
        run = locked(import_id)
        refuse_if_changed(run, seen)
        _refuse_unless_expected(run, again)
        _refuse_without_second_person(run, by)
        refuse_while_running(run)
        closed = {} if again else decide.close(run, by=by, likely=likely)
        run = move(import_id, State.APPROVED, by=by, comment=comment)
        back = bring_back(run) if again else 0
        applied = reversing.apply(run, keep=again if keep is None else keep)
        details = {"created": created_now(run), "back": back, "updated": applied, **closed}
        run.events.filter(pk=last_event(run)).update(details=details)
        _add_choices(run)
        _follow_up(run)
    return run


def created_now(run: Import) -> int:
    """Return how many leads of an import there are to be seen; some may have departed.

    Cost: a count of the few that have.
    """
    return run.created - run.departed.filter(counted="created").count()


def _refuse_without_second_person(run: Import, by: User) -> None:
    if reason := refusal_for(run, by):
        raise NotPermitted(
            user=by.username,
            what=f"approve an import of their own; a second person has to look at it: {reason}",
        )


def _refuse_unless_expected(run: Import, again: bool) -> None:
    """Let each kind of approval happen from its own state only."""
    expected = State.UNDONE if again else State.PENDING_APPROVAL
    if run.status is State.UNDONE and not again:
        raise ApproveAgain(name=run.name)
    if run.status is not expected:
        raise MoveRefused(name=run.name, label=run.status_label, move=State.APPROVED.label)


def discard(import_id: int, *, by: User, comment: str = "", seen: int | None = None) -> Import:
    """Give an import up; what it staged is removed in the background.

    Raises:
        ImportChanged: something has happened since `seen`.
        MoveRefused: it can't be given up (any more).
    """
    with transaction.atomic():
        refuse_if_changed(locked(import_id), seen)
        run = move(import_id, State.DISCARDED, by=by, comment=comment)
        queue.defer_reclaiming(import_id)
    return run


def cancel(import_id: int, *, by: User, comment: str = "") -> Import:
    """Stop a queued or running import; chunks in hand still end, and stay unseen."""
    run = move(import_id, State.CANCELED, by=by, comment=comment)
    admission.admit_next()
    return run


def delete(import_id: int, *, by: User, comment: str = "") -> Import:
    """Delete an import that was not processed; discard one that was.

    Raises:
        MoveRefused: it is running or approved.
    """
    with transaction.atomic():
        run = locked(import_id)
        if run.state != State.PENDING:
            return discard(import_id, by=by, comment=comment)
        run = move(import_id, State.DELETED, by=by, comment=comment)
        queue.defer_reclaiming(import_id)
    return run


def undo(
    import_id: int, *, by: User, comment: str = "", keep: bool = True, seen: int | None = None
) -> Import:
    """Take an approved import back: its leads are invisible again, at once.

    Leads that it updated get their old values back. The history says how many
    were reversed, kept and gone; approving it again undoes the undoing.

    Args:
        import_id: an approved import.
        by: who undoes.
        comment: kept in its history.
        keep: what people have changed since stays: leads that they have edited
            stay visible, values that they have set stay set. False takes all
            back; it is kept aside until the import is approved again.
        seen: id of the last event that the user has seen; None asks nothing.

    Raises:
        ImportChanged: something has happened since.
        MoveRefused: it is not approved (any more).
    """
    with transaction.atomic():
        run = locked(import_id)
        refuse_if_changed(run, seen)
        run = move(import_id, State.UNDONE, by=by, comment=comment)
        stay = keep_edited(run) if keep else 0
        taken_back = reversing.take_back(run, keep=keep)
        details = {
            "created": created_now(run),
            **taken_back,
            "kept": taken_back["kept"] + stay,
        }
        run.events.filter(pk=last_event(run)).update(details=details)
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
