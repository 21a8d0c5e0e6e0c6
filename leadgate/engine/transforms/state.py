"""States and provinces: names in several languages and codes → as their country writes them.

The United States, Canada, Australia and Brazil write codes (VA, ON, NSW, SP);
Germany, Austria, Mexico and India names (Bayern, whether the file says BY or
Bavaria). For these it is known whether a state belongs to the country;
elsewhere the name stays as written.
"""

from __future__ import annotations

from functools import lru_cache

import polars as pl

from leadgate.engine.transforms.fold import fold
from leadgate.engine.transforms.places import WITH_STATES, places
from leadgate.engine.transforms.postal_code import by_country
from leadgate.engine.transforms.read import Read

LONGEST = 200  # characters of a name that is looked at
CODED = frozenset({"US", "CA", "AU", "BR"})
ALIASES = {
    "US": {
        "washington dc": "DC", "washington d c": "DC", "d c": "DC", "calif": "CA", "penn": "PA",
        "penna": "PA", "mass": "MA", "tex": "TX", "fla": "FL", "conn": "CT", "ill": "IL",
        "mich": "MI", "minn": "MN", "wash": "WA", "ariz": "AZ", "colo": "CO", "tenn": "TN",
        "ore": "OR", "okla": "OK", "wisc": "WI", "aa": "AA", "ae": "AE", "ap": "AP",
    },
    "CA": {"pei": "PE", "p e i": "PE", "newfoundland": "NL", "b c": "BC", "que": "QC", "ont": "ON"},
    "AU": {},
    "DE": {
        "bavaria": "BY", "hesse": "HE", "lower saxony": "NI", "north rhine westphalia": "NW",
        "nrw": "NW", "rhineland palatinate": "RP", "saxony": "SN", "saxony anhalt": "ST",
        "thuringia": "TH", "mecklenburg western pomerania": "MV", "baviere": "BY", "hessia": "HE",
    },
    "AT": {
        "vienna": "9", "lower austria": "3", "upper austria": "4", "styria": "6", "tyrol": "7",
        "carinthia": "2",
    },
    "MX": {"cdmx": "CMX", "df": "CMX", "distrito federal": "CMX", "mexico city": "CMX",
           "estado de mexico": "MEX", "edomex": "MEX", "nuevo leon": "NLE", "michoacan": "MIC",
           "coahuila": "COA", "veracruz": "VER"},
    "IN": {"orissa": "OD", "pondicherry": "PY", "new delhi": "DL", "uttaranchal": "UK"},
    "BR": {},
}  # fmt: skip


@lru_cache(maxsize=64)
def spellings(country: str) -> dict[str, str]:
    """Return folded name or code → code within the country (ISO 3166-2)."""
    return {**places().states.get(country, {}), **ALIASES.get(country, {})}


def read_state(values: pl.Series, countries: pl.Series) -> Read:
    """Read a column of states.

    Returns:
        value: String; flags: "misfit" where the country has no such state.
    """
    return by_country(values, countries, state_of, "misfit")


def state_of(text: str, country: str | None) -> tuple[str, bool]:
    """Read one cell: the state as its country writes it, and whether it does not fit."""
    if not country or country not in WITH_STATES:
        return text, False
    if len(text) > LONGEST:
        return text, True
    code = spellings(country).get(fold(text)) or spellings(country).get(fold(text).replace(" ", ""))
    if code is None:
        return text, True
    if country in CODED:
        return code, False
    return places().state_names[country].get(code, text), False
