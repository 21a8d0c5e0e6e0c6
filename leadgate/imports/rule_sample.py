"""The records that rules are tried on: of the last import, or of a file brought along."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from leadgate.accounts.models import Site, User
from leadgate.engine.batch import Batch
from leadgate.engine.impact import Trial, try_rules
from leadgate.engine.inspect import inspect
from leadgate.engine.layout import Inspection
from leadgate.engine.mapping import resolve
from leadgate.engine.mapping.suggest import Column, suggest
from leadgate.engine.plan import Plan
from leadgate.engine.rulesets import RuleSet
from leadgate.engine.transforms.guess import guess_country, guess_formats
from leadgate.engine.understand import Understood, understand
from leadgate.errors import EmptyFile, TooLarge
from leadgate.imports.first_records import first_records
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import
from leadgate.imports.options import LAYOUT, MAPPING, OPTIONS, PLAN, Options
from leadgate.imports.plans import plan_by
from leadgate.imports.queries import visible_to
from leadgate.imports.suppression import with_suppressed
from leadgate.leads.custom import custom_fields, with_custom
from leadgate.storage import storage

RECORDS = 10_000
MOST_BYTES = 12 * 2**20
"""Bytes read; holds 10,000 records of ordinary width."""
LARGEST = 50 * 10**6
"""Bytes of a file that is brought along."""
GONE = (State.DISCARDED, State.DELETED)


@dataclass(frozen=True, slots=True)
class Sample:
    """Where the records come from, and how they are understood.

    Attributes:
        name: of the import, or of the file.
        run: the import; None for a file that was brought along.
        key: where the file lies in the storage.
        version: changes when another file lies there.
        layout: how it is written, as JSON.
        plan: how it is understood; its rules don't matter.
    """

    name: str
    run: Import | None
    key: str
    version: str
    layout: dict[str, Any]
    plan: Plan


def last_import(user: User, site: Site | None) -> Sample | None:
    """Return the newest import that this user may see, of a site or of all, whose file is kept."""
    runs = visible_to(user).exclude(state__in=GONE).filter(file_deleted=None).order_by("-pk")
    run = (runs if site is None else runs.filter(site=site)).first()
    if run is None:
        return None
    # A copy in plain CSV is there once the file has been processed.
    layout = run.layout if run.working_key else run.inspection["layout"]
    key = run.working_key or run.storage_key
    return Sample(run.name, run, key, run.file_sha256, layout, plan_by(run, None))


def keep_file(file: Iterable[bytes], name: str, user: User) -> dict[str, Any]:
    """Store a file for trials, one per user, and find out what it is.

    Returns:
        What `kept_file` needs to know, as plain data.

    Raises:
        FileRefused: it is empty, too large, or no list.
        StorageUnavailable: it can't be written.
    """
    key = _key(user)
    stored = storage().save(key, _bounded(file, name))
    if not stored.bytes:
        raise EmptyFile(name=name)
    with storage().local(key) as path:
        inspection = inspect(path, name=name)
    return {
        "name": name,
        "version": stored.sha256,
        "layout": LAYOUT.dump(inspection.layout),
        **_understood_as(inspection),
    }


def kept_file(kept: dict[str, Any], user: User) -> Sample:
    """Return the sample of a file that was brought along."""
    run = Import(
        layout=kept["layout"],
        mapping=kept["mapping"],
        options=kept["options"],
        entered_by=user,
        site=user.site,
    )
    plan = plan_by(run, None)
    return Sample(kept["name"], None, _key(user), kept["version"], kept["layout"], plan)


def forget_file(user: User) -> None:
    """Remove the file that a user brought along."""
    storage().delete(_key(user))


def try_on(sample: Sample, *sets: RuleSet) -> list[Trial]:
    """Return what each set of rules would do to a sample.

    Raises:
        StorageUnavailable: the file can't be read.
        FileRefused: it can't be read as it is said to be written.

    Cost: 0.1 s per set and 10,000 records; the first time some seconds more,
    to read and understand them; they are kept for the next call.
    """
    layout = json.dumps(sample.layout, sort_keys=True)
    plan = json.dumps(PLAN.dump(sample.plan), sort_keys=True)
    batch, understood = _understood(sample.key, sample.version, layout, plan)
    plans = [with_suppressed(with_custom(rules.applied_to(sample.plan))) for rules in sets]
    return [try_rules(batch, understood, plan) for plan in plans]


@lru_cache(maxsize=4)
def _understood(key: str, version: str, layout: str, plan: str) -> tuple[Batch, Understood]:
    batch = first_records(key, LAYOUT.load(json.loads(layout)), RECORDS, size=MOST_BYTES)
    return batch, understand(batch, PLAN.load(json.loads(plan)))


def _understood_as(inspection: Inspection) -> dict[str, Any]:
    """Return how a file that nobody has mapped is understood: by the suggestions alone."""
    header, samples = inspection.layout.header, inspection.samples
    columns = [Column(name, tuple(cells)) for name, cells in zip(header, samples, strict=True)]
    custom = custom_fields()
    mapping = resolve(header, suggest(columns, custom=custom), {})
    formats = guess_formats(header, mapping, samples, custom=custom)
    options = Options(formats=formats, country=guess_country(mapping, samples) or "")
    return {"mapping": MAPPING.dump(mapping), "options": OPTIONS.dump(options)}


def _key(user: User) -> str:
    return f"rules/sample-{user.pk}"


def _bounded(pieces_of_file: Iterable[bytes], name: str) -> Iterator[bytes]:
    size = 0
    for piece in pieces_of_file:
        size += len(piece)
        if size > LARGEST:
            raise TooLarge(name=name, limit=f"{LARGEST // 10**6} MB")
        yield piece
