"""Every attribute of a lead can be mapped, and what it becomes is stored."""

from __future__ import annotations

from collections.abc import Callable

from leadgate.accounts.models import Site, User
from leadgate.engine.fields import FIELDS, Field
from leadgate.engine.mapping import Target
from leadgate.imports.steps import configure, process
from leadgate.leads.models import Lead
from leadgate.leads.reports import report_of
from tests.imports.files import csv_of, uploaded

NOT_BESIDE_THEIR_PARTS = {"full_name", "revenue_thousands", "address_full"}
"""Virtual fields, which have tests of their own below."""

PHONES = {"phone": 1, "mobile": 2, "phone_home": 3, "fax": 4, "phone_other": 5}
EMAILS = {"email": 1, "email_personal": 2, "email_other": 3}


def target_of(field: Field) -> Target:
    group = PHONES.get(field.name) or EMAILS.get(field.name) or (1 if field.repeats else None)
    return Target(field.name, group)


def imported(by: User, fields: list[Field]) -> Lead:
    rows = [[field.example for field in fields]]
    run = uploaded(by, csv_of(rows, [field.label for field in fields]))
    configure.configure(run.pk, by=by, mapping=tuple(target_of(field) for field in fields))
    process.start(run.pk, by=by, enqueue=False)
    process.work(run.pk)
    run.refresh_from_db()
    assert run.errors_by_rule == {}
    return Lead.objects.get(import_run=run)


def test_every_field_of_the_catalogue_is_stored(olga: User) -> None:
    olga.site = Site.objects.get(name="Head office")
    olga.save()
    fields = [field for field in FIELDS if field.name not in NOT_BESIDE_THEIR_PARTS]
    report = report_of(imported(olga, fields))
    assert [name for name in report_names(fields) if report[name] in (None, "", [])] == []
    assert [phone["type"] for phone in report["further_phones"]] == [
        "mobile", "home", "fax", "other",
    ]  # fmt: skip
    assert [email["type"] for email in report["further_emails"]] == ["personal", "other"]
    assert (report["owner"], report["site"]) == ("olga", "Head office")


def report_names(fields: list[Field]) -> list[str]:
    repeated = PHONES.keys() | EMAILS.keys()
    return [field.name for field in fields if field.name not in repeated]


def the_field(name: str) -> Field:
    return next(field for field in FIELDS if field.name == name)


def check_virtual(by: User, name: str, stored: Callable[[Lead], object]) -> object:
    company = [] if name == "full_name" else [the_field("company")]
    return stored(imported(by, [the_field(name), *company]))


def test_a_full_name_is_split(olga: User) -> None:
    assert check_virtual(olga, "full_name", lambda lead: (lead.first_name, lead.last_name)) == (
        "Ann",
        "Ames",
    )


def test_revenue_in_thousands_is_multiplied(olga: User) -> None:
    assert check_virtual(olga, "revenue_thousands", lambda lead: lead.revenue) == 1_200_000


def test_an_address_in_one_line_is_taken_apart(olga: User) -> None:
    parts = check_virtual(
        olga, "address_full", lambda lead: (lead.street, lead.city, lead.state, lead.postal_code)
    )
    assert parts == ("12 High Street", "Springfield", "VA", "22150")


def test_a_lead_has_ten_phones_and_ten_addresses(olga: User) -> None:
    numbers = range(1, 11)
    header = ["Company", *(f"Tel {n}" for n in numbers), *(f"Street {n}" for n in numbers)]
    row = ["Acme", *(f"+1 202 555 01{n:02d}" for n in numbers), *(f"{n} High St" for n in numbers)]
    run = uploaded(olga, csv_of([row], header))
    targets = (
        Target("company"),
        *(Target("phone", n) for n in numbers),
        *(Target("street", n) for n in numbers),
    )
    configure.configure(run.pk, by=olga, mapping=targets)
    process.start(run.pk, by=olga, enqueue=False)
    process.work(run.pk)
    lead = Lead.objects.get()
    assert lead.phone == "+12025550101"
    assert lead.further_phones is not None
    assert lead.further_addresses is not None
    assert [entry["phone"][-2:] for entry in lead.further_phones] == [
        f"{n:02d}" for n in range(2, 11)
    ]
    assert [entry["street"] for entry in lead.further_addresses] == [
        f"{n} High St" for n in range(2, 11)
    ]
