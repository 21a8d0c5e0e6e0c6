"""What `leadgate doctor` looks at besides whether database and storage answer."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from leadgate import __version__
from leadgate.settings import settings

LOW_DISK = 2 * 10**9
FILES_LOOKED_FOR = 200  # of the newest imports that still need theirs
CLOCK_SECONDS = 10.0
EXTENSIONS = ("pg_trgm", "unaccent")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is well, what was found, what to do."""

    what: str
    well: bool
    found: str
    advice: str = ""


def tables() -> Finding:
    """Whether the tables are those of this version: not older, not newer."""
    from django.db import connection
    from django.db.migrations.recorder import MigrationRecorder

    from leadgate.startup import shipped_migrations

    shipped = shipped_migrations()
    applied = set(MigrationRecorder(connection).applied_migrations())
    known = {app for app, _ in shipped}
    if missing := shipped - applied:
        advice = "Run `leadgate migrate` with this version."
        return Finding("tables", False, f"{len(missing)} changes missing", advice)
    if ahead := {(app, name) for app, name in applied - shipped if app in known}:
        found = f"{len(ahead)} changes of a newer version"
        return Finding("tables", False, found, "Install that version here, too.")
    return Finding("tables", True, "up to date")


def extensions() -> Finding:
    """Whether PostgreSQL has the extensions that search needs."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT extname FROM pg_extension")
        there = {name for (name,) in cursor.fetchall()}
    missing = [name for name in EXTENSIONS if name not in there]
    advice = f"As the database's owner: {' '.join(f'CREATE EXTENSION {n};' for n in missing)}"
    found = f"missing: {', '.join(missing)}" if missing else ", ".join(EXTENSIONS)
    return Finding("extensions", not missing, found, advice)


def versions() -> Finding:
    """Whether all programs that are connected are of one version."""
    from django.db import connection

    from leadgate.database import NAME

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT split_part(application_name, ' ', 2) FROM pg_stat_activity "
            "WHERE datname = current_database() AND application_name LIKE %s",
            [f"{NAME} %"],
        )
        found = sorted({version for (version,) in cursor.fetchall()} | {__version__})
    advice = "Both work together for a while; end the upgrade by starting the old ones anew."
    return Finding("versions", len(found) == 1, ", ".join(found), advice)


def clock() -> Finding:
    """Whether this machine's clock agrees with the database's."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT extract(epoch FROM clock_timestamp())")
        (theirs,) = cursor.fetchone()
    apart = abs(float(theirs) - time.time())
    advice = "Let both machines set their clocks by NTP."
    return Finding("clock", apart < CLOCK_SECONDS, f"{apart:.1f} s from the database's", advice)


def files() -> Finding:
    """Whether the files are there of imports that can still be processed."""
    from leadgate.errors import FileMissing
    from leadgate.imports.lifecycle import STATES, State
    from leadgate.imports.models import Import
    from leadgate.storage import storage

    needed = [state for state, facts in STATES.items() if State.QUEUED in facts.moves]
    runs = Import.objects.filter(state__in=[*needed, State.QUEUED, State.RUNNING])
    rows = runs.filter(file_deleted=None).order_by("-pk").values_list("pk", "storage_key")
    gone = []
    for import_id, key in rows[:FILES_LOOKED_FOR]:
        try:
            storage().size(key)
        except FileMissing:
            gone.append(import_id)
    found = f"gone of the imports {_listed(gone)}" if gone else "all there"
    advice = "Bring them back from a backup, or discard these imports."
    return Finding("files", not gone, found, advice)


def queue() -> Finding:
    """Whether somebody does the work that waits."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(QUEUE, [settings().silence])
        waiting, workers, stalled, failed = cursor.fetchone()
    found = f"{workers} workers, {waiting} jobs waiting"
    if failed:
        found += f", {failed} given up (see the log)"
    if waiting and not workers:
        return Finding("queue", False, found, "Start `leadgate serve` or `leadgate worker`.")
    advice = "Their worker has vanished. They go on once a worker runs; is one frozen?"
    stuck = f"{found}, {stalled} stalled" if stalled else found
    return Finding("queue", not stalled, stuck, advice)


QUEUE = """
WITH alive AS (
    SELECT id FROM procrastinate_workers
    WHERE last_heartbeat > now() - make_interval(secs => %s)
)
SELECT
    (SELECT count(*) FROM procrastinate_jobs WHERE status = 'todo'),
    (SELECT count(*) FROM alive),
    (SELECT count(*) FROM procrastinate_jobs
     WHERE status = 'doing' AND coalesce(worker_id, -1) NOT IN (SELECT id FROM alive)),
    (SELECT count(*) FROM procrastinate_jobs WHERE status = 'failed')
"""


def disk() -> Finding:
    """Whether there is room where this machine writes."""
    from leadgate.database import own_cluster

    folders = {"data folder": settings().data}
    if not settings().database_url:
        folders["database"] = own_cluster().place.folder
    if (kept := Path(settings().storage_url)).is_absolute():
        folders["storage"] = kept
    free = {name: shutil.disk_usage(folder).free for name, folder in folders.items()}
    found = ", ".join(f"{name}: {room / 1e9:,.1f} GB free" for name, room in free.items())
    well = min(free.values()) > LOW_DISK
    return Finding("disk", well, found, "Free some space; 2 GB at least, or imports will wait.")


def _listed(ids: Iterable[int]) -> str:
    return ", ".join(map(str, sorted(ids)))
