"""Makes leads.csv and leads.defects.json: 5,000 fictitious leads with known defects.

Run `python -m examples.make_leads` to write both anew; the same bytes every time.
"""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from examples import defects, people, places
from examples.defects import Defect

FOLDER = Path(__file__).resolve().parent
RECORDS = 5_000
SEED = 2026
HEADER = (
    "Lead ID", "First Name", "Last Name", "Job Title", "Company", "Industry", "SIC Code",
    "Employees", "Annual Revenue", "Email", "Phone", "Mobile", "Street", "City", "State",
    "Postal Code", "Country", "Latitude", "Longitude", "Website", "Lead Source", "Rating",
    "Contact Type", "Owner", "Site", "Opt In", "Do Not Email", "Created", "Entered By", "Notes",
    "Tags",
)  # fmt: skip
SOURCES = ("Web", "Trade show", "Email", "Partner", "Cold call", "Seminar", "List", "Webinar", "")
RATINGS = ("Hot", "Warm", "Cold", "A", "B", "")
CONTACT_TYPES = (
    "Prospect",
    "Prospect; Decision maker",
    "Customer",
    "Supplier",
    "Partner; Media",
    "",
)

Record = dict[str, str]


@dataclass(slots=True)
class File:
    """The records, and what is wrong with them.

    Attributes:
        records: in the file's order.
        reports: record number, from 1 → (code, field) of every defect.
        skipped: record number of a duplicate → that of the record it repeats.
        lines: record number → its text, for records that are no row of cells.
        free: indexes of records that have nothing special yet.
        random: decides everything.
    """

    records: list[Record]
    random: Random
    reports: dict[int, list[tuple[str, str | None]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    skipped: dict[int, int] = field(default_factory=dict)
    lines: dict[int, str] = field(default_factory=dict)
    free: list[int] = field(default_factory=list)

    def take(self, country: str = "", *, behind: int = 0) -> int:
        """Choose a record that has nothing special yet; it has from now on."""
        for place, index in enumerate(self.free):
            there = self.records[index]["Country"]
            if index >= behind and (not country or there == country):
                return self.free.pop(place)
        raise ValueError("There are too few records for so many defects.")


def make(records: int = RECORDS, seed: int = SEED) -> File:
    """Make the leads and plant the defects."""
    random = Random(seed)  # noqa: S311
    file = File([_lead(number, random) for number in range(1, records + 1)], random)
    # The first records stay sound: they are what people see of the file first.
    file.free = list(range(20, records))
    random.shuffle(file.free)
    for defect in (*defects.REJECTED, *defects.WARNED, *defects.CORRECTED):
        _plant(file, (defect,))
    for several in defects.TWICE:
        _plant(file, several)
    for defect in defects.UNREADABLE:
        _plant_unreadable(file, defect)
    _plant_duplicates(file)
    return file


def _lead(number: int, random: Random) -> Record:
    country = random.choices(places.COUNTRIES, [c.share for c in places.COUNTRIES])[0]
    city = random.choice(country.cities)
    names = random.choice(country.cultures[:1] * 3 + country.cultures)
    culture = people.CULTURES[names]
    first, last = random.choice(culture.first), random.choice(culture.last)
    industry, (*trades, sic) = random.choice(list(people.TRADES.items()))
    head = random.choice(people.HEADS)
    company = f"{head} {random.choice(trades)} {random.choice(culture.forms)}"
    domain = f"{head.lower().replace(' ', '-')}.{random.choice(('example.com', 'example.org'))}"
    return {
        "Lead ID": f"L-{number:05}",
        "First Name": first,
        "Last Name": last,
        "Job Title": random.choice(people.JOB_TITLES),
        "Company": company,
        "Industry": industry,
        "SIC Code": sic,
        "Employees": _number(random, 2, 6_000),
        "Annual Revenue": _money(random),
        "Email": f"{_plain(first)}.{_plain(last)}{number}@{domain}",
        "Phone": places.phone_in(country, city, random),
        "Mobile": places.phone_in(country, city, random) if random.random() < 0.3 else "",
        "Street": places.street_in(country, random),
        "City": city.name,
        "State": city.state,
        "Postal Code": places.drawn(city.postal, random),
        "Country": country.name,
        "Latitude": f"{city.latitude + random.uniform(-0.05, 0.05):.4f}",
        "Longitude": f"{city.longitude + random.uniform(-0.05, 0.05):.4f}",
        "Website": f"https://www.{domain}" if random.random() < 0.8 else "",
        **_sales(random),
    }


def _sales(random: Random) -> Record:
    opted_in = random.choice(("yes", "no", ""))
    created = datetime(2023, 1, 9, 8) + timedelta(minutes=random.randrange(1_300_000))  # noqa: DTZ001
    tags = random.sample(people.TAGS, random.choice((0, 0, 1, 2, 3)))
    return {
        "Lead Source": random.choice(SOURCES),
        "Rating": random.choice(RATINGS),
        "Contact Type": random.choice(CONTACT_TYPES),
        "Owner": random.choice(("admin", "", "")),
        "Site": random.choice(("Head office", "", "")),
        "Opt In": opted_in,
        "Do Not Email": "no" if opted_in == "yes" else random.choice(("yes", "no", "")),
        "Created": f"{created:%Y-%m-%d %H:%M}",
        "Entered By": random.choice(("admin", "")),
        "Notes": random.choice(people.NOTES) if random.random() < 0.4 else "",
        "Tags": "; ".join(tags),
    }


def _number(random: Random, least: int, most: int) -> str:
    number = random.randrange(least, most)
    return f"{number:,}" if random.random() < 0.3 else str(number)


def _money(random: Random) -> str:
    amount = random.randrange(50, 90_000) * 1_000
    return random.choice((f"{amount}", f"${amount:,}", f"{amount:,}.00", ""))


def _plain(name: str) -> str:
    """Return a name's ASCII letters, for an address; "contact" where there are none."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in letters.lower() if "a" <= sign <= "z") or "contact"


def _plant(file: File, several: Iterable[Defect]) -> None:
    """Give as many records as it says the defects, each record all of them."""
    group = tuple(several)
    for _ in range(group[0].times):
        index = file.take(group[0].country)
        for defect in group:
            file.records[index] |= defect.cells
            file.reports[index + 1].append((defect.code, defect.field))


def _plant_unreadable(file: File, defect: Defect) -> None:
    for _ in range(defect.times):
        index = file.take()
        record = file.records[index]
        file.lines[index + 1] = {
            "too_few_cells": f"{record['Lead ID']},{record['First Name']},…",
            "too_many_cells": _line([*record.values(), *record.values()]),
            "repeated_header": _line(HEADER),
        }[defect.code]
        file.reports[index + 1].append((defect.code, None))


def _plant_duplicates(file: File) -> None:
    for _ in range(defects.SAME_PERSON):
        first = file.take()
        again = file.take(behind=first)
        file.records[again] |= {
            "Last Name": file.records[first]["Last Name"].upper(),
            "Email": file.records[first]["Email"].title(),
        }
        file.skipped[again + 1] = first + 1
    for _ in range(defects.SAME_ID):
        first = file.take()
        again = file.take(behind=first)
        file.records[again]["Lead ID"] = file.records[first]["Lead ID"]
        file.skipped[again + 1] = first + 1
    # Who repeats a rejected record repeats nobody.
    rejected = [n for n, found in file.reports.items() if found[0][0] == "number_unreadable"]
    for number in rejected[: defects.LIKE_A_REJECTED]:
        again = file.take(behind=number)
        for name in ("Last Name", "Email"):
            file.records[again][name] = file.records[number - 1][name]


def _line(cells: Iterable[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="").writerow(cells)
    return buffer.getvalue()


def text_of(file: File) -> str:
    """Return the file's text: UTF-8, comma, quotes where needed, line feeds."""
    lines = [_line(HEADER)]
    apart = len(file.records) // (defects.BLANK_LINES + 1)
    blank_after = {apart * (place + 1) for place in range(defects.BLANK_LINES)}
    for number, record in enumerate(file.records, start=1):
        lines.append(file.lines.get(number) or _line(record.values()))
        if number in blank_after:
            lines.append("")
    return "\n".join([*lines, ""])


def table_of(file: File) -> dict[str, Any]:
    """Return what leads.defects.json says."""
    rejecting = {d.code for d in (*defects.REJECTED, *defects.UNREADABLE)}
    codes: Counter[str] = Counter()
    for found in file.reports.values():
        codes.update({code for code, _ in found})
    rejected = [n for n, found in file.reports.items() if any(c in rejecting for c, _ in found)]
    return {
        "records": len(file.records),
        "columns": len(HEADER),
        "blank_lines": defects.BLANK_LINES,
        "rejected": len(rejected),
        "accepted": len(file.records) - len(rejected),
        "skipped_as_duplicates": len(file.skipped),
        "created": len(file.records) - len(rejected) - len(file.skipped),
        "errors_by_rule": {c: n for c, n in sorted(codes.items()) if c in rejecting},
        "warnings_by_rule": {c: n for c, n in sorted(codes.items()) if c not in rejecting},
        "reports": {str(n): found for n, found in sorted(file.reports.items())},
        "duplicates": {str(n): first for n, first in sorted(file.skipped.items())},
    }


def main() -> None:
    """Write both files."""
    file = make()
    (FOLDER / "leads.csv").write_text(text_of(file), encoding="utf-8", newline="")
    table = json.dumps(table_of(file), indent=1, ensure_ascii=False)
    (FOLDER / "leads.defects.json").write_text(table + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
