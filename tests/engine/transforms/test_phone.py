"""Phone numbers are read as the library phonenumbers reads them."""

from __future__ import annotations

import gc
import random
import weakref

import phonenumbers
import polars as pl
import pytest
from phonenumbers import PhoneNumberType

from leadgate.engine.transforms import phone_fast
from leadgate.engine.transforms.phone import PhoneRead, phone_of, read_phone

REGIONS = [
    "US",
    "GB",
    "DE",
    "FR",
    "IT",
    "ES",
    "NL",
    "CA",
    "MX",
    "BR",
    "AR",
    "AU",
    "IN",
    "JP",
    "CH",
    "AT",
    "SE",
    "RU",
    "CN",
    "ZA",
    "PR",
    "DO",
    "SG",
]


@pytest.mark.parametrize(
    ("cell", "region", "number", "extension"),
    [
        ("(202) 555-0143", "US", "+12025550143", None),
        ("1-202-555-0143", "US", "+12025550143", None),
        ("+1 202 555 0143 x12", "DE", "+12025550143", "12"),
        ("202.555.0143 ext. 7", "US", "+12025550143", "7"),
        ("020 7946 0958", "GB", "+442079460958", None),
        ("+44 (0)20 7946 0958", "US", "+442079460958", None),
        ("0044 20 7946 0958", "DE", "+442079460958", None),
        ("442079460958", "US", "+442079460958", None),
        ("tel: 202-555-0143", "US", "+12025550143", None),
        ("2025550143.0", "US", "+12025550143", None),
        ("06 12345678", "IT", "+390612345678", None),
    ],
)
def test_numbers_as_people_write_them(
    cell: str, region: str, number: str, extension: str | None
) -> None:
    for copies in (1, 40):  # few go to the library, many through the fast path
        read = read_phone(pl.Series([cell] * copies), pl.Series([region] * copies))
        assert read.value.to_list() == [number] * copies
        extensions = (
            read.more["extension"].to_list() if "extension" in read.more else [None] * copies
        )
        assert extensions == [extension] * copies
        assert not read.flags


@pytest.mark.parametrize(
    "cell", ["12345", "+1 555 0143", "call me", "2.03E+9", "+999 123456", "1" * 20]
)
def test_what_cannot_be_dialled_is_unreadable(cell: str) -> None:
    read = read_phone(pl.Series([cell] * 40), pl.Series(["US"] * 40))
    assert read.value.null_count() == 40
    assert read.flags["unreadable"].all()


def test_a_number_that_nobody_has_is_marked() -> None:
    read = read_phone(pl.Series(["(999) 555-0143"]), pl.Series(["US"]))
    assert read.value.to_list() == ["+19995550143"]
    assert read.flags["unassigned"].to_list() == [True]


def test_several_numbers_in_a_cell() -> None:
    read = read_phone(pl.Series(["202-555-0143 / 202-555-0144"]), pl.Series(["US"]))
    assert read.value.to_list() == ["+12025550143"]
    assert read.more["more"].to_list() == ["+12025550144"]


def expected_state(read: PhoneRead) -> int:
    if read.local:
        return phone_fast.LOCAL
    if read.unreadable:
        return phone_fast.UNREADABLE
    return phone_fast.UNASSIGNED if read.unassigned else phone_fast.FINE


def test_a_number_without_area_code_is_kept_as_written() -> None:
    for copies in (1, 40):
        read = read_phone(pl.Series(["555-0143"] * copies), pl.Series(["US"] * copies))
        assert read.value.to_list() == ["555-0143"] * copies
        assert read.flags["local"].all()
        assert "unreadable" not in read.flags


def _spelled(pick: random.Random, digits: str) -> str:
    signs = (" ", "-", ".", " (", ") ", "")
    return "".join(
        digit + (pick.choice(signs) if pick.random() < 0.25 else "") for digit in digits
    ).strip()


def _number(pick: random.Random) -> tuple[str, str]:
    """Return a number that is nearly right, and where it is dialled."""
    region = pick.choice(REGIONS)
    kind = pick.choice((PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE))
    example = phonenumbers.example_number_for_type(region, kind)
    code = str(phonenumbers.country_code_for_region(region))
    digits = (
        list(phonenumbers.national_significant_number(example)) if example else list("2025550143")
    )
    for _ in range(pick.randint(0, 4)):
        digits[pick.randrange(2, len(digits))] = pick.choice("0123456789")
    bare = "".join(digits)[: pick.choice((99, 99, 99, -1, 5))]
    begin = pick.choice(
        ("", "", "0", "1", code, "00" + code, "011" + code, "+" + code, "+" + code + "0")
    )
    text = ("+" if begin[:1] == "+" else "") + _spelled(pick, begin.lstrip("+") + bare)
    return text + pick.choice(("", "", "", " x12", " ext. 7", "x123456")), region


def test_every_fast_decision_is_the_librarys() -> None:
    pick = random.Random(7)
    frame = pl.DataFrame(
        [_number(pick) for _ in range(6000)], schema=["text", "region"], orient="row"
    )
    decided = phone_fast.decide(frame)
    clear = decided["state"] != phone_fast.UNDECIDED
    assert clear.mean() > 0.4  # type: ignore[operator]
    for (text, region), (number, extension, state) in zip(
        frame.filter(clear).iter_rows(), decided.filter(clear).iter_rows(), strict=True
    ):
        slow = phone_of(text, region)
        assert (number, slow.more) == (slow.number, None), (text, region)
        assert state == expected_state(slow), (text, region)
        assert number is None or extension == slow.extension, (text, region)


def test_a_number_that_cannot_be_read_does_not_hold_on_to_its_callers_columns() -> None:
    class Column:
        """Stands for the columns of a chunk."""

    def read() -> weakref.ref[Column]:
        column = Column()
        phone_of("+999 555 0100", None)
        return weakref.ref(column)

    gc.disable()
    try:
        assert read()() is None
    finally:
        gc.enable()
