"""The lead list: sorted, filtered, searched, counted, paged."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from leadgate.accounts.models import User
from leadgate.imports.lifecycle import State
from leadgate.leads import listing, searching
from leadgate.leads.models import Lead
from leadgate.web import paging
from tests.leads.conftest import MakeImport, MakeLead

AsUser = Callable[[User], Client]


def names(client: Client, query: str = "") -> list[str]:
    page = client.get(f"/leads/{query}").text
    return re.findall(r'<a href="/leads/\d+/">([^<]*)</a>', page)


def test_the_newest_lead_stands_first(as_user: AsUser, make_lead: MakeLead, olga: User) -> None:
    for name in ("Ames", "Baker", "Cole"):
        make_lead(olga, last_name=name)
    assert names(as_user(olga)) == ["Cole", "Baker", "Ames"]


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("name", ["adams", "Baker", "Zeta Ltd"]),
        ("-name", ["Zeta Ltd", "Baker", "adams"]),
        ("company", ["Baker", "Zeta Ltd", "adams"]),
        ("-company", ["Zeta Ltd", "Baker", "adams"]),
        ("entered", ["Baker", "adams", "Zeta Ltd"]),
        ("nonsense", ["Zeta Ltd", "adams", "Baker"]),
    ],
)
def test_it_sorts_by_column_and_puts_blanks_last(
    as_user: AsUser, make_lead: MakeLead, olga: User, sort: str, expected: list[str]
) -> None:
    make_lead(olga, last_name="Baker", company="acme")
    make_lead(olga, last_name="adams", company=None)
    make_lead(olga, last_name=None, company="Zeta Ltd")
    assert names(as_user(olga), f"?sort={sort}") == expected


def test_my_leads_are_those_that_i_own(
    as_user: AsUser, make_lead: MakeLead, olga: User, carl: User
) -> None:
    make_lead(olga, last_name="Mine")
    make_lead(carl, last_name="Yours")
    assert names(as_user(olga), "?show=my") == ["Mine"]
    assert sorted(names(as_user(olga))) == ["Mine", "Yours"]


def test_it_filters_by_each_of_its_fields(
    as_user: AsUser, make_import: MakeImport, make_lead: MakeLead, olga: User, ada: User
) -> None:
    run = make_import(olga)
    make_lead(
        olga, last_name="Hit", source="Web", rating="Hot", lead_status="Assigned",
        import_run=run, record=1,
    )  # fmt: skip
    make_lead(None, last_name="Miss")
    for query in (
        "source=Web", "rating=Hot", "status=Assigned", f"site={olga.site_id}",
        f"owner={olga.pk}", f"import={run.pk}", "source=Web&rating=Hot&q=hit",
    ):  # fmt: skip
        assert names(as_user(ada), f"?{query}") == ["Hit"], query
    assert names(as_user(ada), "?source=Web&rating=Cold") == []


def test_a_filter_that_makes_no_sense_is_left_out(
    as_user: AsUser, make_lead: MakeLead, olga: User
) -> None:
    make_lead(olga)
    assert names(as_user(olga), "?owner=²&import=x&site=-1&after=%00&before=!!") == ["Ames"]


def test_the_count_says_how_many_there_are(
    as_user: AsUser, make_lead: MakeLead, olga: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        make_lead(olga)
    assert "3 leads" in as_user(olga).get("/leads/").text
    assert "1 lead<" not in as_user(olga).get("/leads/").text
    monkeypatch.setattr(listing, "COUNTED", 2)
    assert "More than 2 leads" in as_user(olga).get("/leads/").text


@pytest.fixture(params=["few", "many"])
def counted(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Few leads are gathered and sorted; many are walked through. Both show the same."""
    if request.param == "many":
        monkeypatch.setattr(listing, "COUNTED", 10)
        monkeypatch.setattr(listing, "CANDIDATES", 7)
        monkeypatch.setattr(listing, "ROUNDS", 4)
    return str(request.param)


def all_pages(client: Client, query: str) -> list[str]:
    seen: list[str] = []
    address = f"/leads/?{query}"
    while address:
        page = client.get(address).text
        seen += re.findall(r'href="/leads/(\d+)/"', page)
        following = re.search(r'rel="next" href="([^"]+)"', page)
        address = "/leads/" + following[1].replace("&amp;", "&") if following else ""
    return seen


QUERIES = (
    "sort=name", "sort=-company", "sort=company", "sort=entered", "sort=-entered",
    "sort=-entered&q=same", "sort=-entered&rating=Hot", "sort=entered&show=my", "import=HERE",
)  # fmt: skip


def test_every_lead_stands_on_exactly_one_page(
    as_user: AsUser, make_import: MakeImport, olga: User, ada: User, sven: User,
    counted: str,
) -> None:  # fmt: skip
    approved, other = make_import(olga), make_import(sven)
    hidden = make_import(olga, State.PENDING_APPROVAL)
    runs = (approved, None, other, hidden)
    leads = Lead.objects.bulk_create(
        Lead(
            last_name=f"Same{number % 5}",
            company=None if number % 3 else "Acme",
            rating="Hot" if number % 7 else None,
            import_run=runs[number % 4],
            record=number,
            site=(None, olga.site, sven.site)[number % 3],
            owner=ada if number % 5 else None,
        )
        for number in range(400)
    )
    searching.index_leads(Lead.objects.exclude(import_run=hidden))
    for query in (query.replace("HERE", str(approved.pk)) for query in QUERIES):
        wanted = {
            str(lead.pk)
            for lead in leads
            if lead.import_run_id != hidden.pk
            and ("rating" not in query or lead.rating)
            and ("my" not in query or lead.owner_id)
            and ("import" not in query or lead.import_run_id == approved.pk)
        }
        seen = all_pages(as_user(ada), query)
        assert len(seen) == len(set(seen)), query
        assert set(seen) == wanted, query
        if "entered" in query:
            assert seen == sorted(seen, key=int, reverse="sort=-" in query), query
        theirs = set(all_pages(as_user(olga), query.replace("show=my", "")))
        assert theirs <= {str(lead.pk) for lead in leads if lead.site_id == olga.site_id}, query
        assert not theirs & {str(lead.pk) for lead in leads if lead.import_run_id == hidden.pk}


def test_the_way_back_shows_the_same_pages(
    as_user: AsUser, make_lead: MakeLead, olga: User
) -> None:
    Lead.objects.bulk_create(
        Lead(last_name="Same", site=olga.site) for _ in range(2 * paging.PAGE_SIZE + 1)
    )
    client = as_user(olga)

    def go(page: str, way: str) -> str:
        found = re.search(rf'rel="{way}" href="([^"]+)"', page)
        assert found
        return client.get("/leads/" + found[1].replace("&amp;", "&")).text

    def ids(page: str) -> list[str]:
        return re.findall(r'href="/leads/(\d+)/"', page)

    first = client.get("/leads/?sort=name").text
    second = go(first, "next")
    third = go(second, "next")
    assert ids(go(third, "prev")) == ids(second)
    assert ids(go(go(third, "prev"), "prev")) == ids(first)
    assert 'rel="prev"' not in go(go(third, "prev"), "prev")


def test_no_leads_yet_offers_the_import(as_user: AsUser, olga: User) -> None:
    page = as_user(olga).get("/leads/").text
    assert "No leads yet." in page
    assert "/leads/imports/new/" in page


def test_no_leads_found_says_what_to_do(as_user: AsUser, make_lead: MakeLead, olga: User) -> None:
    make_lead(olga)
    assert "No leads found." in as_user(olga).get("/leads/?q=nobody").text


def test_what_was_searched_for_is_shown_as_text(as_user: AsUser, olga: User) -> None:
    page = as_user(olga).get("/leads/?q=<script>alert(1)</script>").text
    assert "<script>alert" not in page


def test_choices_show_their_label(as_user: AsUser, make_lead: MakeLead, olga: User) -> None:
    from leadgate.leads.models import Choice

    Choice.objects.filter(list_name="rating", value="Hot").update(label="Very warm")
    make_lead(olga, rating="Hot")
    assert "Very warm</td>" in as_user(olga).get("/leads/").text


def test_a_page_costs_few_queries(
    as_user: AsUser, make_lead: MakeLead, olga: User, django_assert_max_num_queries: Any
) -> None:
    for _ in range(20):
        make_lead(olga)
    client = as_user(olga)
    with django_assert_max_num_queries(14):
        client.get("/leads/?q=ames&sort=name")
