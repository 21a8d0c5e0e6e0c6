"""An import's history: as the line of steps on top, and in full."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from leadgate.imports.lifecycle import STATES, State
from leadgate.imports.models import Event, Import
from leadgate.web.templatetags.web import count

WORDS: dict[str, str | Promise] = {
    "uploaded": _("Uploaded"),
    "mapped": _("Field mappings saved"),
    "read_anew": _("File read again"),
    "left_out": _("Record left out"),
    "taken_back": _("Record taken back in"),
    "corrected": _("Records corrected"),
    "correction_undone": _("Correction undone"),
    "erased": _("Records erased on request"),
    "file_deleted": _("File deleted, because its time was over"),
    "rejected_deleted": _("Rejected records deleted, because their time was over"),
    "decided_create": _("Duplicates decided: create anyway"),
    "decided_skip": _("Duplicates decided: skip"),
    "decided_update": _("Duplicates decided: update"),
    "decided_reject": _("Duplicates decided: reject"),
    "reopened": _("Decision taken back"),
    State.QUEUED: _("Process"),
    State.RUNNING: _("Processing started"),
    State.PENDING_APPROVAL: _("Processed"),
}
DETAILS: dict[str, Promise] = {
    "created": _("created: %(count)s"),
    "updated": _("updated: %(count)s"),
    "back": _("back from being kept: %(count)s"),
    "reversed": _("updates taken back: %(count)s"),
    "kept": _("kept, because people have changed them since: %(count)s"),
    "gone": _("not possible, because the lead is gone: %(count)s"),
    "rejected": _("rejected: %(count)s"),
    "days": _("kept for %(count)s days"),
    "likely_create": _("likely duplicates created anyway: %(count)s"),
    "likely_skip": _("likely duplicates skipped: %(count)s"),
    "duplicates_now": _("duplicates of an import approved meanwhile: %(count)s"),
    "record": _("record %(count)s"),
    "records": _("records: %(count)s"),
    "others": _("duplicates that changed places with them: %(count)s"),
    "correction": _("correction %(count)s"),
    "corrected": _("corrected: %(count)s"),
    "joined": _("joined the import: %(count)s"),
    "still_rejected": _("still rejected: %(count)s"),
    "put_back": _("put back: %(count)s"),
}
WAY = (State.PENDING, State.RUNNING, State.PENDING_APPROVAL, State.APPROVED)
ENDS = frozenset({State.FAILED, State.CANCELED, State.DISCARDED, State.UNDONE})


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the line: a state, when it was reached and through whom.

    Attributes:
        label: the state's word.
        icon: of Bootstrap Icons.
        tone: of the theme.
        at: when; None if it lies ahead.
        by: who; None for Leadgate itself.
        here: the import stands here.
    """

    label: str | Promise
    icon: str
    tone: str
    at: datetime | None
    by: str
    here: bool

    @property
    def done(self) -> bool:
        """Whether it lies behind."""
        return self.at is not None and not self.here


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the history."""

    at: datetime
    what: str | Promise
    by: str
    comment: str
    details: tuple[str, ...] = ()


def stages_of(run: Import, events: Sequence[Event]) -> list[Stage]:
    """Return the way of the import: reached steps with who and when, then those ahead."""
    reached = _reached(run, events)
    way = list(WAY)
    if run.status in ENDS:
        way = [state for state in WAY if state in reached] + [run.status]
    here = State.RUNNING if run.status is State.QUEUED else run.status
    return [_stage(run, state, reached.get(state), here) for state in way]


def history_of(events: Sequence[Event]) -> list[Line]:
    """Return the history, newest first."""
    return [
        Line(
            event.at,
            _word(event.what),
            str(event.by or ""),
            event.comment,
            tuple(_details(event.details)),
        )
        for event in reversed(events)
    ]


def _reached(run: Import, events: Sequence[Event]) -> dict[State, Event]:
    """Return the event that led to each step, of the last processing only."""
    reached: dict[State, Event] = {}
    for event in events:
        if event.what == "uploaded":
            reached[State.PENDING] = event
        elif event.what == State.QUEUED:
            reached = {State.PENDING: reached[State.PENDING]} if State.PENDING in reached else {}
            reached[State.RUNNING] = event  # who pressed Process
        elif event.what != State.RUNNING and event.what in set(State):
            reached[State(event.what)] = event
    return reached


def _stage(run: Import, state: State, event: Event | None, here: State) -> Stage:
    shown = run.status if state is here else state
    facts = STATES[shown]
    return Stage(
        label=facts.label,
        icon=facts.icon,
        tone=facts.tone,
        at=event.at if event else None,
        by=str(event.by or "") if event else "",
        here=state is here,
    )


def _details(numbers: Mapping[str, object]) -> Iterator[str]:
    """Return the numbers of an event in words; those that are nothing are left out."""
    for name, words in DETAILS.items():
        number = numbers.get(name)
        if isinstance(number, int) and number:
            yield str(words) % {"count": count(number)}


def _word(what: str) -> str | Promise:
    if what in WORDS:
        return WORDS[what]
    return STATES[State(what)].label if what in set(State) else what.replace("_", " ")
