"""New Import and Upload Complete: what is asked for, refused, and kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from leadgate.accounts.models import Site, User
from leadgate.imports.models import Import
from leadgate.leads.models import Choice
from leadgate.settings import Settings, settings
from tests.imports.pages.files import LEADS, csv_file

pytestmark = pytest.mark.django_db

SignIn = Callable[[User], Client]
NEW = "/leads/imports/new/"


@pytest.fixture
def small_limit(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Settings:
    """Let no more than 10 kB be uploaded, into a folder where nobody else uploads."""
    small = settings().model_copy(update={"max_upload": 10_000, "data_dir": tmp_path})
    for module in ("uploading", "steps.upload", "pages.new"):
        monkeypatch.setattr(f"leadgate.imports.{module}.settings", lambda: small)
    return small


def test_formats_and_limit_are_shown_before_the_choice(as_user: SignIn, olga: User) -> None:
    shown = as_user(olga).get(NEW).text
    assert "first line holds the column names" in shown
    assert "2.0 GB" in shown


def test_what_was_typed_is_kept_when_the_file_is_missing(as_user: SignIn, olga: User) -> None:
    answer = as_user(olga).post(NEW, {"name": "Autumn fair", "comments": "Two days"})
    assert answer.status_code == 422
    assert "Choose the file that holds the leads." in answer.text
    assert "Autumn fair" in answer.text
    assert "Two days" in answer.text


def test_an_empty_file_is_refused_with_what_to_do(as_user: SignIn, olga: User) -> None:
    answer = as_user(olga).post(NEW, {"name": "Empty", "file": csv_file(b"")})
    assert answer.status_code == 422
    assert "is empty. Choose a file" in answer.text
    assert not Import.objects.exists()


def test_a_file_without_column_names_is_taken_on_the_persons_word(
    as_user: SignIn, olga: User
) -> None:
    rows = b"Ann Ames,ann@example.com,Rome\nBob Ray,bob@example.com,Oslo\n" * 3
    answer = as_user(olga).post(NEW, {"name": "Bare", "file": csv_file(rows)})
    assert answer.status_code == 422
    assert "or say that the file has no header" in answer.text
    assert "The file has no header<" in answer.text
    fields = {"name": "Bare", "no_names": "on", "file": csv_file(rows)}
    assert as_user(olga).post(NEW, fields).status_code == 302
    run = Import.objects.get()
    assert run.layout["header"] == ["A", "B", "C"]
    assert run.inspection["records"] == 6


def test_a_picture_named_csv_is_refused(as_user: SignIn, olga: User) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20
    answer = as_user(olga).post(NEW, {"name": "Picture", "file": csv_file(picture)})
    assert answer.status_code == 422
    assert "autumn fair.csv" in answer.text
    assert not Import.objects.exists()


def test_a_file_over_the_limit_is_refused_while_it_comes(
    as_user: SignIn, olga: User, small_limit: Settings
) -> None:
    large = LEADS + b"Eva,Eller,Eller Software,eva@example.com,,\n" * 300
    answer = as_user(olga).post(NEW, {"name": "Large", "file": csv_file(large)})
    assert answer.status_code == 413
    assert "autumn fair.csv is larger than 10.0 kB." in answer.text
    assert not Import.objects.exists()
    assert not list(small_limit.folder("uploading").iterdir())


def test_a_script_gets_the_errors_as_data(as_user: SignIn, olga: User) -> None:
    answer = as_user(olga).post(NEW, {"name": ""}, headers={"Accept": "application/json"})
    assert answer.status_code == 422
    assert set(answer.json()["errors"]) == {"name", "file"}


def test_a_script_gets_the_next_page_as_data(as_user: SignIn, olga: User) -> None:
    sent = {"name": "Autumn fair", "file": csv_file()}
    answer = as_user(olga).post(NEW, sent, headers={"Accept": "application/json"})
    assert answer.json() == {"location": f"/leads/imports/{Import.objects.get().pk}/uploaded/"}


def test_the_site_is_asked_of_users_of_all_sites_only(
    as_user: SignIn, olga: User, ada: User, south: Site
) -> None:
    assert 'name="site"' not in as_user(olga).get(NEW).text
    answer = as_user(ada).post(NEW, {"name": "Autumn fair", "file": csv_file()})
    assert "Choose the site that the leads belong to." in answer.text
    as_user(ada).post(NEW, {"name": "Autumn fair", "file": csv_file(), "site": south.pk})
    assert Import.objects.get().site == south


def test_the_only_site_is_chosen_already(as_user: SignIn, ada: User, north: Site) -> None:
    Site.objects.exclude(pk=north.pk).update(active=False)
    assert f'<option value="{north.pk}" selected>' in as_user(ada).get(NEW).text


def test_a_user_of_another_site_cannot_be_made_owner(
    as_user: SignIn, olga: User, sven: User
) -> None:
    sent = {"name": "Autumn fair", "file": csv_file(), "owner": sven.pk}
    assert as_user(olga).post(NEW, sent).status_code == 422
    assert not Import.objects.exists()


def test_properties_are_kept_with_the_import(as_user: SignIn, olga: User, carl: User) -> None:
    source = Choice.objects.filter(list_name="source", active=True)[0]
    sent = {"name": "Autumn fair", "description": "Hall 3", "comments": "Two days",
            "source": source.value, "owner": carl.pk, "file": csv_file()}  # fmt: skip
    as_user(olga).post(NEW, sent)
    run = Import.objects.get()
    assert (run.name, run.description, run.comments) == ("Autumn fair", "Hall 3", "Two days")
    assert (run.source, run.owner, run.site) == (source.value, carl, olga.site)


def test_upload_complete_shows_what_was_understood(
    as_user: SignIn, olga: User, pending: Import
) -> None:
    shown = as_user(olga).get(f"/leads/imports/{pending.pk}/uploaded/").text
    for word in ("received, but not processed", "Comma", "UTF-8", "Ann", "Ames", "autumn fair.csv"):
        assert word in shown


def test_a_file_uploaded_before_says_so_with_a_link(
    as_user: SignIn, carl: User, pending: Import
) -> None:
    browser = as_user(carl)
    answer = browser.post(NEW, {"name": "Again", "file": csv_file(name="copy.csv")})
    shown = browser.get(answer.headers["Location"]).text
    assert "This very file was uploaded before" in shown
    assert f"/leads/imports/{pending.pk}/" in shown


def test_a_file_uploaded_before_on_another_site_stays_a_secret(
    as_user: SignIn, sven: User, pending: Import
) -> None:
    browser = as_user(sven)
    answer = browser.post(NEW, {"name": "Again", "file": csv_file()})
    assert "uploaded before" not in browser.get(answer.headers["Location"]).text


def test_the_original_is_sent_byte_for_byte(as_user: SignIn, olga: User, pending: Import) -> None:
    answer = as_user(olga).get(f"/leads/imports/{pending.pk}/file/")
    assert answer.getvalue() == LEADS
    assert 'filename="autumn fair.csv"' in answer.headers["Content-Disposition"]


@pytest.mark.parametrize("name", ["template.csv", "sample.csv"])
def test_template_and_sample_map_by_themselves(as_user: SignIn, olga: User, name: str) -> None:
    browser = as_user(olga)
    content = browser.get(f"/leads/imports/{name}").content
    if name == "template.csv":
        content += b"Ms.,Ann,Ames" + b"," * 17 + b"\r\n"
    browser.post(NEW, {"name": name, "file": csv_file(content, name)})
    assert None not in Import.objects.get().mapping


def test_a_viewer_cannot_upload(as_user: SignIn, vera: User) -> None:
    assert as_user(vera).get(NEW).status_code == 403
    assert as_user(vera).post(NEW, {"name": "x", "file": csv_file()}).status_code == 403
