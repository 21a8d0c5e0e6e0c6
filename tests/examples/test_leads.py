"""examples/leads.csv: every defect in it is reported, and nothing else is."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import polars as pl
import pytest

from examples import defects, make_leads
from leadgate.accounts.models import Site, User
from leadgate.engine.plan import Severity
from leadgate.engine.rules import RULES
from leadgate.imports.models import Import
from leadgate.leads.first_choices import FIRST_SITE
from leadgate.leads.models import Lead, Outcome
from tests.examples import engine
from tests.imports.files import processed

NEEDS_SETTINGS = {"length_wrong", "pattern_not_matched", "required_missing", "suppressed"} | {
    "required_if_missing",
    "value_forbidden",
    "value_not_allowed",
    "value_refused",
    "email_domain_refused",
}
"""Rules that judge nothing until an administrator says what."""


@pytest.fixture(scope="module")
def planted() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((engine.FOLDER / "leads.defects.json").read_text())
    return found


@pytest.fixture(scope="module")
def outcome() -> engine.Outcome:
    return engine.take("leads.csv")


def test_the_file_is_what_its_generator_makes(planted: dict[str, Any]) -> None:
    file = make_leads.make()
    written = (engine.FOLDER / "leads.csv").read_bytes().decode()
    assert written == make_leads.text_of(file)
    assert planted == json.loads(json.dumps(make_leads.table_of(file)))


def test_every_column_finds_its_field(outcome: engine.Outcome) -> None:
    assert [target.field for target in outcome.mapping if target] == [
        "external_id", "first_name", "last_name", "job_title", "company", "industry", "sic_code",
        "employees", "revenue", "email", "phone", "mobile", "street", "city", "state",
        "postal_code", "country", "latitude", "longitude", "website", "source", "rating",
        "contact_type", "owner", "site", "opt_in", "do_not_email", "created_at", "created_by",
        "notes", "tags",
    ]  # fmt: skip


def test_every_planted_defect_is_reported_and_nothing_else(
    outcome: engine.Outcome, planted: dict[str, Any]
) -> None:
    wanted = {
        int(record): {(code, field) for code, field in found}
        for record, found in planted["reports"].items()
    }
    assert outcome.reports == wanted


def test_records_are_counted_per_rule(outcome: engine.Outcome, planted: dict[str, Any]) -> None:
    said: Counter[str] = Counter()
    for reasons in outcome.reports.values():
        said.update({code for code, _ in reasons})
    assert said == planted["errors_by_rule"] | planted["warnings_by_rule"]
    assert len(outcome.rejected) == planted["rejected"]
    assert outcome.accepted.height == planted["accepted"]
    assert outcome.blank == planted["blank_lines"]
    assert outcome.inspection.records == planted["records"] == 5_000


def test_every_rule_that_is_on_has_its_defect() -> None:
    there = {d.code for d in (*defects.REJECTED, *defects.WARNED, *defects.CORRECTED)}
    on = {rule.code for rule in RULES if rule.severity is not Severity.OFF} - NEEDS_SETTINGS
    assert on - there == set(defects.NOT_HERE)


def test_all_addresses_are_reserved_ones(outcome: engine.Outcome) -> None:
    domains = outcome.accepted["email"].drop_nulls().str.to_lowercase()
    assert domains.str.contains(r"[@.]example\.(?:com|net|org)$").all()
    american = outcome.accepted.filter(pl.col("phone").str.starts_with("+1"))["phone"]
    assert len(american) > 1_000
    assert american.str.contains(r"^\+1\d{3}55501\d\d$").all()


@pytest.mark.django_db
def test_an_import_of_it_counts_as_its_table_says(planted: dict[str, Any]) -> None:
    Site.objects.get_or_create(name=FIRST_SITE)
    admin = User.objects.create_superuser("admin", "admin@example.com", "secret")
    run = processed(admin, (engine.FOLDER / "leads.csv").read_bytes())
    counted = {"total": 5_000, "updated": 0, "unchanged": 0} | {
        "created": planted["created"],
        "skipped": planted["skipped_as_duplicates"],
        "rejected": planted["rejected"],
    }
    assert {name: getattr(run, name) for name in ("total", *Import.ACCOUNT)} == counted
    assert run.errors_by_rule == planted["errors_by_rule"]
    assert run.warnings_by_rule == planted["warnings_by_rule"]
    skipped = Lead.objects.filter(import_run=run, outcome=Outcome.SKIPPED)
    assert dict(skipped.values_list("record", "matched__record")) == {
        int(record): first for record, first in planted["duplicates"].items()
    }
