"""How sure each field is for each column: header, values and the other columns together."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from leadgate.engine.fields import CATALOGUE
from leadgate.engine.mapping.assign import Claim
from leadgate.engine.mapping.read import Reading, readings


def claims(
    headers: Sequence[str], values: Sequence[Sequence[str]], *, skip: Collection[int]
) -> list[Claim]:
    """Return every field that each column could be, with its probability.

    Args:
        headers: of all columns.
        values: samples of all columns, filled cells only.
        skip: columns that are settled already.
    """
    found = {i: readings(h) for i, h in enumerate(headers) if i not in skip}
    clear = {r.field for rs in found.values() for r in rs if not r.sense}
    return [
        Claim(index, reading.field, _confidence(reading, clear), reading, _reason(reading))
        for index, options in found.items()
        for reading in options
    ]


def _confidence(reading: Reading, clear: set[str]) -> float:
    if reading.sense:
        return _sense(reading, clear)
    base = 0.99 if reading.exact else 0.95
    return base * 0.6**reading.unknown * 0.9**reading.near


def _sense(reading: Reading, clear: set[str]) -> float:
    field = reading.field
    if reading.sense == "name":
        wanted = _name(clear)
        return 0.9 if field == wanted else 0.1
    if reading.sense == "title":
        return 0.9 if (field == "job_title") == ("job_title" not in clear) else 0.1
    if reading.sense == "address":
        return 0.9 if (field == "street") == bool({"city", "postal_code"} & clear) else 0.1
    if reading.sense == "statestatus":
        wanted = "state" if {"city", "postal_code"} & clear else "lead_status"
        return 0.82 if field == wanted else 0.1
    if reading.sense == "region":
        return 0.85
    return 0.6 if field in ("full_name", "department", "potential", "created_at") else 0.3


def _name(clear: set[str]) -> str:
    if "first_name" in clear:
        return "full_name" if "last_name" in clear else "last_name"
    if "last_name" in clear:
        return "first_name"
    if "full_name" in clear and "company" not in clear:
        return "company"
    return "full_name"


def _reason(reading: Reading) -> str:
    label = CATALOGUE[reading.field].label
    if reading.sense:
        return f"The name and the other columns suggest {label}."
    if reading.near:
        return f"Nearly spelt like a name for {label}."
    return f"The name means {label}."
