"""The choice lists: what an installation begins with, and how they are edited."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from leadgate.accounts.models import Site, User
from leadgate.engine.choices import CHOICES
from leadgate.leads.first_choices import FIRST_SITE, lay_in_choices, lay_in_site
from leadgate.leads.models import Choice
from leadgate.leads.words import LISTS
from tests.leads.conftest import MakeLead

AsUser = Callable[[User], Client]


@pytest.mark.django_db
def test_every_list_of_the_engine_is_laid_in_and_has_a_page() -> None:
    for name, wanted in CHOICES.items():
        there = Choice.objects.filter(list_name=name).order_by("position")
        assert tuple(there.values_list("label", flat=True)) == wanted.labels
        aliases = {alias: one.label for one in there for alias in one.aliases}
        assert aliases == dict(wanted.aliases)
    assert set(LISTS) == set(CHOICES)


@pytest.mark.django_db
def test_the_first_site_is_made_once() -> None:
    assert list(Site.objects.values_list("name", flat=True)) == [FIRST_SITE]
    Site.objects.update(name="Elsewhere")
    lay_in_site()
    assert list(Site.objects.values_list("name", flat=True)) == ["Elsewhere"]


@pytest.mark.django_db
def test_a_list_that_was_edited_stays_as_it_is() -> None:
    Choice.objects.filter(list_name="rating").exclude(value="Hot").delete()
    lay_in_choices()
    assert Choice.objects.filter(list_name="rating").count() == 1


def test_a_choice_is_added_at_the_end_and_offered(as_user: AsUser, olga: User, ada: User) -> None:
    answer = as_user(ada).post(
        "/administration/choices/source/new/",
        {"label": "Podcast", "aliases": "radio\n\nPod cast\nradio", "active": "on"},
    )
    assert answer.status_code == 302
    choice = Choice.objects.get(label="Podcast")
    assert (choice.value, choice.aliases) == ("Podcast", ["radio", "Pod cast"])
    assert Choice.objects.filter(list_name="source").order_by("position").last() == choice
    assert '<option value="Podcast">' in as_user(olga).get("/leads/new/").text


def test_renaming_rewrites_no_lead(
    as_user: AsUser, make_lead: MakeLead, olga: User, ada: User
) -> None:
    lead = make_lead(olga, rating="Hot")
    choice = Choice.objects.get(list_name="rating", value="Hot")
    address = f"/administration/choices/rating/{choice.pk}/"
    as_user(ada).post(address, {"label": "Very warm", "aliases": "", "active": "on"})
    lead.refresh_from_db()
    assert lead.rating == "Hot"
    assert "Very warm" in as_user(olga).get(lead.get_absolute_url()).text
    as_user(ada).post(
        "/administration/choices/rating/new/", {"label": "Hot", "aliases": "", "active": "on"}
    )
    assert Choice.objects.get(list_name="rating", label="Hot").value == "Hot (2)"


@pytest.mark.parametrize(
    ("label", "aliases", "sentence"),
    [
        ("trade show", "", "on the list already"),
        ("New", "messe", "means Trade show already"),
        ("New", "x" * 201, "200 characters"),
        ("", "", "required"),
    ],
)
def test_a_choice_that_would_be_ambiguous_is_refused(
    as_user: AsUser, ada: User, label: str, aliases: str, sentence: str
) -> None:
    data = {"label": label, "aliases": aliases, "active": "on"}
    answer = as_user(ada).post("/administration/choices/source/new/", data)
    assert answer.status_code == 200
    assert sentence in answer.text


def test_a_choice_moves_up_and_down(as_user: AsUser, ada: User) -> None:
    def labels() -> list[str]:
        choices = Choice.objects.filter(list_name="rating").order_by("position")
        return list(choices.values_list("label", flat=True))

    before = labels()
    client = as_user(ada)
    first = Choice.objects.get(list_name="rating", label=before[0])
    address = f"/administration/choices/rating/{first.pk}/move/"
    client.post(address, {"to": "up"})
    assert labels() == before
    client.post(address, {"to": "down"})
    assert labels() == [before[1], before[0], *before[2:]]


def test_lists_are_found_and_searched(as_user: AsUser, ada: User) -> None:
    client = as_user(ada)
    assert "Sources" in client.get("/administration/choices/").text
    page = client.get("/administration/choices/source/?q=messe").text
    assert "Trade show" in page
    assert "Seminar" not in page
    assert client.get("/administration/choices/nonsense/").status_code == 404


def test_only_administrators_of_all_sites_edit_choices(
    as_user: AsUser, olga: User, ada: User
) -> None:
    choice = Choice.objects.filter(list_name="rating").first()
    assert choice is not None
    ada.site = olga.site
    ada.save()
    for user in (olga, ada):
        for page in ("", "rating/", "rating/new/", f"rating/{choice.pk}/"):
            assert as_user(user).get(f"/administration/choices/{page}").status_code == 403
        moved = as_user(user).post(f"/administration/choices/rating/{choice.pk}/move/")
        assert moved.status_code == 403
