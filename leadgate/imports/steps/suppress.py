"""Changes to the suppression list: many at once, by their text, which is not kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet

from leadgate.accounts.models import User
from leadgate.errors import NotPermitted
from leadgate.imports.models import Suppressed
from leadgate.imports.models.suppressed import SuppressedKind
from leadgate.imports.rules_in_force import may_change_rules
from leadgate.imports.suppression import Meant, meant_by


@dataclass(frozen=True, slots=True)
class Done:
    """What became of the lines.

    Attributes:
        changed: entries added, or removed.
        already: lines that were on the list already, or were not on it.
        unreadable: lines that are no address, domain or number; nothing was
            done about them.
    """

    changed: int
    already: int
    unreadable: Sequence[Meant]


def add(text: str, *, by: User, kind: SuppressedKind | None = None, note: str = "") -> Done:
    """Put lines on the list; those that can't be read are handed back.

    Raises:
        NotPermitted: the user may not change what counts for all sites.
    """
    _refuse(by)
    meant = meant_by(text, kind)
    wanted = {one.fingerprint: one for one in meant if one.kind}
    with transaction.atomic():
        there = set(_those(wanted).values_list("fingerprint", flat=True))
        entries = [
            Suppressed(kind=one.kind, fingerprint=one.fingerprint, note=note, entered_by=by)
            for one in wanted.values()
            if one.kind and one.fingerprint not in there
        ]
        Suppressed.objects.bulk_create(entries, ignore_conflicts=True, batch_size=5000)
    return _done(meant, len(entries))


def remove(text: str, *, by: User, kind: SuppressedKind | None = None) -> Done:
    """Take lines off the list.

    Raises:
        NotPermitted: the user may not change what counts for all sites.
    """
    _refuse(by)
    meant = meant_by(text, kind)
    removed, _per_table = _those({one.fingerprint: one for one in meant if one.kind}).delete()
    return _done(meant, removed)


def remove_entry(entry: Suppressed, *, by: User) -> None:
    """Take one entry off the list.

    Raises:
        NotPermitted: the user may not change what counts for all sites.
    """
    _refuse(by)
    entry.delete()


def _those(wanted: dict[str, Meant]) -> QuerySet[Suppressed]:
    return Suppressed.objects.filter(fingerprint__in=list(wanted))


def _done(meant: Sequence[Meant], changed: int) -> Done:
    readable = sum(1 for one in meant if one.kind)
    return Done(changed, readable - changed, [one for one in meant if not one.kind])


def _refuse(by: User) -> None:
    if not may_change_rules(by, None):
        raise NotPermitted(user=by.username, what="change the suppression list")
