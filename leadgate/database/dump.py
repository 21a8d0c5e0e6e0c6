"""The whole database as a file, by pg_dump, and back."""

from __future__ import annotations

import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from leadgate.database import own_cluster
from leadgate.database.binaries import find_binaries
from leadgate.errors import DatabaseUnavailable
from leadgate.settings import settings


def _url() -> str:
    return settings().database_url or own_cluster().url


def _run(program: str, *arguments: str) -> None:
    command = [str(find_binaries(settings().postgres_bin) / program), *arguments]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise DatabaseUnavailable(why=f"{program} failed. {done.stderr.strip()}")


@contextmanager
def dumped() -> Iterator[Path]:
    """Give a file with the whole database, in pg_dump's custom format.

    Raises:
        DatabaseUnavailable: pg_dump can't do it; its reason is in the message.
    """
    with tempfile.TemporaryDirectory(dir=settings().data) as folder:
        target = Path(folder) / "database.dump"
        _run("pg_dump", "--format=custom", f"--file={target}", _url())
        yield target


def restore(archive: tarfile.TarFile) -> None:
    """Replace the database by the archive's, in one transaction: wholly or not at all.

    Raises:
        DatabaseUnavailable: PostgreSQL can't do it; the database is as it was.
    """
    with tempfile.TemporaryDirectory(dir=settings().data) as folder:
        archive.extract("database.dump", folder, filter="data")
        script, dump = Path(folder) / "restore.sql", Path(folder) / "database.dump"
        _run("pg_restore", "--no-owner", f"--file={script}", str(dump))
        _run(
            "psql", f"--dbname={_url()}", "--no-psqlrc", "--quiet", "--output=/dev/null",
            "--single-transaction", "--set=ON_ERROR_STOP=1",
            f"--command={EMPTY}", f"--file={script}",
        )  # fmt: skip


# All there is, not what the archive knows: partitions that are newer would stay.
EMPTY = "DROP SCHEMA public CASCADE; CREATE SCHEMA public"
