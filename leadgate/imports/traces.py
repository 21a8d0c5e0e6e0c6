"""Where one person is found: leads, staged ones too, updates, rejected records, files, texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, LiteralString

import polars as pl
from django.db import connection
from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast

from leadgate.engine.blanking import Found, cells_of_text, records_about
from leadgate.engine.layout import Layout
from leadgate.engine.person import Person
from leadgate.engine.transforms.phone import read_phone
from leadgate.errors import RequestRefused
from leadgate.imports.first_records import prepared
from leadgate.imports.lifecycle import State
from leadgate.imports.models import CorrectedRecord, Event, Import, RejectedRecord
from leadgate.imports.options import LAYOUT
from leadgate.leads.models import Lead
from leadgate.settings import settings
from leadgate.storage import storage

GONE = (State.DISCARDED, State.DELETED)
"""Imports of which nothing is stored any more but numbers and texts."""
TEXTS = ("name", "description", "comments", "failure", "file_name")
"""Columns of an import in which people write what they like."""


@dataclass(frozen=True, slots=True)
class Sought:
    """Whom an administrator wants to be erased.

    Attributes:
        person: by address, number or name.
        leads: ids of leads that are this person, whatever they say.
        kinds: by what was looked for.
    """

    person: Person
    leads: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()

    def plain(self) -> dict[str, Any]:
        """Return it as plain data, for the time until it is done."""
        person = self.person
        return {
            "emails": person.emails, "phones": person.phones, "names": person.names,
            "leads": self.leads, "kinds": self.kinds,
        }  # fmt: skip

    @classmethod
    def of_plain(cls, data: dict[str, Any]) -> Sought:
        """Return what `plain` gave."""
        person = Person.of(data["emails"], data["phones"], data["names"])
        return cls(person, tuple(data["leads"]), tuple(data["kinds"]))


@dataclass(frozen=True, slots=True)
class Traces:
    """What the database holds of a person; stored files are searched besides.

    Attributes:
        leads: ids of leads: visible, staged, and duplicates of them.
        rejected: ids of rejected records.
        corrected: ids of records as they were before somebody corrected them.
        notes: ids of other leads whose notes name the person.
        events: ids of history lines whose comment does.
        imports: ids of imports whose own texts do.
    """

    leads: tuple[int, ...] = ()
    rejected: tuple[int, ...] = ()
    corrected: tuple[int, ...] = ()
    notes: tuple[int, ...] = ()
    events: tuple[int, ...] = ()
    imports: tuple[int, ...] = ()

    def __len__(self) -> int:
        parts = (self.leads, self.rejected, self.corrected, self.notes, self.events, self.imports)
        return sum(map(len, parts))


def sought_by(
    *, email: str = "", phone: str = "", name: str = "", lead: int | None = None
) -> Sought:
    """Return whom somebody means; a lead stands for its addresses, and its numbers with its name.

    Raises:
        RequestRefused: nothing is given, or the number can't be read.
    """
    given = {"email": email, "phone": phone, "name": name, "lead": lead}
    kinds = tuple(kind for kind, value in given.items() if value)
    if not kinds:
        raise RequestRefused(why="Say whom to erase: an address, a number, a name or a lead.")
    person = Person.of([email], phones_of([phone]), [name])
    if phone and not person.phones:
        raise RequestRefused(why=f"“{phone}” can't be read as a phone number.")
    found = Lead.objects.filter(pk=lead).first() if lead else None
    if lead and found is None:
        raise RequestRefused(why=f"There is no lead {lead}.")
    if found is None:
        return Sought(person, (), kinds)
    return Sought(_joined(person, found), (found.pk,), kinds)


def phones_of(texts: Iterable[str]) -> list[str]:
    """Return phone numbers in E.164; those that can't be read are left out."""
    written = [text for text in texts if text and text.strip()]
    regions = pl.repeat(settings().country, len(written), dtype=pl.String, eager=True)
    read = read_phone(pl.Series(written, dtype=pl.String), regions)
    return [value for value in read.value if value and value.startswith("+")]


def _joined(person: Person, lead: Lead) -> Person:
    emails = [lead.email or "", *(one.get("email") or "" for one in lead.further_emails or ())]
    phones = [lead.phone or "", *(one.get("phone") or "" for one in lead.further_phones or ())]
    name = f"{lead.first_name or ''} {lead.last_name or ''}".strip()
    known = [number for number in phones if number.startswith("+")]
    return Person.of(
        [*person.emails, *emails],
        [*person.phones, *(known if name else ())],
        [*person.names, name] if name else person.names,
    )


_LEADS: LiteralString = """
SELECT id FROM lead
WHERE id = ANY (%(leads)s) OR lower(email) = ANY (%(emails)s)
   OR further_emails IS NOT NULL AND EXISTS (
        SELECT FROM jsonb_array_elements(further_emails) AS more
        WHERE lower(more ->> 'email') = ANY (%(emails)s))
   OR (phone = ANY (%(phones)s) OR further_phones IS NOT NULL AND EXISTS (
            SELECT FROM jsonb_array_elements(further_phones) AS more
            WHERE more ->> 'phone' = ANY (%(phones)s)))
      AND (%(names)s::text[] = '{}' OR {name} = ANY (%(names)s))
   OR %(by_name)s AND {name} = ANY (%(names)s)
"""
_NAME: LiteralString = "lower(concat_ws(' ', first_name, last_name))"
_TWINS: LiteralString = """
SELECT id FROM lead WHERE matched_id = ANY (%(leads)s) AND import_id IS NOT NULL
"""


def find(sought: Sought) -> Traces:
    """Return what the database holds of a person.

    Cost: some passes over leads, rejected records and texts: seconds per million.
    """
    person = sought.person
    leads = _leads(sought)
    return Traces(
        leads=tuple(leads),
        rejected=tuple(_about(RejectedRecord.objects.all(), person)),
        corrected=tuple(_about(CorrectedRecord.objects.all(), person)),
        notes=tuple(_notes(person, leads)),
        events=tuple(
            event.pk
            for event in _naming(Event.objects.all(), ["comment"], person)
            if person.without(event.comment) != event.comment
        ),
        imports=tuple(
            run.pk
            for run in _naming(Import.objects.only("pk", *TEXTS), TEXTS, person)
            if any(person.without(getattr(run, name)) != getattr(run, name) for name in TEXTS)
        ),
    )


def find_in(sought: Sought, run: Import) -> Traces:
    """Return what one import holds of a person; other parts are left empty.

    Cost: as `find`, but for texts.
    """
    return Traces(
        leads=tuple(_leads(sought)),
        rejected=tuple(_about(RejectedRecord.objects.all(), sought.person, run)),
        corrected=tuple(_about(CorrectedRecord.objects.all(), sought.person, run)),
    )


def _leads(sought: Sought) -> list[int]:
    person = sought.person
    given: dict[str, Any] = {
        "leads": list(sought.leads),
        "emails": list(person.emails),
        "phones": list(person.phones),
        "names": list(person.names),
        "by_name": bool(person.names) and not person.emails and not person.phones,
    }
    with connection.cursor() as cursor:
        cursor.execute(_LEADS.replace("{name}", _NAME), given)
        found = {pk for (pk,) in cursor.fetchall()}
        cursor.execute(_TWINS, {"leads": list(found)})
        found |= {pk for (pk,) in cursor.fetchall()}
    return sorted(found)


def _about(records: QuerySet[Any], person: Person, run: Import | None = None) -> list[int]:
    """Return ids of rejected or corrected records whose cells are about the person."""
    if not person:
        return []
    table = records.model._meta.db_table
    more = "after" if table == CorrectedRecord._meta.db_table else "'{}'"
    statement = f"""
        SELECT id, text FROM (
            SELECT id, concat_ws(' | ', array_to_string(cells || coalesce(corrected, '{{}}')
                       || {more}, ' | '), original) AS text FROM {table}
            WHERE %(run)s::bigint IS NULL OR import_id = %(run)s
        ) AS record WHERE {_FILTER}
    """  # noqa: S608  # table and column are the program's own
    with connection.cursor() as cursor:
        cursor.execute(statement, {**_hints(person), "run": run.pk if run else None})
        texts = [(pk, text.split(CUT)) for pk, text in cursor.fetchall()]
    return [pk for pk, cells in texts if person.is_about(_parts_of(cells))]


def _parts_of(cells: Sequence[str]) -> list[str]:
    """Return cells, and the parts of one that may be a whole record's text."""
    return [*cells, *cells_of_text(cells[-1])] if cells else []


CUT = " | "


_FILTER: LiteralString = """
lower(text) LIKE ANY (%(parts)s) OR regexp_replace(text, '[^0-9|]', '', 'g') LIKE ANY (%(digits)s)
"""


def _hints(person: Person) -> dict[str, list[str]]:
    """Return patterns that every text about the person has; others may have them, too."""
    return {
        "parts": [f"%{_like(part)}%" for part in _parts(person)],
        "digits": [f"%{number}%" for number in person.digits],
    }


def _parts(person: Person) -> list[str]:
    if person.emails or person.phones:
        return list(person.emails)
    return [name.split()[-1] for name in person.names]


def _like(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _notes(person: Person, leads: Sequence[int]) -> list[int]:
    others = _naming(Lead.objects.exclude(pk__in=leads), ["notes"], person).only("pk", "notes")
    return [lead.pk for lead in others if lead.notes and person.without(lead.notes) != lead.notes]


def _naming(rows: QuerySet[Any], columns: Iterable[str], person: Person) -> QuerySet[Any]:
    """Return rows that may name the person in one of the columns."""
    wanted = Q(pk=None)
    words = [*person.emails, *(name.split()[-1] for name in person.names)]
    for column in columns:
        for word in words:
            wanted |= Q(**{f"{column}__icontains": word})
        for number in person.digits:
            spread = r"[^0-9]*".join(number)
            wanted |= Q(**{f"{column}__regex": spread})
    return rows.filter(wanted)


def stored() -> QuerySet[Import]:
    """Return the imports whose file is stored still."""
    return Import.objects.exclude(state__in=GONE).filter(file_deleted=None).order_by("pk")


def in_file(run: Import, person: Person) -> list[Found]:
    """Return the records of an import's stored file that are about a person.

    Raises:
        StorageUnavailable: it can't be read.

    Cost: some 30 MB/s; a spreadsheet that was not processed is converted first.
    """
    if run.working_key:
        with storage().local(run.working_key) as path:
            return list(records_about(path, LAYOUT.load(run.layout), person))
    layout: Layout = LAYOUT.load(run.inspection["layout"])
    with prepared(run.storage_key, layout) as (path, plain):
        return list(records_about(path, plain, person))


def naming_person(rows: QuerySet[Any], column: str, person: Person) -> list[Any]:
    """Return rows whose column, an array or JSON, may name the person as text."""
    text = Cast(column, TextField())
    return list(_naming(rows.annotate(as_text=text), ["as_text"], person)) if person else []


def foresee(sought: Sought) -> dict[str, int]:
    """Return how much of a person there is, by kind; changes nothing.

    Cost: as `find`, and a pass over every stored file, some 30 MB/s.
    """
    found = find(sought)
    files = records = 0
    for run in stored() if sought.person else ():
        there = in_file(run, sought.person)
        files += bool(there)
        records += sum(one.whole for one in there)
    return {**foreseen_rows(found), "file_records": records, "files": files}


def foreseen_rows(found: Traces) -> dict[str, int]:
    """Return how many rows of each kind were found."""
    return {
        "leads": len(found.leads),
        "rejected": len(found.rejected),
        "corrections": len(found.corrected),
        "texts": len(found.notes) + len(found.events) + len(found.imports),
    }
