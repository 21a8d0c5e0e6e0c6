"""The one way in which an import changes its state."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from functools import partial

from django.db import transaction
from django.db.models.functions import Now

from leadgate import logs
from leadgate.accounts.models import User
from leadgate.errors import ImportChanged, MoveRefused, NotFound
from leadgate.imports import notices
from leadgate.imports.lifecycle import State, may_become
from leadgate.imports.models import Event, Import

log = logging.getLogger(__name__)


LONG = ("plan", "inspection")
"""Columns of some 80 kB, which few need; read when they are asked for."""


def locked(import_id: int) -> Import:
    """Return the import, its row locked until the transaction ends.

    Raises:
        NotFound: it is not there any more.
    """
    found = Import.objects.select_for_update(of=("self",)).filter(pk=import_id)
    run = found.defer(*LONG).first()
    if run is None:
        raise NotFound(what="import", which=import_id)
    return run


def refuse_if_changed(run: Import, seen: int | None) -> None:
    """Refuse what somebody decided by a page that is not true any more.

    Args:
        run: the import, its row locked.
        seen: id of the last event when the page was made; None asks nothing.

    Raises:
        ImportChanged: something has happened to the import since.
    """
    since = run.events.filter(pk__gt=seen).select_related("by").last() if seen is not None else None
    if since is not None:
        raise ImportChanged(name=run.name, who=since.by or "Leadgate")


def last_event(run: Import) -> int:
    """Return the id of the last thing that happened to an import, for `refuse_if_changed`."""
    return run.events.order_by("pk").values_list("pk", flat=True).last() or 0


def move(
    import_id: int,
    to: State,
    *,
    by: User | None = None,
    comment: str = "",
    details: Mapping[str, object] | None = None,
    changes: Mapping[str, object] | None = None,
) -> Import:
    """Move an import to another state, and write it to its history.

    The move, the history and `changes` (other columns of the import) are one
    transaction, joined to the caller's if there is one.

    Raises:
        MoveRefused: the life cycle has no such move from where the import is now.
    """
    with transaction.atomic():
        run = locked(import_id)
        if not may_become(run.status, to):
            raise MoveRefused(name=run.name, label=run.status_label, move=to.label)
        run.state = to
        for name, value in (changes or {}).items():
            setattr(run, name, value)
        run.modified = Now()
        if by is not None:
            run.modified_by = by
        # Not the whole row: its plan and inspection alone are some 80 kB.
        told = ["modified_by"] if by is not None else []
        run.save(update_fields=["state", "modified", *told, *(changes or {})])
        record_event(run, str(to), by=by, comment=comment, details=details)
        notices.tell(run, to, by)
        transaction.on_commit(partial(_tell, import_id, to, by))
    run.refresh_from_db(fields=["modified"])
    return run


def _tell(import_id: int, to: State, by: User | None) -> None:
    with logs.about(import_id=import_id):
        logs.event(log, "moved", to=str(to), by=by.pk if by else None)


def record_event(
    run: Import,
    what: str,
    *,
    by: User | None = None,
    comment: str = "",
    details: Mapping[str, object] | None = None,
) -> None:
    """Add a line to the import's history."""
    Event.objects.create(
        import_run=run, what=what, by=by, comment=comment, details=dict(details or {})
    )
