"""`leadgate doctor`: what is wrong, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import click

from leadgate.cli import checks
from leadgate.cli.acting import json_output, print_json
from leadgate.cli.checks import Finding

NAMED = 5  # imports that are named where their numbers are wrong


@click.command()
@json_output
def doctor_command(as_json: bool) -> None:
    """Look at database, versions, storage, the imports' accounts, queue and disk."""
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
    looks: list[tuple[str, Callable[[], Finding], str]] = [
        ("database", _database, "Start the server, or look at LEADGATE_DATABASE_URL."),
        ("tables", checks.tables, "Run `leadgate migrate` with this version."),
        ("extensions", checks.extensions, "Look at the server's log."),
        ("versions", checks.versions, "Look at the server's log."),
        ("clock", checks.clock, "Look at the server's log."),
        ("storage", _storage, "Look at LEADGATE_STORAGE_URL and the folder's permissions."),
        ("account", _account, "Tell the makers of Leadgate; restore the backup before it broke."),
        ("files", checks.files, "Look at LEADGATE_STORAGE_URL."),
        ("queue", checks.queue, "Start `leadgate serve` or `leadgate worker`."),
        ("disk", checks.disk, "Look at LEADGATE_DATA_DIR and its permissions."),
    ]
    for what, check, advice in looks:
        try:
            yield check()
        except Exception as error:
            yield Finding(what, False, str(error).strip().split("\n")[0], advice)
            if check is _database:
                return  # nothing else can be looked at without it


def _database() -> Finding:
    from leadgate import startup

    startup.start(migrate=False)
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        (version,) = cursor.fetchone()
    well = int(version.split(".")[0]) >= 15
    return Finding("database", well, f"PostgreSQL {version}", "Leadgate needs 15 or newer.")


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
