"""Changes of tables only add, so that the old version works on while the new one comes."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import AddField, AddIndex, CreateModel, RunPython
from django.db.migrations.operations.base import Operation
from django.db.models import NOT_PROVIDED

BEFORE = {"accounts": 5, "api": 4, "imports": 20, "leads": 12}
"""App → number of the first migration that has to be gentle: none was shipped before."""

LOADER = MigrationLoader(None)


def later() -> list[tuple[str, str]]:
    """Return the migrations since."""
    ours = {app.label for app in apps.get_app_configs() if app.name.startswith("leadgate.")}
    return sorted(
        (app, name)
        for app, name in LOADER.disk_migrations
        if app in ours and int(name.partition("_")[0]) >= BEFORE.get(app, 1)
    )


def is_gentle(operation: Operation) -> bool:
    """Whether a program that does not know of a change can still write into the table."""
    if isinstance(operation, AddField):
        field = operation.field
        return bool(field.null or field.many_to_many or field.db_default is not NOT_PROVIDED)
    return isinstance(operation, CreateModel | AddIndex | RunPython) or not operation.reduces_to_sql


@pytest.mark.parametrize(("app", "name"), later())
def test_a_migration_leaves_the_old_version_working(app: str, name: str) -> None:
    rough = [op for op in LOADER.disk_migrations[app, name].operations if not is_gentle(op)]
    assert not rough, "Add first; take away in the version after the next."


def test_what_is_not_gentle_is_found() -> None:
    from django.db.migrations.operations import RemoveField
    from django.db.models import IntegerField

    assert not is_gentle(RemoveField("import", "name"))
    assert not is_gentle(AddField("import", "weight", IntegerField(default=3)))
    assert is_gentle(AddField("import", "weight", IntegerField(db_default=3)))
    assert is_gentle(AddField("import", "weight", IntegerField(null=True)))
