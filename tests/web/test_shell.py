"""What all pages share: top bar, safety, vendored files, health."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command
from django.db import OperationalError, connection
from django.test import Client, override_settings

import leadgate
from leadgate.accounts.models import User

AsUser = Callable[[User], Client]
PACKAGE = Path(leadgate.__file__).parent
VENDOR = PACKAGE / "web" / "static" / "vendor"


TEMPLATES = sorted(PACKAGE.glob("*/templates/**/*.html"))


def test_the_top_bar_shows_what_the_user_may_open(
    as_user: AsUser, olga: User, ada: User, petra: User
) -> None:
    page = as_user(olga).get("/leads/").text
    assert 'href="/leads/" aria-current="true"' in page
    assert "/leads/imports/" in page
    assert "Administration" not in page
    page = as_user(ada).get("/leads/").text
    for name in ("users", "roles", "sites", "choices"):
        assert f"/administration/{name}/" in page
    petra.groups.clear()
    page = as_user(petra).get("/account/").text
    assert 'href="/leads/"' not in page
    assert 'name="q"' not in page


def test_pages_are_kept_from_search_engines_and_frames(as_user: AsUser, olga: User) -> None:
    answer = as_user(olga).get("/leads/")
    assert '<meta name="robots" content="noindex, nofollow">' in answer.text
    assert answer["X-Frame-Options"] == "DENY"
    assert Client().get("/robots.txt").text == "User-agent: *\nDisallow: /\n"


def test_the_content_security_policy_allows_nothing_inline(client: Client, db: None) -> None:
    policy = client.get("/sign-in/")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "style-src 'self'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_needs_anything_inline(path: Path) -> None:
    text = path.read_text()
    assert not re.search(r"\sstyle\s*=", text), "a style attribute"
    assert not re.search(r"<style\b", text), "a style element"
    written = re.sub(r"{%.*?%}", "", text)  # a template's own words are no attributes
    assert not re.search(r"\son[a-z]+\s*=", written), "an event attribute"
    assert not re.search(r"\bhx-on\b|\bjs:", text), "an htmx handler that needs eval"
    for script in re.findall(r"<script\b[^>]*>", text):
        assert "src=" in script or "application/json" in script


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_every_icon_of_a_template_is_in_the_sprite(path: Path) -> None:
    there = set(
        re.findall(r'<symbol id="([^"]+)"', (VENDOR / "bootstrap-icons/sprite.svg").read_text())
    )
    used = set(re.findall(r'{% (?:icon|empty) "([^"]+)"', path.read_text()))
    assert used <= there


def test_every_icon_of_a_state_is_in_the_sprite() -> None:
    from leadgate.imports.lifecycle import STATES

    text = (VENDOR / "bootstrap-icons" / "sprite.svg").read_text()
    assert all(f'<symbol id="{facts.icon}"' in text for facts in STATES.values())


def test_vendored_files_are_those_of_the_manifest() -> None:
    manifest = json.loads((VENDOR / "manifest.json").read_text())
    listed = {name: digest for entry in manifest for name, digest in entry["files"].items()}
    for name, digest in listed.items():
        assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == digest, name
    own = {"manifest.json", "manifest.py", "sprite.py", "refresh.sh", "bootstrap-icons/used.txt"}
    there = {str(path.relative_to(VENDOR)) for path in VENDOR.rglob("*") if path.is_file()}
    assert {name for name in there if "__pycache__" not in name} == set(listed) | own
    assert all(entry["version"] and entry["licence"] for entry in manifest)


def test_static_files_can_be_collected_with_all_they_refer_to(tmp_path: Path) -> None:
    storages = {
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    }
    with override_settings(STORAGES=storages, STATIC_ROOT=tmp_path):
        call_command("collectstatic", interactive=False, verbosity=0)
        assert staticfiles_storage.url("web/theme.css").startswith("/static/web/theme.")


def test_healthz_answers_without_the_database(client: Client) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}


@pytest.mark.django_db
def test_readyz_says_whether_pages_can_be_served(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert client.get("/readyz").status_code == 200

    def away() -> None:
        raise OperationalError

    monkeypatch.setattr(connection, "ensure_connection", away)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["status"]) == (503, "unavailable")
