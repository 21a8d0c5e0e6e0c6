"""What all tests share: the database server of this run, its tables, the cast, and the order."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from django.db import connections
from pytest_django import DjangoDbBlocker

from leadgate.database.cluster import Cluster
from leadgate.settings import settings
from tests.django_settings import FOLDER
from tests.prepared import TEMPLATE, alone, copy_database, has_template

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


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest,
    django_db_modify_db_settings: None,
    django_db_blocker: DjangoDbBlocker,
) -> None:
    """Make this process's test database; the first one's tables are copied by all others."""
    if settings().database_url:
        request.getfixturevalue("django_db_setup")  # pytest-django's own
        return
    server, ours = Cluster.of(settings().data), connections["default"].settings_dict
    with alone("template"):
        copied = has_template(server)
        if copied:
            ours["TEST"]["TEMPLATE"] = TEMPLATE
        request.getfixturevalue("django_db_setup")
        if not copied:
            with django_db_blocker.unblock():
                connections.close_all()
            copy_database(server, ours["NAME"], TEMPLATE)


LONG = (
    "faults/test_storm",
    "journeys/test_every_page",
    "faults/test_many_machines",
    "journeys/test_repairing",
    "faults/test_new_version",
    "journeys/test_the_guide",
    "faults/",
    "journeys/",
    "database/test_cluster",
    "engine/reading/test_memory",
    "cli/test_doctor",
)
"""Modules that take longest; those that wait for programs between those that draw pages."""


def _place(item: pytest.Item) -> int:
    """Return where a test stands: one core must not idle while the other ends a long module."""
    name = item.nodeid.removeprefix("tests/")
    return next((place for place, long in enumerate(LONG) if name.startswith(long)), len(LONG))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest; `--no-loadscope-reorder` leaves it so."""
    items.sort(key=_place)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the run's folder, once all workers have ended."""
    if not hasattr(config, "workerinput"):
        shutil.rmtree(os.environ.pop(FOLDER), ignore_errors=True)
