"""The suppression list: who is on it is refused by every import; nobody can read it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client

from leadgate.accounts.models import Site, User
from leadgate.engine.fingerprint import fingerprint
from leadgate.engine.plan import Severity
from leadgate.engine.rulesets import RuleSet
from leadgate.errors import NotPermitted
from leadgate.imports.models import Suppressed
from leadgate.imports.models.suppressed import SuppressedKind
from leadgate.imports.plans import plan_of
from leadgate.imports.preview import preview
from leadgate.imports.steps import rule_sets, suppress
from leadgate.imports.suppression import meant_by
from tests.imports.files import csv_of, processed, uploaded

AsUser = Callable[[User], Client]
PAGE = "/administration/suppression/"
LEADS = csv_of(
    [
        ["Ann", "Ames", "Acme", "ANN@Example.com", "", ""],
        ["Ben", "Brook", "Brook", "ben@example.net", "", ""],
        ["Cleo", "Carr", "Carr", "cleo@example.org", "(202) 555-0143", ""],
        ["Dan", "Dunn", "Dunn", "dan@example.org; ann@example.com", "", ""],
        ["Eve", "Ernst", "Ernst", "eve@example.org", "202-555-0111", ""],
    ]
)
LISTED = "Ann <ann@example.com>\n\n*.example.net\n+1 202 555 0143\nnonsense\n"


@pytest.mark.parametrize(
    ("line", "kind", "normal"),
    [
        ("Ann@Example.COM", "email", "ann@example.com"),
        ("mailto:ann@example.com", "email", "ann@example.com"),
        ("Example.Net", "domain", "example.net"),
        ("@example.net", "domain", "example.net"),
        ("*.example.net", "domain", "example.net"),
        ("müller.example.com", "domain", "müller.example.com"),
        ("(202) 555-0143", "phone", "+12025550143"),
        ("202.555.0143", "phone", "+12025550143"),
        ("+49 30 901820", "phone", "+4930901820"),
    ],
)
@pytest.mark.django_db
def test_a_line_is_understood_as_leads_store_it(line: str, kind: str, normal: str) -> None:
    (found,) = meant_by(line)
    assert (found.kind, found.fingerprint) == (kind, fingerprint(normal))


@pytest.mark.parametrize("line", ["nonsense", "a@", "12", "ann@exa mple", "!"])
def test_what_is_no_address_is_not_understood(line: str) -> None:
    (found,) = meant_by(line)
    assert found.kind is None
    assert found.text == line


def test_who_is_on_the_list_is_rejected(ada: User, olga: User) -> None:
    done = suppress.add(LISTED, by=ada, note="opted out")
    assert (done.changed, done.already) == (3, 0)
    assert [(one.line, one.text) for one in done.unreadable] == [(5, "nonsense")]
    run = processed(olga, LEADS)
    assert (run.created, run.errors_by_rule) == (1, {"suppressed": 4})
    assert "fingerprints" not in str(run.plan)


def test_the_preview_and_a_stricter_set_of_rules_know_the_list(ada: User, olga: User) -> None:
    suppress.add("ann@example.com", by=ada)
    also = {"suppressed": {"fingerprints": [fingerprint("ben@example.net")]}}
    rule_sets.save(RuleSet({"suppressed": Severity.WARN}, also), site=None, by=ada)
    run = uploaded(olga, LEADS)
    assert preview(run, plan_of(run)).warnings_by_rule["suppressed"] == 3
    run = processed(olga, LEADS)
    assert (run.created, run.warnings_by_rule["suppressed"]) == (5, 3)


def test_entries_are_removed_by_their_text(ada: User, olga: User) -> None:
    suppress.add(LISTED, by=ada)
    again = suppress.add("ann@example.com\nann@example.com", by=ada)
    assert (again.changed, again.already) == (0, 2)
    done = suppress.remove("ANN@example.com\nexample.net\nfay@example.com", by=ada)
    assert (done.changed, done.already) == (2, 1)
    assert processed(olga, LEADS).errors_by_rule == {"suppressed": 1}


def test_no_text_is_kept(ada: User) -> None:
    suppress.add("ann@example.com\n+1 202 555 0143", by=ada, note="x")
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(lead_suppressed::text, ' ') FROM lead_suppressed")
        (kept,) = cursor.fetchone()
    assert "ann" not in kept
    assert "5550143" not in kept


def test_only_administrators_of_all_sites_change_the_list(
    as_user: AsUser, ada: User, olga: User, north: Site
) -> None:
    suppress.add("ann@example.com", by=ada)
    entry = Suppressed.objects.get()
    ada.site = north
    ada.save()
    for user in (ada, olga):
        with pytest.raises(NotPermitted):
            suppress.add("ben@example.com", by=user)
        client = as_user(user)
        assert client.get(PAGE).status_code == 403
        assert client.post(f"{PAGE}{entry.pk}/remove/").status_code == 403


def test_many_are_pasted_and_what_is_wrong_stays_in_the_form(as_user: AsUser, ada: User) -> None:
    client = as_user(ada)
    assert "Nobody is on the list." in client.get(PAGE).text
    page = client.post(PAGE, {"lines": LISTED, "kind": "", "note": "fair", "add": "1"}).text
    assert "3 entries added." in page
    assert "No address, domain or number: “nonsense”" in page
    assert ">\nnonsense</textarea>" in page
    assert "fair" in page
    sent = {"lines": "example.net", "kind": "", "note": "", "remove": "1"}
    assert "1 entry removed." in client.post(PAGE, sent, follow=True).text
    assert set(Suppressed.objects.values_list("kind", flat=True)) == {"email", "phone"}


def test_an_address_is_looked_up_and_taken_off(as_user: AsUser, ada: User) -> None:
    suppress.add("ann@example.com", by=ada, kind=SuppressedKind.EMAIL, note="wrote to us")
    entry = Suppressed.objects.get()
    client = as_user(ada)
    found = client.get(PAGE, {"q": "Ann@example.com"}).text
    assert "was put on the list by Ada Admin" in found
    assert "wrote to us" in found
    assert "is not on the list" in client.get(PAGE, {"q": "ben@example.com"}).text
    assert "is no address, domain or number" in client.get(PAGE, {"q": "?"}).text
    client.post(f"{PAGE}{entry.pk}/remove/")
    assert not Suppressed.objects.exists()
