"""What all tests share: the database server of this run, its tables, the cast, and the order."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connections
from django.test.utils import setup_databases, teardown_databases
from pytest_django import DjangoDbBlocker

from leadgate.database.cluster import Cluster
from leadgate.settings import settings
from tests.django_settings import FOLDER
from tests.prepared import TEMPLATE, alone, copy_database, has_template

pytest_plugins = ["tests.cast"]

Databases = list[tuple[Any, str, bool]]

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
    django_test_environment: None,
    django_db_modify_db_settings: None,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[None]:
    """Make this process's test database; the first one's tables are copied by all others."""
    with django_db_blocker.unblock(), alone("template"):
        made = _test_database() if settings().database_url else _with_template()
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)


def _with_template() -> Databases:
    """Make the test database from the template, or the template from the test database."""
    server, ours = Cluster.of(settings().data), connections["default"].settings_dict
    if has_template(server):
        ours["TEST"]["TEMPLATE"] = TEMPLATE
        return _test_database()
    made = _test_database()
    connections.close_all()
    copy_database(server, ours["NAME"], TEMPLATE)
    return made


def _test_database() -> Databases:
    return setup_databases(verbosity=0, interactive=False)


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


def pytest_collection_finish() -> None:
    """Keep the garbage collector from all that was loaded: it stays until the end."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the run's folder, once all workers have ended."""
    if not hasattr(config, "workerinput"):
        shutil.rmtree(os.environ.pop(FOLDER), ignore_errors=True)
