"""What every program that uses the database does first."""

from __future__ import annotations

import gc
import logging
import os
import random
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg
from psycopg.errors import DeadlockDetected, LockNotAvailable

from leadgate import database
from leadgate.errors import DatabaseUnavailable
from leadgate.settings import settings

MIGRATING = 0x1EAD0  # PostgreSQL's advisory lock of this purpose
MIGRATION_TRIES = 60


def start(*, migrate: bool = True, serving: bool = False) -> None:
    """Start or find the database, set Django up, and bring the tables up to date.

    Args:
        migrate: False leaves the tables as they are.
        serving: what happens is logged; else, as a person reads along, only warnings.

    Raises:
        DatabaseUnavailable: it does not answer.
    """
    database.hold()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leadgate.django_settings")
    with _nothing_to_collect():
        import django

        django.setup()
    if not serving:
        logging.getLogger("leadgate").setLevel(logging.WARNING)
    if migrate:
        _migrate()


@contextmanager
def _nothing_to_collect() -> Iterator[None]:
    """Keep the garbage collector from what is loaded: all of it stays until the end.

    It would look through it again and again, a tenth of a second at every start.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _migrate() -> None:
    from django.core.management import call_command
    from django.db import OperationalError, connection
    from django.db.migrations.recorder import MigrationRecorder

    try:
        if shipped_migrations() <= MigrationRecorder(connection).applied_migrations().keys():
            return
        # Two starts at once: the second waits, and finds nothing left to do. A
        # transaction of its own holds the lock, so that a pooler may stand between.
        alone = {**connection.get_connection_params(), "application_name": "migration"}
        with psycopg.connect(**alone) as other:
            other.execute("SELECT pg_advisory_xact_lock(%s)", [MIGRATING])
            _patiently(lambda: call_command("migrate", interactive=False, verbosity=0))
    except (OperationalError, psycopg.OperationalError) as error:
        raise DatabaseUnavailable(why=str(error).strip()) from error


def _patiently(migrate: Callable[[], object]) -> None:
    """Change the tables while others work on them: give way, and try again.

    A change that waits for a lock holds up everybody behind it, so it waits
    for a second at most.
    """
    from django.db import OperationalError, connection

    for left in reversed(range(MIGRATION_TRIES)):
        try:
            if not settings().database_pooled:  # a pooler would give the setting to others
                with connection.cursor() as cursor:
                    cursor.execute("SET lock_timeout = '1s'")
            migrate()
            break
        except OperationalError as error:
            if not left or not isinstance(error.__cause__, LockNotAvailable | DeadlockDetected):
                raise
            time.sleep(random.uniform(0.5, 1.5))  # noqa: S311
        finally:
            connection.close()


def shipped_migrations() -> set[tuple[str, str]]:
    """Return (app, migration) of all that the program ships, by their files' names.

    Reading them would take every command a tenth of a second.
    """
    from django.apps import apps

    return {
        (app.label, file.stem)
        for app in apps.get_app_configs()
        for file in Path(app.path, "migrations").glob("[0-9]*.py")
    }


def make_first_user() -> None:
    """Make an administrator where there is no user yet.

    The password is kept, for its owner's eyes only, in the data folder.
    """
    from leadgate.accounts.models import User

    if not User.objects.exists():
        _make_administrator(_note())


def first_sign_in() -> tuple[str, str] | None:
    """Return user name and password of the first administrator, while it is unchanged.

    None once the password was changed or others administrate.

    Cost: a quarter of a second, as with every password that is checked.
    """
    from leadgate.accounts.models import User

    make_first_user()
    with suppress(OSError, ValueError):
        name, password = _note().read_text().split()
        user = User.objects.filter(username=name, is_active=True).first()
        if user is not None and user.check_password(password):
            return name, password
    return None


def _note() -> Path:
    return settings().data / "first-sign-in"


def _make_administrator(note: Path) -> None:
    from leadgate.accounts.models import User

    password = secrets.token_urlsafe(9)
    note.touch(mode=0o600)
    note.write_text(f"admin {password}\n")
    User.objects.create_superuser(
        "admin", "admin@example.com", password, first_name="Ada", last_name="Administrator"
    )
