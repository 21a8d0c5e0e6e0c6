"""Users, roles and sites, looked after by administrators."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from leadgate.accounts.models import Site, User
from tests.cast import PASSWORD

AsUser = Callable[[User], Client]


def role(name: str) -> int:
    return Group.objects.get(name=name).pk


def user_data(**changes: Any) -> dict[str, Any]:
    return {
        "username": "nina", "password": "long enough to be safe", "first_name": "Nina",
        "last_name": "New", "email": "nina@example.com", "groups": [role("viewer")],
        "is_active": "on", **changes,
    }  # fmt: skip


def test_only_administrators_enter(as_user: AsUser, olga: User, petra: User) -> None:
    for user in (olga, petra):
        client = as_user(user)
        for page in (
            "users/", "users/new/", f"users/{olga.pk}/", f"users/{olga.pk}/password/", "roles/",
            "roles/new/", f"roles/{role('viewer')}/", f"roles/{role('viewer')}/delete/", "sites/",
            "sites/new/", f"sites/{olga.site_id}/",
        ):  # fmt: skip
            assert client.get(f"/administration/{page}").status_code == 403, page
            assert client.post(f"/administration/{page}").status_code in (403, 405), page
        assert "/administration/" not in client.get("/leads/").text


def test_a_user_is_added_and_can_sign_in(
    as_user: AsUser, client: Client, ada: User, north: Site
) -> None:
    answer = as_user(ada).post("/administration/users/new/", user_data(site=north.pk))
    assert answer.status_code == 302
    nina = User.objects.get(username="nina")
    assert (nina.site, [group.name for group in nina.groups.all()]) == (north, ["viewer"])
    assert client.login(username="nina", password="long enough to be safe")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"username": "OLGA"}, "There is a user with this name already."),
        ({"username": ""}, "This field is required."),
        ({"username": "two words"}, "valid username"),
        ({"password": "short"}, "too short"),
        ({"email": "nobody"}, "valid email"),
    ],
)
def test_a_user_who_can_not_be_added_comes_back(
    as_user: AsUser, ada: User, olga: User, changes: dict[str, str], sentence: str
) -> None:
    answer = as_user(ada).post("/administration/users/new/", user_data(**changes))
    assert answer.status_code == 200
    assert sentence in answer.text
    assert 'value="Nina"' in answer.text
    assert not User.objects.filter(first_name="Nina").exists()


def test_a_user_gets_other_roles_and_another_site(
    as_user: AsUser, ada: User, olga: User, south: Site
) -> None:
    data = user_data(username="olga", site=south.pk, groups=[role("viewer"), role("approver")])
    as_user(ada).post(f"/administration/users/{olga.pk}/", data)
    olga = User.objects.get(pk=olga.pk)
    assert olga.site == south
    assert olga.has_perm("imports.approve_import")
    assert not olga.has_perm("imports.add_import")
    assert olga.check_password(PASSWORD)


def test_a_user_is_deactivated_and_signed_out(as_user: AsUser, ada: User, olga: User) -> None:
    theirs = as_user(olga)
    data = user_data(username="olga", is_active="")
    as_user(ada).post(f"/administration/users/{olga.pk}/", data)
    assert theirs.get("/leads/").status_code == 302
    assert "Not in use" in as_user(ada).get("/administration/users/?q=nina").text


def test_a_password_is_reset(as_user: AsUser, client: Client, ada: User, olga: User) -> None:
    new = "a new one from Ada"
    theirs = as_user(olga)
    address = f"/administration/users/{olga.pk}/password/"
    page = as_user(ada).post(address, {"new_password1": new, "new_password2": "other"}).text
    assert "didn’t match" in page
    as_user(ada).post(address, {"new_password1": new, "new_password2": new})
    assert theirs.get("/leads/").status_code == 302
    assert client.login(username="olga", password=new)


def test_administrators_can_not_lock_themselves_out(as_user: AsUser, ada: User) -> None:
    address = f"/administration/users/{ada.pk}/"
    client = as_user(ada)
    page = client.post(address, user_data(username="ada", is_active="")).text
    assert "can&#x27;t take the right to sign in from yourself" in page
    assert "can&#x27;t take the administration from yourself" in page
    ada.refresh_from_db()
    assert ada.is_active
    role_page = f"/administration/roles/{role('administrator')}/"
    page = client.post(role_page, {"name": "administrator", "part0": ["leads.view_lead"]}).text
    assert "You would lose the right to look after users and roles" in page
    assert Group.objects.get(name="administrator").permissions.count() > 1


def test_an_administrator_of_a_site_looks_after_that_site_only(
    as_user: AsUser, ada: User, olga: User, sven: User, south: Site
) -> None:
    ada.site = olga.site
    ada.save()
    client = as_user(ada)
    page = client.get("/administration/users/").text
    assert "Olga Owner" in page
    assert "Sven Stranger" not in page
    assert client.get(f"/administration/users/{sven.pk}/").status_code == 404
    for site in ("", south.pk):
        answer = client.post("/administration/users/new/", user_data(site=site))
        assert answer.status_code == 200
    for page in ("roles/", "sites/"):
        assert client.get(f"/administration/{page}").status_code == 403


def test_only_superusers_look_after_superusers(as_user: AsUser, ada: User, olga: User) -> None:
    User.objects.filter(pk=olga.pk).update(is_superuser=True)
    for page in ("", "password/"):
        answer = as_user(ada).get(f"/administration/users/{olga.pk}/{page}")
        assert answer.status_code == 404


def test_users_are_searched_and_sorted(as_user: AsUser, ada: User, olga: User, sven: User) -> None:
    client = as_user(ada)
    assert "Sven" not in client.get("/administration/users/?q=owner").text
    assert "No users found." in client.get("/administration/users/?q=nobody").text
    page = client.get("/administration/users/?sort=-name").text
    assert page.index("Sven Stranger</a>") < page.index("Ada Admin</a>")


def test_roles_are_recombined(as_user: AsUser, ada: User, olga: User) -> None:
    client = as_user(ada)
    answer = client.post(
        "/administration/roles/new/",
        {"name": "auditor", "part0": ["leads.view_lead"], "part1": ["imports.view_import"]},
    )
    assert answer.status_code == 302
    auditor = Group.objects.get(name="auditor")
    olga.groups.set([auditor])
    assert User.objects.get(pk=olga.pk).get_all_permissions() == {
        "leads.view_lead", "imports.view_import",
    }  # fmt: skip
    client.post(
        f"/administration/roles/{auditor.pk}/", {"name": "auditor", "part0": ["leads.export_lead"]}
    )
    assert User.objects.get(pk=olga.pk).get_all_permissions() == {"leads.export_lead"}


def test_a_role_offers_no_permission_that_is_not_leadgates(as_user: AsUser, ada: User) -> None:
    data = {"name": "auditor", "part0": ["auth.change_permission"]}
    answer = as_user(ada).post("/administration/roles/new/", data)
    assert answer.status_code == 200
    assert not Group.objects.filter(name="auditor").exists()


def test_a_role_that_somebody_has_is_not_deleted(as_user: AsUser, ada: User, olga: User) -> None:
    client = as_user(ada)
    answer = client.post(f"/administration/roles/{role('importer')}/delete/", follow=True)
    assert "1 user has the role importer" in answer.text
    assert Group.objects.filter(name="importer").exists()
    spare = Group.objects.create(name="spare")
    assert "Delete the role spare?" in client.get(f"/administration/roles/{spare.pk}/delete/").text
    client.post(f"/administration/roles/{spare.pk}/delete/")
    assert not Group.objects.filter(name="spare").exists()


def test_a_site_is_added_renamed_and_taken_out_of_use(as_user: AsUser, ada: User) -> None:
    client = as_user(ada)
    client.post("/administration/sites/new/", {"name": "West", "active": "on"})
    west = Site.objects.get(name="West")
    client.post(f"/administration/sites/{west.pk}/", {"name": "Wild West"})
    west.refresh_from_db()
    assert (west.name, west.active) == ("Wild West", False)
    assert "Wild West is saved" in client.get("/administration/sites/").text
    assert "Wild West" not in client.get("/administration/users/new/").text
    assert "already exists" in client.post("/administration/sites/new/", {"name": "Wild West"}).text
