"""Countries: names in many languages and codes → ISO 3166-1 alpha-2."""

from __future__ import annotations

from functools import lru_cache

import polars as pl

from leadgate.engine.transforms.fold import fold
from leadgate.engine.transforms.places import places
from leadgate.engine.transforms.read import UNREADABLE, Read, by_distinct, some

LONGEST = 200  # characters of a name that is looked at
ALIASES = {
    "usa": "US", "u s a": "US", "u s": "US", "united states of america": "US", "america": "US",
    "the united states": "US", "vereinigte staaten von amerika": "US",
    "etats unis d amerique": "US",
    "estados unidos de america": "US", "eeuu": "US", "ee uu": "US", "e e u u": "US", "eua": "US",
    "stati uniti d america": "US", "us of a": "US",
    "uk": "GB", "u k": "GB", "great britain": "GB", "britain": "GB", "england": "GB",
    "scotland": "GB", "wales": "GB", "northern ireland": "GB", "united kingdom": "GB",
    "united kingdom of great britain and northern ireland": "GB", "grossbritannien": "GB",
    "grande bretagne": "GB", "gran bretana": "GB", "gran bretagna": "GB", "angleterre": "GB",
    "inglaterra": "GB", "inghilterra": "GB", "gra bretanha": "GB", "groot brittannie": "GB",
    "schottland": "GB", "brd": "DE", "d": "DE", "bundesrepublik deutschland": "DE",
    "federal republic of germany": "DE", "a": "AT", "f": "FR", "i": "IT", "e": "ES", "p": "PT",
    "b": "BE", "l": "LU", "s": "SE", "fin": "FI", "ger": "DE", "sui": "CH", "ned": "NL",
    "por": "PT", "holland": "NL", "hollande": "NL", "holanda": "NL", "olanda": "NL",
    "the netherlands": "NL", "nederland": "NL", "niederlande": "NL", "schweiz": "CH",
    "suisse": "CH", "svizzera": "CH", "czech republic": "CZ", "tschechische republik": "CZ",
    "republique tcheque": "CZ", "republica checa": "CZ", "slovak republic": "SK",
    "south korea": "KR", "korea": "KR", "republic of korea": "KR", "north korea": "KP",
    "russia": "RU", "russian federation": "RU", "vietnam": "VN", "viet nam": "VN",
    "ivory coast": "CI", "cape verde": "CV", "swaziland": "SZ", "burma": "MM", "macedonia": "MK",
    "turkey": "TR", "turkiye": "TR", "uae": "AE", "u a e": "AE", "emirates": "AE",
    "hong kong": "HK", "macau": "MO", "taiwan": "TW", "r o c": "TW", "prc": "CN", "p r c": "CN",
    "mainland china": "CN", "people s republic of china": "CN", "republic of ireland": "IE",
    "eire": "IE", "ireland republic of": "IE", "palestine": "PS", "vatican": "VA", "syria": "SY",
    "iran": "IR", "laos": "LA", "moldova": "MD", "tanzania": "TZ", "bolivia": "BO",
    "venezuela": "VE", "brunei": "BN", "congo": "CG", "drc": "CD", "kosovo": "XK", "xk": "XK",
    "el": "GR", "ksa": "SA", "rsa": "ZA", "srb": "RS", "belgie belgique": "BE", "brasil": "BR",
    "osterreich": "AT", "espana": "ES", "mejico": "MX", "puerto rico": "PR",
}  # fmt: skip


@lru_cache(maxsize=1)
def spellings() -> dict[str, str]:
    """Return folded spelling → alpha-2 code: names in fifteen languages, codes, habits."""
    return {**places().countries, **ALIASES}


def read_country(values: pl.Series) -> Read:
    """Read a column of countries.

    Returns:
        value: String, ISO 3166-1 alpha-2; flags: "unreadable".
    """
    value = by_distinct(values, lambda text: (country_of(text),), {"code": pl.String})["code"]
    return Read(value, some(**{UNREADABLE: value.is_null() & values.is_not_null()}))


def country_of(text: str) -> str | None:
    """Read one country: its alpha-2 code, or None.

    "Germany (DE)", "DE - Germany" and "Korea, Republic of" are understood.
    """
    if len(text) > LONGEST:
        return None
    table = spellings()
    folded = fold(text)
    if code := table.get(folded):
        return code
    parts = [fold(part) for part in text.replace("(", ",").replace(" - ", ",").split(",")]
    if code := table.get(" ".join(reversed(parts)).strip()):
        return code
    codes = {table[part] for part in parts if part in table}
    known = all(part in table for part in parts if part)
    if len(codes) == 1 and known:
        return codes.pop()
    return table.get(folded.removeprefix("the ").removeprefix("republic of "))


@lru_cache(maxsize=512)
def country_name(code: str) -> str:
    """Return the English name of an alpha-2 code; the code itself if unknown."""
    from babel import Locale  # pages need it, the engine does not

    return str(Locale("en").territories.get(code, code))
