"""A lead file of any size: 25 columns, 10 % of the records with a defect; the same every time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl
from numpy.random import Generator

from benchmarks import words

PIECE = 50_000  # records made at once: bounds memory
DEFECTS = 0.10
TWINS = 0.005  # records that occur twice
HEADER = {
    "Customer No": "external_id", "First Name": "first_name", "Last Name": "last_name",
    "Job Title": "job_title", "Company": "company", "Email": "email", "Phone": "phone",
    "Mobile": "mobile", "Fax": "fax", "Street": "street", "Address Line 2": "street2",
    "City": "city", "State": "state", "Postal Code": "postal_code", "Country": "country",
    "Website": "website", "Industry": "industry", "Employees": "employees",
    "Annual Revenue": "revenue", "Lead Source": "source", "Rating": "rating",
    "Status": "lead_status", "Opt In": "opt_in", "Created": "created_at", "Notes": "notes",
}  # fmt: skip
"""Column of the file → field that it holds."""
COLUMNS = tuple(HEADER)
FIELDS = tuple(HEADER.values())


@dataclass(frozen=True, slots=True)
class Defect:
    """What is wrong with a record: which column, and what stands there.

    Attributes:
        column: one of COLUMNS.
        cell: what stands in it.
        also: another column that holds the same.
    """

    column: str
    cell: str
    also: str | None = None


REJECTED = (
    Defect("Email", "ann.ames at example.com"),
    Defect("Phone", "12345"),
    Defect("Last Name", "", also="Company"),
    Defect("Employees", "many"),
    Defect("Annual Revenue", "on request"),
    Defect("Created", "2025-02-30"),
    Defect("Country", "Atlantis"),
    Defect("Opt In", "perhaps"),
    Defect("Job Title", "Deputy " * 40),
)
WARNED = (
    Defect("Website", "none yet"),
    Defect("Rating", "Lukewarm"),
    Defect("Employees", "51-200"),
    Defect("State", "ZZ"),
)


def write_leads(path: Path, records: int, *, seed: int = 1) -> None:
    """Write a file of leads: UTF-8, comma, quoted where needed.

    Args:
        path: written anew.
        records: how many, after the header.
        seed: decides every cell.

    Cost: 1 M records in some 10 s, 350 bytes each; memory does not grow with
        the file.
    """
    random = np.random.default_rng(seed)
    with path.open("wb") as file:
        for first in range(0, records, PIECE):
            piece = _piece(random, first, min(PIECE, records - first))
            # Nothing, not "", where a cell is empty.
            piece.with_columns(pl.all().replace("", None)).write_csv(
                file, include_header=first == 0
            )


def _piece(random: Generator, first: int, rows: int) -> pl.DataFrame:
    number = pl.Series("number", np.arange(first + 1, first + rows + 1))
    frame = pl.DataFrame([number, *_people(random, rows), *_places(random, rows)])
    frame = frame.select(
        pl.all(), *_about_the_company(random, rows), *_about_the_sale(random, rows)
    )
    frame = frame.select(
        pl.format("K-{}", pl.col("number")).alias("Customer No"),
        *(pl.col(name) for name in COLUMNS if name in frame.columns),
        _email(random, rows),
    ).select(COLUMNS)
    return _spoiled(random, _twinned(random, frame))


def _drawn(random: Generator, name: str, options: tuple[str, ...], rows: int) -> pl.Series:
    return pl.Series(name, options).gather(random.integers(0, len(options), rows))


def _people(random: Generator, rows: int) -> list[pl.Series]:
    head = _drawn(random, "Last Name", words.SURNAME_HEADS, rows)
    middle = _drawn(random, "", ("", "", "", "an", "en", "ing", "ers", "els"), rows)
    tail = _drawn(random, "", words.SURNAME_TAILS, rows)
    return [
        _drawn(random, "First Name", words.FIRST_NAMES, rows),
        head + middle + tail,
        _drawn(random, "Job Title", words.JOB_TITLES, rows),
    ]


def _email(random: Generator, rows: int) -> pl.Expr:
    domain = _drawn(random, "domain", words.DOMAINS, rows)
    local = pl.format(
        "{}.{}{}",
        pl.col("First Name").str.normalize("NFD").str.replace_all(r"[^A-Za-z]", ""),
        pl.col("Last Name").str.normalize("NFD").str.replace_all(r"[^A-Za-z]", ""),
        pl.col("number"),
    ).str.to_lowercase()
    return pl.format("{}@{}", local, pl.lit(domain)).alias("Email")


def _places(random: Generator, rows: int) -> list[pl.Series]:
    """Country, city, state, postal code, street and three phones that fit together."""
    country = random.choice(len(words.COUNTRIES), rows, p=words.SHARES)
    columns = {
        name: pl.repeat("", rows, eager=True)
        for name in ("City", "State", "Postal Code", "Country", "Phone", "Mobile", "Fax")
    }
    for index, place in enumerate(words.COUNTRIES):
        at = np.flatnonzero(country == index)
        for name, values in _in_country(random, place, len(at)).items():
            columns[name] = columns[name].scatter(at, values)
    for name, share in (("Mobile", 0.4), ("Fax", 0.75)):
        columns[name] = _partly_empty(random, columns[name], share)
    house = pl.Series(random.integers(1, 400, rows)).cast(pl.String)
    street = house + " " + _drawn(random, "", words.STREETS, rows)
    second = _drawn(random, "Address Line 2", ("Floor 2", "Suite 110", "Building B"), rows)
    return [
        *(values.alias(name) for name, values in columns.items()),
        street.alias("Street"),
        _partly_empty(random, second, 0.8),
    ]


def _in_country(random: Generator, country: words.Country, rows: int) -> dict[str, pl.Series]:
    at = random.integers(0, len(country.places), rows)
    city, state, prefix = (pl.Series(part).gather(at) for part in zip(*country.places, strict=True))
    code = prefix + _digits(random, rows, country.postal) if country.postal else None
    return {
        "City": city,
        "State": state,
        "Postal Code": _drawn(random, "", ("SW1A 1AA", "LS1 4AP", "EC1A 1BB"), rows)
        if code is None
        else code,
        "Country": pl.repeat(country.name, rows, eager=True),
        "Phone": _phones(random, country.phones, rows),
        "Mobile": _phones(random, country.phones, rows),
        "Fax": _phones(random, country.phones, rows),
    }


def _digits(random: Generator, rows: int, count: int) -> pl.Series:
    return pl.Series(random.integers(0, 10**count, rows)).cast(pl.String).str.zfill(count)


def _phones(random: Generator, forms: tuple[str, ...], rows: int) -> pl.Series:
    phones = _drawn(random, "", forms, rows)
    for _ in range(4):
        digit = pl.Series("digit", random.integers(0, 10, rows)).cast(pl.String)
        frame = pl.DataFrame([phones.alias("phone"), digit])
        phones = frame.select(pl.col("phone").str.replace("#", pl.col("digit"), literal=True))[
            "phone"
        ]
    return phones


def _partly_empty(random: Generator, values: pl.Series, share: float) -> pl.Series:
    empty = pl.Series(random.random(len(values)) < share)
    return pl.repeat("", len(values), eager=True).zip_with(empty, values).alias(values.name)


def _about_the_company(random: Generator, rows: int) -> list[pl.Series]:
    head = _drawn(random, "Company", words.COMPANY_HEADS, rows)
    second = _drawn(random, "", words.SURNAME_HEADS, rows)
    trade = _drawn(random, "", words.COMPANY_TRADES, rows)
    form = _drawn(random, "", words.COMPANY_FORMS, rows)
    site = head.str.to_lowercase() + second.str.to_lowercase()
    revenue = pl.Series(random.integers(50_000, 90_000_000, rows)).cast(pl.String)
    return [
        head + " " + second + " " + trade + " " + form,
        ("https://www." + site + "." + _drawn(random, "", words.DOMAINS, rows)).alias("Website"),
        _drawn(random, "Industry", words.INDUSTRIES, rows),
        pl.Series("Employees", random.integers(1, 5000, rows)).cast(pl.String),
        (revenue + "." + _digits(random, rows, 2)).alias("Annual Revenue"),
    ]


def _about_the_sale(random: Generator, rows: int) -> list[pl.Series]:
    day = pl.Series(random.integers(17_500, 20_500, rows)).cast(pl.Int32).cast(pl.Date)
    return [
        _drawn(random, "Lead Source", words.SOURCES, rows),
        _drawn(random, "Rating", words.RATINGS, rows),
        _drawn(random, "Status", words.STATUSES, rows),
        _drawn(random, "Opt In", ("yes", "no", ""), rows),
        day.cast(pl.String).alias("Created"),
        _partly_empty(random, _drawn(random, "Notes", words.REMARKS, rows), 0.3),
    ]


def _twinned(random: Generator, frame: pl.DataFrame) -> pl.DataFrame:
    """Let some records be the same person as the one before."""
    at = np.flatnonzero(random.random(len(frame)) < TWINS)
    at = at[at > 0]
    same = ["First Name", "Last Name", "Company", "Email", "Phone"]
    return frame.with_columns(frame[name].scatter(at, frame[name].gather(at - 1)) for name in same)


def _spoiled(random: Generator, frame: pl.DataFrame) -> pl.DataFrame:
    """Put one defect each into a tenth of the records."""
    kinds = (*REJECTED, *WARNED)
    kind = random.integers(0, len(kinds), len(frame))
    chosen = random.random(len(frame)) < DEFECTS
    for index, defect in enumerate(kinds):
        at = np.flatnonzero(chosen & (kind == index))
        for name in (defect.column, defect.also):
            if name:
                frame = frame.with_columns(frame[name].scatter(at, defect.cell))
    return frame
