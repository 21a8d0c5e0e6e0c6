"""A real browser, and Leadgate as `leadgate serve` runs it."""

from __future__ import annotations

import os
import re
import shutil
import socket
import tempfile
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

from tests.django_settings import FOLDER
from tests.faults.program import Program, wait_until
from tests.prepared import prepare

CHROMIUM = shutil.which("chromium")
PICTURES = Path(__file__).parents[2] / "build" / "pictures"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass(frozen=True, slots=True)
class Site:
    """A served Leadgate: its address, and the first sign-in."""

    url: str
    program: Program
    password: str


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium; closed with the module, since Django won't work beside its event loop."""
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("CI has no Chromium; tests/journeys/install-browser.sh installs it")
        pytest.skip("there is no Chromium on this machine")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def served() -> Iterator[Site]:
    with tempfile.TemporaryDirectory(dir=os.environ[FOLDER]) as folder:
        Path(folder).chmod(0o711)
        program = Program(prepare(Path(folder)))
        port = _free_port()
        server = program.start("serve", "--port", str(port), "--workers", "1")
        url = f"http://127.0.0.1:{port}"
        try:
            wait_until(lambda: _answers(url), seconds=90)
            _, password = (program.data / "first-sign-in").read_text().split()
            yield Site(url, program, password)
        finally:
            server.terminate()
            server.wait(timeout=60)


@pytest.fixture
def page(browser: Browser, served: Site) -> Iterator[Page]:
    """A page that is not signed in; anything the browser complains of fails the test."""
    context = browser.new_context(base_url=served.url, viewport={"width": 1280, "height": 900})
    context.set_default_timeout(20_000)
    tab = context.new_page()
    complaints: list[str] = []
    tab.on("console", lambda said: complaints.append(said.text) if _is_fault(said) else None)
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    yield tab
    context.close()
    assert not complaints


def sign_in(page: Page, served: Site) -> None:
    """Sign in as the administrator that a new Leadgate has."""
    page.goto("/sign-in/")
    page.get_by_label("User name").fill("admin")
    page.get_by_label("Password").fill(served.password)
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_url(re.compile(r"/leads/$"))


NO_FAULTS = ("422", "htmx:sendAbort", "htmx:afterRequest")
"""Refusals, as they should be; and a preview that is left behind before it has come."""


def _is_fault(said: ConsoleMessage) -> bool:
    """Whether the browser complains of the program."""
    return said.type == "error" and not any(known in said.text for known in NO_FAULTS)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/healthz", timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False
