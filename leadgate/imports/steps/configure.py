"""Step 2: a person sets the field mappings and properties."""

from __future__ import annotations

from dataclasses import replace

from django.db import transaction
from django.db.models.functions import Now

from leadgate.accounts.models import User
from leadgate.engine.inspect import inspect
from leadgate.engine.layout import Overrides
from leadgate.engine.mapping import Mapping
from leadgate.errors import MoveRefused
from leadgate.imports.keeping import file_key
from leadgate.imports.lifecycle import State, may_become
from leadgate.imports.models import Import
from leadgate.imports.moves import locked, record_event
from leadgate.imports.options import INSPECTION, LAYOUT, MAPPING, OPTIONS, Options
from leadgate.imports.steps.remembering import begin, memory_of
from leadgate.storage import storage


def configure(
    import_id: int,
    *,
    by: User,
    mapping: Mapping | None = None,
    options: Options | None = None,
    event: str = "mapped",
    **properties: object,
) -> Import:
    """Save how the file is to be processed.

    Args:
        import_id: an import that can be processed (again).
        by: who sets it.
        mapping: a target or None per column; None leaves it as it is.
        options: formats, value maps, country, keys; None leaves them.
        event: what the import's history calls it.
        properties: other columns of the import: owner, on_duplicate, comments …

    Raises:
        MoveRefused: the import can't be processed from where it is now.
    """
    with transaction.atomic():
        run = locked(import_id)
        if not may_become(run.status, State.QUEUED):
            raise MoveRefused(name=run.name, label=run.status_label, move="mapped anew")
        if mapping is not None:
            run.mapping = MAPPING.dump(mapping)
        if options is not None:
            run.options = OPTIONS.dump(options)
        for name, value in properties.items():
            setattr(run, name, value)
        run.modified, run.modified_by = Now(), by
        run.save()
        record_event(run, event, by=by)
    run.refresh_from_db()
    return run


def read_anew(import_id: int, overrides: Overrides, *, by: User) -> Import:
    """Look at the stored file again, as a person says that it is written.

    The mapping begins anew, since the columns may be others; what is set for
    the file as a whole stays.

    Raises:
        FileRefused: it can't be read like that; the import stays as it was.
    """
    run = Import.objects.get(pk=import_id)
    with storage().local(file_key(run)) as path:
        inspection = inspect(path, name=run.file_name, overrides=overrides)
    memory = memory_of(inspection, by, site=run.site)
    old: Options = OPTIONS.load(run.options)
    mapping, options, _ = begin(inspection, memory, replace(old, overrides=overrides))
    return configure(
        import_id,
        by=by,
        mapping=mapping,
        options=options,
        event="read_anew",
        inspection=INSPECTION.dump(inspection),
        layout=LAYOUT.dump(inspection.layout),
    )
