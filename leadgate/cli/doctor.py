"""`leadgate doctor`: what is wrong, and what to do."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import click

from leadgate.cli.acting import json_output, print_json
from leadgate.settings import settings

LOW_DISK = 2 * 10**9
NAMED = 5  # imports that are named where their numbers are wrong


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is well, what was found, what to do."""

    what: str
    well: bool
    found: str
    advice: str = ""


@click.command()
@json_output
def doctor_command(as_json: bool) -> None:
    """Look at database, the imports' accounts, storage, queue and disk."""
    findings = list(_examine())
    if as_json:
        print_json(
            {"well": all(f.well for f in findings), "findings": [_public(f) for f in findings]}
        )
    else:
        for finding in findings:
            mark = "ok " if finding.well else "BAD"
            click.echo(f"{mark} {finding.what}: {finding.found}")
            if not finding.well:
                click.echo(f"    {finding.advice}")
    if not all(finding.well for finding in findings):
        raise SystemExit(1)


def _public(finding: Finding) -> dict[str, object]:
    return {name: getattr(finding, name) for name in ("what", "well", "found", "advice")}


def _examine() -> Iterator[Finding]:
    checks: list[tuple[str, Callable[[], Finding], str]] = [
        ("database", _database, "Start the server, or look at LEADGATE_DATABASE_URL."),
        ("tables", _tables, "Run `leadgate serve` once with this version."),
        ("storage", _storage, "Look at LEADGATE_STORAGE_URL and the folder's permissions."),
        ("account", _account, "Tell the makers of Leadgate; restore the backup before it broke."),
        ("queue", _queue, "Start `leadgate serve` or `leadgate worker`."),
        ("disk", _disk, "Free some space in the data folder."),
    ]
    for what, check, advice in checks:
        try:
            yield check()
        except Exception as error:
            yield Finding(what, False, str(error).strip().split("\n")[0], advice)


def _database() -> Finding:
    from leadgate import startup

    startup.start(migrate=False)
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        (version,) = cursor.fetchone()
    well = int(version.split(".")[0]) >= 15
    return Finding("database", well, f"PostgreSQL {version}", "Leadgate needs 15 or newer.")


def _tables() -> Finding:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    missing = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    found = f"{missing} changes missing" if missing else "up to date"
    return Finding("tables", not missing, found, "Run `leadgate serve` once with this version.")


def _storage() -> Finding:
    from leadgate.storage import storage

    stored = storage().save("doctor/probe", [b"leadgate"])
    back = storage().read_range("doctor/probe", 0, stored.bytes)
    storage().delete("doctor/probe")
    return Finding("storage", back == b"leadgate", "writes and reads", "It returned other bytes.")


def _account() -> Finding:
    from leadgate.imports.audit import differences

    wrong = differences()
    named = "; ".join(str(one) for one in wrong[:NAMED])
    found = named or "every record of every import counts once"
    advice = "Tell the makers of Leadgate; restore the backup before it broke."
    return Finding("account", not wrong, found, advice)


def _queue() -> Finding:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT (SELECT count(*) FROM procrastinate_jobs WHERE status = 'todo'), "
            "(SELECT count(*) FROM procrastinate_workers "
            " WHERE last_heartbeat > now() - interval '30 seconds')"
        )
        waiting, workers = cursor.fetchone()
    well = workers > 0 or waiting == 0
    found = f"{workers} workers, {waiting} jobs waiting"
    return Finding("queue", well, found, "Start `leadgate serve` or `leadgate worker`.")


def _disk() -> Finding:
    free = shutil.disk_usage(settings().data).free
    return Finding("disk", free > LOW_DISK, f"{free / 1e9:,.1f} GB free", "Free some space.")
