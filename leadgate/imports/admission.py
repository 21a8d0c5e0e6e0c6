"""Which queued imports may begin: as many as there is room for, shared out fairly.

Small and large imports have room of their own, so that a small one never waits
for a large one to end. Within each, the next is of the site, and of its users
the user, that has the fewest under way; who has waited longest goes first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.models import Q
from django.db.models.functions import Now

from leadgate.imports import locks, queue
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import
from leadgate.settings import Settings, settings


@dataclass(frozen=True, slots=True)
class Candidate:
    """An import that waits, or is under way.

    Attributes:
        id: of the import.
        site: its site; None for all imports without one together.
        user: who uploaded it.
        large: whether it is over `queue.LARGE` bytes.
    """

    id: int
    site: int | None
    user: int
    large: bool


@dataclass(frozen=True, slots=True)
class Room:
    """How many may be under way at once; 0 for site and user: no limit of their own."""

    small: int
    large: int
    site: int = 0
    user: int = 0

    @classmethod
    def of(cls, chosen: Settings) -> Room:
        """Return what the settings say."""
        return cls(
            chosen.small_at_once, chosen.large_at_once, chosen.site_at_once, chosen.user_at_once
        )


def choose(
    waiting: Sequence[Candidate], under_way: Iterable[Candidate], room: Room
) -> list[Candidate]:
    """Return which of the waiting may begin, in the order in which they should.

    Args:
        waiting: who has waited longest comes first.
        under_way: running or admitted already.
        room: the limits.
    """
    sites, users, sizes = _counted(under_way)
    left, chosen = list(waiting), []
    while left := [one for one in left if _fits(one, sites, users, sizes, room)]:
        best = min(left, key=lambda one: (one.large, sites[one.site], users[one.user]))
        left.remove(best)
        chosen.append(best)
        sites[best.site] += 1
        users[best.user] += 1
        sizes[best.large] += 1
    return chosen


def _counted(
    under_way: Iterable[Candidate],
) -> tuple[Counter[int | None], Counter[int], Counter[bool]]:
    listed = list(under_way)
    return (
        Counter(one.site for one in listed),
        Counter(one.user for one in listed),
        Counter(one.large for one in listed),
    )


def _fits(
    one: Candidate,
    sites: Counter[int | None],
    users: Counter[int],
    sizes: Counter[bool],
    room: Room,
) -> bool:
    return (
        sizes[one.large] < (room.large if one.large else room.small)
        and (not room.site or sites[one.site] < room.site)
        and (not room.user or users[one.user] < room.user)
    )


def admit() -> list[int]:
    """Let waiting imports begin, as room allows; return their ids.

    Called when somebody presses Process, when an import ends, and every few
    seconds besides. Joins the caller's transaction if there is one, and never
    waits for an import's row.
    """
    with transaction.atomic():
        locks.wait_for(locks.Purpose.ADMITTING)
        room = Room.of(settings())
        waiting = _waiting(room)
        if not waiting:
            return []
        chosen = [one.id for one in choose(waiting, _under_way(), room)]
        free = Import.objects.select_for_update(skip_locked=True, of=("self",))
        runs = free.filter(Q(pk__in=chosen) & WAITING).in_bulk()
        admitted = [runs[import_id] for import_id in chosen if import_id in runs]
        Import.objects.filter(pk__in=list(runs)).update(admitted=Now())
        queue.defer_beginnings(admitted)
    return [run.pk for run in admitted]


def admit_next() -> None:
    """Let the next ones begin after one has ended, some at a time.

    Cost: one short query where none waits, two while half of the room is taken.
    """
    if not Import.objects.filter(WAITING).exists():
        return
    taken = Import.objects.filter(UNDER_WAY).count()
    if taken <= settings().small_at_once // 2 or _room_for_large():
        admit()


def _room_for_large() -> bool:
    large = Q(file_bytes__gt=queue.LARGE)
    if not Import.objects.filter(WAITING & large).exists():
        return False
    return Import.objects.filter(UNDER_WAY & large).count() < settings().large_at_once


WAITING = Q(state=State.QUEUED, admitted=None)
UNDER_WAY = Q(state=State.RUNNING) | Q(state=State.QUEUED, admitted__isnull=False)


def _under_way() -> list[Candidate]:
    rows = Import.objects.filter(UNDER_WAY).order_by()
    return [
        Candidate(pk, site, user, size > queue.LARGE)
        for pk, site, user, size in rows.values_list("pk", "site", "entered_by", "file_bytes")
    ]


def _waiting(room: Room) -> list[Candidate]:
    """Return those who have waited longest, of each user no more than could begin."""
    most = max(room.small, room.large)
    with connection.cursor() as cursor:
        cursor.execute(LONGEST_WAITING, [queue.LARGE, State.QUEUED, most])
        return [Candidate(*row) for row in cursor.fetchall()]


LONGEST_WAITING = """
SELECT id, site_id, entered_by_id, large FROM (
    SELECT id, site_id, entered_by_id, large, modified, row_number() OVER (
        PARTITION BY site_id, entered_by_id, large ORDER BY modified, id
    ) AS place
    FROM (SELECT *, file_bytes > %s AS large FROM lead_import
          WHERE state = %s AND admitted IS NULL) AS waiting
) AS placed
WHERE place <= %s ORDER BY modified, id
"""
