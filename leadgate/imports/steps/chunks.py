"""The chunk ledger at work: laid once, then done chunk by chunk by any worker.

A chunk's rows and its mark in the ledger are one transaction, and the chunk's
row is locked from the claim to the commit. Whoever is killed, cut off or
frozen for too long loses the lock and all it wrote; another takes the chunk.
"""

from __future__ import annotations

import hashlib
import logging
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO, NamedTuple

import polars as pl
from django.db import connection, transaction
from django.db.models import F
from django.db.models.functions import Now

from leadgate import logs
from leadgate.engine.check import check
from leadgate.engine.checked import Checked
from leadgate.engine.formats import needs_preparing, prepare
from leadgate.engine.layout import Layout
from leadgate.engine.parse import parse
from leadgate.engine.plan import Plan
from leadgate.engine.records import Chunk as PlannedChunk
from leadgate.engine.records import plan_chunks
from leadgate.errors import FileChanged
from leadgate.imports import likely
from leadgate.imports.erased import ERASED, ERASED_SAYS
from leadgate.imports.lifecycle import State
from leadgate.imports.loading import copy_into
from leadgate.imports.locks import kept_alive
from leadgate.imports.models import (
    Chunk,
    DepartedRecord,
    Import,
    LeadUpdate,
    RejectedRecord,
)
from leadgate.imports.options import LAYOUT, PLAN
from leadgate.imports.steps import corrected_file
from leadgate.imports.suppression import with_suppressed
from leadgate.imports.watch import frozen_seconds
from leadgate.leads import partitions
from leadgate.leads.models import Lead
from leadgate.leads.partitions import ORDINARY
from leadgate.settings import settings
from leadgate.storage import read_pieces, storage

log = logging.getLogger(__name__)


def lay_ledger(import_id: int) -> None:
    """Write the chunk ledger of the current attempt, once; rows of older attempts go.

    Safe to repeat and to run at once: the second one finds it laid.

    Raises:
        FileChanged: the stored file is not the one that was uploaded.
        StorageUnavailable: it can't be read.
    """
    if Import.objects.filter(pk=import_id, laid=F("attempt")).exists():
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [LEDGER, import_id])
        run = Import.objects.get(pk=import_id)
        if run.laid == run.attempt or run.state != State.RUNNING:
            return
        if run.laid:
            clear(import_id)
        with kept_alive(), storage().local(run.storage_key) as path:
            _verify(path, run)
            working_key, layout, chunks = _plan(run, path)
        Chunk.objects.bulk_create(chunks, batch_size=1000)
        records = sum(chunk.records for chunk in chunks)
        Import.objects.filter(pk=import_id).update(
            laid=run.attempt,
            working_key=working_key,
            layout=LAYOUT.dump(layout),
            part=partitions.lay(import_id, records, least=settings().partition_from),
        )


LEDGER = 0x1EAD  # PostgreSQL's advisory locks of this purpose


def clear(import_id: int) -> None:
    """Remove what an import has staged: leads, rejected records, corrections, the ledger."""
    Chunk.objects.filter(import_run=import_id).delete()  # waits for chunks in hand
    likely.forget(import_id)
    LeadUpdate.objects.filter(import_run=import_id).delete()
    DepartedRecord.objects.filter(import_run=import_id).delete()
    Lead.objects.filter(import_run=import_id)._raw_delete("default")
    for part in Import.objects.filter(pk=import_id).values_list("part", flat=True):
        partitions.drop_laid(part)  # one that was attached is retired later
    Import.objects.filter(pk=import_id).update(part=ORDINARY)
    RejectedRecord.objects.filter(import_run=import_id)._raw_delete("default")
    corrected_file.forget(import_id)


def take_one(import_id: int) -> bool:
    """Process one chunk that nobody has in hand; return whether there was one."""
    with transaction.atomic(), connection.cursor() as cursor:
        silent = frozen_seconds()
        cursor.execute(BOUND, {"silent": f"{silent}s", "slow": f"{5 * silent}s"})
        chunk = (
            Chunk.objects.select_for_update(of=("self",), skip_locked=True)
            .filter(import_run=import_id, done=None, import_run__state=State.RUNNING)
            .annotate(attempt=F("import_run__attempt"))
            .order_by("number")
            .first()
        )
        if chunk is None:
            return False
        begin = time.monotonic()
        with logs.about(import_id=import_id, chunk=chunk.number):
            orders = _orders_of(import_id, chunk.attempt)
            _write(chunk, _check(chunk, orders), orders.part, begin)
            seconds = time.monotonic() - begin
            logs.event(log, "chunk written", records=chunk.records, seconds=seconds)
    return True


BOUND = """
SELECT set_config('idle_in_transaction_session_timeout', %(silent)s, true),
       set_config('statement_timeout', %(slow)s, true),
       set_config('synchronous_commit', 'off', true)
"""
"""What a chunk's transaction may cost others.

Its commit does not wait for the disk: should the server crash, the chunk's rows
and its mark are gone together, and it is done again. Settling waits for all of it.
"""


class Orders(NamedTuple):
    """What every chunk of an import is read and judged by.

    Attributes:
        name: of the file, as people know it.
        key: of the stored file that the chunks are ranges of.
        layout: how it is written.
        plan: frozen when processing started.
        part: the partition that its leads are loaded into.
        erased: numbers of records whose text was erased on request.
    """

    name: str
    key: str
    layout: Layout
    plan: Plan
    part: int = ORDINARY
    erased: frozenset[int] = frozenset()


@lru_cache(maxsize=8)
def _orders_of(import_id: int, attempt: int) -> Orders:
    """Return an import's orders; they never change within an attempt."""
    run = Import.objects.get(pk=import_id, attempt=attempt)
    key = run.working_key or run.storage_key
    layout, plan = LAYOUT.load(run.layout), PLAN.load(run.plan)
    return Orders(run.file_name, key, layout, plan, run.part, frozenset(run.erased))


def _check(chunk: Chunk, orders: Orders) -> Checked:
    data = storage().read_range(orders.key, chunk.start, chunk.end)
    if chunk.digest and chunk.digest != hashlib.sha256(data).hexdigest():
        raise FileChanged(name=orders.name)
    batch = parse(data, orders.layout, chunk.range).refusing(orders.erased, ERASED, ERASED_SAYS)
    return check(batch, with_suppressed(orders.plan))


def _write(chunk: Chunk, checked: Checked, part: int, begin: float) -> None:
    mark = pl.lit(chunk.import_run_id).alias("import_id")
    with connection.cursor() as cursor:
        copy_into(cursor, partitions.table_of(part), checked.accepted.with_columns(mark))
        copy_into(cursor, RejectedRecord._meta.db_table, checked.rejected.with_columns(mark))
    Chunk.objects.filter(pk=chunk.pk).update(
        done=Now(),
        seconds=time.monotonic() - begin,
        accepted=len(checked.accepted),
        rejected=len(checked.rejected),
        warned=checked.accepted["warnings"].count(),
        errors_by_rule=dict(checked.errors_by_rule),
        warnings_by_rule=dict(checked.warnings_by_rule),
        new_choices={name: list(labels) for name, labels in checked.new_choices.items()},
    )


def _plan(run: Import, path: Path) -> tuple[str, Layout, list[Chunk]]:
    """Cut the file into chunks; first write a copy that can be cut, where it can't be."""
    layout: Layout = LAYOUT.load(run.inspection["layout"])
    with _prepared(path, layout) as (working, layout):
        planned = plan_chunks(working, layout, size=settings().chunk_size)
        with working.open("rb") as file:
            found = [Chunk.of(run, chunk, digest=_digest(file, chunk)) for chunk in planned]
        key = ""
        if working != path:
            key = run.storage_key.replace("original", "working")
            storage().save(key, read_pieces(working))
    return key, layout, found


def _digest(file: BinaryIO, chunk: PlannedChunk) -> str:
    file.seek(chunk.start)
    return hashlib.sha256(file.read(chunk.end - chunk.start)).hexdigest()


@contextmanager
def _prepared(path: Path, layout: Layout) -> Iterator[tuple[Path, Layout]]:
    if not needs_preparing(layout):
        yield path, layout
        return
    with tempfile.TemporaryDirectory(dir=settings().folder("uploading")) as folder:
        target = Path(folder) / "working.csv"
        yield target, prepare(path, layout, target)


def _verify(path: Path, run: Import) -> None:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if digest != run.file_sha256:
        raise FileChanged(name=run.file_name)
