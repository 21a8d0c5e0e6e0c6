"""The table that search reads: written set by set, in SQL alone."""

from __future__ import annotations

import re

from django.db import connection
from django.db.models import QuerySet

from leadgate.leads.models import Lead, LeadSearch, Outcome

PIECE = 50_000  # records of an import written by one statement
SHORTEST = 3  # letters of a word that a trigram index can find inside others
PHONE = re.compile(r"^[\s\d()+./-]+$")

# What a lead is found by; blanks at both ends let a word's beginning be found.
_WORDS = """
    ' ' || lower(unaccent(concat_ws(' ',
        first_name, middle_name, last_name, nickname, company, company_alt, email,
        (SELECT string_agg(more ->> 'email', ' ')
           FROM jsonb_array_elements(further_emails) AS more),
        regexp_replace(phone, '[^0-9]', '', 'g'),
        (SELECT string_agg(regexp_replace(more ->> 'phone', '[^0-9]', '', 'g'), ' ')
           FROM jsonb_array_elements(further_phones) AS more),
        (SELECT string_agg(value #>> '{{}}', ' ')
           FROM jsonb_each(custom) WHERE jsonb_typeof(value) = 'string')
    ))) || ' '
"""

_WRITE = f"""
    INSERT INTO lead_search (lead_id, import_id, words)
    SELECT id, import_id, {_WORDS} FROM lead WHERE {{which}}
    ON CONFLICT (lead_id) DO UPDATE
       SET words = excluded.words, import_id = excluded.import_id
     WHERE (lead_search.words, lead_search.import_id)
           IS DISTINCT FROM (excluded.words, excluded.import_id)
"""  # noqa: S608  # no value stands in it

_OF_IMPORT = _WRITE.format(
    which=f"import_id = %s AND record BETWEEN %s AND %s AND outcome = {Outcome.CREATED.value}"
)
_OF_IDS = _WRITE.format(which="id = ANY(%s)")


def index_leads(leads: int | QuerySet[Lead]) -> None:
    """Make leads searchable, or refresh what they are found by.

    Safe to repeat, and to break off: what was written stays.

    Args:
        leads: id of an import, for all leads that it created; or leads, of
            which there should not be more than fit one statement.

    Cost: about a second per 12,000 leads, nearly all of it the trigram index;
    memory does not grow with their number.
    """
    with connection.cursor() as cursor:
        if isinstance(leads, QuerySet):
            cursor.execute(_OF_IDS, [list(leads.values_list("pk", flat=True))])
            return
        cursor.execute("SELECT max(record) FROM lead WHERE import_id = %s", [leads])
        last = cursor.fetchone()[0] or 0
        for first in range(1, last + 1, PIECE):
            cursor.execute(_OF_IMPORT, [leads, first, first + PIECE - 1])


def unindex_import(import_id: int) -> None:
    """Take the leads of an import out of the search."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM lead_search WHERE import_id = %s", [import_id])


def unindex_leads(ids: list[int]) -> None:
    """Take single leads out of the search, because they are deleted."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM lead_search WHERE lead_id = ANY(%s)", [ids])


def matching(leads: QuerySet[Lead], text: str) -> QuerySet[Lead]:
    """Return those leads that hold every word of a text, in any order.

    Case and accents don't matter. Digits with the signs that stand in phone
    numbers are looked up as one number, however it is written. A word of one
    or two letters has to be the beginning of a word.

    Cost: a trigram index lookup per word of three letters or more.
    """
    for word in words_of(text):
        leads = leads.filter(leadsearch__words__contains=word)
    return leads


def matching_ids(text: str, beyond: int | None, descending: bool, limit: int) -> list[int]:
    """Return ids of leads that hold every word, in the order of ids, behind one of them.

    For words that many leads hold. Who may see them has still to be asked.
    """
    found = LeadSearch.objects.all()
    for word in words_of(text):
        found = found.filter(words__contains=word)
    if beyond is not None:
        found = found.filter(**{"lead_id__lt" if descending else "lead_id__gt": beyond})
    ids = found.order_by("-lead_id" if descending else "lead_id")
    return list(ids.values_list("lead_id", flat=True)[:limit])


def words_of(text: str) -> list[str]:
    """Return what to look for, folded like the table's words."""
    if PHONE.match(text) and (digits := re.sub(r"\D", "", text).lstrip("0")):
        return [_at_least_a_beginning(digits)]
    with connection.cursor() as cursor:
        cursor.execute("SELECT lower(unaccent(%s))", [text.replace("\x00", "")])
        folded: str = cursor.fetchone()[0]
    return [_at_least_a_beginning(word) for word in folded.split()]


def _at_least_a_beginning(word: str) -> str:
    return word if len(word) >= SHORTEST else f" {word}"
