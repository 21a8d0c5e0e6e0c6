"""An administrator makes the rules the company's own, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.axe import problems
from tests.journeys.conftest import Site
from tests.journeys.test_every_page import ALL_RULES, sign_in, wide

LEADS = """First Name,Last Name,Company,Email,Employees
Ann,Ames,Acme,info@example.com,5
Ben,Brook,Brook,ben@example.com,50
"""


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "sample.csv"
    path.write_text(LEADS, encoding="utf-8")
    return path


def test_rules_are_tried_live_saved_and_taken_back(page: Page, served: Site, sample: Path) -> None:
    sign_in(page, served)
    page.goto("/administration/rules/")
    page.get_by_text("Try them on a file of your own").click()
    page.get_by_label("A file of your own").set_input_files(sample)
    page.get_by_role("button", name="Try on this file").click()
    expect(page.get_by_text("Of the first 2 records of sample.csv")).to_be_visible()
    page.get_by_label("Severity of “No role address”").select_option("reject")
    expect(page.get_by_text("1 more than now")).to_be_visible()
    page.locator("#count-email_is_role summary").click()
    expect(page.locator("#count-email_is_role")).to_contain_text("info@example.com")
    page.locator("main details").evaluate_all("all => all.forEach(one => one.open = true)")
    assert problems(page, ALL_RULES) == []
    assert wide(page) == 0
    page.get_by_label("What changes, and why").fill("People, not desks")
    page.get_by_role("button", name="Save as new version").click()
    expect(page.get_by_text("Saved as version 1, in force for new imports.")).to_be_visible()

    page.get_by_role("link", name="Add a rule of your own").click()
    page.get_by_label("What the rule asks for").fill("Ten people or more")
    page.get_by_label("One expression").check()
    page.locator("[name=formula]").fill("employes >= 10")
    page.get_by_role("button", name="Try it").click()
    expect(page.locator("pre.pointer")).to_have_text("  employes >= 10\n  ^")
    assert problems(page, ALL_RULES) == []
    page.locator("[name=formula]").fill("employees >= 10")
    page.get_by_role("button", name="Try it").click()
    expect(page.get_by_text("1 of the first 2 records of sample.csv breaks it.")).to_be_visible()
    page.get_by_role("button", name="Save as new version").click()
    expect(page.get_by_role("link", name="Ten people or more")).to_be_visible()

    page.get_by_role("link", name="History").click()
    expect(page.get_by_text("New rule “Ten people or more”.")).to_be_visible()
    assert problems(page, ALL_RULES) == []
    page.get_by_role("link", name="Go back to version 1").click()
    page.get_by_role("button", name="Go back").click()
    expect(page.get_by_text("The rules are as in version 1 again.")).to_be_visible()
    page.get_by_text("Version 3", exact=True).click()
    expect(page.get_by_text("As in version 1.")).to_be_visible()
    assert problems(page, ALL_RULES) == []
