"""Cells that look as a column of the corpus is described to look.

The corpus holds headers and, in words, the shape of the cells ("phone +49",
"zip 5 digits"), never the cells themselves. The cells here are invented from
that description alone, without a look at the label. Two liberties: "name"
gives single words (the corpus says it of first, last and full names alike),
and a URL names the network that the header names.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

CELLS = 40

_FIRST = (
    "Ann",
    "Ben",
    "Carla",
    "David",
    "Eva",
    "Felix",
    "Greta",
    "Hugo",
    "Ines",
    "Jonas",
    "Karin",
    "Leo",
    "Maria",
    "Nils",
    "Olga",
    "Paul",
)
_LAST = (
    "Ames",
    "Berger",
    "Costa",
    "Dupont",
    "Evans",
    "Fischer",
    "Garcia",
    "Huber",
    "Ivanova",
    "Jansen",
    "Keller",
    "Lopez",
)
_FIRMS = (
    *("Acme GmbH", "Blue Harbour", "Costa & Filhos", "Delta Logistics Ltd", "Example Inc"),
    *("Ferro Spa", "Green Field", "Hansen AB", "Iberia Foods", "Juno Labs", "Kranz KG"),
    *("Lumen", "Meadow School", "Nordlicht", "Orchard LLC"),
)
_CITIES = (
    "Springfield",
    "Berlin",
    "Lyon",
    "Sevilla",
    "Porto",
    "Milano",
    "Utrecht",
    "Leeds",
    "Graz",
    "Basel",
    "Oslo",
    "Ghent",
)
_STATES = ("VA", "CA", "TX", "NY", "OH", "WA", "FL", "IL")
_STATE_NAMES = (
    "Virginia",
    "California",
    "Bayern",
    "Hessen",
    "Bretagne",
    "Occitanie",
    "Madrid",
    "Lazio",
)
_COUNTRIES = (
    "Germany",
    "France",
    "Spain",
    "Italy",
    "Portugal",
    "Netherlands",
    "United States",
    "Austria",
)
_STREETS = ("High Street", "Hauptstraße", "rue des Lilas", "Calle Mayor", "Via Roma", "Dorpsstraat")
_WORDS = (
    "blue",
    "general",
    "north",
    "alpha",
    "second",
    "regular",
    "plan",
    "spring",
    "basic",
    "open",
    "large",
    "simple",
)

Maker = Callable[[random.Random, str], str]


def _digits(rng: random.Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def _phone(rng: random.Random, shape: str) -> str:
    if found := re.search(r"'?(?:\+|00)\d+", shape):
        return f"{found.group()} {_digits(rng, 3)} {_digits(rng, 6)}"
    if found := re.search(r"(\d+) digits", shape):
        return f"{rng.randint(6, 9)}{_digits(rng, min(int(found.group(1)), 12) - 1)}"
    if "float" in shape:
        return f"3{_digits(rng, 9)}.0"
    if "BR" in shape:
        return f"(11) 9{_digits(rng, 4)}-{_digits(rng, 4)}"
    return rng.choice(
        (
            f"(202) 555-01{_digits(rng, 2)}",
            f"0{_digits(rng, 3)} {_digits(rng, 6)}",
            f"202-555-01{_digits(rng, 2)}",
        )
    )


def _date(rng: random.Random, shape: str) -> str:
    day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(2019, 2025)
    if "zero" in shape:
        return "0000-00-00 00:00:00" if "time" in shape else "0000-00-00"
    if "dd.mm" in shape:
        return f"{day:02}.{month:02}.{year}"
    time = f" {rng.randint(0, 23)}:{rng.randint(10, 59)}" if "time" in shape or "h" in shape else ""
    if "dd/mm" in shape or "dd-mm" in shape:
        mark = "/" if "/" in shape else "-"
        return f"{day:02}{mark}{month:02}{mark}{year}{time}"
    if "m/d" in shape:
        return f"{month}/{day}/{year}{time}"
    return f"{year}-{month:02}-{day:02}{time}"


def _postal(rng: random.Random, shape: str) -> str:
    if "A9A" in shape:
        return f"K{_digits(rng, 1)}A {_digits(rng, 1)}B{_digits(rng, 1)}"
    if "UK" in shape:
        return f"LS{rng.randint(1, 9)} {rng.randint(1, 9)}AB"
    if "AA" in shape:
        return f"{rng.randint(1000, 9999)} AB"
    if "99999-999" in shape:
        return f"{rng.randint(10000, 99999)}-{_digits(rng, 3)}"
    text = str(rng.randint(1000, 9999)) if "4 digits" in shape else str(rng.randint(10000, 99999))
    return text + (".0" if "float" in shape else "")


def _street(rng: random.Random, shape: str) -> str:
    number = "" if "without" in shape else f" {rng.randint(1, 99)}"
    return rng.choice(_STREETS) + number


def _line(rng: random.Random, _: str) -> str:
    return f"{_street(rng, '')}, {rng.randint(10000, 99999)} {rng.choice(_CITIES)}, " + rng.choice(
        _COUNTRIES
    )


def _enum(rng: random.Random, shape: str) -> str:
    options = shape.partition(":")[2]
    return rng.choice(options.split("/") if options else ["A", "B", "C", "basic", "plan"])


def _url(rng: random.Random, header: str) -> str:
    name = rng.choice(_LAST).lower()
    for network in ("linkedin", "facebook", "twitter"):
        if network in header.casefold():
            return f"https://www.{network}.com/{name}"
    return f"https://www.{name}.example.com/{rng.choice(_WORDS)}"


def _text(rng: random.Random, shape: str) -> str:
    count = 14 if "long" in shape else rng.randint(1, 3)
    return " ".join(rng.choice(_WORDS) for _ in range(count)).capitalize()


_MAKERS: tuple[tuple[str, Maker], ...] = (
    (
        r"phone .*or email|email or phone",
        lambda r, s: _phone(r, "") if r.random() < 0.6 else _mail(r),
    ),
    (r"^phone", _phone),
    (r"^name or email", lambda r, s: r.choice(_FIRST)),
    (r"email", lambda r, s: _mail(r)),
    (
        r"full name|person or|first or full|addressee",
        lambda r, s: f"{r.choice(_FIRST)} {r.choice(_LAST)}",
    ),
    (r"^(first )?name", lambda r, s: r.choice(_FIRST + _LAST)),
    (r"username", lambda r, s: r.choice(_FIRST).lower()),
    (r"company tax|tax id|VAT|national id", lambda r, s: _digits(r, 10)),
    (r"company|organisation|page title", lambda r, s: r.choice(_FIRMS)),
    (r"date|datetime", _date),
    (r"^time$|duration", lambda r, s: f"{r.randint(0, 23)}:{r.randint(10, 59)}"),
    (r"zip|postcode", _postal),
    (r"one-line|full address", _line),
    (r"house number|row number", lambda r, s: str(r.randint(1, 200))),
    (r"street|building", _street),
    (r"city, country", lambda r, s: f"{r.choice(_CITIES)}, {r.choice(_COUNTRIES)}"),
    (r"city|county|district|département", lambda r, s: r.choice(_CITIES)),
    (r"state code|province code", lambda r, s: r.choice(_STATES)),
    (r"state name|Bundesland|région|region", lambda r, s: r.choice(_STATE_NAMES)),
    (r"country code", lambda r, s: r.choice(("DE", "FR", "US", "IT", "ES", "BR"))),
    (r"country", lambda r, s: r.choice(_COUNTRIES)),
    (r"enum", _enum),
    (r"bool.*yes|bool Y", lambda r, s: r.choice(("Yes", "No"))),
    (r"bool NO", lambda r, s: "NO"),
    (r"bool y", lambda r, s: "y"),
    (r"bool", lambda r, s: r.choice(("0", "1") if "0/1" in s else ("true", "false"))),
    (r"domain", lambda r, s: f"{r.choice(_LAST).lower()}.example.com"),
    (r"uuid", lambda r, s: f"{_hex(r, 8)}-{_hex(r, 4)}-4{_hex(r, 3)}-a{_hex(r, 3)}-{_hex(r, 12)}"),
    (r"hex id|hash", lambda r, s: _hex(r, 24)),
    (r"sf id|^id$", lambda r, s: f"00Q5e00000{_hex(r, 5)}AAA"[:18]),
    (r"^code|industry code", lambda r, s: f"L{_digits(r, 4)}"),
    (r"year", lambda r, s: str(r.randint(1950, 2020))),
    (r"percent", lambda r, s: f"{r.randint(1, 99)}%"),
    (r"decimal comma", lambda r, s: f"{r.randint(1, 99)}.{_digits(r, 3)},{_digits(r, 2)}"),
    (
        r"lat,long",
        lambda r, s: f"{r.randint(30, 60)}.{_digits(r, 4)}, {r.randint(1, 20)}.{_digits(r, 4)}",
    ),
    (r"decimal", lambda r, s: f"{r.randint(1, 90)}.{_digits(r, 4)}"),
    (r"text range", lambda r, s: f"{r.randint(1, 50)}-{r.randint(51, 500)}"),
    (r"^ip$", lambda r, s: f"192.0.2.{r.randint(1, 254)}"),
    (r"text \d+", lambda r, s: _text(r, s)),
    (r"int 1-5", lambda r, s: str(r.randint(1, 5))),
    (r"int (\d)", lambda r, s: _digits(r, int(s.split()[1])) if s.split()[1].isdigit() else "7"),
    (r"int", lambda r, s: str(r.randint(1, 5000))),
    (r"handle", lambda r, s: f"@{r.choice(_LAST).lower()}"),
    (r"path", lambda r, s: f"folder/{r.choice(_WORDS)}"),
    (r"tz name", lambda r, s: "Europe/Berlin"),
    (r"letter", lambda r, s: r.choice("ABCD")),
    (r"constant|placeholder", lambda r, s: "***"),
    (r"text", _text),
)


def _mail(rng: random.Random) -> str:
    return f"{rng.choice(_FIRST).lower()}.{rng.choice(_LAST).lower()}@example.com"


def _hex(rng: random.Random, count: int) -> str:
    return "".join(rng.choice("0123456789abcdef") for _ in range(count))


def cells(header: str, shape: str, *, seed: int) -> tuple[str, ...]:
    """Return invented cells for a column; () where the corpus knows of none.

    Args:
        header: the column's name; only for the network of a URL.
        shape: the corpus' description of the cells.
        seed: makes the cells the same in every run.
    """
    if shape.startswith(("unknown", "empty")):
        return ()
    rng = random.Random(f"{seed}:{header}:{shape}")
    count = 3 if "mostly empty" in shape else CELLS
    if shape.startswith("url"):
        return tuple(_url(rng, f"{header} {shape}") for _ in range(count))
    make = next((maker for pattern, maker in _MAKERS if re.search(pattern, shape)), None)
    return tuple(make(rng, shape) for _ in range(count)) if make else ()
