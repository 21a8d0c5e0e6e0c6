"""Value mapping on the Process page: every value of the file, once."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

import pytest
from django.test import Client

from leadgate.accounts.models import User
from leadgate.imports import counting
from leadgate.imports.models import Import
from leadgate.imports.options import OPTIONS
from leadgate.imports.steps import configure, process
from leadgate.leads.models import Choice, CustomField, Lead
from tests.imports.files import csv_of, uploaded
from tests.imports.pages.test_the_whole_way import sent_as_shown

pytestmark = pytest.mark.django_db

SignIn = Callable[[User], Client]
BEYOND = 1_200
"""Records: more than the page looks at before it counts."""


def address(run: Import, more: str = "") -> str:
    return f"/leads/imports/{run.pk}/process/{more}"


def with_values(by: User, cells: list[str], name: str = "Rating") -> Import:
    rows = [[f"Ames{n}", cell] for n, cell in enumerate(cells)]
    return uploaded(by, csv_of(rows, ["Last Name", name]))


def choice(cell: str, what: str, column: int = 1, number: int = 0) -> dict[str, str]:
    return {f"cell-{column}-{number}": cell, f"value-{column}-{number}": what}


def shown_values(text: str) -> dict[str, str]:
    """Return value → how often, as the page shows them."""
    found = re.findall(r'<label for="value-[^>]*>(.*?) <span class="value-count">× (.*?)<', text)
    return {html.unescape(value): records for value, records in found}


def test_values_are_counted_in_the_whole_file(as_user: SignIn, olga: User) -> None:
    run = with_values(olga, ["Hot"] * BEYOND + ["Lukewarm"] * 7)
    page = as_user(olga).get(address(run)).text
    assert "Counted in the first 1,000 records; the rest is being counted." in page
    answer = as_user(olga).post(address(run, "values/"), sent_as_shown(run)).text
    assert "Counted in the whole file." in answer
    assert shown_values(answer) == {"Lukewarm": "7", "Hot": "1,200"}
    assert "1 value is not on the list" in answer
    assert shown_values(as_user(olga).get(address(run)).text) == shown_values(answer)


def test_of_a_huge_file_the_page_says_how_much_was_counted(
    as_user: SignIn, olga: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "MOST_BYTES", 8_000)
    monkeypatch.setattr(counting, "_PIECE", 4_000)
    run = with_values(olga, ["Hot"] * BEYOND)
    answer = as_user(olga).post(address(run, "values/"), sent_as_shown(run)).text
    assert re.search(r"Counted in the first [0-9,]+ records\. Values beyond them", answer)


def test_there_are_more_values_and_each_can_be_found(as_user: SignIn, olga: User) -> None:
    run = with_values(olga, [f"Odd {n:03d}" for n in range(100)])
    olgas, sent = as_user(olga), sent_as_shown(run)
    page = olgas.get(address(run)).text
    assert len(shown_values(page)) == 40
    assert "Show more of 60 values" in page
    more = olgas.post(address(run, "values/"), sent | {"shown-1": "40", "more": "1"}).text
    assert len(shown_values(more)) == 80
    found = olgas.post(address(run, "values/"), sent | {"shown-1": "40", "find-1": "odd 09"}).text
    assert set(shown_values(found)) == {f"Odd {n:03d}" for n in range(90, 100)}


def test_what_was_chosen_stays_while_others_are_looked_for(as_user: SignIn, olga: User) -> None:
    run = with_values(olga, [f"Odd {n:03d}" for n in range(100)])
    sent = sent_as_shown(run) | choice("Odd 001", "=Warm") | {"shown-1": "40", "find-1": "099"}
    found = as_user(olga).post(address(run, "values/"), sent).text
    assert set(shown_values(found)) == {"Odd 099", "Odd 001"}
    assert '<option value="=Warm" selected>' in found


def test_records_of_a_refused_value_are_rejected(as_user: SignIn, olga: User) -> None:
    run = with_values(olga, ["Hot", "Never", "Never"])
    preview = (
        as_user(olga).post(address(run, "preview/"), sent_as_shown(run) | choice("Never", "!")).text
    )
    assert "refused by the mapping" in preview
    as_user(olga).post(address(run), sent_as_shown(run) | choice("Never", "!"))
    process.work(run.pk)
    run.refresh_from_db()
    assert (run.rejected, run.errors_by_rule) == (2, {"value_refused": 2})
    assert "value_refused" not in run.warnings_by_rule


def test_an_administrator_adds_a_value_to_a_closed_list(as_user: SignIn, ada: User) -> None:
    run = with_values(ada, ["Hot", "Lukewarm"])
    assert '<option value="+">Add it to the list</option>' in as_user(ada).get(address(run)).text
    sent = sent_as_shown(run) | choice("Lukewarm", "+")
    preview = as_user(ada).post(address(run, "preview/"), sent).text
    assert "is not on the list" not in preview
    assert not Choice.objects.filter(label="Lukewarm").exists()  # nothing is saved yet
    as_user(ada).post(address(run), sent)
    process.work(run.pk)
    assert Choice.objects.get(list_name="rating", label="Lukewarm").active
    assert set(Lead.objects.values_list("rating", flat=True)) == {"Hot", "Lukewarm"}


def test_others_can_not_add_to_a_closed_list(as_user: SignIn, olga: User) -> None:
    run = with_values(olga, ["Hot", "Lukewarm"])
    assert '<option value="+"' not in as_user(olga).get(address(run)).text
    answer = as_user(olga).post(address(run), sent_as_shown(run) | choice("Lukewarm", "+"))
    assert answer.status_code == 403
    assert not Choice.objects.filter(label="Lukewarm").exists()
    run.refresh_from_db()
    assert OPTIONS.load(run.options).value_maps == {}


def test_an_option_is_added_to_a_custom_field(as_user: SignIn, ada: User) -> None:
    CustomField.objects.create(name="size", label="Size", kind="choice", choices=["S"])
    run = with_values(ada, ["S", "XL"], "Size")
    as_user(ada).post(address(run), sent_as_shown(run) | choice("XL", "+"))
    process.work(run.pk)
    assert CustomField.objects.get().choices == ["S", "XL"]
    assert [lead.custom for lead in Lead.objects.order_by("record")] == [
        {"size": "S"}, {"size": "XL"},
    ]  # fmt: skip


def test_several_values_of_a_cell_are_mapped_one_by_one(as_user: SignIn, olga: User) -> None:
    run = with_values(olga, ["Customer; VIP", "VIP"], "Contact Type")
    assert shown_values(as_user(olga).get(address(run)).text) == {"VIP": "2", "Customer": "1"}
    as_user(olga).post(address(run), sent_as_shown(run) | choice("VIP", "=Partner"))
    process.work(run.pk)
    found = Lead.objects.order_by("record").values_list("contact_type", flat=True)
    assert list(found) == [["Customer", "Partner"], ["Partner"]]


def test_a_mapped_value_is_remembered_for_the_next_such_file(as_user: SignIn, olga: User) -> None:
    first = with_values(olga, ["Hot", "Never"])
    configure.configure(first.pk, by=olga)
    as_user(olga).post(address(first), sent_as_shown(first) | choice("Never", "!"))
    process.work(first.pk)
    again = with_values(olga, ["Never"])
    assert '<option value="!" selected>' in as_user(olga).get(address(again)).text


MANY = [f"Tier {n:02d}" for n in range(1, 61)]


def options(browser: Client, run: Import, find: str, field: str = "sic_code") -> dict[str, str]:
    """Return the options that are found: sent as → words."""
    found = browser.get(address(run, "options/"), {"field": field, "find": find}).json()
    return {option["value"]: option["label"] for option in found["options"]}


def test_values_of_a_long_list_are_mapped_without_all_options_on_the_page(
    as_user: SignIn, olga: User
) -> None:
    run = with_values(olga, ["7372", "Bakery stuff"], "SIC Code")
    page = as_user(olga).get(address(run)).text
    assert shown_values(page) == {"Bakery stuff": "1", "7372": "1"}
    assert "options/?field=sic_code" in page
    assert page.count('<option value="=') == 0
    as_user(olga).post(address(run), sent_as_shown(run) | choice("Bakery stuff", "=2051"))
    process.work(run.pk)
    found = Lead.objects.order_by("record").values_list("sic_code", flat=True)
    assert list(found) == ["7372", "2051"]
    again = with_values(olga, ["Bakery stuff", "Odd"], "SIC Code")
    page = as_user(olga).get(address(again)).text
    assert '<option value="=2051" selected>2051' in page
    assert page.count('<option value="=2051">') == 1  # what was chosen once is at hand


def test_options_are_found_by_code_by_words_and_by_what_they_stand_for(
    as_user: SignIn, olga: User
) -> None:
    run = with_values(olga, ["Odd"], "SIC Code")
    olgas = as_user(olga)
    assert set(options(olgas, run, "737")) >= {"=737", "=7372"}
    assert options(olgas, run, "agricultural SERVICES")["=07"] == "07 · Agricultural services"
    assert options(olgas, run, "no such thing") == {}
    more = olgas.get(address(run, "options/"), {"field": "sic_code"}).json()
    assert len(more["options"]) == 30
    assert more["more"] == "1474 more; type on"


def test_options_of_a_custom_field_are_found(as_user: SignIn, olga: User) -> None:
    CustomField.objects.create(name="tier", label="Tier", kind="choice", choices=MANY)
    run = with_values(olga, ["tier 07", "Seventh"], "Tier")
    olgas = as_user(olga)
    assert options(olgas, run, "07", "custom.tier") == {"=Tier 07": "Tier 07"}
    olgas.post(address(run), sent_as_shown(run) | choice("Seventh", "=Tier 07"))
    process.work(run.pk)
    assert [lead.custom for lead in Lead.objects.all()] == [{"tier": "Tier 07"}] * 2


def test_without_a_script_an_option_of_a_long_list_is_written(as_user: SignIn, olga: User) -> None:
    run = with_values(olga, ["Bread"], "SIC Code")
    sent = sent_as_shown(run) | choice("Bread", "") | {"written-1-0": "Agricultural services"}
    as_user(olga).post(address(run), sent)
    process.work(run.pk)
    assert Lead.objects.get().sic_code == "07"


def test_only_choices_of_an_import_that_one_may_see_are_looked_for(
    as_user: SignIn, olga: User, sven: User, vera: User
) -> None:
    run = with_values(olga, ["Odd"], "SIC Code")
    asked = {"field": "sic_code"}
    assert as_user(sven).get(address(run, "options/"), asked).status_code == 404
    assert as_user(vera).get(address(run, "options/"), asked).status_code == 403
    assert as_user(olga).get(address(run, "options/"), {"field": "email"}).status_code == 404
