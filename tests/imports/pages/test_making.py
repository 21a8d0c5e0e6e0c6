"""Columns made from others, and values for every lead, on the Process page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from leadgate.accounts.models import User
from leadgate.engine.mapping import Target
from leadgate.engine.mapping.derived import Derived, Making
from leadgate.imports.models import Import, MappingTemplate
from leadgate.imports.options import OPTIONS, Options
from leadgate.imports.steps import process
from tests.imports.files import csv_of, uploaded
from tests.imports.pages.test_the_whole_way import sent_as_shown

pytestmark = pytest.mark.django_db

SignIn = Callable[[User], Client]
HEADER = ["Nachname", "Straße", "Hausnr.", "Ort / Land", "Erfasst"]
ROWS = [["Ames", "Musterweg", "12", "Bonn / DE", ""], ["Brook", "Am Ring", "", "Wien / AT", ""]]
JOIN = {
    "make-kind-0": "join", "make-column-0-0": "1", "make-column-0-1": "2",
    "make-separator-0": " ", "make-target-0-0": "street",
}  # fmt: skip
SPLIT = {
    "make-kind-1": "split", "make-column-1-0": "3", "make-separator-1": "/",
    "make-target-1-0": "city", "make-target-1-1": "country",
}  # fmt: skip
SENT = {"made": "1", "constants": "1", "field-1": "", "field-2": "", "field-3": "", "field-4": ""}


@pytest.fixture
def browser(as_user: SignIn, olga: User) -> Client:
    return as_user(olga)


@pytest.fixture
def run(olga: User) -> Import:
    return uploaded(olga, csv_of(ROWS, HEADER))


def address(run: Import, more: str = "") -> str:
    return f"/leads/imports/{run.pk}/process/{more}"


def fields_of(run: Import, **more: str) -> dict[str, object]:
    fields = sent_as_shown(run) | SENT | {"field-0": "last_name"} | more
    return {name: value for name, value in fields.items() if name != "process"}


def options_of(run: Import) -> Options:
    run.refresh_from_db()
    options: Options = OPTIONS.load(run.options)
    return options


def test_columns_are_joined_and_split_as_the_page_says(browser: Client, run: Import) -> None:
    browser.post(address(run), fields_of(run, **JOIN, **SPLIT, save="1"))
    assert options_of(run).derived == (
        Derived(Making.JOIN, (1, 2), " ", (Target("street", 1),)),
        Derived(Making.SPLIT, (3,), "/", (Target("city", 1), Target("country", 1))),
    )
    process.start(run.pk, by=run.entered_by, enqueue=False)
    process.work(run.pk)
    found = run.leads.order_by("record").values_list("street", "city", "country")
    assert list(found) == [("Musterweg 12", "Bonn", "DE"), ("Am Ring", "Wien", "AT")]


def test_the_preview_shows_what_is_made_before_it_is_saved(browser: Client, run: Import) -> None:
    shown = browser.post(address(run, "preview/"), fields_of(run, **JOIN)).text
    assert "Musterweg 12" in shown
    assert options_of(run).derived == ()


def test_the_page_shows_what_is_made_and_a_row_to_fill_in(browser: Client, run: Import) -> None:
    browser.post(address(run), fields_of(run, **JOIN, save="1"))
    shown = browser.get(address(run)).text
    assert 'name="make-kind-1"' in shown
    assert '<option value="join" selected>' in shown


def test_one_more_row_loses_nothing_and_saves_nothing(browser: Client, run: Import) -> None:
    shown = browser.post(address(run), fields_of(run, **JOIN, more="1"))
    assert shown.status_code == 200
    assert 'name="make-kind-1"' in shown.text
    assert options_of(run).derived == ()


def test_a_made_column_and_a_column_of_the_file_cannot_give_the_same(
    browser: Client, run: Import
) -> None:
    rival = JOIN | {"make-target-0-0": "last_name"}
    fields = fields_of(run, **rival) | {"process": "1"}
    answer = browser.post(address(run), fields)
    assert answer.status_code == 422
    assert "“Straße + Hausnr.” gives this attribute too." in answer.text
    assert "“Nachname” gives this attribute too." in answer.text


def test_an_unfinished_one_says_what_it_lacks_and_stops_nothing(
    browser: Client, run: Import
) -> None:
    half = {"make-kind-0": "join", "make-column-0-0": "1", "make-target-0-0": "street"}
    assert (
        "Choose two columns or more"
        in browser.post(address(run, "preview/"), fields_of(run, **half)).text
    )
    assert browser.post(address(run), fields_of(run, **half) | {"process": "1"}).status_code == 302


def test_every_lead_gets_a_value_of_its_kind(browser: Client, run: Import) -> None:
    given = {"constant-name-0": "created_at", "constant-value-0": "2025-04-03",
             "constant-name-1": "potential", "constant-value-1": "1,500.50"}  # fmt: skip
    browser.post(address(run), fields_of(run, **given, save="1"))
    assert options_of(run).constants == {"created_at": "2025-04-03", "potential": "1,500.50"}
    process.start(run.pk, by=run.entered_by, enqueue=False)
    process.work(run.pk)
    lead = run.leads.first()
    assert lead is not None
    assert (str(lead.created_at)[:10], str(lead.potential)) == ("2025-04-03", "1500.50")


def test_a_value_that_is_none_of_its_kind_is_marked(browser: Client, run: Import) -> None:
    given = {"constant-name-0": "potential", "constant-value-0": "plenty"}
    shown = browser.post(address(run, "preview/"), fields_of(run, **given)).text
    assert "plenty" in shown.partition('id="constant-problem-0"')[2].partition("</div>")[0]


def test_a_template_keeps_both_by_name_of_the_column(
    browser: Client, run: Import, olga: User
) -> None:
    given = {"constant-name-0": "potential", "constant-value-0": "100"}
    kept = {"save_template": "1", "template_name": "Adressen"}
    browser.post(address(run), fields_of(run, **JOIN, **SPLIT, **given, **kept))
    turned = ["Erfasst", "Ort / Land", "Hausnr.", "Straße", "Nachname"]
    again = uploaded(olga, csv_of([["", "Bonn / DE", "12", "Musterweg", "Ames"]], turned))
    options = options_of(again)
    assert options.constants == {"potential": "100"}
    assert [one.columns for one in options.derived] == [(3, 2), (1,)]


def test_a_templates_page_changes_both(browser: Client, run: Import) -> None:
    kept = {"save_template": "1", "template_name": "Adressen"}
    browser.post(address(run), fields_of(run, **JOIN, **SPLIT, **kept))
    template = MappingTemplate.objects.get()
    page = f"/leads/imports/templates/{template.pk}/"
    assert '<option value="join" selected>' in browser.get(page).text
    fields = {"name": "Adressen", "made": "1", "constants": "1", "remove-4": "1", "remove-2": "1",
              "constant-name-0": "company", "constant-value-0": "Acme",
              "duplicate_keys": ["email"], **JOIN, **SPLIT}  # fmt: skip
    assert browser.post(page, fields).status_code == 302
    template.refresh_from_db()
    settings = template.settings()
    assert settings.constants == {"company": "Acme"}
    assert [one.columns for one in settings.derived] == [(2,)]


def test_a_column_that_gives_by_itself_what_it_helps_to_make_is_a_choice(
    browser: Client, run: Import
) -> None:
    own = {"field-1": "street", "group-1": "1"}
    shown = browser.post(address(run, "preview/"), fields_of(run, **JOIN) | own).text
    assert "“Straße + Hausnr.” gives this attribute too." in shown


def test_only_what_the_page_has_is_put_in_its_place(browser: Client, run: Import) -> None:
    shown = browser.post(address(run, "preview/"), fields_of(run, **JOIN)).text
    assert 'id="made-notices-0"' in shown
    assert 'id="made-notices-1"' not in shown
