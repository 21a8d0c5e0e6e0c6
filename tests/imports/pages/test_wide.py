"""The Process page of a file with so many columns that they are shown part by part."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from leadgate.accounts.models import User
from leadgate.imports.models import Import
from leadgate.imports.options import MAPPING, OPTIONS
from leadgate.leads.models import CustomField
from tests.imports.files import csv_of, uploaded
from tests.imports.pages.test_the_whole_way import sent_as_shown

pytestmark = pytest.mark.django_db

SignIn = Callable[[User], Client]
COLUMNS = 230


@pytest.fixture
def wide(olga: User) -> Import:
    header = ["Last Name", *(f"Odd {n}" for n in range(1, COLUMNS - 1)), "Rating"]
    row = ["Ames", *(f"v{n}" for n in range(1, COLUMNS - 1)), "Lukewarm"]
    return uploaded(olga, csv_of([row], header))


@pytest.fixture
def browser(as_user: SignIn, olga: User) -> Client:
    return as_user(olga)


def address(run: Import, more: str = "") -> str:
    return f"/leads/imports/{run.pk}/process/{more}"


def rows(page: str) -> list[int]:
    return [
        int(n)
        for n in re.findall(r'<select class="form-select mapping-field" name="field-(\d+)"', page)
    ]


def as_shown(page: str) -> dict[str, str]:
    """Return what a browser would send of the field mappings as they are shown."""
    sent = {"on_duplicate": "skip", "made": "1", "constants": "1"}
    for tag in re.findall(r'<input type="hidden"[^>]*>', page):
        parts = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        sent[parts["name"]] = parts.get("value", "")
    for name, inner in re.findall(
        r'<select [^>]*name="(field-\d+)"[^>]*>(.*?)</select>', page, re.S
    ):
        chosen = re.search(r'value="([^"]*)" selected', inner)
        sent[name] = chosen.group(1) if chosen else ""
    return sent


def test_a_narrow_file_is_shown_whole(browser: Client, pending: Import) -> None:
    page = browser.get(address(pending)).text
    assert len(rows(page)) == 6
    assert "Find a column" not in page


def test_fifty_columns_are_shown_at_once(browser: Client, wide: Import) -> None:
    page = browser.get(address(wide)).text
    assert rows(page) == list(range(50))
    assert "Columns 1 to 50 of 230" in page
    assert "The first 60 of 230 columns." in page
    assert len(page) < 400_000


def test_turning_pages_keeps_what_was_changed_and_saves_nothing(
    browser: Client, wide: Import
) -> None:
    first = as_shown(browser.get(address(wide)).text) | {"field-7": "city", "columns": "2"}
    second = browser.post(address(wide), first).text
    assert rows(second) == list(range(50, 100))
    sent = as_shown(second)
    assert sent["field-7"] == "city"
    wide.refresh_from_db()
    assert MAPPING.load(wide.mapping)[7] is None
    browser.post(address(wide), sent | {"field-60": "notes", "save": "1"})
    wide.refresh_from_db()
    mapping = MAPPING.load(wide.mapping)
    assert (mapping[7].field, mapping[60].field) == ("city", "notes")
    assert mapping[0].field == "last_name"


def test_values_that_were_mapped_go_along(browser: Client, wide: Import) -> None:
    page = browser.post(
        address(wide), as_shown(browser.get(address(wide)).text) | {"columns": "5"}
    ).text
    assert rows(page) == list(range(200, COLUMNS))
    last = str(COLUMNS - 1)
    chosen = {f"cell-{last}-0": "Lukewarm", f"value-{last}-0": "=Warm", "columns": "1"}
    back = as_shown(browser.post(address(wide), as_shown(page) | chosen).text)
    browser.post(address(wide), back | {"save": "1"})
    wide.refresh_from_db()
    assert OPTIONS.load(wide.options).value_maps == {COLUMNS - 1: {"Lukewarm": "Warm"}}


def test_columns_are_found_by_name_and_by_what_is_to_do(browser: Client, wide: Import) -> None:
    sent = as_shown(browser.get(address(wide)).text)
    found = browser.post(
        address(wide), sent | {"columns_find": "odd 22", "columns_shown": "1"}
    ).text
    assert rows(found) == [22, *range(220, 229)]
    mapped = browser.post(
        address(wide), sent | {"columns_show": "mapped", "columns_shown": "1"}
    ).text
    assert rows(mapped) == [0, COLUMNS - 1]


def test_a_mistake_on_another_part_is_shown(browser: Client, wide: Import) -> None:
    fields = sent_as_shown(wide) | {"field-0": "", "field-200": "city", "field-201": "city"}
    answer = browser.post(address(wide), fields)
    assert answer.status_code == 422
    assert {200, 201} <= set(rows(answer.text))


def test_the_live_preview_speaks_of_the_columns_that_are_shown(
    browser: Client, wide: Import
) -> None:
    sent = as_shown(browser.get(address(wide)).text)
    live = browser.post(address(wide, "preview/"), sent).text
    assert live.count('<div id="notices-') == 50


def test_the_preview_of_a_wide_file_is_of_a_thousand_records(browser: Client, olga: User) -> None:
    header = ["Last Name", *(f"Odd {n}" for n in range(1, COLUMNS))]
    row = [f"value {n}" for n in range(1, COLUMNS)]
    run = uploaded(olga, csv_of([[f"Ames{n}", *row] for n in range(1_100)], header))
    sent = as_shown(browser.get(address(run)).text)
    live = browser.post(address(run, "preview/"), sent).text
    assert "Of the first 1,000 records:" in live
    assert "<strong>1,000</strong> accepted" in live


def test_how_sure_the_page_was_stays_while_it_is_changed(browser: Client, wide: Import) -> None:
    sent = as_shown(browser.get(address(wide)).text)
    CustomField.objects.create(name="odd_1", label="Odd 1", kind="text")
    live = browser.post(address(wide, "preview/"), sent).text
    assert "sure-check-this" not in live
    assert "sure-exact" in live


def test_values_are_counted_of_the_columns_that_are_shown(browser: Client, wide: Import) -> None:
    last = str(COLUMNS - 1)
    first = browser.get(address(wide)).text
    assert browser.post(address(wide, "values/"), as_shown(first)).text.strip() == ""
    page = browser.post(address(wide), as_shown(first) | {"columns": "5"}).text
    assert f'id="value-list-{last}"' in browser.post(address(wide, "values/"), as_shown(page)).text


def test_what_is_to_check_is_linked_where_the_page_shows_it(browser: Client, wide: Import) -> None:
    sent = as_shown(browser.get(address(wide)).text) | {"field-3": "city", "field-9": "city"}
    assert 'href="#column-3"' in browser.post(address(wide, "preview/"), sent).text
    assert 'href="#column-' not in browser.post(address(wide), sent | {"columns": "2"}).text


def test_a_file_of_a_header_alone_has_a_page_and_a_preview(browser: Client, olga: User) -> None:
    run = uploaded(olga, csv_of([], ["Last Name", "Rating"]))
    assert "There are no records below the column names." in browser.get(address(run)).text
    live = browser.post(address(run, "preview/"), sent_as_shown(run))
    assert live.status_code == 200
