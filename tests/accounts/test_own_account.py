"""Sign in and out, the own password and preferences."""

from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from leadgate.accounts.models import User
from tests.cast import PASSWORD

AsUser = Callable[[User], Client]


def sign_in(client: Client, name: str, password: str = PASSWORD, to: str = "") -> str:
    answer = client.post("/sign-in/", {"username": name, "password": password, "next": to})
    return answer.get("Location") or answer.text


def test_signing_in_leads_to_the_leads_or_where_one_wanted_to_go(
    client: Client, olga: User
) -> None:
    assert sign_in(client, "olga") == "/leads/"
    client.logout()
    assert sign_in(client, "olga", to="/leads/?q=x") == "/leads/?q=x"
    client.logout()
    assert sign_in(client, "olga", to="https://example.com/") == "/leads/"


def test_a_wrong_password_is_refused_with_a_sentence(client: Client, olga: User) -> None:
    page = sign_in(client, "olga", "wrong")
    assert "User name and password don&#x27;t belong together." in page
    assert 'value="olga"' in page


def test_who_was_deactivated_does_not_get_in(client: Client, olga: User) -> None:
    client.force_login(olga)
    olga.is_active = False
    olga.save()
    assert client.get("/leads/").status_code == 302
    assert "don&#x27;t belong together" in sign_in(client, "olga")


def test_signing_out_needs_the_button(as_user: AsUser, olga: User) -> None:
    client = as_user(olga)
    assert client.get("/sign-out/").status_code == 405
    assert client.post("/sign-out/")["Location"] == "/sign-in/"
    assert client.get("/leads/").status_code == 302


def test_the_start_page_leads_to_the_leads(as_user: AsUser, olga: User) -> None:
    assert as_user(olga).get("/")["Location"] == "/leads/"


def test_preferences_are_kept(as_user: AsUser, olga: User) -> None:
    data = {"first_name": "Olga", "last_name": "Owens", "email": "olga@example.com"}
    answer = as_user(olga).post(
        "/account/", data | {"time_zone": "Europe/Berlin", "language": "en"}, follow=True
    )
    assert "Your preferences are saved." in answer.text
    olga.refresh_from_db()
    assert (olga.last_name, olga.time_zone, olga.language) == ("Owens", "Europe/Berlin", "en")


def test_a_time_zone_that_there_is_not_is_refused(as_user: AsUser, olga: User) -> None:
    data = {"time_zone": "Mars/Base", "last_name": "Changed"}
    page = as_user(olga).post("/account/", data).text
    assert "Mars/Base is not one of the available choices" in page
    assert 'value="Changed"' in page
    assert "Olga Owner" in page  # the top bar shows what is stored


def test_nobody_changes_more_of_themselves_than_the_page_offers(
    as_user: AsUser, olga: User
) -> None:
    before = olga.site
    data = {"first_name": "O", "site": "", "is_superuser": "on", "username": "root"}
    as_user(olga).post("/account/", data)
    olga.refresh_from_db()
    assert (olga.site, olga.is_superuser, olga.username) == (before, False, "olga")


def test_the_password_is_changed_and_the_session_stays(as_user: AsUser, olga: User) -> None:
    client, elsewhere = as_user(olga), as_user(olga)
    new = "another horse, another staple"
    data = {"old_password": PASSWORD, "new_password1": new, "new_password2": new}
    assert client.post("/account/password/", data).status_code == 302
    assert client.get("/leads/").status_code == 200
    assert elsewhere.get("/leads/").status_code == 302
    olga.refresh_from_db()
    assert olga.check_password(new)


def test_the_old_password_is_asked_for(as_user: AsUser, olga: User) -> None:
    data = {"old_password": "wrong", "new_password1": "x" * 12, "new_password2": "x" * 12}
    assert "Your old password was entered incorrectly" in (
        as_user(olga).post("/account/password/", data).text
    )
    olga.refresh_from_db()
    assert olga.check_password(PASSWORD)
