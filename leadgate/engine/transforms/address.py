"""Addresses in one line → their parts; what can't be told goes to the street.

Understood: parts on lines or between commas, in the orders of the United
States and Canada ("12 High St, Springfield, VA 22150, USA"), of Britain
("10 High Street, London, SW1A 1AA"), and of the continent ("Hauptstr. 5,
10115 Berlin, Deutschland").
"""

from __future__ import annotations

import re
from typing import NamedTuple

import polars as pl

from leadgate.engine.transforms.country import country_of
from leadgate.engine.transforms.fold import fold
from leadgate.engine.transforms.read import Read, by_distinct
from leadgate.engine.transforms.state import CODED, spellings

LONGEST = 1000  # characters of an address that is looked at
STATE_POSTAL = re.compile(
    r"^(?P<state>[A-Za-z][A-Za-z. ]*?)[ .]+"
    r"(?P<postal>\d{5}(?:-\d{4})?|\d{4}|[A-Za-z]\d[A-Za-z] ?\d[A-Za-z]\d)$"
)
BRITISH = re.compile(
    r"^(?P<city>\D*?)\s*(?P<postal>[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$", re.IGNORECASE
)
POSTAL_CITY = re.compile(
    r"^(?:[A-Z]{1,2}-)?(?P<postal>\d{4} ?[A-Z]{2}(?= )|\d{3} \d{2}(?= )|\d{2}-\d{3}|\d{4,6})"
    r" (?P<city>\D.+)$"
)
POSTAL = re.compile(r"^\d{4,6}(?:-\d{3,4})?$")


class Parts(NamedTuple):
    """An address, parsed; country is an ISO 3166-1 alpha-2 code."""

    street: str | None = None
    street2: str | None = None
    city: str | None = None
    state: str | None = None
    postal_code: str | None = None
    country: str | None = None


def read_address(values: pl.Series, default_country: str) -> Read:
    """Read a column of addresses in one line.

    Returns:
        value: String, as written; more: the columns of `Parts`.

    Cost: 10 µs per distinct address.
    """

    def parts(text: str) -> Parts:
        return parts_of(text, default_country)

    found = by_distinct(values, parts, dict.fromkeys(Parts._fields, pl.String))
    return Read(values, more={name: found[name] for name in Parts._fields if found[name].count()})


def parts_of(text: str, default_country: str = "US") -> Parts:
    """Parse one address."""
    if len(text) > LONGEST:
        return Parts(text)
    chunks = [chunk.strip() for chunk in re.split(r"\s*[,;\n|]\s*", text) if chunk.strip()]
    country = None
    if len(chunks) > 1 and _may_be_country(chunks, default_country):
        country = country_of(chunks[-1])
        chunks = chunks[:-1] if country else chunks
    context = country or default_country
    city = state = postal = None
    if len(chunks) > 1 or country:
        chunks, city, state, postal = _place(chunks, context)
    street = ", ".join(chunks[:1]) or None
    return Parts(street, ", ".join(chunks[1:]) or None, city, state, postal, country)


def _may_be_country(chunks: list[str], default: str) -> bool:
    """Two letters are a state where states are written so: CA is California there."""
    last = chunks[-1]
    if any(letter.isdigit() for letter in last):
        return False
    return not (default in CODED and len(last) == 2 and fold(last) in spellings(default))


def _place(chunks: list[str], country: str) -> tuple[list[str], str | None, str | None, str | None]:
    """Take city, state and postal code off the end."""
    last, rest = chunks[-1], chunks[:-1]
    if country in CODED:
        state, postal, rest = _state_postal(last, rest, country)
        if state:
            return (
                (rest[:-1], rest[-1], state, postal)
                if len(rest) > 1
                else (rest, None, state, postal)
            )
    if country == "GB" and (british := BRITISH.match(last)):
        city = british["city"] or (rest.pop() if len(rest) > 1 else None)
        return rest, city, None, british["postal"]
    if place := POSTAL_CITY.match(last):
        return rest, place["city"], None, place["postal"]
    if POSTAL.match(last) and len(rest) > 1:
        return rest[:-1], rest[-1], None, last
    if rest and not any(letter.isdigit() for letter in last):
        if place := POSTAL_CITY.match(rest[-1]):
            return rest[:-1], place["city"], last, place["postal"]
        return rest, last, None, None
    return chunks, None, None, None


def _state_postal(
    last: str, rest: list[str], country: str
) -> tuple[str | None, str | None, list[str]]:
    """Read "VA 22150"; "VA", "22150"; "VA"; or "Springfield VA 22150"."""
    known = spellings(country)
    if POSTAL.match(last) and rest and fold(rest[-1]) in known:
        return rest[-1], last, rest[:-1]
    if fold(last) in known and rest:
        return last, None, rest
    match = STATE_POSTAL.match(last)
    if not match:
        return None, None, rest
    words = match["state"].split()
    for size in range(min(3, len(words)), 0, -1):
        state = " ".join(words[-size:])
        if fold(state) in known:
            city = " ".join(words[:-size])
            return state, match["postal"], [*rest, city] if city else rest
    return None, None, rest
