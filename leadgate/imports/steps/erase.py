"""Erases one person everywhere, and leaves a receipt that says so, but not who it was.

Import by import, each in a transaction under its lock; safe to repeat after
any kill. A stored file is written anew without the record's text, every other
byte where it was; the old one is deleted once nothing refers to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.db import connection, transaction
from django.db.models import Max
from django.db.models.functions import Now

from leadgate.accounts.models import User
from leadgate.engine.fingerprint import fingerprint
from leadgate.errors import ErasureWaits, NotPermitted
from leadgate.imports import erased_records, queue, traces
from leadgate.imports.corrections import is_running
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Erasure, ErasureState, Event, Import
from leadgate.imports.moves import locked, record_event
from leadgate.imports.rules_in_force import may_change_rules
from leadgate.imports.steps import suppress as suppression
from leadgate.imports.steps.blank_file import blank_file
from leadgate.imports.traces import TEXTS, Sought
from leadgate.leads import partitions, searching
from leadgate.leads.models import Lead
from leadgate.storage import storage

PERMISSION = "leads.delete_lead"
LARGE = 50_000_000
"""Bytes of stored files from which on a worker does it, while nobody waits."""


def may_erase(user: User) -> bool:
    """Whether this user may erase people: whoever deletes leads of all sites."""
    return user.site_id is None and user.has_perm(PERMISSION)


def refuse_unless_permitted(user: User, *, also_suppress: bool = False) -> None:
    """Stop who may not erase people.

    Raises:
        NotPermitted: they don't delete leads of all sites, or may not change the
            suppression list.
    """
    if not may_erase(user):
        raise NotPermitted(user=user.username, what="erase people")
    if also_suppress and not may_change_rules(user, None):
        raise NotPermitted(user=user.username, what="change the suppression list")


def ask(
    sought: Sought, *, by: User, comment: str = "", also_suppress: bool = False, wait: bool = False
) -> Erasure:
    """Erase a person: at once, or by a worker where many files have to be searched.

    Args:
        sought: whom.
        by: who asks for it.
        comment: kept on the receipt, without what names the person.
        also_suppress: never let the addresses and numbers be imported again.
        wait: do it here, however long it takes.

    Raises:
        NotPermitted: the user may not delete leads of all sites, or not change
            the suppression list.
        ErasureWaits: an import is being processed.
        StorageUnavailable: a file can't be read or written just now.
    """
    refuse_unless_permitted(by, also_suppress=also_suppress)
    here = wait or sum(run.file_bytes for run in traces.stored()) <= LARGE
    if here:
        _refuse_while_busy()
    person = sought.person
    with transaction.atomic():
        erasure = Erasure.objects.create(
            sought=sought.plain(),
            kinds=list(sought.kinds),
            fingerprints=[fingerprint(text) for text in (*person.emails, *person.phones)],
            suppress=also_suppress,
            comment=person.without(comment),
            by=by,
        )
        queue.defer_erasure(erasure.pk)  # whoever does it here first leaves nothing to it
    if here:
        with suppress(ErasureWaits):  # a worker ends what an import has held up meanwhile
            work(erasure.pk)
    erasure.refresh_from_db()
    return erasure


def work(erasure_id: int) -> None:
    """Do an erasure, or what a killed worker has left of it; nothing if it is done.

    Raises:
        ErasureWaits: an import is being processed; try again later.
    """
    with _alone(erasure_id):
        erasure = Erasure.objects.filter(pk=erasure_id, state=ErasureState.RUNNING).first()
        if erasure is not None:
            _work(erasure_id, Sought.of_plain(erasure.sought))


@contextmanager
def _alone(erasure_id: int) -> Iterator[None]:
    """Let one process at a time do an erasure; another waits, and finds it done."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s, %s)", [ERASING, erasure_id])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [ERASING, erasure_id])


ERASING = 0xE4A5E  # PostgreSQL's advisory locks of this purpose


def _work(erasure_id: int, sought: Sought) -> None:
    for import_id in _imports():
        _in_import(erasure_id, import_id, sought)
    _in_leads(erasure_id, sought)
    _in_texts(erasure_id, sought)
    _delete_obsolete(erasure_id)
    left = len(traces.find(sought))
    for run in traces.stored() if sought.person else ():
        left += len(traces.in_file(run, sought.person))
    _end(erasure_id, sought, left)


def _refuse_while_busy() -> None:
    for run in Import.objects.filter(state__in=(State.QUEUED, State.RUNNING))[:1]:
        raise ErasureWaits(name=run.name)


def _imports() -> list[int]:
    runs = Import.objects.exclude(state__in=traces.GONE).order_by("pk")
    return list(runs.values_list("pk", flat=True))


def _in_import(erasure_id: int, import_id: int, sought: Sought) -> None:
    """Erase the person's records of one import: their rows, and their text in the file."""
    with transaction.atomic():
        run = locked(import_id)
        if run.status in {State.QUEUED, State.RUNNING} or is_running(run):
            raise ErasureWaits(name=run.name)
        partitions.drop_laid(run.part)  # of a processing that did not end: nobody needs it
        has_file = run.file_deleted is None and run.state not in traces.GONE
        in_file = traces.in_file(run, sought.person) if has_file and sought.person else []
        records = {one.record for one in in_file if one.whole}
        records |= erased_records.of_import(run, traces.find_in(sought, run))
        named = [one for one in in_file if one.record not in records]
        counts = erased_records.unnamed(run, sought.person)
        if not records and not named and not counts.total():
            return
        counts += erased_records.erase(run, records)
        if has_file:
            obsolete = blank_file(run, records, named)
            counts += Counter(file_records=len(records), texts=len(named), files=1)
            _note_obsolete(erasure_id, obsolete)
        run.erased = sorted({*run.erased, *records})
        run.modified = Now()
        run.save()
        record_event(run, "erased", details={"records": len(records)})
        _count(erasure_id, counts, {"import": run.pk, "records": len(records)})


def _in_leads(erasure_id: int, sought: Sought) -> None:
    """Erase leads that belong to no import (any more), and what names the person in others."""
    with transaction.atomic():
        found = traces.find(sought)
        counts = erased_records.erase_leads(found.leads)
        for lead in Lead.objects.filter(pk__in=found.notes):
            Lead.objects.filter(pk=lead.pk).update(notes=sought.person.without(lead.notes or ""))
            counts["texts"] += 1
        searching.index_leads(Lead.objects.filter(pk__in=found.notes, leadsearch__isnull=False))
        _count(erasure_id, counts)


def _in_texts(erasure_id: int, sought: Sought) -> None:
    """Replace what names the person in texts of imports and their histories."""
    person = sought.person
    with transaction.atomic():
        found = traces.find(sought)
        for event in Event.objects.filter(pk__in=found.events):
            Event.objects.filter(pk=event.pk).update(comment=person.without(event.comment))
        for run in Import.objects.filter(pk__in=found.imports):
            texts = {name: person.without(getattr(run, name)) for name in TEXTS}
            Import.objects.filter(pk=run.pk).update(**texts)
        counts = Counter(texts=len(found.events) + len(found.imports))
        _count(erasure_id, counts)


def _count(erasure_id: int, counts: Counter[str], place: dict[str, int] | None = None) -> None:
    erasure = Erasure.objects.select_for_update().get(pk=erasure_id)
    erasure.counts = dict(Counter(erasure.counts) + counts)
    erasure.places += [place] if place else []
    erasure.save(update_fields=["counts", "places"])


def _note_obsolete(erasure_id: int, keys: list[str]) -> None:
    erasure = Erasure.objects.select_for_update().get(pk=erasure_id)
    erasure.obsolete += keys
    erasure.save(update_fields=["obsolete"])


def _delete_obsolete(erasure_id: int) -> None:
    """Delete old files, and those that people have brought along to try rules on."""
    erasure = Erasure.objects.get(pk=erasure_id)
    storage().delete(*erasure.obsolete)
    storage().delete(*(f"rules/sample-{pk}" for pk in User.objects.values_list("pk", flat=True)))
    Erasure.objects.filter(pk=erasure_id).update(obsolete=[])


def _end(erasure_id: int, sought: Sought, left: int) -> None:
    """Write the receipt, chained to the one before."""
    with transaction.atomic():
        # One at a time, so that each receipt follows one other.
        list(Erasure.objects.select_for_update().order_by("pk").values_list("pk", flat=True))
        erasure = Erasure.objects.select_related("by").get(pk=erasure_id)
        if erasure.suppress:
            text = "\n".join((*sought.person.emails, *sought.person.phones))
            suppression.add(text, by=erasure.by, note="Erased on request")
        last = Erasure.objects.filter(state=ErasureState.DONE).aggregate(done=Max("done"))["done"]
        before = Erasure.objects.filter(done=last).order_by("pk").last() if last else None
        Erasure.objects.filter(pk=erasure_id).update(
            state=ErasureState.DONE,
            sought={},
            left=left,
            done=Now(),
            previous=before.digest if before else "",
        )
        erasure.refresh_from_db()
        erasure.digest = erasure.computed()
        erasure.save(update_fields=["digest"])
