"""What Leadgate writes, it reads again without a hand."""

from __future__ import annotations

import csv
import io
from importlib.resources import files

import pytest

from leadgate.accounts.models import Site, User
from leadgate.engine.fields import FIELDS
from leadgate.engine.mapping import Mapping, Target, resolve
from leadgate.engine.mapping.own import own_targets
from leadgate.engine.mapping.suggest import Column, suggest
from leadgate.imports.options import MAPPING
from leadgate.imports.steps import configure, process
from leadgate.leads import export
from leadgate.leads.models import Lead
from leadgate.leads.reports import report_of
from tests.imports.files import csv_of, uploaded

ROUND = {
    "last_name": "Ames", "first_name": "Ann", "company": "Acme Tools",
    "email": "ann@example.com", "email_type": "business",
    "further_emails": [
        {"email": "a2@example.com", "type": "business"},
        {"email": "ann@example.net", "type": "personal"},
        {"email": "ann@example.org", "type": "other"},
    ],
    "phone": "+12025550143", "phone_extension": "12", "phone_type": "business",
    "further_phones": [
        {"phone": "+12025550144", "type": "mobile"},
        {"phone": "+12025550145", "type": "home"},
        {"phone": "+12025550146", "type": "fax"},
        {"phone": "+12025550147", "type": "other"},
    ],
    "street": "12 High Street", "street2": "Floor 3", "city": "Springfield", "state": "VA",
    "postal_code": "22150", "country": "US", "latitude": 38.78, "longitude": -77.18,
    "address_type": "billing",
    "further_addresses": [
        {"street": "1 Low Road", "street2": "Unit 4", "city": "Berlin", "country": "DE",
         "type": "mailing"},
        {"city": "Paris", "country": "FR", "type": "home"},
        {"city": "Wien", "country": "AT", "type": "shipping"},
        {"city": "Oslo", "country": "NO", "type": "other"},
    ],
    "contact_type": ["Customer", "Partner"], "tags": ["one", "two"],
    "opt_in": True, "do_not_call": False,
}  # fmt: skip


def suggested(header: list[str]) -> Mapping:
    return resolve(header, suggest([Column(name) for name in header]))


def test_every_column_of_the_export_maps_to_its_field() -> None:
    header = [*export.header_for(10)]
    mapping = suggested(header)
    for name, target in zip(header, mapping, strict=True):
        number, _, part = name.removeprefix("address_").partition("_")
        assert target is not None, name
        if number.isdecimal():
            field = "address_type" if part == "type" else part
            assert (target.field, target.group) == (field, int(number))
        else:
            assert target.field == name
            assert target.repeats != "address" or target.group == 1


@pytest.mark.parametrize("name", ["template.csv", "sample.csv"])
def test_the_files_to_begin_with_map_by_themselves(name: str) -> None:
    text = (files("leadgate.imports") / "samples" / name).read_text("utf-8")
    header = next(csv.reader(io.StringIO(text)))
    labels = {field.label: field.name for field in FIELDS}
    assert [target and target.field for target in suggested(header)] == [
        labels[label] for label in header
    ]


def test_every_field_s_name_and_label_mean_it() -> None:
    for field in FIELDS:
        beside = ["company"] if field.name == "full_name" else ["last_name"]
        for text in (field.name, *([] if field.name == "address_type" else [field.label])):
            if text.casefold() not in ("last_name", "last name"):
                assert [t and t.field for t in suggested([*beside, text])] == [*beside, field.name]


def test_a_name_of_another_program_is_not_taken_for_ours() -> None:
    assert own_targets(["Address Type", "street", "Address 2 - City", "address_11_city"]) == {}
    assert own_targets(["street", "address_2_city"]) == {
        0: Target("street", 1),
        1: Target("city", 2),
    }


def exported() -> str:
    return b"".join(export.pieces(Lead.objects.all())).decode()


def as_stored(lead: Lead) -> dict[str, object]:
    report = report_of(lead)
    own = ("id", "import_id", "record", "line", "entered", "modified")
    return {name: value for name, value in report.items() if name not in own}


def test_an_export_comes_back_as_the_same_lead(olga: User) -> None:
    olga.site = Site.objects.get(name="Head office")
    olga.save()
    known = {
        field.name: field.example
        for field in FIELDS
        if not field.repeats and not field.virtual and field.name not in ROUND
        and field.name not in ("owner", "site", "created_by")
    }  # fmt: skip
    # Once through the import, so that the lead is as an import stores it.
    first = uploaded(olga, csv_of([["Ames", *known.values()]], ["last_name", *known]))
    process.start(first.pk, by=olga, enqueue=False)
    process.work(first.pk)
    lead = Lead.objects.get()
    for name, value in ROUND.items():
        setattr(lead, name, value)
    lead.site = olga.site
    lead.save()
    before = as_stored(lead)
    text = exported()

    lead.delete()
    rows = list(csv.reader(io.StringIO(text)))
    again = uploaded(olga, csv_of(rows[1:], rows[0]))
    assert None not in MAPPING.load(again.mapping)
    configure.configure(again.pk, by=olga, on_duplicate="create")
    process.start(again.pk, by=olga, enqueue=False)
    process.work(again.pk)
    again.refresh_from_db()
    assert again.errors_by_rule == {}
    back = as_stored(Lead.objects.get())
    assert {name: back[name] for name in before} == before
