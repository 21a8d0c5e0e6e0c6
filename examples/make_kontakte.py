"""Makes kontakte.csv: German contacts as Excel writes them there, with a few known defects.

Run `python -m examples.make_kontakte` to write it anew; the same bytes every time.
"""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from pathlib import Path
from random import Random

from examples import people, places

FOLDER = Path(__file__).resolve().parent
RECORDS = 400
SEED = 49
HEADER = (
    "Kundennummer", "Anrede", "Vorname", "Nachname", "Position", "Abteilung", "Firma", "Branche",
    "Mitarbeiter", "Jahresumsatz", "Straße", "PLZ", "Ort", "Bundesland", "Land", "Telefon",
    "Mobil", "Fax", "E-Mail", "Webseite", "Quelle", "Bewertung", "Geburtsdatum", "Angelegt am",
    "Bemerkung",
)  # fmt: skip
POSITIONS = ("Einkaufsleiter/in", "Geschäftsführer/in", "Werksleitung", "Büroleitung", "Inhaber/in")
DEPARTMENTS = ("Einkauf", "Geschäftsleitung", "Technik", "Verwaltung", "")
INDUSTRIES = {"Maschinenbau": "Pumpen", "Großhandel": "Werkzeuge", "Lebensmittel": "Mühlen",
              "Baugewerbe": "Dächer", "Gesundheitswesen": "Kliniken"}  # fmt: skip
STATES = {"Berlin": "Berlin", "München": "Bayern", "Köln": "Nordrhein-Westfalen"}
SOURCES = ("Messe", "Webseite", "Empfehlung", "Kaltakquise")
RATINGS = ("Heiß", "Mittel", "Kalt", "")
NOTES = (
    "Kommt zur Frühjahrsmesse; braucht ein Angebot über 12.500,00 €.",
    'Sagt: "nach den Ferien anrufen".',
    "Hat drei Standorte:\nZentrale, Lager und Laden.",
    "",
)
DEFECTS = (
    ("date_unreadable", "birth_date", 4, "Geburtsdatum", "31.02.1980"),
    ("date_unreadable", "created_at", 2, "Angelegt am", "demnächst"),
    ("email_invalid", "email", 5, "E-Mail", "kontakt(at)example.com"),
    ("phone_invalid", "phone", 3, "Telefon", "Zentrale"),
    ("number_unreadable", "revenue", 3, "Jahresumsatz", "vertraulich"),
    ("number_is_range", "employees", 6, "Mitarbeiter", "50 - 100"),
)
"""Code, field, times, column and cell of each."""
COUNTRY = next(country for country in places.COUNTRIES if country.name == "Germany")


def make() -> list[dict[str, str]]:
    """Make the contacts; the defects stand in the last records."""
    random = Random(SEED)  # noqa: S311
    records = [_contact(number, random) for number in range(1, RECORDS + 1)]
    place = RECORDS
    for _code, _field, times, column, cell in DEFECTS:
        for _ in range(times):
            place -= 1
            records[place][column] = cell
    return records


def _contact(number: int, random: Random) -> dict[str, str]:
    culture = people.CULTURES["german"]
    first, last = random.choice(culture.first), random.choice(culture.last)
    industry, trade = random.choice(list(INDUSTRIES.items()))
    name = random.choice(culture.last)
    domain = f"kontakt{number}.example.net"
    city = random.choice(COUNTRY.cities)
    cells = (
        f"K{number:04}", random.choice(("Herr", "Frau", "")), first, last,
        random.choice(POSITIONS), random.choice(DEPARTMENTS),
        f"{name} {trade} {random.choice(culture.forms)}", industry,
        str(random.randrange(3, 900)), _euro(random), places.street_in(COUNTRY, random),
        places.drawn(city.postal, random), city.name, STATES[city.name], "Deutschland",
        places.phone_in(COUNTRY, city, random), "", places.phone_in(COUNTRY, city, random),
        f"kontakt@{domain}", f"www.{domain}", random.choice(SOURCES), random.choice(RATINGS),
        _day(random, date(1955, 1, 1), 16_000), _day(random, date(2022, 1, 1), 1_200),
        random.choice(NOTES),
    )  # fmt: skip
    return dict(zip(HEADER, cells, strict=True))


def _euro(random: Random) -> str:
    """Return an amount like 1.234.567,50 €."""
    amount = f"{random.randrange(90_000, 40_000_000) + random.choice((0, 0.5)):,.2f}"
    return amount.translate(str.maketrans(",.", ".,")) + " €"


def _day(random: Random, first: date, days: int) -> str:
    return f"{first + timedelta(days=random.randrange(days)):%d.%m.%Y}"


def encoded() -> bytes:
    """Return the file: cp1252, semicolons, CR LF."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEADER)
    writer.writerows(record.values() for record in make())
    return buffer.getvalue().encode("cp1252")


def main() -> None:
    """Write the file."""
    (FOLDER / "kontakte.csv").write_bytes(encoded())


if __name__ == "__main__":
    main()
