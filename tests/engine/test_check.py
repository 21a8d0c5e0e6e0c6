"""A batch is judged: every record accepted or rejected, with reasons."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.rules.records import batch as realistic_batch
from benchmarks.rules.records import plan as realistic_plan
from leadgate.engine.batch import Batch, Malformed
from leadgate.engine.check import check
from leadgate.engine.checked import Checked
from leadgate.engine.fields import FIELDS
from leadgate.engine.impact import impact
from leadgate.engine.mapping.target import Target
from leadgate.engine.plan import Plan, Severity
from tests.engine.rules.records import batch_of


def checked(*records: Mapping[str, str], **changes: Any) -> Checked:
    batch, plan = batch_of(records)
    return check(batch, replace(plan, **changes))


def lead(record: Mapping[str, str], **changes: Any) -> dict[str, Any]:
    """Return the one lead that a record becomes, without what is empty."""
    result = checked(record, **changes)
    assert result.rejected.height == 0, result.rejected["errors"].to_list()
    row = result.accepted.row(0, named=True)
    return {key: value for key, value in row.items() if value is not None}


def codes(result: Checked) -> list[list[str]]:
    return [[e["code"] for e in json.loads(text)] for text in result.rejected["errors"]]


def test_a_record_becomes_a_lead() -> None:
    found = lead(
        {
            "full_name": "AMES, ANN", "company": "Acme", "email": "Ann@EXAMPLE.com",
            "phone": "(202) 555-0143 x12", "mobile 2": "202 555 0144", "street": "12 High St",
            "state": "virginia", "postal_code": "2138", "revenue": "$1,200.50",
            "employees": "1,200", "birth_date": "4/23/1980", "source": "website",
            "contact_type": "client; partner", "tags": "vip; fair", "opt_in": "yes",
            "owner": "Olga", "latitude": "38.78",
        }
    )  # fmt: skip
    assert found == {
        "record": 1, "line": 2, "first_name": "Ann", "last_name": "Ames", "company": "Acme",
        "email": "Ann@example.com", "email_type": "business", "phone": "+12025550143",
        "phone_extension": "12", "phone_type": "business",
        "further_phones": '[{"phone":"+12025550144","type":"mobile"}]', "street": "12 High St",
        "state": "VA", "postal_code": "02138", "country": "US", "address_type": "business",
        "revenue": Decimal("1200.50"), "employees": 1200, "birth_date": date(1980, 4, 23),
        "source": "Web", "contact_type": ["Customer", "Partner"], "tags": ["vip", "fair"],
        "opt_in": True, "owner_id": 1, "site_id": 10, "created_by_id": 2, "latitude": 38.78,
    }  # fmt: skip


def test_accepted_rows_have_every_stored_column_in_its_type() -> None:
    schema = checked({"last_name": "Ames"}).accepted.schema
    assert schema["revenue"] == pl.Decimal(18, 2)
    assert schema["birth_date"] == pl.Date
    assert schema["created_at"] == pl.Datetime("us", "UTC")
    assert schema["tags"] == schema["contact_type"] == pl.List(pl.String)
    assert schema["owner_id"] == schema["employees"] == pl.Int64
    assert schema["opt_in"] == pl.Boolean
    assert schema["longitude"] == pl.Float64
    plain = {f.name for f in FIELDS if not f.virtual and not f.repeats}
    assert plain - set(schema) == {"owner", "site", "created_by"}
    assert {"email_type", "phone_extension", "further_addresses", "warnings"} <= set(schema)


def test_nothing_is_lost() -> None:
    batch = realistic_batch(3000)
    malformed = Malformed(3001, 3002, "too_few_cells", "This line has 2 cells.", "a,b", ("a", "b"))
    result = check(replace(batch, malformed=(malformed,)), realistic_plan())
    assert len(result.accepted) + len(result.rejected) == 3001
    records = [*result.accepted["record"], *result.rejected["record"]]
    assert sorted(records) == list(range(1, 3002))
    assert result.rejected["record"].is_sorted()
    last = result.rejected.row(-1, named=True)
    assert (last["original"], last["cells"]) == ("a,b", ["a", "b"])
    assert result.errors_by_rule["too_few_cells"] == 1
    assert sum(result.errors_by_rule.values()) >= len(result.rejected)


def test_the_same_batch_gives_the_same_result() -> None:
    first, second = (check(realistic_batch(2000), realistic_plan()) for _ in range(2))
    assert first.accepted.equals(second.accepted)
    assert first.rejected.equals(second.rejected)
    assert first.errors_by_rule == second.errors_by_rule


def test_a_record_reads_the_same_in_any_batch() -> None:
    batch, plan = realistic_batch(600), realistic_plan()
    whole = check(batch, plan)
    parts = [
        check(Batch(batch.cells[a : a + 7], batch.record[a : a + 7], batch.line[a : a + 7]), plan)
        for a in range(0, 600, 7)
    ]
    assert pl.concat(part.accepted for part in parts).equals(whole.accepted)
    assert pl.concat(part.rejected for part in parts).equals(whole.rejected)


def test_every_planted_defect_is_found_and_nothing_else() -> None:
    clean = check(realistic_batch(1500, defects=0), realistic_plan())
    assert clean.rejected.height == 0
    assert clean.warnings_by_rule == {}
    spoilt = check(realistic_batch(1500, defects=1), realistic_plan())
    assert spoilt.rejected.height + spoilt.accepted["warnings"].count() == 1500
    assert set(spoilt.errors_by_rule) == {
        "email_invalid", "phone_invalid", "date_unreadable", "country_unknown",
        "number_unreadable", "owner_unknown",
    }  # fmt: skip
    assert set(spoilt.warnings_by_rule) == {"choice_unknown", "postal_code_not_in_country"}


def test_all_reasons_of_a_record_are_told() -> None:
    result = checked({"first_name": "Ann", "email": "ann", "birth_date": "2023-02-30"})
    assert codes(result) == [["date_unreadable", "email_invalid", "name_or_company_missing"]]
    reason = json.loads(result.rejected["errors"][0])[1]
    assert reason["field"] == "email"
    assert "“ann” in “email” is not an email address" in reason["message"]
    assert result.rejected["cells"].to_list() == [["Ann", "ann", "2023-02-30"]]


def test_a_broken_and_a_whole_record_stay_apart() -> None:
    result = checked({"last_name": "Ames", "email": "ann@"}, {"last_name": "Berg", "email": ""})
    assert result.accepted["last_name"].to_list() == ["Berg"]
    assert result.rejected["record"].to_list() == [1]


def test_a_softer_rule_takes_the_record_and_lists_it() -> None:
    row, said = softly(Severity.WARN)
    assert (row["email"], row["phone"], len(row["job_title"])) == (None, "call me", 200)
    assert row["score"] == 999
    assert [w["code"] for w in said] == SOFT


def test_a_rule_that_corrects_leaves_the_value_out_and_says_so() -> None:
    row, said = softly(Severity.FIX)
    assert (row["email"], row["phone"], row["score"], row["opt_in"]) == (None, None, None, None)
    assert (row["state"], len(row["job_title"])) == (None, 200)
    messages = {w["code"]: w["message"] for w in said}
    assert messages["phone_invalid"].endswith("It was left empty.")
    assert messages["value_too_long"].endswith("It was cut to that length.")
    assert messages["consent_contradicts"].endswith("The consent was left out.")


def test_values_are_mapped_of_choices_alone() -> None:
    batch, plan = batch_of([{"last_name": "Ames", "rating": "Never", "notes": "Never"}])
    maps = {key: {"Never": "Cold"} for key in (1, 2)}
    lead = check(batch, replace(plan, value_maps=maps)).accepted.row(0, named=True)
    assert (lead["rating"], lead["notes"]) == ("Cold", "Never")


def test_a_name_is_not_left_out() -> None:
    found = checked(
        {"last_name": "Ames"}, {"last_name": "Berg"},
        severities={"value_forbidden": Severity.FIX},
        parameters={"value_forbidden": {"forbidden": {"last_name": ["Ames"]}}},
    )  # fmt: skip
    assert found.accepted["last_name"].to_list() == ["Berg"]
    assert found.errors_by_rule == {"value_forbidden": 1}


SOFT = [
    "consent_contradicts", "email_invalid", "number_out_of_range", "phone_invalid",
    "state_not_in_country", "value_too_long",
]  # fmt: skip


def softly(severity: Severity) -> tuple[dict[str, Any], list[dict[str, str]]]:
    """Return the row of a record that breaks several rules, and what was said of it."""
    result = checked(
        {
            "last_name": "Ames", "email": "ann@", "phone": "call me", "job_title": "x" * 300,
            "score": "999", "opt_in": "yes", "do_not_email": "yes", "state": "Bavaria",
            "country": "US",
        },
        severities=dict.fromkeys(SOFT, severity),
        parameters={"number_out_of_range": {"ranges": {"score": [0, 100]}}},
    )  # fmt: skip
    assert result.errors_by_rule == {}
    row = result.accepted.row(0, named=True)
    return row, sorted(json.loads(row["warnings"]), key=lambda said: said["code"])


def test_a_rule_that_is_off_says_nothing() -> None:
    result = checked(
        {"last_name": "Ames", "email": "ann@"}, severities={"email_invalid": Severity.OFF}
    )
    assert result.accepted["warnings"].to_list() == [None]


def test_an_unknown_choice_is_left_empty_or_rejected_as_the_plan_says() -> None:
    record = {"last_name": "Ames", "rating": "Lukewarm"}
    assert checked(record).accepted["rating"].to_list() == [None]
    strict = checked(record, severities={"choice_unknown": Severity.REJECT})
    assert codes(strict) == [["choice_unknown"]]


def test_new_labels_of_open_lists_are_told_once() -> None:
    result = checked(
        {"last_name": "A", "industry": "Beekeeping"},
        {"last_name": "B", "industry": "beekeeping"},
        {"last_name": "C", "industry": "retail"},
        {"first_name": "rejected", "industry": "Alchemy"},
    )
    assert result.new_choices == {"industry": ("Beekeeping",)}


def test_a_filled_cell_wins_over_a_constant() -> None:
    records = ({"last_name": "A", "rating": "cold"}, {"last_name": "B", "rating": ""})
    result = checked(*records, constants={"rating": "Hot", "source": "Web", "owner": "olga"})
    assert result.accepted["rating"].to_list() == ["Cold", "Hot"]
    assert result.accepted["source"].to_list() == ["Web", "Web"]
    assert result.accepted["owner_id"].to_list() == [1, 1]


def test_remembered_values_are_mapped_or_left_empty() -> None:
    records = [{"rating": value, "last_name": "A"} for value in ("Top!", "meh", "hot")]
    result = checked(*records, value_maps={0: {"TOP": "Hot", "meh": None}})
    assert result.accepted["rating"].to_list() == ["Hot", None, "Hot"]
    assert result.warnings_by_rule == {}


def test_without_a_database_owners_and_sites_are_not_judged() -> None:
    result = checked({"last_name": "A", "owner": "anybody", "site": "anywhere"}, people=None)
    assert result.accepted.height == 1
    assert result.accepted["site_id"].to_list() == [None]


def test_who_entered_it_falls_back_to_the_importing_user() -> None:
    result = checked({"last_name": "A", "created_by": "someone"}, {"last_name": "B"})
    assert result.accepted["created_by_id"].to_list() == [2, 2]
    assert result.warnings_by_rule == {"created_by_unknown": 1}


def test_phones_are_read_by_the_records_country_then_by_the_imports() -> None:
    records = (
        {"last_name": "A", "phone": "030 901820", "country": "Germany"},
        {"last_name": "B", "phone": "020 7946 0958", "country": ""},
    )
    result = checked(*records, country="GB")
    assert result.accepted["phone"].to_list() == ["+4930901820", "+442079460958"]
    assert result.accepted["country"].to_list() == ["DE", None]


def test_the_first_filled_of_several_comes_first() -> None:
    found = lead(
        {
            "last_name": "A", "email 1": "", "email_personal 2": "a@example.net",
            "email_other 3": "b@example.org; c@example.org", "phone 1": "202-555-0143",
            "fax 2": "(202) 555-0143", "street 1": "", "city 2": 'The "Hague"',
            "street 2": "Kalvermarkt 1", "street 3": "Elm St", "country 2": "NL",
        }
    )  # fmt: skip
    assert (found["email"], found["email_type"]) == ("a@example.net", "personal")
    assert json.loads(found["further_emails"]) == [
        {"email": "b@example.org", "type": "other"},
        {"email": "c@example.org", "type": "other"},
    ]
    assert "further_phones" not in found
    assert (found["street"], found["city"], found["country"]) == (
        "Kalvermarkt 1",
        'The "Hague"',
        "NL",
    )
    assert json.loads(found["further_addresses"]) == [
        {"street": "Elm St", "country": "US", "type": "business"}
    ]


def test_revenue_in_thousands_and_addresses_in_one_line_are_turned_into_fields() -> None:
    found = lead(
        {
            "company": "Acme", "revenue_thousands": "$1,200",
            "address_full": "12 High Street, Springfield, VA 22150",
        }
    )  # fmt: skip
    assert found["revenue"] == Decimal("1200000.00")
    assert (found["street"], found["city"], found["state"]) == (
        "12 High Street",
        "Springfield",
        "VA",
    )
    assert (found["postal_code"], found["country"]) == ("22150", "US")


def test_an_empty_batch_and_a_batch_without_mapping() -> None:
    batch, plan = batch_of([{"last_name": "Ames"}])
    empty = Batch(batch.cells.clear(), np.empty(0, np.int64), np.empty(0, np.int64))
    assert check(empty, plan).accepted.height == 0
    bare = check(batch, Plan(header=("x",), mapping=(None,), importer=1))
    assert codes(bare) == [["name_or_company_missing"]]


def test_two_columns_of_one_target_do_no_harm() -> None:
    batch, plan = batch_of([{"last_name": "Ames", "first_name": "Ann"}])
    twice = replace(plan, mapping=(Target("last_name"), Target("last_name")))
    assert check(batch, twice).accepted["last_name"].to_list() == ["Ames"]


def test_messages_show_long_values_shortened() -> None:
    result = checked({"last_name": "A", "email": "x" * 5000})
    assert len(result.rejected["errors"][0]) < 400
    assert result.rejected["cells"][0][1] == "x" * 5000


def test_every_fields_example_is_accepted_as_it_is() -> None:
    record = {field.name: field.example for field in FIELDS}
    batch, plan = batch_of([record])
    groups = {"mobile": 2, "phone_home": 3, "fax": 4, "phone_other": 5}
    groups |= {"email_personal": 2, "email_other": 3}
    mapping = tuple(
        replace(t, group=groups.get(t.field, t.group)) if t else None for t in plan.mapping
    )
    result = check(batch, replace(plan, mapping=mapping))
    assert result.rejected["errors"].to_list() == []
    assert result.accepted["warnings"].to_list() == [None]
    lead = result.accepted.row(0, named=True)
    assert [key for key, value in lead.items() if value is None] == [
        "further_addresses",
        "warnings",
    ]


def test_names_that_look_like_nothing_are_names() -> None:
    found = lead({"first_name": "X", "last_name": "Null Na", "company": "None", "opt_in": "x"})
    assert (found["first_name"], found["company"], found["opt_in"]) == ("X", "None", True)
    assert lead({"last_name": "A", "country": "NA", "city": "x"})["country"] == "NA"


def test_an_unknown_country_is_not_replaced_by_the_imports() -> None:
    record = {"last_name": "A", "city": "Poseidonis", "country": "Atlantis"}
    softened = checked(record, severities={"country_unknown": Severity.WARN})
    assert softened.accepted["country"].to_list() == [None]


def test_the_impact_of_every_rule_is_counted_before_it_is_on() -> None:
    batch, plan = batch_of(
        [
            {"last_name": "A", "email": "info@example.com"},
            {"last_name": "B", "email": "bob@gmail.com"},
            {"last_name": "C", "email": "carla@"},
        ]
    )
    assert impact(batch, plan) == {"email_free_mail": 1, "email_invalid": 1, "email_is_role": 1}


POOL = (
    "", "Ann Ames", "n/a", "12",
    "1.234,56", "2023-02-30", "4/23/1980", "ann@example.com",
    "a@x.com; b@y.com", "(202) 555-0143 x1", "Germany", "Atlantis", "VA", "x" * 300, "yes",
    '="007"', "555-0143",
    'a "b" \\ c', "MÃ¼ller", "\x00\x07", "😀", "http://example.com", "Customer; Martian", "olga",
)  # fmt: skip


@settings(deadline=None, max_examples=12)
@given(
    st.lists(
        st.lists(st.sampled_from(POOL), min_size=len(FIELDS), max_size=len(FIELDS)),
        min_size=1,
        max_size=5,
    )
)
def test_any_cells_are_judged_the_same_alone_and_together(rows: list[list[str]]) -> None:
    names = [field.name for field in FIELDS]
    together = checked(*(dict(zip(names, row, strict=True)) for row in rows))
    assert together.accepted.height + together.rejected.height == len(rows)
    for text in [*together.accepted["warnings"], *together.rejected["errors"]]:
        json.loads(text or "[]")
    verdicts = dict.fromkeys(together.accepted["record"]) | dict(
        zip(together.rejected["record"], together.rejected["errors"], strict=True)
    )
    for number, row in enumerate(rows, start=1):
        alone = checked(dict(zip(names, row, strict=True)))
        errors = alone.rejected["errors"][0] if alone.rejected.height else None
        assert verdicts[number] == errors
