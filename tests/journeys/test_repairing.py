"""Rejected records corrected in a real browser: one, many, in a file; without scripts, too."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.imports.files import csv_of
from tests.journeys.axe import problems
from tests.journeys.conftest import PICTURES, Site, sign_in

HEADER = ["First Name", "Last Name", "Company", "Email", "Phone", "Country", "Notes"]
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def leads() -> bytes:
    rows = [
        ["Ann", f"Ames{n}", f"Acme {n}", f"ann{n}@example.com", "", "Gremany", "Hall 3"]
        for n in range(1, 9)
    ]
    rows[1][3] = "ann2(at)example.com"
    rows += [["Ben", f"Brook{n}", "", f"ben{n}@example.net", "", "DE", LONG] for n in range(9, 30)]
    rows[20][3] = "not an address"
    return csv_of(rows, HEADER) + b"Cleo,Carr\n"


@pytest.fixture(scope="module")
def address(browser: Browser, served: Site, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a processed import with ten rejected records."""
    file = tmp_path_factory.mktemp("repairing") / "fair.csv"
    file.write_bytes(leads())
    context = browser.new_context(base_url=served.url)
    page = context.new_page()
    sign_in(page, served)
    page.goto("/leads/imports/new/")
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Process Now").click()
    page.get_by_role("button", name="Process", exact=True).click()
    row = page.get_by_role("row").filter(has_text="fair")
    expect(row).to_contain_text("Pending Approval", timeout=60_000)
    page.get_by_role("link", name="fair").first.click()
    found = re.search(r"/leads/imports/\d+/", page.url)
    assert found
    context.close()
    return found.group()


def seen(page: Page, name: str) -> None:
    """Keep a picture of the page, and have axe look at it."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png", full_page=True)
    assert problems(page) == []
    width = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(width) == 0, f"{name} is wider than the screen"


def test_one_record_is_corrected_by_keyboard_and_the_same_for_all(
    page: Page, served: Site, address: str
) -> None:
    sign_in(page, served)
    page.goto(f"{address}results/?show=rejected")
    seen(page, "40-rejected")
    page.get_by_role("link", name="Ann Ames1", exact=True).click()
    seen(page, "41-correct-record")
    country = page.get_by_label("Country")
    assert country.get_attribute("aria-invalid") == "true"
    country.fill("Germnay")
    country.press("Enter")
    expect(page.get_by_text("still rejected")).to_be_visible()
    expect(page.get_by_label("Country")).to_have_value("Germnay")
    seen(page, "42-still-rejected")
    page.get_by_label("Country").fill("Germany")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Record 1 has joined the import.")).to_be_visible()
    seen(page, "43-joined")
    page.get_by_role("link", name="All rejected records with “Gremany”").click()
    expect(page.get_by_text("7 records would change")).to_be_visible()
    seen(page, "44-foreseen")
    page.get_by_role("button", name="Correct 7 records").click()
    expect(page.get_by_text("6 have joined the import.")).to_be_visible()
    seen(page, "45-correction")
    page.get_by_role("link", name="Corrections").click()
    seen(page, "46-corrections")
    page.get_by_role("link", name="Undo", exact=False).first.click()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("The correction was undone")).to_be_visible()


def test_the_error_file_goes_out_and_comes_back(
    page: Page, served: Site, address: str, tmp_path: Path
) -> None:
    sign_in(page, served)
    page.goto(f"{address}results/")
    page.get_by_role("link", name="Upload corrected file").click()
    seen(page, "47-upload-corrected")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download Error File").click()
    path = tmp_path / "errors.csv"
    download.value.save_as(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    for row in rows[1:]:
        row[3] = row[3].replace("not an address", "b@example.com")
    rows.append(["Eva", "Eller", "", "eva@example.net", "", "DE", "", ""])
    with path.open("w", encoding="utf-16", newline="") as out:
        csv.writer(out, delimiter="\t").writerows(rows)
    page.locator("input[type=file]").set_input_files(path)
    page.get_by_role("button", name="Upload and check").click()
    expect(page.get_by_text("1 record was corrected. 1 has joined the import.")).to_be_visible()
    expect(page.get_by_text("rows that are no record of this import")).to_be_visible()
    seen(page, "48-corrected-file")


def test_a_selection_is_left_out(page: Page, served: Site, address: str) -> None:
    sign_in(page, served)
    page.goto(f"{address}results/?show=accepted")
    page.get_by_label("Select line 12").focus()
    page.keyboard.press("Space")
    page.get_by_label("Select line 13").check()
    page.get_by_role("button", name="Leave out").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Leave 2 leads out")
    seen(page, "49-leave-out")
    page.get_by_label("Comment").fill("Not our region")
    page.get_by_role("button", name="Leave out").click()
    expect(page.get_by_text("2 leads were left out.")).to_be_visible()


@pytest.mark.parametrize(("width", "colors"), [(320, "dark"), (390, "light")])
def test_the_pages_fit_narrow_screens_and_other_colors(
    browser: Browser, served: Site, address: str, width: int, colors: Literal["light", "dark"]
) -> None:
    context = browser.new_context(
        base_url=served.url, viewport={"width": width, "height": 800}, color_scheme=colors
    )
    page = context.new_page()
    sign_in(page, served)
    names = ("results/?show=rejected", "results/", "results/2/", "results/30/", "results/correct/",
             "results/correct/?how=set&column=5&find=Gremany&put=Germany", "corrections/",
             "corrected/", "results/leave-out/?record=14&record=15")  # fmt: skip
    for number, name in enumerate(names):
        page.goto(f"{address}{name}")
        seen(page, f"5{number}-{width}-{colors}")
    context.close()


def test_without_javascript_all_of_it_works(browser: Browser, served: Site, address: str) -> None:
    context = browser.new_context(base_url=served.url, java_script_enabled=False)
    page = context.new_page()
    sign_in(page, served)
    page.goto(f"{address}results/?show=rejected")
    page.get_by_label("Select line 4").check()
    page.get_by_role("button", name="Correct", exact=True).click()
    page.get_by_label("Column").select_option("Country")
    page.get_by_label("Old text").fill("Gremany")
    page.get_by_label("New text").fill("Germany")
    page.get_by_role("button", name="Show what it would do").click()
    page.get_by_role("button", name="Correct 1 record").click()
    expect(page.get_by_text("1 has joined the import.")).to_be_visible()
    page.goto(f"{address}results/30/")
    page.get_by_label("Each cell stands in its column now").check()
    page.get_by_role("button", name="Check and take in").click()
    expect(page.get_by_text("Record 30 has joined the import.")).to_be_visible()
    context.close()
