"""How far a running import is, and when it will be done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from django.utils.translation import ngettext

from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import
from leadgate.imports.steps import process
from leadgate.web.templatetags.web import count

BUSY = frozenset({State.QUEUED, State.RUNNING})


@dataclass(frozen=True, slots=True)
class Progress:
    """The state of a processing that goes on.

    Attributes:
        total: records of the file.
        done: records processed so far; the sum of the next two.
        accepted: taken so far.
        rejected: not taken so far.
        elapsed: since processing started.
    """

    total: int
    done: int
    accepted: int
    rejected: int
    elapsed: timedelta

    @property
    def percent(self) -> int:
        """Share of the records that are done; 100 only when all are."""
        if not self.total:
            return 0
        return min(100 * self.done // self.total, 100)

    @property
    def settling(self) -> bool:
        """Whether all records are done, and duplicates are looked for."""
        return 0 < self.total == self.done

    @property
    def per_second(self) -> int | None:
        """Records per second so far; None before the first ones."""
        seconds = self.elapsed.total_seconds()
        return round(self.done / seconds) if self.done and seconds > 0 else None

    @property
    def seconds_left(self) -> int | None:
        """Time left at that speed; None before it is known."""
        speed = self.per_second
        return -(-(self.total - self.done) // speed) if speed else None

    @property
    def per_second_shown(self) -> str:
        """The speed as people read it."""
        return count(self.per_second)

    @property
    def left(self) -> str:
        """The time left in words; blank before it is known."""
        seconds = self.seconds_left
        if seconds is None:
            return ""
        if seconds < 60:
            words = ngettext("%(n)s second left", "%(n)s seconds left", seconds)
            return words % {"n": seconds}
        minutes = -(-seconds // 60)
        return ngettext("%(n)s minute left", "%(n)s minutes left", minutes) % {"n": minutes}


def is_busy(run: Import) -> bool:
    """Whether the import waits for workers or is in their hands."""
    return run.status in BUSY


def progress_of(run: Import) -> Progress | None:
    """Return how far an import is; None where nothing runs.

    Cost: sums the chunk ledger, one row per chunk of the file.
    """
    if not is_busy(run):
        return None
    if run.status is State.QUEUED or run.laid != run.attempt:
        return Progress(run.inspection.get("records", 0), 0, 0, 0, timedelta())
    sums = process.progress(run)
    started = run.started or timezone.now()
    return Progress(
        total=sums["total"],
        done=sums["done"],
        accepted=sums["accepted"],
        rejected=sums["rejected"],
        elapsed=timezone.now() - started,
    )
