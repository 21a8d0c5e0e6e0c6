"""Dates: by the column's order, and only days that exist."""

from __future__ import annotations

from datetime import UTC, date, datetime

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadgate.engine.transforms.date import moment_of, read_date, read_datetime
from tests.engine.transforms.examples import EXAMPLES

TODAY = date(2026, 11, 1)
CELLS = st.one_of(
    st.from_regex(r"\A[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2,4}\Z"),
    st.from_regex(
        r"\A(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]([T ][0-2][0-9]:[0-5][0-9](:[0-5][0-9])?)?Z?\Z"
    ),
    st.from_regex(r"\A[0-9]{4,5}\Z"),
    st.from_regex(
        r"\A[01]?[0-9]/[0-3]?[0-9]/20[0-9]{2} [0-2]?[0-9]:[0-6][0-9](:[0-6][0-9]| [AP]M)?\Z"
    ),
)


@pytest.mark.parametrize(
    ("cell", "order", "day"),
    [
        ("1980-04-23", "mdy", date(1980, 4, 23)),
        ("1980/4/3", "dmy", date(1980, 4, 3)),
        ("19800423", "mdy", date(1980, 4, 23)),
        ("04/05/2020", "mdy", date(2020, 4, 5)),
        ("04/05/2020", "dmy", date(2020, 5, 4)),
        ("3.4.1980", "dmy", date(1980, 4, 3)),
        ("3. 4. 1980", "dmy", date(1980, 4, 3)),
        ("80-04-23", "ymd", date(1980, 4, 23)),
        ("23 Apr 1980", "mdy", date(1980, 4, 23)),
        ("April 23rd, 1980", "mdy", date(1980, 4, 23)),
        ("23-Apr-80", "mdy", date(1980, 4, 23)),
        ("23. März 1980", "dmy", date(1980, 3, 23)),
        ("23 de abril de 1980", "dmy", date(1980, 4, 23)),
        ("Wed, 23 Apr 1980", "mdy", date(1980, 4, 23)),
        ("29334", "mdy", date(1980, 4, 23)),
        ("1/2/27", "mdy", date(2027, 1, 2)),
        ("1/2/80", "mdy", date(1980, 1, 2)),
        ("29.02.2024", "dmy", date(2024, 2, 29)),
        ("1980-04-23 10:30", "mdy", date(1980, 4, 23)),
        ("2023-02-30", "mdy", None),
        ("30.02.2023", "dmy", None),
        ("29.02.2023", "dmy", None),
        ("13/13/2020", "mdy", None),
        ("23/04/1980", "mdy", None),
        ("Apr 1980", "mdy", None),
        ("soon", "mdy", None),
        ("12", "mdy", None),
    ],
)
def test_days(cell: str, order: str, day: date | None) -> None:
    read = read_date(pl.Series([cell, None], dtype=pl.String), order, TODAY)
    assert read.value.to_list() == [day, None]
    assert ("unreadable" in read.flags) == (day is None)


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("2026-03-01 09:30", datetime(2026, 3, 1, 9, 30, tzinfo=UTC)),
        ("2026-03-01T09:30:15Z", datetime(2026, 3, 1, 9, 30, 15, tzinfo=UTC)),
        ("2026-03-01T09:30:15.250+02:00", datetime(2026, 3, 1, 7, 30, 15, 250000, tzinfo=UTC)),
        ("3/1/2026 9:30 PM", datetime(2026, 3, 1, 21, 30, tzinfo=UTC)),
        ("3/1/2026 12:05 am", datetime(2026, 3, 1, 0, 5, tzinfo=UTC)),
        ("2026-03-01", datetime(2026, 3, 1, tzinfo=UTC)),
        ("46082.5", datetime(2026, 3, 1, 12, 0, tzinfo=UTC)),
        ("2026-02-30 10:00:00", None),
        ("2026-03-01 25:00", None),
        ("10:00", None),
    ],
)
def test_moments(cell: str, moment: datetime | None) -> None:
    assert read_datetime(pl.Series([cell]), "mdy", TODAY).value.to_list() == [moment]


@EXAMPLES
@given(st.lists(CELLS, min_size=1, max_size=15), st.sampled_from(["dmy", "mdy", "ymd"]))
def test_a_column_of_dates_reads_as_its_cells_one_by_one(cells: list[str], order: str) -> None:
    moments = [moment_of(cell, order, TODAY) for cell in cells]
    days = read_date(pl.Series(cells), order, TODAY).value.to_list()
    assert days == [moment.date() if moment else None for moment in moments]
    assert read_datetime(pl.Series(cells), order, TODAY).value.to_list() == moments
