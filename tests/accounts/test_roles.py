"""The roles out of the box."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.db import connection

from leadgate.accounts.models import User
from leadgate.accounts.roles import ROLES


@pytest.mark.django_db
@pytest.mark.parametrize("name", ROLES)
def test_every_role_has_all_its_permissions(name: str) -> None:
    assert Group.objects.get(name=name).permissions.count() == len(set(ROLES[name]))


def test_a_viewer_may_look_and_do_nothing_else(vera: User) -> None:
    assert vera.get_all_permissions() == {"leads.view_lead", "imports.view_import"}


@pytest.mark.django_db
def test_the_server_of_the_tests_is_their_own() -> None:
    with connection.cursor() as cursor:
        cursor.execute("show fsync")
        assert cursor.fetchone() == ("off",)
