"""The file itself shows how its dates and numbers are written."""

from __future__ import annotations

import pytest

from leadgate.engine.mapping.target import Target
from leadgate.engine.transforms.guess import guess_country, guess_formats

DAY, MONEY, PHONE = Target("birth_date"), Target("revenue"), Target("phone", 1)


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["04/05/2020", "23/04/2020"], "dmy"),
        (["04/05/2020", "04/23/2020"], "mdy"),
        (["80-04-23"], "ymd"),
        (["23.04.80 10:30"], "dmy"),
    ],
)
def test_a_value_that_can_be_read_one_way_decides(cells: list[str], order: str) -> None:
    formats = guess_formats(["Born"], (DAY,), [cells])
    assert formats[0].date_order == order
    assert formats[0].confidence == 1


def test_a_column_that_says_nothing_follows_the_other_columns() -> None:
    created = Target("created_at")
    formats = guess_formats(["Born", "Created"], (DAY, created), [["04/05/2020"], ["23/04/2020"]])
    assert formats[0].date_order == "dmy"
    assert formats[0].confidence == 0.8


def test_without_any_sign_the_countrys_habit_decides() -> None:
    assert guess_formats(["Born"], (DAY,), [["04/05/2020"]])[0].date_order == "mdy"
    formats = guess_formats(["Born"], (DAY,), [["04/05/2020"]], country="DE")
    assert (formats[0].date_order, formats[0].confidence) == ("dmy", 0.5)


@pytest.mark.parametrize(
    ("cells", "sign"),
    [
        (["1.234,56"], ","), (["1,234.56"], "."), (["12,5"], ","), (["12.50"], "."),
        (["1.234.567"], ","), (["1,234,567"], "."), (["1234"], "."), (["€ 1.200,00", "5"], ","),
    ],
)  # fmt: skip
def test_decimal_signs(cells: list[str], sign: str) -> None:
    assert guess_formats(["Revenue"], (MONEY,), [cells])[0].decimal == sign


def test_contradictions_lower_the_confidence() -> None:
    formats = guess_formats(
        ["Born"], (DAY,), [["23/04/2020", "24/04/2020", "25/04/2020", "04/25/2020"]]
    )
    assert (formats[0].date_order, formats[0].confidence) == ("dmy", 0.75)


def test_the_country_shows_in_its_column_or_in_calling_codes() -> None:
    country = Target("country", 1)
    assert guess_country((country,), [["Germany", "DE", "France"]]) == "DE"
    assert guess_country((PHONE,), [["+44 20 7946 0958", "020 7946 0000"]]) == "GB"
    assert guess_country((PHONE,), [["202-555-0143"]]) is None
    assert guess_country((country,), [["Germany", "France"]]) is None
