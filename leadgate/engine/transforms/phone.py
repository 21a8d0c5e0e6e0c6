"""Phone numbers: as people write them → E.164, and an extension."""

from __future__ import annotations

import re
import traceback
from collections.abc import Sequence
from typing import NamedTuple

import phonenumbers
import polars as pl
from phonenumbers import CountryCodeSource, PhoneNumberFormat, ValidationResult

from leadgate.engine.transforms import phone_fast
from leadgate.engine.transforms.read import UNREADABLE, Read, placed, some, where

LONGEST = 200  # characters of a cell that is looked at
SEPARATORS = re.compile(
    r"\s*[;|\n]\s*|\s*,\s*(?=[+(\d])|\s+/\s*|\s*/\s+|\s+(?:or|oder|ou|and|und)\s+"
)
DIGITS = re.compile(r"\d")
LETTERS = re.compile(r"[^\W\d_]")
EXCEL_FLOAT = re.compile(r"^(\d{7,15})\.0+$")
EXCEL_POWER = re.compile(r"^\d[.,]\d+E\+?\d{1,2}$", re.IGNORECASE)
LABEL = re.compile(
    r"^(?:tel(?:efon|ephone)?|phone|ph|mob(?:il|ile)?|cell|fax|office|work|home|m|t|p|f|c|o|h)\s*"
    r"[.:]+\s*",
    re.IGNORECASE,
)
NOTE = re.compile(r"\s*\([^\d()+]*[^\W\d_][^\d()+]*\)\s*$")
"""What stands behind a number and is none of it: "(home)"."""
EXTENSION = re.compile(
    r"[\s,;/-]*\b(?:durchwahl|dw|nst|nebenstelle|poste|toestel|interno|int|ramal|anexo)\b[\s.:]*"
    r"(\d{1,6})$",
    re.IGNORECASE,
)
"""Words for an extension that the library does not know."""
SCHEMA = {
    "number": pl.String,
    "extension": pl.String,
    "more": pl.String,
    "unreadable": pl.Boolean,
    "unassigned": pl.Boolean,
    "local": pl.Boolean,
}


class PhoneRead(NamedTuple):
    """What a cell says.

    Attributes:
        number: the first number, E.164.
        extension: its extension.
        more: further numbers, E.164, one per line.
        unreadable: no number that could be dialled.
        unassigned: could be dialled, but nobody has such a number.
        local: can be dialled within its own area only; then there is no number.
    """

    number: str | None = None
    extension: str | None = None
    more: str | None = None
    unreadable: bool = False
    unassigned: bool = False
    local: bool = False


LOCAL = PhoneRead(local=True)
UNDIALLABLE = PhoneRead(unreadable=True)


def read_phone(values: pl.Series, regions: pl.Series) -> Read:
    """Read a column of phone numbers; see `read_phones`."""
    return read_phones([values], regions)[0]


def read_phones(columns: Sequence[pl.Series], regions: pl.Series) -> list[Read]:
    """Read the columns of phone numbers of the same records, as one.

    Args:
        columns: String.
        regions: String, alpha-2 code of the country for numbers without one.

    Returns:
        For each column, value: String, E.164; a local number as written.
        more: "extension"; "more", further numbers of the cell, one per line.
        flags: "unreadable" where no number can be dialled; "unassigned" where
        it could be dialled, but nobody has such a number; "local" where it has
        no area code.

    Cost: some 5 ms, and 35 µs per distinct number that the library must see.
    """
    height = len(regions)
    frame = pl.DataFrame(
        {"text": pl.concat(list(columns)), "region": pl.concat([regions] * len(columns))}
    )
    found = _found(frame)
    return [
        _column(values, found.slice(place * height, height)) for place, values in enumerate(columns)
    ]


def _found(frame: pl.DataFrame) -> pl.DataFrame:
    """Return the columns of `PhoneRead` for each text and region."""
    rows = frame["text"].is_not_null().arg_true()
    filled = frame if len(rows) == frame.height else frame[rows]
    clear = phone_fast.decide(filled)
    state = pl.col("state")
    read = clear.select(
        "number",
        "extension",
        "state",
        more=pl.lit(None, dtype=pl.String),
        unreadable=state == phone_fast.UNREADABLE,
        unassigned=state == phone_fast.UNASSIGNED,
        local=state == phone_fast.LOCAL,
    )
    odd = (read["state"] == phone_fast.UNDECIDED).arg_true()
    if len(odd):
        slow = _with_library(filled[odd])
        read = read.with_columns(placed(read[name], odd, slow[name]) for name in SCHEMA)
    # An extension without a number is none.
    with_number = pl.when(pl.col("number").is_not_null())
    read = read.select(
        "number",
        with_number.then("extension").alias("extension"),
        *(name for name in SCHEMA if name not in ("number", "extension")),
    )
    if read.height == frame.height:
        return read
    spread = pl.repeat(None, frame.height, dtype=pl.get_index_type(), eager=True)
    places = spread.scatter(rows, pl.int_range(len(rows), dtype=pl.get_index_type(), eager=True))
    return read.select(pl.all().gather(places))


def _column(values: pl.Series, found: pl.DataFrame) -> Read:
    """Return what was found in one column."""
    more = {name: found[name] for name in ("extension", "more") if found[name].count()}
    flags = some(**{name: found[name] for name in (UNREADABLE, "unassigned", "local")})
    number = found["number"].alias(values.name)
    if (local := flags.get("local")) is not None:
        number = where(local, values, number)
    return Read(number, flags, more)


def _with_library(frame: pl.DataFrame) -> pl.DataFrame:
    """Read texts with the library, once per distinct text and region."""
    distinct = frame.unique()
    rows = [phone_of(text, region) for text, region in distinct.iter_rows()]
    table = distinct.hstack(pl.DataFrame(rows, schema=SCHEMA, orient="row"))
    return frame.join(
        table, on=["text", "region"], how="left", maintain_order="left", nulls_equal=True
    )


def phone_of(text: str, region: str | None) -> PhoneRead:
    """Read one cell with the library."""
    if len(text) > LONGEST:
        return UNDIALLABLE
    parts = [text]
    if len(DIGITS.findall(text)) > 13:
        parts = [part for part in SEPARATORS.split(text) if len(DIGITS.findall(part)) >= 6] or parts
    read = [_number(part, region) for part in parts]
    if read == [ValidationResult.IS_POSSIBLE_LOCAL_ONLY]:
        return LOCAL
    numbers = [number for number in read if isinstance(number, phonenumbers.PhoneNumber)]
    if len(numbers) < len(read):
        return UNDIALLABLE
    texts = [phonenumbers.format_number(n, PhoneNumberFormat.E164) for n in numbers]
    unassigned = not all(phonenumbers.is_valid_number(number) for number in numbers)
    further = "\n".join(texts[1:]) or None
    return PhoneRead(texts[0], numbers[0].extension, further, unassigned=unassigned)


def _number(text: str, region: str | None) -> phonenumbers.PhoneNumber | int | None:
    """Return the number if it could be dialled from anywhere, else None; the
    library's mark for local numbers if it could be dialled within its area."""
    bare = EXTENSION.sub(r" ext. \1", NOTE.sub("", LABEL.sub("", text)))
    if exact := EXCEL_FLOAT.match(bare):
        bare = exact[1]
    if EXCEL_POWER.match(bare):  # 4.91E+11: the spreadsheet has lost digits
        return None
    local = None
    for attempt in _attempts(bare):
        number = _parsed(attempt, region)
        if number is None:
            continue
        possible = phonenumbers.is_possible_number_with_reason(number)
        if possible == ValidationResult.IS_POSSIBLE:
            return number
        if possible == ValidationResult.IS_POSSIBLE_LOCAL_ONLY and _is_national(attempt, region):
            local = possible
    return local


def _parsed(text: str, region: str | None) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException as error:
        # The library's frame keeps its own traceback: a circle that would hold
        # every caller's columns until the garbage collector comes by.
        traceback.clear_frames(error.__traceback__)
        return None


def _is_national(text: str, region: str | None) -> bool:
    """Whether a number is written without its country's calling code."""
    number = phonenumbers.parse(text, region, keep_raw_input=True)
    return bool(number.country_code_source == CountryCodeSource.FROM_DEFAULT_COUNTRY)


def _attempts(bare: str) -> tuple[str, ...]:
    """Ways to read a number, the likeliest first."""
    digits = re.sub(r"[^\d]", "", bare)
    if bare.startswith("00") and len(digits) > 9:
        return bare, "+" + bare[2:].lstrip()
    if bare[:1] in "+(" or LETTERS.search(bare) or len(digits) < 11:
        return (bare,)
    return bare, "+" + digits  # 442079460958: the plus sign got lost
