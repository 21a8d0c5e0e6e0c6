"""Every page that needs no import, as people with other eyes, screens and browsers meet it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.journeys.axe import problems
from tests.journeys.conftest import Site

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
PAGES = (
    "/leads/", "/leads/?q=nobody&rating=Hot", "LEAD", "LEADedit/", "LEADdelete/",
    "/leads/imports/", "/leads/imports/new/", "/account/", "/account/password/",
    "/administration/users/", "/administration/users/new/", "/administration/users/1/",
    "/administration/users/1/password/", "/administration/roles/", "/administration/roles/new/",
    "/administration/sites/", "/administration/sites/new/", "/administration/choices/",
    "/administration/choices/source/", "/administration/choices/source/new/",
    "/administration/fields/", "/administration/fields/new/", "/leads/imports/templates/",
    "/administration/rules/", "/administration/rules/own/new/", "/administration/rules/history/",
    "/administration/rules/import/", "/administration/suppression/",
    "/administration/approval/", "/administration/approval/all/",
    "/administration/erasure/", "/notices/",
    "/administration/duplicates/", "/administration/duplicates/all/",
)  # fmt: skip
ALL_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What differs in other colors and on a narrow screen.
LOOKS = {"type": "rule", "values": ["color-contrast", "target-size"]}

Colors = Literal["light", "dark"]


def sign_in(page: Page, served: Site) -> None:
    page.goto("/sign-in/")
    page.get_by_label("User name").fill("admin")
    page.get_by_label("Password").fill(served.password)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/leads/")


@pytest.fixture(scope="module")
def signed_in(browser: Browser, served: Site) -> Iterator[dict[str, Any]]:
    """What the browser keeps of somebody who has signed in and added a lead with long words."""
    context = browser.new_context(base_url=served.url)
    page = context.new_page()
    sign_in(page, served)
    page.goto("/leads/new/")
    page.get_by_label("Last name").fill(LONG)
    page.get_by_role("textbox", name="Company", exact=True).fill(f"{LONG} GmbH")
    page.get_by_role("textbox", name="Email", exact=True).fill("ann@example.com")
    page.get_by_role("button", name="Add lead").click()
    page.wait_for_url("**/leads/*/")
    yield {"state": context.storage_state(), "lead": page.url.removeprefix(served.url)}
    context.close()


def tab(
    browser: Browser, served: Site, signed_in: dict[str, Any], width: int, colors: Colors,
    **options: Any,
) -> BrowserContext:  # fmt: skip
    return browser.new_context(
        base_url=served.url, storage_state=signed_in["state"], color_scheme=colors,
        viewport={"width": width, "height": 900}, **options,
    )  # fmt: skip


def wide(page: Page) -> int:
    """Return by how many pixels the page is wider than the screen."""
    width: int = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return width


def test_what_is_wrong_with_a_page_is_found(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content('<p style="color: #ccc">Pale</p><img src="data:,">')
    rules = {rule for _, rule, _ in problems(page)}
    assert {"color-contrast", "image-alt", "document-title"} <= rules
    assert [rule for _, rule, _ in problems(page, LOOKS)] == ["color-contrast"]
    page.close()


@pytest.mark.parametrize(
    ("width", "colors", "rules"), [(1280, "light", ALL_RULES), (320, "dark", LOOKS)]
)
def test_every_page_is_accessible_and_fits_the_screen(
    browser: Browser, served: Site, signed_in: dict[str, Any],
    width: int, colors: Colors, rules: object,
) -> None:  # fmt: skip
    context = tab(browser, served, signed_in, width, colors)
    page = context.new_page()
    found: list[object] = []
    page.on("console", lambda said: found.append(said.text) if said.type == "error" else None)
    for address in PAGES:
        answer = page.goto(address.replace("LEAD", signed_in["lead"]))
        assert answer is not None
        assert answer.status == 200, address
        found += problems(page, rules)
        if wide(page):
            found.append((address, "is wider than the screen by", wide(page)))
    page.goto("/account/")
    page.locator(".user-menu summary").click()
    found += problems(page, rules)
    context.close()
    assert found == []


def test_pages_work_without_javascript(
    browser: Browser, served: Site, signed_in: dict[str, Any]
) -> None:
    context = tab(browser, served, signed_in, 1280, "light", java_script_enabled=False)
    page = context.new_page()
    page.goto("/leads/")
    page.get_by_label("Search leads").fill("nobody at all")
    page.get_by_label("Search leads").press("Enter")
    assert page.get_by_role("heading", name="No leads found.").is_visible()
    page.get_by_label("Rating").select_option("Hot")
    page.get_by_role("button", name="Filter").click()
    assert "rating=Hot" in page.url
    page.locator(".user-menu summary").click()
    page.get_by_role("link", name="Preferences").click()
    assert page.get_by_role("heading", name="Preferences").is_visible()
    context.close()


def test_the_keyboard_reaches_the_content_and_closes_menus(
    browser: Browser, served: Site, signed_in: dict[str, Any]
) -> None:
    context = tab(browser, served, signed_in, 1280, "light")
    page = context.new_page()
    page.goto("/leads/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    summary = page.locator(".user-menu summary")
    summary.focus()
    page.keyboard.press("Enter")
    assert page.get_by_role("link", name="Preferences").is_visible()
    page.keyboard.press("Escape")
    assert not page.get_by_role("link", name="Preferences").is_visible()
    context.close()


def test_chosen_colors_are_kept(browser: Browser, served: Site, signed_in: dict[str, Any]) -> None:
    context = tab(browser, served, signed_in, 1280, "light")
    page = context.new_page()
    page.goto("/leads/")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.locator(".user-menu summary").click()
    page.get_by_role("button", name="Dark").click()
    page.goto("/account/")
    assert page.evaluate(paper) != light
    page.locator(".user-menu summary").click()
    page.get_by_role("button", name="System").click()
    assert page.evaluate(paper) == light
    context.close()


def test_a_form_that_was_sent_after_the_session_had_ended_is_not_lost(
    browser: Browser, served: Site, signed_in: dict[str, Any]
) -> None:
    context = tab(browser, served, signed_in, 1280, "light")
    page = context.new_page()
    page.goto("/leads/new/")
    page.get_by_label("Last name").fill("Kept")
    page.get_by_role("button", name="Add another email").click()
    page.locator("[name=email-1-email]").fill("second@example.com")
    page.get_by_label("Customer").check()
    context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Add lead").click()
    page.wait_for_url("**/sign-in/**")
    page.get_by_label("User name").fill("admin")
    page.get_by_label("Password").fill(served.password)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/leads/new/")
    page.get_by_text("What you had filled in is back.").wait_for()
    assert page.get_by_label("Last name").input_value() == "Kept"
    assert page.locator("[name=email-1-email]").input_value() == "second@example.com"
    assert page.get_by_label("Customer").is_checked()
    page.get_by_role("button", name="Add lead").click()
    page.wait_for_url("**/leads/*/")
    page.goto("/leads/new/")
    assert page.get_by_label("Last name").input_value() == ""
    context.close()
