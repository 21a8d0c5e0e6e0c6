"""Custom fields: added by an administrator, imported, shown, edited, found, exported."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client

from leadgate.accounts.models import User
from leadgate.imports.models import Import
from leadgate.imports.options import MAPPING
from leadgate.imports.steps import process, review, templates
from leadgate.leads import searching
from leadgate.leads.export import pieces
from leadgate.leads.models import CustomField, Lead
from leadgate.leads.reports import report_of
from tests.imports.files import csv_of, processed, uploaded

pytestmark = pytest.mark.django_db

SignIn = Callable[[User], Client]
LIST = "/administration/fields/"
HEADER = ["Last name", "Shoe size", "Customer since", "VIP", "Tier", "Remark"]
ROWS = [
    ["Ames", "42.5", "2025-04-03", "yes", "gold", "Prefers porcelain"],
    ["Brook", "", "", "no", "", ""],
    ["Carr", "", "", "", "", ""],
]


@pytest.fixture
def fields(db: None) -> list[CustomField]:
    made = [
        CustomField(name="shoe", label="Shoe size", kind="number", position=0),
        CustomField(name="since", label="Customer since", kind="date", position=1),
        CustomField(name="vip", label="VIP", kind="yes_no", position=2),
        CustomField(name="tier", label="Tier", kind="choice", choices=["gold", "silver"]),
        CustomField(name="remark", label="Remark", kind="text", position=4),
    ]
    return CustomField.objects.bulk_create(made)


@pytest.fixture
def lead(fields: list[CustomField], olga: User, petra: User) -> Lead:
    run = processed(olga, csv_of(ROWS, HEADER))
    review.approve(run.pk, by=petra)
    searching.index_leads(run.pk)
    return Lead.objects.get(last_name="Ames")


FULL = {"shoe": 42.5, "since": "2025-04-03", "vip": True, "tier": "gold",
        "remark": "Prefers porcelain"}  # fmt: skip


def test_columns_are_mapped_read_and_stored(lead: Lead) -> None:
    assert lead.custom == FULL
    assert Lead.objects.get(last_name="Brook").custom == {"vip": False}
    assert Lead.objects.get(last_name="Carr").custom is None


def test_the_process_page_offers_shows_and_previews_them(
    fields: list[CustomField], olga: User, as_user: SignIn
) -> None:
    run = uploaded(olga, csv_of(ROWS, HEADER))
    shown = as_user(olga).get(f"/leads/imports/{run.pk}/process/").text
    assert '<option value="custom.shoe" selected>Shoe size</option>' in shown
    assert 'name="date_order-2"' in shown
    address = f"/leads/imports/{run.pk}/process/preview/"
    names = ("last_name", "custom.shoe", "custom.since", "custom.vip", "custom.tier", "")
    sent = {f"field-{index}": name for index, name in enumerate(names)}
    preview = as_user(olga).post(address, {**sent, "on_duplicate": "skip"}).text
    assert "Shoe size" in preview
    assert "42.5" in preview


def test_a_value_of_another_kind_is_told(fields: list[CustomField], olga: User) -> None:
    run = processed(olga, csv_of([["Ames", "large", "", "", "bronze", ""]], HEADER))
    told = {**run.errors_by_rule, **run.warnings_by_rule}
    assert "number_unreadable" in told


def test_a_required_one_rejects_records_without_it(fields: list[CustomField], olga: User) -> None:
    CustomField.objects.filter(name="tier").update(required=True)
    run = processed(olga, csv_of(ROWS, HEADER))
    assert (run.created, run.rejected) == (1, 2)
    assert run.errors_by_rule == {"required_missing": 2}


def test_the_leads_page_shows_them(lead: Lead, olga: User, as_user: SignIn) -> None:
    shown = as_user(olga).get(lead.get_absolute_url()).text
    for word in ("Custom fields", "Shoe size", "42.5", "VIP", "Yes", "Prefers porcelain"):
        assert word in shown


def test_they_are_edited_and_emptied_by_hand(lead: Lead, olga: User, as_user: SignIn) -> None:
    client, page = as_user(olga), f"/leads/{lead.pk}/edit/"
    form = client.get(page).context["entry"].form
    sent = {name: form[name].value() for name in form.fields}
    sent = {name: value for name, value in sent.items() if value not in (None, "", [])}
    counts = {f"{name}-{key}": "0" for name in ("email", "phone", "address")
              for key in ("TOTAL_FORMS", "INITIAL_FORMS")}  # fmt: skip
    sent |= counts | {"custom.tier": "silver", "custom.remark": "", "custom.shoe": "43"}
    assert client.post(page, sent).status_code == 302
    lead.refresh_from_db()
    assert lead.custom == {"shoe": 43.0, "since": "2025-04-03", "vip": True, "tier": "silver"}


def test_a_wrong_value_stands_beside_its_field(lead: Lead, olga: User, as_user: SignIn) -> None:
    client, page = as_user(olga), f"/leads/{lead.pk}/edit/"
    counts = {f"{name}-{key}": "0" for name in ("email", "phone", "address")
              for key in ("TOTAL_FORMS", "INITIAL_FORMS")}  # fmt: skip
    sent = counts | {"last_name": "Ames", "site": str(olga.site_id), "custom.shoe": "large"}
    answer = client.post(page, sent)
    assert answer.status_code == 200
    assert "custom.shoe" in answer.context["entry"].form.errors


def test_their_words_are_searched(lead: Lead) -> None:
    assert list(searching.matching(Lead.objects.all(), "porcelain")) == [lead]
    assert list(searching.matching(Lead.objects.all(), "gold")) == [lead]


def test_they_are_exported_by_name_and_come_back_the_same(lead: Lead, olga: User) -> None:
    text = b"".join(pieces(Lead.objects.filter(pk=lead.pk))).decode()
    assert (
        text.splitlines()[0].endswith(
            "custom.tier,custom.shoe,custom.since,custom.vip,custom.remark"
        )
        or "custom.shoe" in text.splitlines()[0]
    )
    again = uploaded(olga, text.encode(), "export.csv")
    Import.objects.filter(pk=again.pk).update(on_duplicate="create")
    process.start(again.pk, by=olga, enqueue=False)
    process.work(again.pk)
    assert Lead.objects.get(import_run=again).custom == FULL


def test_an_update_changes_its_own_and_keeps_the_others(
    lead: Lead, olga: User, petra: User
) -> None:
    Lead.objects.filter(pk=lead.pk).update(external_id="A1")
    run = uploaded(olga, csv_of([["Ames", "A1", "silver"]], ["Last name", "External id", "Tier"]))
    Import.objects.filter(pk=run.pk).update(on_duplicate="update")
    process.start(run.pk, by=olga, enqueue=False)
    process.work(run.pk)
    review.approve(run.pk, by=petra)
    lead.refresh_from_db()
    assert lead.custom == {**FULL, "tier": "silver"}
    review.undo(run.pk, by=petra)
    lead.refresh_from_db()
    assert lead.custom == FULL


def test_programs_read_them(lead: Lead) -> None:
    assert report_of(lead)["custom"] == FULL


def test_a_retired_one_keeps_its_values_unseen(lead: Lead, olga: User, as_user: SignIn) -> None:
    CustomField.objects.filter(name="remark").update(active=False)
    assert "porcelain" not in as_user(olga).get(lead.get_absolute_url()).text
    lead.refresh_from_db()
    assert lead.custom is not None
    assert lead.custom["remark"] == "Prefers porcelain"


def test_an_administrator_adds_changes_and_deletes_one(as_user: SignIn, ada: User) -> None:
    browser = as_user(ada)
    assert "No custom fields yet." in browser.get(LIST).text
    sent = {"label": "Fleet size", "name": "fleet", "kind": "number", "active": "on",
            "aliases": "Fuhrpark"}  # fmt: skip
    assert browser.post(f"{LIST}new/", sent).status_code == 302
    field = CustomField.objects.get()
    assert (field.name, field.aliases, field.limit) == ("fleet", ["Fuhrpark"], 0)
    page = f"{LIST}{field.pk}/"
    browser.post(page, {**sent, "label": "Fleet", "name": "other", "kind": "text"})
    field.refresh_from_db()
    assert (field.label, field.name, field.kind) == ("Fleet", "fleet", "number")
    assert "Delete the field Fleet?" in browser.get(f"{page}delete/").text
    browser.post(f"{page}delete/")
    assert not CustomField.objects.exists()


@pytest.mark.parametrize("name", ["company", "Fleet", "1st", "a-b", "owner"])
def test_a_name_is_small_plain_and_never_the_catalogues(
    as_user: SignIn, ada: User, name: str
) -> None:
    sent = {"label": "X", "name": name, "kind": "text", "active": "on"}
    answer = as_user(ada).post(f"{LIST}new/", sent)
    assert answer.status_code == 200
    assert "name" in answer.context["form"].errors


def test_a_choice_needs_options(as_user: SignIn, ada: User) -> None:
    sent = {"label": "X", "name": "x", "kind": "choice", "active": "on"}
    assert "Write at least one option." in as_user(ada).post(f"{LIST}new/", sent).text


def test_others_may_not_look_after_them(as_user: SignIn, olga: User, petra: User) -> None:
    for user in (olga, petra):
        assert as_user(user).get(LIST).status_code == 403
        assert as_user(user).post(f"{LIST}new/", {}).status_code == 403


def test_a_template_keeps_them(fields: list[CustomField], olga: User, as_user: SignIn) -> None:

    run = uploaded(olga, csv_of(ROWS, HEADER))
    templates.save_from(run.pk, "Shoes", by=olga)
    again = uploaded(olga, csv_of(ROWS, list(reversed(HEADER))))
    assert MAPPING.load(again.mapping)[4].field == "custom.shoe"


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("custom.tier=gold", ["Ames"]),
        ("custom.tier=silver", []),
        ("custom.vip=no", ["Brook"]),
        ("custom.shoe=42.50", ["Ames"]),
        ("custom.since=2025-04-03&custom.vip=yes", ["Ames"]),
        ("custom.shoe=large", []),
        ("custom.unknown=1", ["Ames", "Brook", "Carr"]),
    ],
)
def test_the_list_is_filtered_by_them(
    lead: Lead, olga: User, as_user: SignIn, query: str, names: list[str]
) -> None:
    page = as_user(olga).get(f"/leads/?{query}")
    assert sorted(row.lead.last_name for row in page.context["rows"]) == names
    assert 'name="custom.tier"' in page.text
    assert (
        '<input class="form-control" type="number" step="any" id="filter-custom.shoe"' in page.text
    )


def test_the_filters_find_leads_by_an_index(lead: Lead) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    plan = Lead.objects.filter(custom__contains={"tier": "gold"}).order_by().explain()
    assert "lead_ordinary_custom" in plan
