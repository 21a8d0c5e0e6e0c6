"""How a file's values are written: date order and decimal sign, from samples.

Each column votes with the values that can be read one way only (23/04 has its
day first; 1,5 has a decimal comma). A column without such values follows the
file's other columns, then the country's habit.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from leadgate.engine.fields import CATALOGUE, Field, Kind
from leadgate.engine.fields.custom import catalogue_with
from leadgate.engine.mapping.target import Mapping
from leadgate.engine.plan import ColumnFormat
from leadgate.engine.transforms.country import country_of

DATES = frozenset({Kind.DATE, Kind.DATETIME})
NUMBERS = frozenset({Kind.INTEGER, Kind.MONEY, Kind.DECIMAL})
NUMERIC_DATE = re.compile(r"^\s*(\d{1,2})[-/. ]\s?(\d{1,2})[-/. ]\s?(\d{4}|\d{2})(?!\d)")
BOTH = re.compile(r"\d([.,])\d{3}(?:\1\d{3})*([.,])\d+(?!\d)")
FRACTION = re.compile(r"^\D*\d+([.,])(?:\d{1,2}|\d{4,})\D*$")
REPEATED = re.compile(r"\d([.,])\d{3}\1\d{3}(?!\d)")
MONTH_FIRST = frozenset({"US", "PH", "CA", "PR"})
COMMA = frozenset(
    [
        "DE",
        "AT",
        "CH",
        "FR",
        "IT",
        "ES",
        "PT",
        "NL",
        "BE",
        "LU",
        "DK",
        "NO",
        "SE",
        "FI",
        "PL",
        "CZ",
        "SK",
        "HU",
        "RO",
        "BG",
        "GR",
        "TR",
        "BR",
        "AR",
        "ID",
    ]
)
POINT_GROUPS = frozenset({"CH"})
CALLING = {"1": "US", "44": "GB", "49": "DE", "33": "FR", "34": "ES", "39": "IT", "31": "NL",
           "32": "BE", "41": "CH", "43": "AT", "45": "DK", "46": "SE", "47": "NO", "48": "PL",
           "351": "PT", "353": "IE", "61": "AU", "64": "NZ", "91": "IN", "55": "BR", "52": "MX",
           "27": "ZA", "358": "FI", "420": "CZ", "36": "HU", "30": "GR", "90": "TR", "81": "JP",
           "86": "CN", "65": "SG"}  # fmt: skip
CALLING_CODE = re.compile(
    r"^\s*(?:\+|00)\s*(1|2[07]|3[0-469]|4[13-9]|5[1-8]|6[0-6]|7|8[1246]|9[0-58]|\d{3})"
)


def guess_formats(
    header: Sequence[str],
    mapping: Mapping,
    samples: Sequence[Sequence[str]],
    country: str | None = None,
    custom: Sequence[Field] = (),
) -> dict[int, ColumnFormat]:
    """Guess how dates and numbers are written, for every column that holds some.

    Args:
        header: the file's column names.
        mapping: a target, or None, per column.
        samples: per column, some filled cells; the more the better.
        country: alpha-2 code, for files that don't show it; None looks for it.
        custom: fields besides the catalogue's.

    Returns:
        Column index → format, with its confidence: 1 where the column itself
        shows it without contradiction, 0.8 where the file's other columns do,
        0.5 where only the country's habit speaks.
    """
    country = country or guess_country(mapping, samples) or "US"
    catalogue = catalogue_with(custom)
    dates = {
        i: _order_votes(samples[i])
        for i, t in enumerate(mapping)
        if t and t.field in catalogue and catalogue[t.field].kind in DATES
    }
    numbers = {
        i: _decimal_votes(samples[i])
        for i, t in enumerate(mapping)
        if t and t.field in catalogue and catalogue[t.field].kind in NUMBERS
    }
    usual_order = "mdy" if country in MONTH_FIRST else "dmy"
    usual_sign = "," if country in COMMA and country not in POINT_GROUPS else "."
    all_dates = sum(dates.values(), Counter[str]())
    all_numbers = sum(numbers.values(), Counter[str]())
    if not all_dates and all_numbers and _winner(all_numbers, ".")[0] == ",":
        usual_order = "dmy"
    formats: dict[int, ColumnFormat] = {}
    for index, votes in dates.items():
        order, confidence = _decided(votes, all_dates, usual_order)
        formats[index] = ColumnFormat(date_order=order, confidence=confidence)
    for index, votes in numbers.items():
        sign, confidence = _decided(votes, all_numbers, usual_sign)
        formats[index] = ColumnFormat(decimal=sign, confidence=confidence)
    return formats


def guess_country(mapping: Mapping, samples: Sequence[Sequence[str]]) -> str | None:
    """Guess the country of a file's phones and addresses.

    Returns:
        The alpha-2 code that most of the sampled records name, in a country
        column or by their phones' calling codes; None where there is none.
    """
    named: Counter[str] = Counter()
    dialled: Counter[str] = Counter()
    for target, cells in zip(mapping, samples, strict=False):
        if target is None:
            continue
        if target.field == "country":
            named.update(code for cell in cells if (code := country_of(cell)))
        elif target.field in CATALOGUE and target.definition.kind is Kind.PHONE:
            codes = (CALLING_CODE.match(cell) for cell in cells)
            dialled.update(CALLING[m[1]] for m in codes if m and m[1] in CALLING)
    for votes in (named, dialled):
        if votes:
            code, count = votes.most_common(1)[0]
            return code if 2 * count > votes.total() else None
    return None


def _decided(own: Counter[str], others: Counter[str], usual: str) -> tuple[str, float]:
    if own:
        return _winner(own, usual)
    if others:
        value, share = _winner(others, usual)
        return value, round(0.8 * share, 2)
    return usual, 0.5


def _winner(votes: Counter[str], usual: str) -> tuple[str, float]:
    """Return the value with most votes, and its share of them."""
    value, count = max(votes.items(), key=lambda item: (item[1], item[0] == usual))
    return value, round(count / votes.total(), 2)


def _order_votes(cells: Sequence[str]) -> Counter[str]:
    """Count the dates that can be read in one order only."""
    votes: Counter[str] = Counter()
    for cell in cells:
        match = NUMERIC_DATE.match(cell)
        if not match:
            continue
        first, second, third = (int(group) for group in match.groups())
        can = {
            "dmy": first <= 31 and second <= 12,
            "mdy": first <= 12 and second <= 31,
            "ymd": len(match[3]) == 2 and second <= 12 and 1 <= third <= 31 and len(match[1]) == 2,
        }
        if can["dmy"] != can["mdy"]:
            votes["dmy" if can["dmy"] else "mdy"] += 1
        elif can["ymd"] and not can["dmy"]:
            votes["ymd"] += 1
    return votes


def _decimal_votes(cells: Sequence[str]) -> Counter[str]:
    """Count the numbers whose decimal sign can be told."""
    votes: Counter[str] = Counter()
    for cell in cells:
        text = cell.strip()
        if (both := BOTH.search(text)) and both[1] != both[2]:
            votes[both[2]] += 1
        elif repeated := REPEATED.search(text):
            votes["," if repeated[1] == "." else "."] += 1
        elif fraction := FRACTION.match(text):
            votes[fraction[1]] += 1
    return votes
