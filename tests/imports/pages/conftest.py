"""An import in each state, of Olga's, for the pages' tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from leadgate.accounts.models import User
from leadgate.imports.models import Import
from leadgate.imports.steps import process, review, upload
from leadgate.imports.steps.upload import Properties
from tests.imports.pages.files import LEADS


@pytest.fixture
def pending(olga: User) -> Import:
    """An import that was uploaded, and not processed."""
    return upload.receive(
        [LEADS], file_name="autumn fair.csv", properties=Properties(name="Autumn fair"), by=olga
    )


@pytest.fixture
def processed(pending: Import, olga: User) -> Import:
    """An import that waits for approval."""
    process.start(pending.pk, by=olga, enqueue=False)
    process.work(pending.pk)
    pending.refresh_from_db()
    return pending


@pytest.fixture
def approved(processed: Import, petra: User) -> Import:
    """An import whose leads are visible."""
    return review.approve(processed.pk, by=petra)


@pytest.fixture
def running(pending: Import, olga: User) -> Import:
    """An import that has been queued and started, of which nothing is done yet."""
    process.start(pending.pk, by=olga, enqueue=False)
    process._begin(pending.pk)
    pending.refresh_from_db()
    return pending


@pytest.fixture
def page() -> Callable[[Import, str], str]:
    """Return the address of an import's page: `page(run, "results/")`."""

    def address(run: Import, name: str = "") -> str:
        return f"/leads/imports/{run.pk}/{name}"

    return address
