"""The people of all tests, and the two sites they belong to.

Olga owns; Carl is her colleague; Sven, of the other site, is the stranger;
Petra approves; Ada administers and sees all sites; Vera of Olga's site may
look, and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from leadgate.accounts.models import Site, User

PASSWORD = "correct horse battery staple"


def person(username: str, name: str, role: str, site: Site | None) -> User:
    """Make a user who has one role."""
    first, _, last = name.partition(" ")
    user = User.objects.create_user(
        username,
        f"{username}@example.com",
        PASSWORD,
        first_name=first,
        last_name=last,
        site=site,
    )
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.fixture
def north(db: None) -> Site:
    return Site.objects.create(name="North")


@pytest.fixture
def south(db: None) -> Site:
    return Site.objects.create(name="South")


@pytest.fixture
def olga(north: Site) -> User:
    return person("olga", "Olga Owner", "importer", north)


@pytest.fixture
def carl(north: Site) -> User:
    return person("carl", "Carl Colleague", "importer", north)


@pytest.fixture
def sven(south: Site) -> User:
    return person("sven", "Sven Stranger", "importer", south)


@pytest.fixture
def petra(north: Site) -> User:
    return person("petra", "Petra Approver", "approver", north)


@pytest.fixture
def vera(north: Site) -> User:
    return person("vera", "Vera Viewer", "viewer", north)


@pytest.fixture
def ada(db: None) -> User:
    return person("ada", "Ada Admin", "administrator", None)


@pytest.fixture
def as_user() -> Callable[[User], Client]:
    """Return a client that is signed in as somebody: `as_user(olga).get("/leads/")`."""

    def signed_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return signed_in
