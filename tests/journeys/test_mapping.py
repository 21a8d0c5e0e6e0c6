"""A column is mapped by hand: what belongs to the field comes with it, and the preview follows."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.journeys.conftest import Site, sign_in
from tests.journeys.test_a_template import upload

FILE = """Last name,Phone,Line of business,SIC Code
Ames,(202) 555-0143,(202) 555-0110,7372
Brook,(202) 555-0144,,Farming
Carr,(202) 555-0145,(202) 555-0111,Farming
"""


def choose(page: Page, control: str, words: str) -> None:
    """Choose what is found first in a select that is searched by typing."""
    combobox = page.get_by_role("combobox", name=control)
    combobox.click()
    combobox.fill(words)
    expect(page.locator(".combo-option[data-here]:visible")).to_contain_text(words)
    combobox.press("Enter")


def test_a_second_phone_and_an_option_of_a_long_list_are_chosen(
    page: Page, served: Site, tmp_path: Path
) -> None:
    file = tmp_path / "farmers.csv"
    file.write_text(FILE)
    sign_in(page, served)
    upload(page, file)
    expect(page.get_by_text("1 value is not on the list")).to_be_visible()
    expect(page.locator("#preview-short")).to_contain_text("1 accepted 2 rejected")

    choose(page, "Line of business maps to", "Mobile")
    expect(page.get_by_label("Number, for Line of business")).to_have_value("2")
    choose(page, "Farming", "Agricultural services")
    expect(page.locator("#preview-short")).to_contain_text("3 accepted 0 rejected")

    page.get_by_role("button", name="Process", exact=True).click()
    row = page.get_by_role("row").filter(has_text="farmers")
    expect(row).to_contain_text("Pending Approval", timeout=60_000)
    assert served.program.rows(
        "SELECT sic_code, further_phones -> 0 ->> 'phone' FROM lead "
        "WHERE import_id = (SELECT max(id) FROM lead_import) ORDER BY record"
    ) == [("7372", "+12025550110"), ("07", None), ("07", "+12025550111")]
