"""The life cycle of an import: its states, their labels, and every move there is."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class State(StrEnum):
    """Where an import stands; the value is its public code."""

    PENDING = "pending"
    QUEUED = "queued"
    RUNNING = "running"
    PENDING_APPROVAL = "pending_approval"
    APPROVED = "approved"
    FAILED = "failed"
    CANCELED = "canceled"
    DISCARDED = "discarded"
    UNDONE = "undone"
    DELETED = "deleted"

    @property
    def label(self) -> Promise:
        """The word that people read; the guide's."""
        return STATES[self].label

    @property
    def processed(self) -> bool:
        """Whether there are results to view."""
        return self in {State.PENDING_APPROVAL, State.APPROVED, State.UNDONE}


class Facts(NamedTuple):
    """What the table below says of a state."""

    label: Promise
    icon: str  # of Bootstrap Icons
    tone: str  # of the theme: neutral, busy, ask, good, bad
    moves: frozenset[State]


def _to(*states: State) -> frozenset[State]:
    return frozenset(states)


S = State
STATES: Mapping[State, Facts] = {
    S.PENDING: Facts(_("Import Pending"), "hourglass", "neutral", _to(S.QUEUED, S.DELETED)),
    S.QUEUED: Facts(_("Queued"), "stack", "busy", _to(S.RUNNING, S.CANCELED)),
    S.RUNNING: Facts(_("Running"), "gear", "busy", _to(S.PENDING_APPROVAL, S.FAILED, S.CANCELED)),
    S.PENDING_APPROVAL: Facts(
        _("Pending Approval"), "eye", "ask", _to(S.APPROVED, S.QUEUED, S.DISCARDED)
    ),
    S.APPROVED: Facts(_("Approved"), "check-circle", "good", _to(S.UNDONE)),
    S.FAILED: Facts(_("Failed"), "exclamation-triangle", "bad", _to(S.QUEUED, S.DISCARDED)),
    S.CANCELED: Facts(_("Canceled"), "slash-circle", "neutral", _to(S.QUEUED, S.DISCARDED)),
    S.DISCARDED: Facts(_("Discarded"), "trash", "neutral", _to()),
    S.UNDONE: Facts(_("Undone"), "arrow-counterclockwise", "neutral", _to(S.QUEUED, S.APPROVED)),
    S.DELETED: Facts(_("Deleted"), "trash", "neutral", _to()),
}


def may_become(state: State, target: State) -> bool:
    """Say whether the table has this move."""
    return target in STATES[state].moves
