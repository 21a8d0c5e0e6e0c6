"""What axe finds on a page: rules of accessibility, checked in the browser itself."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

# Only what is broken is told in full, and leaves the browser: the rest is most of the work.
RUN = "options => axe.run(document, options).then(found => found.violations)"


def problems(page: Page, rules: object = None) -> list[tuple[str, str, list[str]]]:
    """Return (address, rule, elements) of each rule that the page breaks.

    Args:
        page: as it stands in the browser.
        rules: `runOnly` of axe; None for all that are on by default.

    Cost: about a tenth of a second.
    """
    options: dict[str, Any] = {"resultTypes": ["violations"]}
    if rules is not None:
        options["runOnly"] = rules
    page.evaluate(AXE_SCRIPT)
    return [
        (page.url, broken["id"], [_told(node) for node in broken["nodes"]])
        for broken in page.evaluate(RUN, options)
    ]


def _told(node: dict[str, Any]) -> str:
    return f"{node['target']}: {node['failureSummary']}"
