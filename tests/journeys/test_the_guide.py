"""The guide, step by step, in a real browser; a picture of each page is kept."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.journeys.axe import problems
from tests.journeys.conftest import PICTURES, Site, sign_in

LEADS = Path(__file__).parents[2] / "examples" / "leads.csv"
RECORDS = "5,000"


def seen(page: Page, name: str) -> None:
    """Keep a picture of the page, and have axe look at it."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png", full_page=True)
    assert problems(page) == []


def test_a_file_is_imported_reviewed_approved_seen_and_taken_back(page: Page, served: Site) -> None:
    sign_in(page, served)
    seen(page, "00-leads-empty")
    import_shows_view_imports(page)
    new_import_asks_for_properties_and_the_file(page)
    save_shows_upload_complete(page)
    process_now_shows_the_field_mappings(page)
    process_leads_back_to_view_imports(page)
    view_imports_shows_status_and_results_live(page)
    the_name_leads_to_import_details(page)
    nothing_shows_before_approval(page)
    view_results_shows_the_records(page)
    approve_makes_the_leads_visible(page)
    undo_takes_them_back(page)


def import_shows_view_imports(page: Page) -> None:
    """Step 1."""
    page.get_by_role("navigation").get_by_role("link", name="Import", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("View Imports")
    expect(page.get_by_text("No imports found.")).to_be_visible()
    seen(page, "01-view-imports-empty")


def new_import_asks_for_properties_and_the_file(page: Page) -> None:
    """Step 2."""
    page.get_by_role("link", name="New Import").first.click()
    for label in ("Name", "Description", "Comments", "Source", "Rating", "Site"):
        expect(page.get_by_label(label, exact=False).first).to_be_attached()
    seen(page, "02-new-import")


def save_shows_upload_complete(page: Page) -> None:
    """Steps 3 and 4."""
    page.locator("input[type=file]").set_input_files(LEADS)
    page.get_by_label("Name", exact=False).first.fill("Autumn fair")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Upload Complete")
    expect(page.get_by_text(RECORDS).first).to_be_visible()
    seen(page, "03-upload-complete")


def process_now_shows_the_field_mappings(page: Page) -> None:
    """Steps 5 and 6."""
    page.get_by_role("link", name="Process Now").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Process Import")
    expect(page.get_by_text("Field mappings").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    seen(page, "04-process-import")


def process_leads_back_to_view_imports(page: Page) -> None:
    """Step 7."""
    page.get_by_role("button", name="Process", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("View Imports")


def view_imports_shows_status_and_results_live(page: Page) -> None:
    """Step 8."""
    row = page.get_by_role("row").filter(has_text="Autumn fair")
    expect(row).to_contain_text("Pending Approval", timeout=60_000)
    page.reload()
    expect(row).to_contain_text(RECORDS)
    seen(page, "05-view-imports")


def the_name_leads_to_import_details(page: Page) -> None:
    """Step 9."""
    page.get_by_role("link", name="Autumn fair").first.click()
    expect(page.get_by_text("Import Details").first).to_be_visible()
    seen(page, "06-import-details")


def nothing_shows_before_approval(page: Page) -> None:
    """The gate is shut."""
    page.goto("/leads/")
    expect(page.locator("table tbody tr")).to_have_count(0)
    page.go_back()


def view_results_shows_the_records(page: Page) -> None:
    """Step 11, here before step 10: nobody should approve unseen."""
    page.get_by_role("link", name="View Results").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("View Results")
    expect(page.locator("table tbody tr").first).to_be_visible()
    seen(page, "07-view-results")
    page.go_back()


def approve_makes_the_leads_visible(page: Page) -> None:
    """Step 10."""
    page.get_by_role("link", name="Approve").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Approve")
    seen(page, "08-approve")
    page.get_by_label("Create them anyway").check()
    page.get_by_role("button", name="Approve").click()
    expect(page.get_by_text("Approved").first).to_be_visible()
    seen(page, "09-approved")
    page.goto("/leads/")
    expect(page.locator("table tbody tr").first).to_be_visible()
    seen(page, "10-leads")
    page.locator("table tbody tr a").first.click()
    expect(page.get_by_role("link", name="Autumn fair").first).to_be_visible()
    seen(page, "11-lead")


def undo_takes_them_back(page: Page) -> None:
    """What no other import can."""
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
