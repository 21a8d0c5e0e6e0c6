"""People and tokens from the command line."""

from __future__ import annotations

import pytest

from leadgate.accounts.models import User
from leadgate.api.models import Token, digest_of
from tests.cli.command import answer, leadgate

pytestmark = pytest.mark.django_db


def test_a_user_gets_role_site_and_a_password_that_works() -> None:
    made = answer("users", "add", "nora", "--role", "importer", "--site", "North")
    nora = User.objects.get(username="nora")
    assert nora.check_password(made["password"])
    assert (made["roles"], made["site"]) == (["importer"], "North")
    assert nora.has_perm("imports.add_import")
    assert not nora.has_perm("imports.approve_import")


def test_a_name_is_given_once(ada: User, olga: User) -> None:
    done = leadgate("users", "add", "OLGA")
    assert done.exit_code == 2
    assert "There is a user OLGA already." in done.stderr


def test_an_unknown_role_is_refused_and_nobody_added() -> None:
    done = leadgate("users", "add", "nora", "--role", "emperor")
    assert done.exit_code == 2
    assert not User.objects.filter(username="nora").exists()


def test_a_tokens_key_is_shown_once_and_stored_hashed(ada: User, olga: User) -> None:
    key = answer("users", "token", "olga", "--name", "nightly")["token"]
    token = Token.objects.get()
    assert (token.user, token.digest) == (olga, digest_of(key))
    assert key not in str(vars(token))


def test_only_those_who_may_change_users_list_them(ada: User, olga: User) -> None:
    assert leadgate("users", "list", "--as", "olga").exit_code == 2
    assert "olga" in leadgate("users", "list").stdout
