"""Templates: saved on the Process page, listed, changed, deleted, applied."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from leadgate.accounts.models import User
from leadgate.imports.models import Import, MappingTemplate
from leadgate.imports.options import MAPPING, OPTIONS
from tests.imports.files import csv_of, uploaded
from tests.imports.pages.test_the_whole_way import sent_as_shown

pytestmark = pytest.mark.django_db

SignIn = Callable[[User], Client]
LIST = "/leads/imports/templates/"


@pytest.fixture
def browser(as_user: SignIn, olga: User) -> Client:
    return as_user(olga)


def saved(browser: Client, run: Import, name: str = "Fair", **more: str) -> MappingTemplate:
    fields = sent_as_shown(run) | {"save_template": "1", "template_name": name} | more
    del fields["process"]
    answer = browser.post(f"/leads/imports/{run.pk}/process/", fields)
    assert answer.status_code == 302, answer.text
    return MappingTemplate.objects.get(name=name)


def page(template: MappingTemplate, more: str = "") -> str:
    return f"{LIST}{template.pk}/{more}"


def test_the_process_page_saves_what_it_shows_as_a_template(
    browser: Client, pending: Import
) -> None:
    template = saved(browser, pending, **{"field-5": "", "field-4": "mobile"})
    targets = [part.target and part.target.field for part in template.parts()]
    assert targets[4:6] == ["mobile", None]
    assert template.site == pending.site
    shown = browser.get(f"/leads/imports/{pending.pk}/process/").text
    assert "Mapped by the template “Fair”, which knows 6 of 6 columns." in shown
    assert 'value="Fair"' in shown


def test_a_template_without_a_name_is_refused_and_nothing_is_lost(
    browser: Client, pending: Import
) -> None:
    fields = sent_as_shown(pending) | {"field-5": "", "save_template": "1", "template_name": " "}
    del fields["process"]
    answer = browser.post(f"/leads/imports/{pending.pk}/process/", fields)
    assert answer.status_code == 422
    assert "Give the template a name" in answer.text
    pending.refresh_from_db()
    assert MAPPING.load(pending.mapping)[5] is None


def test_a_name_that_is_taken_is_kept_until_replacing_is_ticked(
    browser: Client, pending: Import
) -> None:
    saved(browser, pending)
    fields = sent_as_shown(pending) | {"save_template": "1", "template_name": "fair"}
    del fields["process"]
    answer = browser.post(f"/leads/imports/{pending.pk}/process/", fields)
    assert answer.status_code == 422
    assert "There is a template “Fair” already." in answer.text
    saved(browser, pending, "Fair", **{"field-5": "", "template_replace": "1"})
    assert MappingTemplate.objects.get().parts()[5].target is None


def test_the_next_file_says_what_is_new_missing_and_renamed(
    browser: Client, pending: Import, olga: User
) -> None:
    saved(browser, pending)
    header = ["First name", "Last name", "Company name", "Email", "Phone", "Favourite colour"]
    run = uploaded(olga, csv_of([["Ann", "Ames", "Acme Ltd", "a@example.com", "", "red"]], header))
    assert OPTIONS.load(run.options).template is not None
    shown = browser.get(f"/leads/imports/{run.pk}/process/").text.replace("&quot;", '"')
    assert "Renamed: “Company name” was “Company”." in shown
    assert "New, and mapped as suggested: “Favourite colour”." in shown
    assert "Not in this file: “" in shown
    assert "sure-template" in shown


def test_another_template_can_be_chosen(browser: Client, pending: Import) -> None:
    template = saved(browser, pending, **{"field-5": ""})
    browser.post(f"/leads/imports/{pending.pk}/process/", sent_as_shown(pending) | {"save": "1"})
    address = f"/leads/imports/{pending.pk}/process/template/"
    answer = browser.post(address, {"template": str(template.pk)}, follow=True)
    assert "mapped as the template “Fair” says" in answer.text
    pending.refresh_from_db()
    assert MAPPING.load(pending.mapping)[5] is None


def test_the_list_shows_the_sites_templates(
    browser: Client, pending: Import, as_user: SignIn, sven: User
) -> None:
    assert "No templates yet." in browser.get(LIST).text
    saved(browser, pending)
    assert "Fair" in browser.get(LIST).text
    assert "Fair" not in as_user(sven).get(LIST).text


def test_a_template_is_renamed_and_mapped_otherwise(browser: Client, pending: Import) -> None:
    template = saved(browser, pending)
    shown = browser.get(page(template)).text
    assert "Last name" in shown
    fields = {"name": "Fair 2", "field-5": "", "remove-4": "1", "country": "DE",
              "duplicate_keys": ["email"], "on_duplicate": "update"}  # fmt: skip
    assert browser.post(page(template), fields).status_code == 302
    template.refresh_from_db()
    assert template.name == "Fair 2"
    assert len(template.parts()) == 5
    assert template.parts()[4].target is None
    assert template.settings().country == "DE"
    assert template.settings().on_duplicate == "update"


def test_two_columns_on_one_attribute_are_not_saved(browser: Client, pending: Import) -> None:
    template = saved(browser, pending)
    answer = browser.post(page(template), {"name": "Fair", "field-2": "last_name"})
    assert answer.status_code == 422
    assert "gives this attribute too" in answer.text
    template.refresh_from_db()
    assert template.parts()[2].target.field == "company"  # type: ignore[union-attr]


def test_a_template_is_deleted_after_asking(browser: Client, pending: Import) -> None:
    template = saved(browser, pending)
    assert "Delete the template “Fair”?" in browser.get(page(template, "delete/")).text
    assert MappingTemplate.objects.exists()
    browser.post(page(template, "delete/"))
    assert not MappingTemplate.objects.exists()
    shown = browser.get(f"/leads/imports/{pending.pk}/process/")
    assert shown.status_code == 200
    assert "Mapped by the template" not in shown.text


def test_a_stranger_finds_none_and_a_viewer_may_only_look(
    browser: Client, pending: Import, as_user: SignIn, sven: User, vera: User
) -> None:
    template = saved(browser, pending)
    for more in ("", "delete/"):
        assert as_user(sven).get(page(template, more)).status_code == 404
        assert as_user(vera).get(page(template, more)).status_code == 403
    assert as_user(vera).get(LIST).status_code == 200
