"""Over the API: templates, values for every lead, columns made from others, custom fields."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from leadgate.accounts.models import User
from leadgate.imports.models import Import
from leadgate.imports.steps import templates
from leadgate.leads.models import CustomField, Lead
from tests.api.conftest import Program

pytestmark = pytest.mark.django_db

For = Callable[[User], Program]
LATER = {"process": "later"}
JOIN = {"kind": "join", "columns": ["First", "Phone"], "separator": " / ", "targets": ["notes"]}


def test_values_and_made_columns_are_sent_with_the_file(program_of: For, olga: User) -> None:
    form = {**LATER, "constants": '{"campaign": "Fair"}', "derived": json.dumps([JOIN])}
    body = program_of(olga).upload(form=form).json()
    assert body["constants"] == {"campaign": "Fair"}
    assert body["derived"] == [JOIN]


@pytest.mark.parametrize(
    "form",
    [
        {"constants": '{"nothing": "x"}'},
        {"derived": json.dumps([{**JOIN, "columns": ["First", "Nowhere"]}])},
        {"derived": json.dumps([{**JOIN, "kind": "mix"}])},
        {"derived": "["},
        {"template": "None"},
    ],
)
def test_what_is_not_there_is_refused_and_leaves_nothing_behind(
    program_of: For, olga: User, form: dict[str, str]
) -> None:
    answer = program_of(olga).upload(form={**LATER, **form})
    assert answer.status_code in {404, 422}
    assert answer.json()["error"]["message"]
    assert not Import.objects.exclude(state="deleted").exists()


def test_they_are_changed_and_taken_away(program_of: For, olga: User, pending: Import) -> None:
    program, path = program_of(olga), f"/imports/{pending.pk}"
    body = program.patch(path, {"constants": {"campaign": "Fair"}, "derived": [JOIN]}).json()
    assert (body["constants"], body["derived"]) == ({"campaign": "Fair"}, [JOIN])
    body = program.patch(path, {"constants": {}}).json()
    assert (body["constants"], body["derived"]) == ({}, [JOIN])


def test_a_template_is_listed_and_named(program_of: For, olga: User, pending: Import) -> None:
    templates.save_from(pending.pk, "Fair", by=olga)
    program = program_of(olga)
    listed = program.get("/imports/templates").json()["templates"]
    assert [(one["name"], one["site"]) for one in listed] == [("Fair", olga.site.name)]  # type: ignore[union-attr]
    assert listed[0]["columns"][1]["field"] == "last_name"
    assert program.upload(form={**LATER, "template": "fair"}).json()["template"] == "Fair"


@pytest.fixture
def shoe(db: None) -> CustomField:
    return CustomField.objects.create(name="shoe", label="Shoe size", kind="number")


def test_a_custom_field_is_mapped_and_read(program_of: For, olga: User, shoe: CustomField) -> None:
    body = program_of(olga).upload(form={**LATER, "mapping": '{"Phone": "shoe"}'}).json()
    assert body["mapping"][4]["field"] == "custom.shoe"


def test_a_lead_is_added_and_changed_with_custom_fields(
    program_of: For, olga: User, shoe: CustomField
) -> None:
    program = program_of(olga)
    body = program.post("/leads", {"last_name": "Ames", "custom": {"shoe": 42.5}}).json()
    assert body["custom"] == {"shoe": 42.5}
    path = f"/leads/{body['id']}"
    assert program.patch(path, {"company": "Acme"}).json()["custom"] == {"shoe": 42.5}
    assert program.patch(path, {"custom": {"shoe": None}}).json()["custom"] == {}
    assert Lead.objects.get(pk=body["id"]).custom is None


def test_custom_values_that_do_not_fit_are_refused(
    program_of: For, olga: User, shoe: CustomField
) -> None:
    program = program_of(olga)
    wrong = program.post("/leads", {"last_name": "Ames", "custom": {"shoe": "large"}})
    assert wrong.status_code == 422
    unknown = program.post("/leads", {"last_name": "Ames", "custom": {"hat": 1}})
    assert "no custom field “hat”" in unknown.json()["error"]["message"]


def test_the_fields_of_a_lead_are_listed_custom_ones_too(
    program_of: For, olga: User, shoe: CustomField
) -> None:
    listed = program_of(olga).get("/leads/fields").json()["fields"]
    by_name = {one["name"]: one for one in listed}
    assert by_name["custom.shoe"] == {
        "name": "custom.shoe", "label": "Shoe size", "kind": "decimal", "custom": True,
        "choices": None,
    }  # fmt: skip
    assert "Hot" in by_name["rating"]["choices"]
    assert not by_name["last_name"]["custom"]
