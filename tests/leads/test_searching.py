"""Leads are found by name, company, email and phone, however they are typed."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection

from leadgate.accounts.models import User
from leadgate.leads import searching
from leadgate.leads.models import Lead, LeadSearch, Outcome
from tests.leads.conftest import MakeImport, MakeLead

LEAD: dict[str, Any] = {
    "first_name": "Zoë",
    "last_name": "Håkansson",
    "company": "Müller & Söhne",
    "email": "Zoe.H@example.com",
    "further_emails": [{"email": "office@example.org", "type": "other"}],
    "phone": "+12025550143",
    "further_phones": [{"phone": "+493090182099", "type": "mobile"}],
}


@pytest.mark.parametrize(
    "text",
    [
        "håkansson", "HAKANSSON", "kanss", "zoe hakansson", "hakansson zoe", "muller", "sohne",
        "zoe.h@example.com", "office@example.org", "example.org", "+1 202 555 0143",
        "(202) 555-0143", "0143", "030 90182099", "+49 30/901820-99", "zo", "mu",
    ],
)  # fmt: skip
def test_a_lead_is_found(make_lead: MakeLead, olga: User, text: str) -> None:
    lead = make_lead(olga, **LEAD)
    make_lead(olga, last_name="Other", phone="+12025550199")
    assert list(searching.matching(Lead.objects.all(), text)) == [lead]


@pytest.mark.parametrize("text", ["hakansen", "zoe miller", "%", "_", "ka", "0144", "\x00zz"])
def test_a_lead_is_not_found(make_lead: MakeLead, olga: User, text: str) -> None:
    make_lead(olga, **LEAD)
    assert not searching.matching(Lead.objects.all(), text).exists()


def test_an_import_is_indexed_in_pieces_and_only_what_it_created(
    make_import: MakeImport, olga: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = make_import(olga)
    Lead.objects.bulk_create(
        Lead(
            import_run=run,
            record=number,
            last_name=f"Name{number}",
            outcome=Outcome.SKIPPED if number == 5 else Outcome.CREATED,
        )
        for number in range(1, 12)
    )
    monkeypatch.setattr(searching, "PIECE", 4)
    searching.index_leads(run.pk)
    searching.index_leads(run.pk)
    indexed = LeadSearch.objects.filter(import_id=run.pk).order_by("lead__record")
    assert list(indexed.values_list("lead__record", flat=True)) == [1, 2, 3, 4, *range(6, 12)]


def test_an_import_without_leads_is_indexed_as_nothing(make_import: MakeImport, olga: User) -> None:
    searching.index_leads(make_import(olga).pk)
    assert not LeadSearch.objects.exists()


def test_an_undone_import_leaves_the_search(
    make_import: MakeImport, make_lead: MakeLead, olga: User
) -> None:
    run = make_import(olga)
    make_lead(olga, import_run=run, record=1)
    by_hand = make_lead(olga)
    searching.unindex_import(run.pk)
    assert list(LeadSearch.objects.values_list("lead_id", flat=True)) == [by_hand.pk]


def test_the_trigram_index_serves_a_word(make_lead: MakeLead, olga: User) -> None:
    word = searching.words_of("Håkansson")[0]
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    assert "lead_search_words" in LeadSearch.objects.filter(words__contains=word).explain()
