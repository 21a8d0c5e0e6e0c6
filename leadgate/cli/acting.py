"""On whose behalf a command acts, and how it talks."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from leadgate.errors import NotFound, NotPermitted

if TYPE_CHECKING:
    from leadgate.accounts.models import User

Command = TypeVar("Command", bound=Callable[..., Any])


def as_user(command: Command) -> Command:
    """Add the option `--as USER`; the command gets it as `user_name`."""
    return click.option(
        "--as", "user_name", metavar="USER", help="Act as this user; default: the administrator."
    )(command)


def json_output(command: Command) -> Command:
    """Add the flag `--json`; the command gets it as `as_json`."""
    return click.option(
        "--json", "as_json", is_flag=True, help="Print one JSON object and nothing else."
    )(command)


def acting_user(name: str | None) -> User:
    """Return the user that `--as` names, or the first administrator.

    Raises:
        NotFound: there is no such active user.
    """
    from django.db.models import Q

    from leadgate.accounts.models import User
    from leadgate.startup import make_first_user

    active = User.objects.filter(is_active=True)
    if name:
        user = active.filter(username__iexact=name).first()
    else:
        make_first_user()
        administers = Q(is_superuser=True) | Q(groups__name="administrator", site=None)
        user = active.filter(administers).order_by("-is_superuser", "pk").first()
    if user is None:
        raise NotFound(what="active user", which=name or "who administers all sites")
    return user


def require(user: User, permission: str, what: str) -> None:
    """Stop unless the user has a permission.

    Raises:
        NotPermitted: they don't.
    """
    if not user.has_perm(permission):
        raise NotPermitted(user=user.username, what=what)


def print_json(data: object) -> None:
    """Print one JSON object on stdout."""
    click.echo(json.dumps(data, ensure_ascii=False, default=str))
