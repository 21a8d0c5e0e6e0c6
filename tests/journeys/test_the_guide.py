"""The guide, step by step, in a real browser; a picture of each page is kept."""

from __future__ import annotations

import re
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.journeys.conftest import PICTURES, Site

LEADS = Path(__file__).parents[2] / "examples" / "leads.csv"
RECORDS = "5,000"


def sign_in(page: Page, served: Site) -> None:
    page.goto("/sign-in/")
    page.get_by_label("User name").fill("admin")
    page.get_by_label("Password").fill(served.password)
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_url(re.compile(r"/leads/$"))


def seen(page: Page, name: str) -> None:
    """Keep a picture of the page, and have axe look at it."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png", full_page=True)
    found = Axe().run(page)
    assert not found.response["violations"], found.generate_report()


def test_a_file_is_imported_reviewed_approved_seen_and_taken_back(page: Page, served: Site) -> None:
    sign_in(page, served)
    seen(page, "00-leads-empty")

    # 1 Import on the Leads menu bar shows View Imports.
    page.get_by_role("navigation").get_by_role("link", name="Import", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("View Imports")
    expect(page.get_by_text("No imports found.")).to_be_visible()
    seen(page, "01-view-imports-empty")

    # 2 New Import asks for name, description, comments, source, rating, site and the file.
    page.get_by_role("link", name="New Import").first.click()
    for label in ("Name", "Description", "Comments", "Source", "Rating", "Site"):
        expect(page.get_by_label(label, exact=False).first).to_be_attached()
    seen(page, "02-new-import")

    # 3, 4 Browse, then Save, shows Upload Complete.
    page.locator("input[type=file]").set_input_files(LEADS)
    page.get_by_label("Name", exact=False).first.fill("Autumn fair")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Upload Complete")
    expect(page.get_by_text(RECORDS).first).to_be_visible()
    seen(page, "03-upload-complete")

    # 5, 6 Process Now shows Process Import with the field mappings.
    page.get_by_role("link", name="Process Now").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Process Import")
    expect(page.get_by_text("Field mappings").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    seen(page, "04-process-import")

    # 7 Process brings the user back to View Imports, while it runs.
    page.get_by_role("button", name="Process", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("View Imports")

    # 8 View Imports shows every file with its status and results, live.
    row = page.get_by_role("row").filter(has_text="Autumn fair")
    expect(row).to_contain_text("Pending Approval", timeout=60_000)
    page.reload()
    expect(row).to_contain_text(RECORDS)
    seen(page, "05-view-imports")

    # 9 The name leads to Import Details.
    row.get_by_role("link", name="Autumn fair").click()
    expect(page.get_by_text("Import Details").first).to_be_visible()
    seen(page, "06-import-details")

    # Nothing shows before approval.
    page.goto("/leads/")
    expect(page.locator("table tbody tr")).to_have_count(0)
    page.go_back()

    # 11 View Results shows the records, and why some were rejected.
    page.get_by_role("link", name="View Results").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("View Results")
    expect(page.locator("table tbody tr").first).to_be_visible()
    seen(page, "07-view-results")
    page.go_back()

    # 10 Approve says what it will do, and makes the leads visible.
    page.get_by_role("link", name="Approve").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Approve")
    seen(page, "08-approve")
    page.get_by_role("button", name="Approve").click()
    expect(page.get_by_text("Approved").first).to_be_visible()
    seen(page, "09-approved")
    page.goto("/leads/")
    expect(page.locator("table tbody tr").first).to_be_visible()
    seen(page, "10-leads")
    page.locator("table tbody tr a").first.click()
    expect(page.get_by_role("link", name="Autumn fair").first).to_be_visible()
    seen(page, "11-lead")

    # And back again.
    page.get_by_role("link", name="Autumn fair").first.click()
    page.get_by_role("link", name="Undo").click()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Undone").first).to_be_visible()
    page.goto("/leads/")
    expect(page.locator("table tbody tr")).to_have_count(0)


def test_what_is_no_lead_list_is_refused_in_words_and_nothing_typed_is_lost(
    page: Page, served: Site, tmp_path: Path
) -> None:
    picture = tmp_path / "leads.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    sign_in(page, served)
    page.goto("/leads/imports/new/")
    page.locator("input[type=file]").set_input_files(picture)
    page.get_by_label("Description").fill("From the fair in Vienna")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("PNG").first).to_be_visible()
    expect(page.get_by_label("Description")).to_have_value("From the fair in Vienna")
    seen(page, "12-refused")
