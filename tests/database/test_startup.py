"""What every program does first."""

from __future__ import annotations

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from leadgate.startup import shipped_migrations


@pytest.mark.django_db
def test_a_start_knows_every_shipped_migration_without_reading_it() -> None:
    assert shipped_migrations() == set(MigrationLoader(connection).disk_migrations)
