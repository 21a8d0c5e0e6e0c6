"""Databases of their own on the run's server, for programs that tests start and kill."""

from __future__ import annotations

import os
import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from leadgate.database.cluster import Cluster
from leadgate.settings import settings
from tests.django_settings import FOLDER
from tests.faults.program import ROOT, Program
from tests.prepared import TEMPLATE, copy_database, drop_database, prepare, url_of

MakeProgram = Callable[..., Program]


@pytest.fixture(scope="session")
def server(database_server: None) -> Cluster:
    """Return the server of this test run, running."""
    return Cluster.of(settings().data)


@pytest.fixture
def database(server: Cluster, django_db_setup: None) -> Iterator[str]:
    """Return the address of a fresh database."""
    name = f"faults_{uuid.uuid4().hex[:8]}"
    copy_database(server, TEMPLATE, name)
    yield url_of(server, name)
    drop_database(server, name)


@pytest.fixture
def folder() -> Iterator[Path]:
    """Return a folder that a server under another user can reach."""
    with tempfile.TemporaryDirectory(dir=os.environ[FOLDER]) as name:
        path = Path(name)
        path.chmod(0o711)
        yield path


@pytest.fixture
def prepared(folder: Path) -> Path:
    """Return a data folder whose own server was made, and has the tables."""
    return prepare(folder)


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
