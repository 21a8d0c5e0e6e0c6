"""What every program that uses the database does first."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from leadgate import database
from leadgate.errors import DatabaseUnavailable
from leadgate.settings import settings

MIGRATING = 0x1EAD0  # PostgreSQL's advisory lock of this purpose


def start(*, migrate: bool = True) -> None:
    """Start or find the database, set Django up, and bring the tables up to date.

    Raises:
        DatabaseUnavailable: it does not answer.
    """
    database.hold()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leadgate.django_settings")
    import django

    django.setup()
    if migrate:
        _migrate()


def _migrate() -> None:
    from django.core.management import call_command
    from django.db import OperationalError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        with connection.cursor() as cursor:
            # Two starts at once: the second waits, and finds nothing left to do.
            cursor.execute("SELECT pg_advisory_lock(%s)", [MIGRATING])
            executor = MigrationExecutor(connection)
            if executor.migration_plan(executor.loader.graph.leaf_nodes()):
                call_command("migrate", interactive=False, verbosity=0)
            cursor.execute("SELECT pg_advisory_unlock(%s)", [MIGRATING])
    except OperationalError as error:
        raise DatabaseUnavailable(why=str(error).strip()) from error


def first_sign_in() -> tuple[str, str] | None:
    """Return user name and password of the first administrator, while it is unchanged.

    Made where there is no user yet; kept, for its owner's eyes only, in the
    data folder. None once the password was changed or others administrate.
    """
    from leadgate.accounts.models import User

    note = settings().data / "first-sign-in"
    if not User.objects.exists():
        _make_administrator(note)
    with suppress(OSError, ValueError):
        name, password = note.read_text().split()
        user = User.objects.filter(username=name, is_active=True).first()
        if user is not None and user.check_password(password):
            return name, password
    return None


def _make_administrator(note: Path) -> None:
    from leadgate.accounts.models import User

    password = secrets.token_urlsafe(9)
    note.touch(mode=0o600)
    note.write_text(f"admin {password}\n")
    User.objects.create_superuser(
        "admin", "admin@example.com", password, first_name="Ada", last_name="Administrator"
    )
