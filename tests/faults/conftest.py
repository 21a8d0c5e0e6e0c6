"""Databases of their own on the run's server, for programs that tests start and kill."""

from __future__ import annotations

import os
import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from leadgate.database.cluster import Cluster
from leadgate.settings import settings
from tests.django_settings import FOLDER
from tests.faults.program import ROOT, Program

MakeProgram = Callable[..., Program]


@pytest.fixture(scope="session")
def server(database_server: None) -> Cluster:
    """Return the server of this test run, running."""
    return Cluster.of(settings().data)


@pytest.fixture(scope="session")
def template(server: Cluster, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the name of a database that has Leadgate's tables, to be copied."""
    name = f"template_{uuid.uuid4().hex[:8]}"
    _run(server, sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    data = tmp_path_factory.mktemp("template")
    Program(data, database_url=url_of(server, name)).done("users", "list")
    return name


@pytest.fixture
def database(server: Cluster, template: str) -> Iterator[str]:
    """Return the address of a fresh database."""
    name = f"faults_{uuid.uuid4().hex[:8]}"
    copy = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
    _run(server, copy.format(sql.Identifier(name), sql.Identifier(template)))
    yield url_of(server, name)
    _run(server, sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.fixture
def folder() -> Iterator[Path]:
    """Return a folder that a server under another user can reach."""
    with tempfile.TemporaryDirectory(dir=os.environ[FOLDER]) as name:
        path = Path(name)
        path.chmod(0o711)
        yield path


@pytest.fixture
def host(database: str, folder: Path) -> Iterator[MakeProgram]:
    """Make hosts that share one database: `host("a", silence="1")`; a folder of files, too."""
    made: list[Program] = []

    def make(name: str = "a", code: Path = ROOT, **given: str) -> Program:
        data = folder / name
        data.mkdir(mode=0o711)
        files = folder / "files"
        given = {"database_url": database, "storage_url": str(files), **given}
        made.append(Program(data, code=code, **given))
        return made[-1]

    yield make
    for program in made:
        program.end()


def url_of(server: Cluster, name: str) -> str:
    """Return the address of a database on a server."""
    return server.url.replace("/leadgate?", f"/{name}?")


def _run(server: Cluster, statement: sql.Composed) -> None:
    with psycopg.connect(server.url, autocommit=True) as connection:
        connection.execute(statement)
