"""What new imports begin with about duplicates: set by an administrator, for a site or all."""

from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from leadgate.accounts.models import Site, User
from leadgate.imports.models import DuplicatePolicy, Import
from leadgate.imports.options import OPTIONS, Key, Merge, Options
from tests.imports.files import csv_of, people, uploaded

LIST = "/administration/duplicates/"
SENT = {"keys": ["email", "phone"], "on_duplicate": "update", "merge": "fill"}
As = Callable[[User], Client]


def begun(run: Import) -> tuple[str, Options]:
    options: Options = OPTIONS.load(run.options)
    return run.on_duplicate, options


def test_new_imports_begin_with_what_is_set_for_all_sites(
    ada: User, olga: User, as_user: As
) -> None:
    before = uploaded(olga, csv_of(people(1)))
    assert as_user(ada).post(f"{LIST}all/", SENT).status_code == 302
    strategy, options = begun(uploaded(olga, csv_of(people(2))))
    assert (strategy, options.merge, options.likely) == ("update", Merge.FILL, False)
    assert options.duplicate_keys == (Key.EMAIL, Key.PHONE)
    before.refresh_from_db()
    assert begun(before)[0] == "skip"
    assert begun(before)[1].duplicate_keys == Options().duplicate_keys


def test_a_sites_own_goes_before_and_can_be_dropped(
    ada: User, olga: User, sven: User, north: Site, as_user: As
) -> None:
    client = as_user(ada)
    client.post(f"{LIST}{north.pk}/", SENT | {"on_duplicate": "reject", "likely": "on"})
    assert begun(uploaded(olga, csv_of(people(1))))[0] == "reject"
    assert begun(uploaded(sven, csv_of(people(1))))[0] == "skip"
    page = client.get(LIST).content.decode()
    assert "Email alone; Phone alone" in page
    assert "as for all sites" in page
    client.post(f"{LIST}{north.pk}/", {"follow": "1"})
    assert not DuplicatePolicy.objects.exists()


def test_only_who_looks_after_all_sites_may_set_it(olga: User, petra: User, as_user: As) -> None:
    for user in (olga, petra):
        assert as_user(user).get(LIST).status_code == 403
        assert as_user(user).post(f"{LIST}all/", SENT).status_code == 403


def test_the_form_says_what_is_missing(ada: User, as_user: As) -> None:
    answer = as_user(ada).post(f"{LIST}all/", {"keys": ["nonsense"]})
    assert answer.status_code == 422
    assert not DuplicatePolicy.objects.exists()
