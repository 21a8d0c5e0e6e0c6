"""Files that hold mostly the same records as one that was uploaded before."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from django.db import connection
from django.db.models import QuerySet

from leadgate.engine.formats import needs_preparing
from leadgate.engine.layout import Layout
from leadgate.engine.sketch import Sketch, share_of, sketch_file
from leadgate.imports.models import FileSketch, Import
from leadgate.imports.options import LAYOUT
from leadgate.storage import storage

MOSTLY = 0.5
"""Share of the lines from which on a file is mostly the same as another."""

LATEST = 200  # imports that a file is compared with


class Resembling(NamedTuple):
    """An import whose file has many of the same lines, and how many of a hundred."""

    run: Import
    percent: int


def sketch_at_upload(path: Path, layout: Layout) -> Sketch | None:
    """Sketch a file that has just come in; None where it is no plain text.

    Cost: reads 16 MiB at most, some 50 ms.
    """
    return None if needs_preparing(layout) else sketch_file(path)


def keep(run: Import, sketch: Sketch | None) -> None:
    """Keep the sketch of an import's file."""
    if sketch is not None:
        FileSketch.objects.update_or_create(
            import_run=run,
            defaults={
                "modulus": sketch.modulus,
                "prints": list(sketch.prints),
                "whole": sketch.whole,
            },
        )


def complete(run: Import) -> None:
    """Sketch the whole of a large file, of which pieces were looked at when it came.

    Safe to repeat. Cost: reads the file once, about a second per 300 MB.
    """
    if not is_whole(run):
        layout: Layout = LAYOUT.load(run.inspection["layout"])
        if not needs_preparing(layout):
            with storage().local(run.storage_key) as path:
                keep(run, sketch_file(path, whole=True))


def is_whole(run: Import) -> bool:
    """Whether nothing is left to be looked at."""
    return not FileSketch.objects.filter(import_run=run, whole=False).exists()


_COMMON = """
SELECT import_id, modulus, (
    SELECT count(*) FROM unnest(prints) AS print
    WHERE print = ANY(%s) AND print & (greatest(modulus, %s) - 1) = 0)
FROM lead_import_sketch WHERE import_id = ANY(%s)
"""


def resembling(run: Import, among: QuerySet[Import]) -> Resembling | None:
    """Return the import whose file holds most of this one's records, if one holds many.

    Args:
        run: an import that has just been uploaded.
        among: those that may be named; the latest are looked at.

    Cost: compares some thousand numbers with each, in SQL; some 50 ms.
    """
    mine = FileSketch.objects.filter(import_run=run).first()
    if mine is None:
        return None
    sketch = Sketch(mine.modulus, tuple(mine.prints), mine.whole)
    before = among.filter(pk__lt=run.pk).exclude(file_sha256=run.file_sha256)
    ids = list(before.order_by("-pk").values_list("pk", flat=True)[:LATEST])
    with connection.cursor() as cursor:
        cursor.execute(_COMMON, [mine.prints, mine.modulus, ids])
        found = [
            (share_of(sketch, modulus, common) or 0.0, other)
            for other, modulus, common in cursor.fetchall()
        ]
    share, other = max(found, default=(0.0, 0))
    if share < MOSTLY:
        return None
    return Resembling(Import.objects.select_related("entered_by").get(pk=other), round(100 * share))
