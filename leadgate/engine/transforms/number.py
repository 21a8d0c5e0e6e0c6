"""Numbers and money: 1.234,56 and 1,234.56, (500), 12k, €, $ → numbers.

A cell with both separators is read by itself: the last one is the decimal
sign. A cell with one separator is read by the column's format where both
readings are possible ("1.234"), else the only way it can be.
"""

from __future__ import annotations

import re

import polars as pl

from leadgate.engine.transforms.read import UNREADABLE, Read, by_distinct, placed, some

MONEY = pl.Decimal(18, 2)
WIDE = pl.Decimal(38, 8)
LARGEST_INTEGER = 2**62
LONGEST = 60  # characters of a number that is looked at
CURRENCY = re.compile(
    r"(?:US|AU|CA|NZ|HK|SG|R|C|A)?\$|[€£¥₹₽₩₺₴₫฿₪]|\b(?:USD|EUR|GBP|CHF|CAD|AUD|NZD|JPY|CNY|INR|SEK|"
    r"NOK|DKK|PLN|CZK|HUF|BRL|MXN|ZAR|SGD|HKD|TRY|Fr\.?|Rs\.?|kr\.?|zł|Kč)(?![A-Za-z])",
    re.IGNORECASE,
)
SCALES = {
    "k": 3, "t": 3, "tsd": 3, "thousand": 3, "mil": 6, "m": 6, "mn": 6, "mm": 6, "mio": 6,
    "million": 6, "millionen": 6, "millions": 6, "millones": 6, "milioni": 6, "b": 9, "bn": 9,
    "billion": 9, "mrd": 9, "milliarden": 9, "milliards": 9,
}  # fmt: skip
NUMBER = re.compile(r"^([+-]?)([\d.,]+)(?:e([+-]?\d{1,2}))?\s*([A-Za-z]*)\.?$", re.IGNORECASE)
RANGE = re.compile(
    r"^(\d[\d.,' ]*)\s*(?:-|–|—|to|bis|à|a)\s*(\d[\d.,' ]*)$|^[<>≥≤~]\s*(\d.*)$|^(\d.*)\+$"
)


def read_integer(values: pl.Series, decimal: str = ".") -> Read:
    """Read a column of whole numbers.

    Returns:
        value: Int64; "12.0" is 12, of a range ("51-200", "500+") the first
        number. flags: "unreadable"; "range".
    """
    plain = values.str.contains(r"^-?[0-9]{1,15}$").fill_null(value=True)
    value = values.cast(pl.Int64, strict=False)
    if plain.all():
        return Read(value)
    odd = (~plain).arg_true()
    schema = {"number": pl.Int64, "range": pl.Boolean}
    found = by_distinct(values.gather(odd), lambda text: integer_of(text, decimal), schema)
    value = placed(value, odd, found["number"])
    unreadable = value.is_null() & values.is_not_null()
    ranges = pl.repeat(value=False, n=len(values), dtype=pl.Boolean, eager=True)
    ranges = placed(ranges, odd, found["range"])
    return Read(value, some(**{UNREADABLE: unreadable, "range": ranges}))


def integer_of(text: str, decimal: str = ".") -> tuple[int | None, bool]:
    """Read one cell: the whole number, and whether the cell says a range."""
    plain = plain_of(text, decimal)
    if plain is None:
        between = RANGE.match(text[: LONGEST + 1])
        first = next((part for part in between.groups() if part), None) if between else None
        lower = plain_of(first, decimal) if first else None
        return (_whole(lower), True) if lower else (None, False)
    return _whole(plain), False


def _whole(plain: str) -> int | None:
    whole, _, rest = plain.partition(".")
    if rest.strip("0"):
        return None
    number = int(whole or "0")
    return number if abs(number) < LARGEST_INTEGER else None


def read_money(values: pl.Series, decimal: str = ".", *, scale: int = 0) -> Read:
    """Read a column of amounts.

    Args:
        values: String.
        decimal: the column's decimal sign.
        scale: the power of ten to multiply by: 3 for "revenue (000s)".

    Returns:
        value: Decimal(18, 2), rounded half up; flags: "unreadable".
    """
    fast = _plain_numbers(values, decimal).cast(WIDE, strict=False)
    exact = (fast * 10**scale).cast(WIDE) if scale else fast
    odd = (exact.is_null() & values.is_not_null()).arg_true()
    if len(odd):
        slow = by_distinct(
            values.gather(odd), lambda text: (plain_of(text, decimal, scale),), {"n": pl.String}
        )
        exact = placed(exact, odd, slow["n"].cast(WIDE, strict=False))
    value = exact.round(2, mode="half_away_from_zero").cast(MONEY, strict=False)
    return Read(value, some(**{UNREADABLE: value.is_null() & values.is_not_null()}))


def read_decimal(values: pl.Series, decimal: str = ".") -> Read:
    """Read a column of numbers. value: Float64; flags: "unreadable"."""
    value = _plain_numbers(values, decimal).cast(pl.Float64, strict=False)
    odd = (value.is_null() & values.is_not_null()).arg_true()
    if len(odd):
        slow = by_distinct(
            values.gather(odd), lambda text: (plain_of(text, decimal),), {"n": pl.String}
        )
        value = placed(value, odd, slow["n"].cast(pl.Float64, strict=False))
    return Read(value, some(**{UNREADABLE: value.is_null() & values.is_not_null()}))


def _plain_numbers(values: pl.Series, decimal: str) -> pl.Series:
    """Return clear numbers as text that a cast understands; null for the rest."""
    group = "," if decimal == "." else "."
    pattern = (
        rf"^[$€£]? ?-?(?:[0-9]{{1,12}}|[0-9]{{1,3}}(?:\{group}[0-9]{{3}}){{1,3}})"
        rf"(?:\{decimal}[0-9]{{1,2}})?(?: ?[€$£])?$"
    )
    clear = values.str.contains(pattern).fill_null(value=False)
    bare = values.str.replace_many(["$", "€", "£", " ", group], [""] * 5)
    bare = bare.str.replace(",", ".", literal=True) if decimal == "," else bare
    return bare.zip_with(clear, bare.clear(len(bare)))


def plain_of(text: str, decimal: str = ".", scale: int = 0) -> str | None:
    """Return one number as digits with a "." (1234.5, -500), or None.

    Args:
        text: as written.
        decimal: the column's decimal sign, for what can be read two ways.
        scale: power of ten to multiply by.
    """
    if len(text) > LONGEST:
        return None
    bare = CURRENCY.sub("", text).replace("−", "-").strip()
    negative = bare.startswith("(") and bare.endswith(")")
    bare = bare.strip("()").strip()
    if bare.endswith("-") and bare[:-1].strip()[-1:].isdigit():  # SAP writes 500-
        negative, bare = True, bare[:-1]
    bare = re.sub(r"(?<=\d)[\s'’](?=\d{3})", "", bare).removesuffix(".-").removesuffix(",-")
    bare = re.sub(r"^([+-])\s+", r"\1", bare)
    match = NUMBER.match(bare)
    if not match:
        return None
    sign, digits, exponent, word = match.groups()
    power = scale + int(exponent or 0) + (SCALES.get(word.lower(), 99) if word else 0)
    number = _point(digits, decimal)
    if number is None or power > 20:
        return None
    minus = "-" if negative != (sign == "-") else ""
    return minus + _shifted(number, power)


def _point(digits: str, decimal: str) -> str | None:
    """Return digits with "." as the decimal sign and no thousands separators."""
    group = "," if decimal == "." else "."
    if "." in digits and "," in digits:
        decimal, group = (".", ",") if digits.rfind(".") > digits.rfind(",") else (",", ".")
    elif digits.count(decimal) > 1 or (group in digits and not _grouped(digits, group)):
        decimal, group = group, decimal
    whole, _, rest = digits.partition(decimal)
    if group in rest or decimal in rest or not (whole or rest):
        return None
    if group in whole and not _grouped(whole, group):
        return None
    bare = whole.replace(group, "")
    if (bare and not bare.isdigit()) or (rest and not rest.isdigit()):
        return None
    return f"{bare or '0'}.{rest}" if rest else bare or None


def _grouped(digits: str, group: str) -> bool:
    """Whether the separators stand as thousands separators do, India's too."""
    escaped = re.escape(group)
    return bool(re.match(rf"^\d{{1,3}}(?:{escaped}\d{{2,3}})*{escaped}\d{{3}}$", digits))


def _shifted(number: str, power: int) -> str:
    """Move the decimal point, exactly."""
    if not power:
        return number
    whole, _, rest = number.partition(".")
    if power > 0:
        rest = rest.ljust(power, "0")
        return (whole + rest[:power]) + (f".{rest[power:]}" if rest[power:] else "")
    whole = whole.rjust(1 - power, "0")
    return f"{whole[:power]}.{whole[power:]}{rest}"
