"""The components that pages are made of."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone

from leadgate.imports.lifecycle import STATES, State
from leadgate.imports.models import Import
from leadgate.web.templatetags import web


@pytest.mark.parametrize("state", STATES)
def test_a_state_is_an_icon_and_a_word(state: State) -> None:
    badge = web.state_badge(state)
    assert str(STATES[state].label) in badge
    assert f"#{STATES[state].icon}" in badge


@pytest.mark.parametrize(
    ("total", "rejected", "good", "bad"),
    [
        (100, 25, "75.00", "25.00"),
        (1_000_000, 1, "99.00", "1.00"),
        (1_000_000, 999_999, "1.00", "99.00"),
        (10, 0, "100.00", "0.00"),
        (10, 10, "0.00", "100.00"),
    ],
)
def test_the_results_bar_never_hides_a_record(
    total: int, rejected: int, good: str, bad: str
) -> None:
    bar = web.results_bar(Import(total=total, rejected=rejected))
    assert f'class="results-good" width="{good}"' in bar
    assert f'class="results-bad" x="{good}" width="{bad}"' in bar


def test_the_results_bar_says_its_numbers() -> None:
    bar = web.results_bar(Import(total=1204, rejected=4))
    assert 'aria-label="1,200 of 1,204 records successful, 4 failed"' in bar
    assert web.results_bar(Import(total=0)) == ""


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1000, "1.0 kB"), (4_200_000, "4.2 MB"),
        (999_600, "1.0 MB"), (123_456_789, "123 MB"), (2_000_000_000, "2.0 GB"), (None, ""),
    ],
)  # fmt: skip
def test_sizes_are_shown_in_the_unit_that_suits(number: int | None, shown: str) -> None:
    assert web.size(number) == shown


def test_numbers_have_separators() -> None:
    assert web.count(1234567) == "1,234,567"
    assert web.count(None) == ""


def test_moments_are_shown_in_the_users_time_zone() -> None:
    moment = datetime(2026, 3, 1, 20, 30, tzinfo=UTC)
    with timezone.override("Asia/Tokyo"):
        shown = web.when(moment)
    assert ">2 Mar 2026, 05:30<" in shown
    assert 'datetime="2026-03-02T05:30:00+09:00"' in shown
    assert ">23 Apr 1980<" in web.when(date(1980, 4, 23))
    assert web.when(None) == ""


def test_names_in_components_are_never_markup() -> None:
    assert "<b>" not in web.crumb("<b>", "/leads/")
    assert "<b>" not in web.icon("eye", "<b>")


@pytest.mark.parametrize(
    ("email", "shown"),
    [
        ("ann@example.com", "ann@<wbr>example.com"),
        ("<b>@example.com", "&lt;b&gt;@<wbr>example.com"),
        ("no address", "no address"),
        (None, ""),
    ],
)
def test_an_email_address_breaks_at_its_sign(email: str | None, shown: str) -> None:
    assert web.broken_well(email) == shown
