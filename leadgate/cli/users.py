"""`leadgate users …`: people and their tokens."""

from __future__ import annotations

import secrets
from typing import Any

import click

from leadgate.cli.acting import acting_user, as_user, json_output, print_json, require
from leadgate.errors import NotFound


@click.group()
def users_group() -> None:
    """Add and list users, and make tokens for the API."""
    from leadgate import startup

    startup.start()


@users_group.command("add")
@click.argument("username")
@click.option("--email", default="", help="The user's email address.")
@click.option("--role", "roles", multiple=True, help="viewer, importer, approver, administrator …")
@click.option("--site", help="Name or id of the site; without it, all sites.")
@click.option("--password", help="Without it, one is made and printed.")
@as_user
@json_output
def add_command(
    username: str,
    email: str,
    roles: tuple[str, ...],
    site: str | None,
    password: str | None,
    user_name: str | None,
    as_json: bool,
) -> None:
    """Add a user; a site that is not there yet is made."""
    from django.contrib.auth.models import Group

    from leadgate.accounts.models import Site, User

    require(acting_user(user_name), "accounts.change_user", "add users")
    if User.objects.filter(username__iexact=username).exists():
        raise click.UsageError(f"There is a user {username} already.")
    groups = [_role(name, Group) for name in roles or ("viewer",)]
    password = password or secrets.token_urlsafe(9)
    place = None
    if site:
        by_id = Site.objects.filter(pk=int(site)).first() if site.isdigit() else None
        place = by_id or Site.objects.get_or_create(name=site)[0]
    user = User.objects.create_user(username, email, password, site=place)
    user.groups.set(groups)
    if as_json:
        print_json({**_public(user), "password": password})
    else:
        click.echo(f"{username} can sign in with the password {password}")


@users_group.command("list")
@as_user
@json_output
def list_command(user_name: str | None, as_json: bool) -> None:
    """List the users."""
    from leadgate.accounts.models import User

    require(acting_user(user_name), "accounts.change_user", "list users")
    users = [_public(user) for user in User.objects.order_by("username").select_related("site")]
    if as_json:
        print_json({"users": users})
        return
    for user in users:
        roles = ", ".join(user["roles"]) or ("all rights" if user["superuser"] else "no role")
        click.echo(f"{user['username']:<20} {user['site'] or 'all sites':<20} {roles}")


@users_group.command("token")
@click.argument("username")
@click.option("--name", default="command line", help="What the token is for.")
@as_user
@json_output
def token_command(username: str, name: str, user_name: str | None, as_json: bool) -> None:
    """Make a token with which a program uses the API as this user."""
    from leadgate.api.models import Token

    require(acting_user(user_name), "accounts.change_user", "make tokens")
    token, key = Token.issue(acting_user(username), name)
    if as_json:
        print_json({"id": token.pk, "user": username, "name": name, "token": key})
    else:
        click.echo(key)


@users_group.command("password")
@click.argument("username")
@click.option("--password", help="Without it, one is made and printed.")
@as_user
def password_command(username: str, password: str | None, user_name: str | None) -> None:
    """Set a user's password anew."""
    require(acting_user(user_name), "accounts.change_user", "set passwords")
    user = acting_user(username)
    password = password or secrets.token_urlsafe(9)
    user.set_password(password)
    user.save(update_fields=["password"])
    click.echo(f"{username} can sign in with the password {password}")


def _role(name: str, groups: Any) -> Any:
    group = groups.objects.filter(name__iexact=name).first()
    if group is None:
        raise NotFound(what="role", which=name)
    return group


def _public(user: Any) -> dict[str, Any]:
    return {
        "id": user.pk,
        "username": user.username,
        "email": user.email,
        "site": user.site.name if user.site else None,
        "roles": sorted(user.groups.values_list("name", flat=True)),
        "superuser": user.is_superuser,
        "active": user.is_active,
    }
