"""What all tests share: the database server of this run, and the cast."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest

from leadgate.database.cluster import Cluster
from leadgate.settings import settings
from tests.django_settings import FOLDER

pytest_plugins = ["tests.cast"]

# Nothing in a test's database has to survive a power cut.
CARELESS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@pytest.fixture(scope="session")
def database_server() -> Iterator[None]:
    """Leadgate's own server, held by each worker; the last one stops it."""
    if settings().database_url:
        yield
        return
    with Cluster.of(settings().data, settings().postgres_bin, **CARELESS).lease():
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, database_server: None
) -> None:
    """Start the server before the test database is made in it."""


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the run's folder, once all workers have ended."""
    if not hasattr(config, "workerinput"):
        shutil.rmtree(os.environ.pop(FOLDER), ignore_errors=True)
