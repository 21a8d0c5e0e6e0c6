"""Dates and times: by the column's order, ISO, month names, Excel serials.

Only days that exist: 2023-02-30 is unreadable, not 2 March.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

import polars as pl

from leadgate.engine.transforms.fold import fold
from leadgate.engine.transforms.read import UNREADABLE, Read, by_distinct, placed, some

DATETIME = pl.Datetime("us", "UTC")
# Excel counts days from 1899-12-30; 10000 is in 1927, 73050 in 2099.
EXCEL_EPOCH = datetime(1899, 12, 30, tzinfo=UTC)
EPOCH = re.compile(r"^1\d{9}(?:\d{3})?$")  # 2001 to 2033
FIRST_SERIAL, LAST_SERIAL = 10000, 73050
LONGEST = 80  # characters of a date that is looked at
ISO = re.compile(r"^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})$")
NUMERIC = re.compile(r"^(\d{1,2})([-/. ])\s?(\d{1,2})\2?\s?(\d{4}|\d{2})\.?$")
YEAR_FIRST_SHORT = re.compile(r"^(\d{2})[-/.](\d{1,2})[-/.](\d{1,2})$")
TIME = re.compile(
    r"(?:^|[T\s,]+)(\d{1,2})(?:[:.h](\d{2}))(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*"
    r"([AaPp]\.?\s?[Mm]\.?)?\s*(?:Uhr|h)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?"
    r"(?:\s*\([^)]*\))?$"
)
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janv janvier enero ene gennaio gen janeiro januari",
            "february feb februar fevr fevrier febrero febbraio fevereiro fev februari",
            "march mar marz maerz mrz mars marzo marco maart mrt",
            "april apr avr avril abril abr aprile",
            "may mai mayo maggio mag maio mei",
            "june jun juni juin junio giugno giu junho",
            "july jul juli juil juillet julio luglio lug julho",
            "august aug aout agosto ago augustus",
            "september sep sept septembre septiembre settembre set setembro",
            "october oct oktober okt octobre octubre ottobre ott outubro out",
            "november nov novembre noviembre novembro",
            "december dec dezember dez decembre diciembre dic dicembre dezembro",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip


def read_date(values: pl.Series, order: str, today: date) -> Read:
    """Read a column of dates.

    Args:
        values: String.
        order: "dmy", "mdy" or "ymd", for dates in numbers only.
        today: decides the century of years with two digits.

    Returns:
        value: Date; a time of day is left out. flags: "unreadable".
    """
    value = _fast_dates(values, order)
    odd = (value.is_null() & values.is_not_null()).arg_true()
    if not len(odd):
        return Read(value)

    def slow(text: str) -> tuple[date | None]:
        moment = moment_of(text, order, today)
        return (moment.date() if moment else None,)

    value = placed(value, odd, by_distinct(values.gather(odd), slow, {"date": pl.Date})["date"])
    return Read(value, some(**{UNREADABLE: value.is_null() & values.is_not_null()}))


FEW = 200  # cells: for no more than these an expression costs more than Python


def read_datetime(values: pl.Series, order: str, today: date) -> Read:
    """Read a column of points in time; without a zone they are UTC.

    Returns:
        value: Datetime("us", "UTC"); flags: "unreadable".
    """
    value = _fast_dates(values, order).cast(pl.Datetime("us")).dt.replace_time_zone("UTC")
    for pattern, form in _moments(order):
        left = (value.is_null() & values.is_not_null()).arg_true()
        if len(left) <= FEW:
            break
        rows = left.filter(values.gather(left).str.contains(pattern))
        if len(rows):
            stamps = values.gather(rows).str.strip_suffix("Z").str.replace("T", " ", literal=True)
            read = stamps.str.to_datetime(form, strict=False, time_unit="us")
            value = placed(value, rows, read.dt.replace_time_zone("UTC"))
    odd = (value.is_null() & values.is_not_null()).arg_true()
    if not len(odd):
        return Read(value)

    def slow(text: str) -> tuple[datetime | None]:
        return (moment_of(text, order, today),)

    found = by_distinct(values.gather(odd), slow, {"moment": DATETIME})["moment"]
    value = placed(value, odd, found)
    return Read(value, some(**{UNREADABLE: value.is_null() & values.is_not_null()}))


def _moments(order: str) -> list[tuple[str, str]]:
    """Return the shapes of points in time that a column expression reads, likeliest first."""
    day, clock = r"^[12]\d{3}-\d{2}-\d{2}", r"\d{1,2}:\d{2}"
    shapes = [
        (day + r"[T ]\d{2}:\d{2}:[0-5]\d(?:\.\d{1,6})?Z?$", "%Y-%m-%d %H:%M:%S%.f"),
        (day + r"[T ]\d{2}:\d{2}Z?$", "%Y-%m-%d %H:%M"),
    ]
    if order == "ymd":
        return shapes
    for sign in "/.":
        written = rf"^\d{{1,2}}\{sign}\d{{1,2}}\{sign}[12]\d{{3}} {clock}"
        form = f"%d{sign}%m{sign}%Y" if order == "dmy" else f"%m{sign}%d{sign}%Y"
        shapes += [
            (written + "$", form + " %H:%M"),
            (written + r":[0-5]\d$", form + " %H:%M:%S"),
            (written + " [AaPp][Mm]$", form + " %I:%M %p"),
        ]
    return shapes


def _fast_dates(values: pl.Series, order: str) -> pl.Series:
    """Read ISO dates and plain dates in the column's order; null for the rest."""
    shapes = [(r"^[12][0-9]{3}-[0-9]{2}-[0-9]{2}$", "%Y-%m-%d")]
    for sign in "/.-" if order != "ymd" else "":
        form = f"%d{sign}%m{sign}%Y" if order == "dmy" else f"%m{sign}%d{sign}%Y"
        shapes.append((rf"^[0-9]{{1,2}}\{sign}[0-9]{{1,2}}\{sign}[12][0-9]{{3}}$", form))
    value = pl.repeat(None, len(values), dtype=pl.Date, eager=True).alias(values.name)
    left = values.is_not_null().arg_true()
    for pattern, form in shapes:
        if not len(left):
            break
        shaped = values.gather(left).str.contains(pattern)
        if shaped.any():
            rows = left.filter(shaped)
            value = placed(value, rows, values.gather(rows).str.to_date(form, strict=False))
            left = left.filter(~shaped)
    return value


def moment_of(text: str, order: str, today: date) -> datetime | None:
    """Read one cell: a day, or a day and a time; UTC. None where it is neither."""
    if len(text) > LONGEST:
        return None
    serial = _serial(text)
    if serial:
        return serial
    time = TIME.search(text)
    day_text = text[: time.start()].strip(" ,T") if time else text
    if time and not day_text:
        return None
    day = day_of(day_text, order, today)
    if day is None:
        return None
    if not time:
        return datetime(day.year, day.month, day.day, tzinfo=UTC)
    return _at(day, time)


def _serial(text: str) -> datetime | None:
    """Read a spreadsheet's day number, or a computer's seconds or milliseconds since 1970."""
    if EPOCH.match(text):
        return datetime.fromtimestamp(int(text[:10]), tz=UTC)
    if not re.match(r"^\d{5}(?:[.,]\d+)?$", text):
        return None
    days = float(text.replace(",", "."))
    if not FIRST_SERIAL <= days <= LAST_SERIAL:
        return None
    return EXCEL_EPOCH + timedelta(seconds=round(days * 86400))


def _at(day: date, time: re.Match[str]) -> datetime | None:
    hour, minute, second, fraction, half, zone = time.groups()
    hours = int(hour)
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half[0] in "Pp" else 0)
    micro = int((fraction or "0")[:6].ljust(6, "0"))
    try:
        moment = datetime(
            day.year, day.month, day.day, hours, int(minute), int(second or 0), micro, _zone(zone)
        )
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _zone(zone: str | None) -> timezone:
    if not zone or zone in ("Z", "UTC", "GMT"):
        return UTC
    hours, minutes = int(zone[1:3]), int(zone[-2:]) if len(zone) > 3 else 0
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if zone[0] == "-" else offset)


def day_of(text: str, order: str, today: date) -> date | None:
    """Read one day; None where there is none, or it does not exist."""
    iso = ISO.match(text)
    if iso and (len(text) == 8 or not text.isdigit()):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    if order == "ymd" and (short := YEAR_FIRST_SHORT.match(text)):
        return _day(_century(short[1], today), int(short[2]), int(short[3]))
    numeric = NUMERIC.match(text)
    if numeric:
        first, second = int(numeric[1]), int(numeric[3])
        day, month = (second, first) if order == "mdy" else (first, second)
        return _day(_century(numeric[4], today), month, day)
    return _worded(text, today)


def _worded(text: str, today: date) -> date | None:
    """Read a day whose month is a word: 23 Apr 1980, April 23, 1980, 23-Apr-80."""
    words = [word for word in re.split(r"[^\w]+|(?<=\d)(?=[^\W\d])|_", text) if word]
    months = [MONTHS[fold(word)] for word in words if fold(word) in MONTHS]
    numbers = [word for word in words if word.isdigit()]
    if len(months) != 1 or len(numbers) != 2 or len(words) > 7:
        return None
    first, second = numbers
    if len(first) == 4:
        return _day(int(first), months[0], int(second))
    return _day(_century(second, today), months[0], int(first)) if len(second) in (2, 4) else None


def _century(year: str, today: date) -> int:
    """Years with two digits lie between 90 years ago and in ten years."""
    if len(year) != 2:
        return int(year)
    full = today.year // 100 * 100 + int(year)
    return full - 100 if full > today.year + 10 else full


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year >= 1000 else None
    except ValueError:
        return None
