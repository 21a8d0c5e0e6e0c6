"""A German file is mapped, two choices are corrected; the next such file needs no hand."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.journeys.conftest import Site, sign_in

CONTACTS = Path(__file__).parents[2] / "examples" / "kontakte.csv"
OWN_WORDS = {"Webseite": "Klickstrecke", "Messe": "Hausschau"}
"""Sources as no list knows them."""


def german_file(folder: Path, name: str, records: int) -> Path:
    """Write the first records of the example, with words of the company's own."""
    header, *lines = CONTACTS.read_bytes().decode("cp1252").splitlines(keepends=True)
    text = "".join(lines[:records])
    for known, own in OWN_WORDS.items():
        text = text.replace(f";{known};", f";{own};")
    path = folder / name
    path.write_bytes((header + text).encode("cp1252"))
    return path


def upload(page: Page, file: Path) -> None:
    page.goto("/leads/imports/new/")
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Process Now").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Process Import")


def test_what_was_corrected_once_is_done_by_itself_the_next_time(
    page: Page, served: Site, tmp_path: Path
) -> None:
    sign_in(page, served)
    upload(page, german_file(tmp_path, "Kontakte Januar.csv", 60))
    expect(page.get_by_text("25 mapped")).to_be_visible()
    expect(page.get_by_text("2 values are not on the list")).to_be_visible()
    page.get_by_label("Klickstrecke").select_option(label="Web")
    page.get_by_label("Hausschau").select_option(label="Trade show")
    page.get_by_label("Name of the template").fill("Kontakte")
    page.get_by_role("button", name="Save as template").click()
    expect(page.get_by_text("“Kontakte”").first).to_be_visible()

    page.goto("/leads/imports/templates/")
    page.get_by_role("link", name="Kontakte").click()
    expect(page.get_by_role("combobox", name="Firma maps to")).to_have_value("Company")

    upload(page, german_file(tmp_path, "Kontakte Februar.csv", 90))
    expect(page.get_by_text("Mapped by the template “Kontakte”")).to_be_visible()
    expect(page.get_by_label("Klickstrecke")).to_have_value("=Web")
    page.get_by_role("button", name="Process", exact=True).click()
    row = page.get_by_role("row").filter(has_text="Kontakte Februar")
    expect(row).to_contain_text("Pending Approval", timeout=60_000)
    row.get_by_role("link", name="Kontakte Februar").first.click()
    expect(page.get_by_text("Choice is on the list")).to_have_count(0)
    (found,) = served.program.rows(
        "SELECT count(*) FILTER (WHERE source = 'Web'), count(*) FILTER (WHERE source IS NULL) "
        "FROM lead WHERE import_id = (SELECT max(id) FROM lead_import)"
    )
    assert found[0] > 0
    assert found[1] == 0
