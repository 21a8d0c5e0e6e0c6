"""What a file begins with, before anybody has set anything."""

from __future__ import annotations

import pytest

from leadgate.accounts.models import User
from leadgate.imports.options import OPTIONS
from tests.imports.files import csv_of, processed, uploaded

pytestmark = pytest.mark.django_db

HEADER = ["Name", "Telefon"]
BERLIN = [["Ames", "+49 30 901820"], ["Brook", "030 901821"], ["Carr", "+49 30 901822"]]


def test_numbers_without_a_calling_code_are_of_the_country_that_others_name(olga: User) -> None:
    run = processed(olga, csv_of(BERLIN, HEADER))
    assert OPTIONS.load(run.options).country == "DE"
    phones = run.leads.order_by("record").values_list("phone", flat=True)
    assert list(phones) == ["+4930901820", "+4930901821", "+4930901822"]


def test_a_file_that_names_no_country_leaves_it_to_the_installation(olga: User) -> None:
    run = uploaded(olga, csv_of([["Ames", "(202) 555-0143"]], HEADER))
    assert OPTIONS.load(run.options).country == ""
