"""The same work as a program would do it record by record: the libraries in a loop."""

from __future__ import annotations

import time
from collections.abc import Mapping

from benchmarks.rules.records import HEADER, batch, plan
from leadgate.engine.choices import CHOICES
from leadgate.engine.transforms.choice import label_of, spellings
from leadgate.engine.transforms.country import country_of
from leadgate.engine.transforms.date import day_of
from leadgate.engine.transforms.email import email_of
from leadgate.engine.transforms.name import spelled_of
from leadgate.engine.transforms.number import integer_of, plain_of
from leadgate.engine.transforms.phone import phone_of
from leadgate.engine.transforms.postal_code import postal_code_of
from leadgate.engine.transforms.state import state_of
from leadgate.engine.transforms.url import url_of


def judge(record: dict[str, str], lists: Mapping[str, Mapping[str, str]]) -> bool:
    """Return whether one record would be taken."""
    today = plan().today
    country = country_of(record["country"]) if record["country"] else "US"
    bad = not (record["last_name"] or record["company"]) or country is None
    spelled_of(record["first_name"])
    spelled_of(record["last_name"])
    state_of(record["state"], country)
    postal_code_of(record["postal_code"], country)
    url_of(record["website"])
    bad |= email_of(record["email"])[2]
    bad |= any(
        phone_of(record[key], country).unreadable for key in ("phone", "mobile") if record[key]
    )
    bad |= bool(record["revenue"]) and plain_of(record["revenue"]) is None
    bad |= bool(record["employees"]) and integer_of(record["employees"])[0] is None
    bad |= bool(record["birth_date"]) and day_of(record["birth_date"], "mdy", today) is None
    for name, table in lists.items():
        label_of(record[name], table)
    return not (bad or record["owner"] != "olga")


def measure(records: int = 5_000) -> float:
    """Return records per second of CPU time."""
    lists = {
        name: spellings(CHOICES[name])
        for name in ("salutation", "industry", "source", "rating", "lead_status")
    }
    rows = [dict(zip(HEADER, row, strict=True)) for row in batch(records).cells.iter_rows()]
    judge(rows[0], lists)
    started = time.process_time()
    for row in rows:
        judge(row, lists)
    return records / (time.process_time() - started)
