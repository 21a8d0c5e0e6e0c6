"""A stored file written anew without some records' text; nothing in it moves.

The chunk ledger stays true: each chunk has the same bytes' range, records and
lines. A file that can't be cut by bytes, such as a spreadsheet, is replaced by
its equivalent in plain CSV, from which it is read anyhow.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Sequence, Set
from dataclasses import replace
from pathlib import Path, PurePath

from leadgate.engine.blanking import Found, records_at, without
from leadgate.engine.inspect import inspect
from leadgate.engine.layout import Layout
from leadgate.errors import FileRefused
from leadgate.imports.first_records import prepared
from leadgate.imports.models import Chunk, Import
from leadgate.imports.options import INSPECTION, LAYOUT
from leadgate.imports.steps.retention import without_samples
from leadgate.storage import storage


def blank_file(run: Import, records: Set[int], named: Sequence[Found]) -> list[str]:
    """Write an import's file anew without records' text; `run` is saved by the caller.

    Args:
        run: an import whose row is locked.
        records: numbers of records that go as a whole.
        named: others that name the person somewhere.

    Returns:
        Keys of the files that are to be deleted once that is committed.

    Raises:
        StorageUnavailable: a file can't be read or written.
    """
    obsolete = [key for key in (run.storage_key, run.working_key) if key]
    layout: Layout = LAYOUT.load(run.inspection["layout"])
    if run.working_key:
        with storage().local(run.working_key) as path:
            _replace(run, path, LAYOUT.load(run.layout), records, named)
    else:
        with prepared(run.storage_key, layout) as (path, plain):
            _replace(run, path, plain, records, named)
    return obsolete


def _replace(
    run: Import, path: Path, layout: Layout, records: Set[int], named: Sequence[Found]
) -> None:
    """Store the plain file without the records as the import's file."""
    was_plain = layout == LAYOUT.load(run.inspection["layout"]) and not run.working_key
    found = [*records_at(path, layout, records), *named]
    run.storage_key = f"imports/{uuid.uuid4().hex}/original"
    run.working_key = ""
    with path.open("rb") as file:
        stored = storage().save(run.storage_key, without(file, found, layout.dialect))
    run.file_sha256, run.file_bytes = stored.sha256, stored.bytes
    _renew_digests(run, found)
    with storage().local(run.storage_key) as rewritten:
        _look_again(run, rewritten, layout)
    if not was_plain:
        run.file_name = f"{PurePath(run.file_name).stem}.csv"


def _renew_digests(run: Import, found: list[Found]) -> None:
    """Let the ledger know the changed chunks again."""
    for chunk in Chunk.objects.filter(import_run=run).exclude(digest=""):
        spans = (span for one in found for span in one.spans)
        if any(start < chunk.end and end > chunk.start for start, end in spans):
            data = storage().read_range(run.storage_key, chunk.start, chunk.end)
            chunk.digest = hashlib.sha256(data).hexdigest()
            chunk.save(update_fields=["digest"])


def _look_again(run: Import, path: Path, layout: Layout) -> None:
    """Take samples anew from the file as it is now; everything else that was found out stays."""
    known = INSPECTION.load(run.inspection)
    try:
        fresh = inspect(path, name=run.file_name)
    except FileRefused:
        fresh = None
    if fresh is not None and len(fresh.samples) == len(known.samples):
        known = replace(known, samples=fresh.samples, first_records=fresh.first_records)
        run.inspection = INSPECTION.dump(replace(known, layout=layout))
    else:
        run.inspection = without_samples(INSPECTION.dump(replace(known, layout=layout)))
    if not Chunk.objects.filter(import_run=run).exists():
        run.layout = LAYOUT.dump(layout)
