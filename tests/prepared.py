"""What a start from nothing leaves, made once per run and copied where a test needs it.

Starts from nothing are tested where they are the subject: `tests/database`,
`tests/faults/test_serving.py` and `tests/faults/test_other_servers.py`.
"""

from __future__ import annotations

import fcntl
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

from leadgate.database.cluster import Cluster
from tests.django_settings import FOLDER
from tests.faults.program import Program

TEMPLATE = "leadgate_template"
"""The database of the run's server that holds the tables and no row of anybody's."""


def prepare(data: Path) -> Path:
    """Give an empty data folder a database server of its own, with all tables; return the folder.

    Cost: a tenth of a second, instead of five at the first start.
    """
    source, target = Cluster.of(_made()).place, Cluster.of(data).place
    target.make(target.folder)
    copied = [source.folder / "data", *source.folder.glob("programs-*")]
    subprocess.run(["cp", "-a", *copied, target.folder], check=True)
    return data


def _made() -> Path:
    """Return the data folder that is copied, stopped; made by the first who asks."""
    made = Path(os.environ[FOLDER]) / "prepared"
    with alone("prepared"):
        if not made.exists():
            fresh = made.with_name("prepared.new")
            fresh.mkdir(mode=0o711)
            Program(fresh).done("migrate")
            with (Cluster.of(fresh).place.folder / "data" / "postgresql.conf").open("a") as file:
                file.write("fsync = off\n")  # kills lose nothing by it, only power cuts do
            fresh.rename(made)
    return made


@contextmanager
def alone(name: str) -> Iterator[None]:
    """Let one process of the test run at a time do something."""
    with (Path(os.environ[FOLDER]) / f"{name}.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def has_template(server: Cluster) -> bool:
    """Whether the run's server has the database that others are copied from."""
    with psycopg.connect(_beside(server), autocommit=True) as connection:
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [TEMPLATE])
        return found.fetchone() is not None


def copy_database(server: Cluster, source: str, target: str) -> None:
    """Make a database that holds what another does; nobody may be connected to that one."""
    statement = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
    with psycopg.connect(_beside(server), autocommit=True) as connection:
        connection.execute(statement.format(sql.Identifier(target), sql.Identifier(source)))


def drop_database(server: Cluster, name: str) -> None:
    """Drop a database and whatever is connected to it."""
    statement = sql.SQL("DROP DATABASE {} WITH (FORCE)")
    with psycopg.connect(_beside(server), autocommit=True) as connection:
        connection.execute(statement.format(sql.Identifier(name)))


def url_of(server: Cluster, name: str) -> str:
    """Return the address of a database on a server."""
    return server.url.replace("/leadgate?", f"/{name}?")


def _beside(server: Cluster) -> str:
    return url_of(server, "postgres")
