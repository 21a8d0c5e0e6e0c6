"""Step 1: a file comes in, is stored, and what it is is found out."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from leadgate.accounts.models import Site, User
from leadgate.engine.inspect import inspect
from leadgate.engine.layout import Inspection, Overrides
from leadgate.engine.mapping.suggest import Suggestion
from leadgate.errors import EmptyFile, NotPermitted, TooLarge
from leadgate.imports import sketches
from leadgate.imports.duplicate_policies import begun
from leadgate.imports.models import Import, MappingTemplate
from leadgate.imports.moves import record_event
from leadgate.imports.options import INSPECTION, LAYOUT, MAPPING, OPTIONS, Options
from leadgate.imports.steps.remembering import (
    begin,
    mark_used,
    memory_of,
    suggestions_from,
)
from leadgate.settings import settings
from leadgate.storage import Stored, storage


@dataclass(frozen=True, slots=True)
class Properties:
    """What the New Import page asks for; it applies to every lead of the file."""

    name: str = ""
    description: str = ""
    comments: str = ""
    source: str = ""
    rating: str = ""
    site: Site | None = None
    owner: User | None = None


def receive(
    pieces: Iterable[bytes],
    *,
    file_name: str,
    properties: Properties,
    by: User,
    overrides: Overrides | None = None,
    template: MappingTemplate | None = None,
) -> Import:
    """Store a file and make a pending import of it.

    Args:
        pieces: the file's bytes.
        file_name: as the user knows it.
        properties: of the import; a blank name becomes the file's.
        by: who uploads.
        overrides: of what would be found out about the file.
        template: to map it by; None takes the one that fits, if any.

    Raises:
        FileRefused: it is empty, too large, or no lead list; nothing is kept.
        StorageUnavailable: it could not be written.
    """
    _check_site(properties.site, by)
    key = f"imports/{uuid.uuid4().hex}/original"
    try:
        stored = storage().save(key, bounded(pieces, file_name))
        with storage().local(key) as path:
            inspection = look_at(path, file_name, stored, overrides)
            sketch = sketches.sketch_at_upload(path, inspection.layout)
        with transaction.atomic():
            run = _make(key, stored, inspection, file_name, properties, by, overrides, template)
            sketches.keep(run, sketch)
        return run
    except BaseException:
        storage().delete(key)
        raise


def look_at(path: Path, file_name: str, stored: Stored, overrides: Overrides | None) -> Inspection:
    """Find out how a stored file is written."""
    if stored.bytes == 0:
        raise EmptyFile(name=file_name)
    return inspect(path, name=file_name, overrides=overrides or Overrides())


def suggestions_for(
    inspection: Inspection, by: User, *, template: MappingTemplate | None = None
) -> tuple[Suggestion, ...]:
    """Suggest a field per column: by the template, what was mapped before, or evidence."""
    memory = memory_of(inspection, by, site=by.site_id, template=template, search=False)
    return suggestions_from(inspection, memory)


def _make(
    key: str,
    stored: Stored,
    inspection: Inspection,
    file_name: str,
    properties: Properties,
    by: User,
    overrides: Overrides | None,
    template: MappingTemplate | None,
) -> Import:
    site = properties.site or by.site
    memory = memory_of(inspection, by, site=site, template=template)
    told, on_duplicate = begun(
        Options(overrides=overrides or Overrides()), site.pk if site else None
    )
    mapping, options, more = begin(inspection, memory, told)
    with transaction.atomic():
        run = Import.objects.create(
            name=properties.name.strip() or Path(file_name).stem,
            description=properties.description,
            comments=properties.comments,
            source=properties.source,
            rating=properties.rating,
            site=site,
            owner=properties.owner,
            file_name=file_name,
            file_bytes=stored.bytes,
            file_sha256=stored.sha256,
            storage_key=key,
            inspection=INSPECTION.dump(inspection),
            layout=LAYOUT.dump(inspection.layout),
            mapping=MAPPING.dump(mapping),
            options=OPTIONS.dump(options),
            entered_by=by,
            modified_by=by,
            **{"on_duplicate": on_duplicate, **more},
        )
        if memory.template:
            mark_used(memory.template)
        record_event(run, "uploaded", by=by, details={"bytes": stored.bytes})
    run.refresh_from_db()
    return run


def bounded(pieces: Iterable[bytes], file_name: str) -> Iterator[bytes]:
    """Give a file's bytes on, up to the limit that is set.

    Raises:
        TooLarge: there are more.
    """
    limit, size = settings().max_upload, 0
    for piece in pieces:
        size += len(piece)
        if size > limit:
            raise TooLarge(name=file_name, limit=f"{limit / 1e9:g} GB")
        yield piece


def _check_site(site: Site | None, by: User) -> None:
    if by.site_id is not None and site is not None and site.pk != by.site_id:
        raise NotPermitted(user=by.username, what=f"import leads for the site {site.name}")
