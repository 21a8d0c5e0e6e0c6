"""What somebody can do with an import now: the buttons and the row menu.

A button is there only where the life cycle has the move and the user the
permission; the step behind it checks the life cycle again, under a lock.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from leadgate.accounts.models import User
from leadgate.imports.lifecycle import State, may_become
from leadgate.imports.models import Import
from leadgate.imports.policies import refusal_for


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do with an import.

    Attributes:
        code: stable; the page's name below `imports:`.
        label: what the button says.
        icon: of Bootstrap Icons.
        address: where it leads.
        danger: to be thought about.
    """

    code: str
    label: str | Promise
    icon: str
    address: str
    danger: bool = False


@dataclass(frozen=True, slots=True)
class _Kind:
    code: str
    label: str | Promise
    icon: str
    permission: str
    possible: Callable[[Import], bool]
    danger: bool = False


def may_be_deleted(run: Import) -> bool:
    """Whether deleting is a move of the life cycle: it was not processed, or can be given up."""
    return any(may_become(run.status, gone) for gone in (State.DELETED, State.DISCARDED))


def may_be_processed(run: Import) -> bool:
    """Whether the import can be processed, for the first time or again."""
    return may_become(run.status, State.QUEUED) and run.file_deleted is None


def _first(run: Import) -> bool:
    return run.status is State.PENDING


_KINDS = (
    _Kind(
        "detail", _("View Details"), "file-earmark-text", "imports.view_import",
        lambda run: True,
    ),
    _Kind(
        "results", _("View Results"), "list-check", "imports.view_import",
        lambda run: run.status.processed,
    ),
    _Kind(
        "approve", _("Approve"), "check-circle", "imports.approve_import",
        lambda run: run.status is State.PENDING_APPROVAL,
    ),
    _Kind(
        "approve_again", _("Approve again"), "check-circle", "imports.approve_import",
        lambda run: run.status is State.UNDONE,
    ),
    _Kind("process", _("Process"), "play-circle", "imports.change_import", _first),
    _Kind(
        "process", _("Process again"), "arrow-clockwise", "imports.change_import",
        lambda run: may_be_processed(run) and not _first(run),
    ),
    _Kind(
        "cancel", _("Cancel"), "stop-circle", "imports.change_import",
        lambda run: may_become(run.status, State.CANCELED),
    ),
    _Kind(
        "errors", _("Download Error File"), "file-earmark-arrow-down", "imports.view_import",
        lambda run: run.status.processed and run.rejected > 0 and not run.rejected_deleted,
    ),
    _Kind(
        "undo", _("Undo"), "arrow-counterclockwise", "imports.approve_import",
        lambda run: may_become(run.status, State.UNDONE), danger=True,
    ),
    _Kind(
        "discard", _("Discard"), "archive", "imports.approve_import",
        lambda run: may_become(run.status, State.DISCARDED), danger=True,
    ),
    _Kind("delete", _("Delete"), "trash", "imports.delete_import", may_be_deleted, danger=True),
)  # fmt: skip


def actions_of(run: Import, user: User) -> dict[str, Action]:
    """Return what this user can do with an import now, by code, in the order of a menu."""
    return {
        kind.code: Action(
            kind.code,
            kind.label,
            kind.icon,
            reverse(f"imports:{kind.code}", args=[run.pk]),
            kind.danger,
        )
        for kind in _KINDS
        if kind.possible(run) and user.has_perm(kind.permission)
        if not kind.code.startswith("approve") or not refusal_for(run, user)
    }
