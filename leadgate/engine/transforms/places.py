"""Names of countries and states from Unicode CLDR and ISO 3166, folded and kept as a file.

The libraries that know them take a quarter of a second to look them all up,
which every command and every worker would spend at its start. After an update
of Babel or pycountry, write the file anew:

    python -m leadgate.engine.transforms.places
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from leadgate.engine.transforms.fold import fold

FILE = Path(__file__).with_name("places.json")
LANGUAGES = (
    "en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi", "cs", "tr", "ru",
)  # fmt: skip
NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "ZZ", "QO"})
WITH_STATES = ("AT", "AU", "BR", "CA", "DE", "IN", "MX", "US")


class Places(NamedTuple):
    """What is known of places.

    Attributes:
        countries: folded name or code → alpha-2 code; some 4,000.
        states: country → folded name or code → code within the country (ISO 3166-2).
        state_names: country → code → the name that the country itself writes.
    """

    countries: Mapping[str, str]
    states: Mapping[str, Mapping[str, str]]
    state_names: Mapping[str, Mapping[str, str]]


@lru_cache(maxsize=1)
def places() -> Places:
    """Return all places, from the file. Cost: 3 ms, once per process."""
    return Places(**json.loads(FILE.read_text(encoding="utf-8")))


def looked_up() -> Places:
    """Return all places as the libraries have them now."""
    return Places(
        _countries(),
        {country: _states(country) for country in WITH_STATES},
        {country: _state_names(country) for country in WITH_STATES},
    )


def _countries() -> dict[str, str]:
    import pycountry
    from babel import Locale

    table: dict[str, str] = {}
    for language in reversed(LANGUAGES):
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in NO_COUNTRIES:
                table[fold(name)] = code
    for country in pycountry.countries:
        for key in ("name", "official_name", "common_name", "alpha_3", "alpha_2"):
            if name := getattr(country, key, None):
                table[fold(name)] = country.alpha_2
    return table


def _states(country: str) -> dict[str, str]:
    import pycountry

    table: dict[str, str] = {}
    for part in pycountry.subdivisions:
        if part.country_code != country:
            continue
        code = part.code.partition("-")[2]
        for name in (part.name, code, part.code):
            table[fold(name)] = code
    return table


def _state_names(country: str) -> dict[str, str]:
    import pycountry

    parts = (part for part in pycountry.subdivisions if part.country_code == country)
    return {part.code.partition("-")[2]: part.name for part in parts}


def _lines(found: Places) -> Iterable[str]:
    """Return the file's lines, one country a line, so that changes can be read."""
    yield '{"countries": {'
    by_code: dict[str, list[str]] = {}
    for name, code in found.countries.items():
        pair = f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(code)}"
        by_code.setdefault(code, []).append(pair)
    yield ",\n".join(", ".join(by_code[code]) for code in sorted(by_code))
    for part in ("states", "state_names"):
        yield f'}}, "{part}": {{'
        yield ",\n".join(
            f"{json.dumps(country)}: {json.dumps(states, ensure_ascii=False)}"
            for country, states in getattr(found, part).items()
        )
    yield "}}"


if __name__ == "__main__":
    FILE.write_text("\n".join(_lines(looked_up())) + "\n", encoding="utf-8")
