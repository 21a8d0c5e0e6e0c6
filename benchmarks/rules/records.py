"""Records as CRM exports hold them: 25 columns, two phones, about 10 % with a defect."""

from __future__ import annotations

import random
from datetime import date

import numpy as np
import polars as pl

from leadgate.engine.batch import Batch
from leadgate.engine.mapping.target import Target
from leadgate.engine.plan import People, Plan

HEADER = (
    "salutation", "first_name", "last_name", "job_title", "company", "industry", "employees",
    "revenue", "email", "phone", "mobile", "street", "city", "state", "postal_code", "country",
    "website", "source", "rating", "lead_status", "owner", "notes", "opt_in", "birth_date",
    "external_id",
)  # fmt: skip
GROUPS = {"email": 1, "phone": 1, "mobile": 2} | dict.fromkeys(
    ("street", "city", "state", "postal_code", "country"), 1
)
FIRST = [
    "Ann",
    "Bob",
    "Carla",
    "Dan",
    "Eva",
    "Finn",
    "Gina",
    "Hugo",
    "Ida",
    "Jon",
    "Kim",
    "Lea",
    "Max",
    "Nora",
    "Otto",
    "Pia",
    "Quin",
    "Rosa",
]
LAST = [
    "Ames",
    "Berg",
    "Cole",
    "Diaz",
    "Ernst",
    "Fuchs",
    "Gray",
    "Huber",
    "Ivers",
    "Jonas",
    "Klein",
    "Lopez",
    "Meyer",
    "Novak",
    "Olsen",
]
STREETS = ["High Street", "Main Street", "Oak Avenue", "Station Road", "Park Lane", "Mill Road"]
PLACES = (
    ("Springfield", "VA", "22150", "US"), ("Austin", "TX", "78701", "United States"),
    ("Boston", "MA", "02138", "USA"), ("Denver", "Colorado", "80202", "US"),
    ("Berlin", "", "10115", "Germany"), ("London", "", "SW1A 1AA", "UK"),
)  # fmt: skip
AREAS = {"US": ("202", "303", "512", "617", "703", "805"), "DE": ("30", "89", "40"), "UK": ("20",)}
NOTES = ("", "", "Met at the fair.", "Wants a call back; “soon”.", "Prefers email – see thread")


def _phone(pick: random.Random, country: str) -> str:
    if country == "Germany":
        german = ("+49 {} {}", "0{} {}", "0049 {} {}", "+49 (0){} {}")
        return pick.choice(german).format(pick.choice(AREAS["DE"]), pick.randint(2000000, 8999999))
    if country == "UK":
        british = ("+44 {} 7946 0{}", "0{} 7946 0{}")
        return pick.choice(british).format("20", pick.randint(100, 999))
    text = ("({}) {}-{:04}", "{}-{}-{:04}", "+1 {} {} {:04}", "{}{}{:04}", "{}.{}.{:04} x12")
    area = pick.choice(AREAS["US"])
    return pick.choice(text).format(area, pick.randint(200, 999), pick.randint(0, 9999))


def record(pick: random.Random, number: int) -> list[str]:
    """Return one record without a defect."""
    first, last = pick.choice(FIRST), pick.choice(LAST)
    city, state, postal, country = pick.choice(PLACES)
    if pick.random() < 0.05:
        first, last = first.upper(), last.upper()
    return [
        pick.choice(("Mr.", "Ms.", "", "Dr.")), first, last,
        pick.choice(("Buyer", "Head of Purchasing", "CEO", "")),
        f"{last} & {pick.choice(LAST)} {pick.choice(('GmbH', 'Inc.', 'Ltd'))} {number % 7919}",
        pick.choice(("Manufacturing", "IT", "Retail", "Construction", "")),
        pick.choice(("12", "250", "1,200", "")),
        f"${pick.randint(10, 900)},{pick.randint(100, 999)}.00",
        f"{first}.{last}{number}@example.com".lower(), _phone(pick, country),
        _phone(pick, country) if pick.random() < 0.6 else "",
        f"{pick.randint(1, 999)} {pick.choice(STREETS)}", city, state, postal, country,
        f"www.example{number % 997}.com", pick.choice(("Web", "Trade show", "Referral")),
        pick.choice(("Hot", "Warm", "Cold", "")), "New", "olga", pick.choice(NOTES),
        pick.choice(("yes", "no", "")),
        f"{pick.randint(1, 12)}/{pick.randint(1, 28)}/{pick.randint(1950, 2004)}", f"L-{number:07}",
    ]  # fmt: skip


def spoil(pick: random.Random, cells: list[str]) -> None:
    """Plant one defect."""
    column, value = pick.choice(
        (
            ("email", "ann.example.com"), ("phone", "call me"), ("birth_date", "2/30/1990"),
            ("country", "Atlantis"), ("revenue", "a lot"), ("owner", "nobody"),
            ("rating", "Lukewarm"), ("postal_code", "?!"),
        )
    )  # fmt: skip
    cells[HEADER.index(column)] = value


def batch(count: int, seed: int = 1, *, defects: float = 0.1) -> Batch:
    """Return records as the reader hands them over."""
    pick = random.Random(seed)
    rows = []
    for number in range(count):
        cells = record(pick, number)
        if pick.random() < defects:
            spoil(pick, cells)
        rows.append(cells)
    frame = pl.DataFrame(rows, schema=[str(i) for i in range(len(HEADER))], orient="row")
    return Batch(frame, np.arange(1, count + 1), np.arange(2, count + 2))


def plan() -> Plan:
    """Return the plan that maps them."""
    return Plan(
        header=HEADER,
        mapping=tuple(Target(name, GROUPS.get(name)) for name in HEADER),
        people=People({"olga": 1}, {}, {1: None}),
        importer=1,
        today=date(2026, 11, 1),
    )
