"""What the columns of a file say of each other."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from leadgate.engine.mapping.read import Reading

_PERSON = frozenset({"first_name", "last_name", "full_name", "job_title", "birth_date", "mobile"})
_FIRM = frozenset(
    {
        "sic_code",
        "duns_number",
        "revenue",
        "employees",
        "account_number",
        "year_started",
        "company_alt",
        "website",
        "latitude",
        "longitude",
        "address_full",
    }
)
ROMANCE = frozenset({"french", "spanish", "portuguese", "italian"})
"""Languages in which what describes a word further stands behind it."""

PEOPLE = frozenset({"name", "subject", "subject name", "contactperson"})
"""Senses of columns that probably name somebody."""
_CONTACTS = frozenset({"subject", "subject name", "contactperson", "contactperson name"})
_REACHED = (
    *("first_name", "last_name", "full_name", "company", "email", "phone", "mobile"),
    *("street", "city", "postal_code", "linkedin_url", "website"),
)
_PLACE = frozenset({"city", "postal_code", "county"})


@dataclass(frozen=True, slots=True)
class Others:
    """What the rest of the file says.

    Attributes:
        clear: fields that some column means without doubt.
        language: that its headers are in, e.g. "french"; "" if they don't say.
        placed: whose addresses have a city or postal code: (qualifier, about).
        streets: whose addresses have a street line.
        zipped: whose addresses have a postal code.
        senses: words of several senses that are headers, e.g. "contactperson".
        contact: a column names a contact, who is not the customer himself.
        contacts: fields that are said to be a contact's, e.g. his first name.
        ids: columns that hold ids of what a program calls by name, e.g. "country_id".
    """

    clear: frozenset[str]
    language: str
    placed: frozenset[tuple[str, str]]
    streets: frozenset[tuple[str, str]]
    zipped: frozenset[tuple[str, str]]
    senses: frozenset[str]
    contact: bool
    contacts: frozenset[str]
    ids: int

    def has(self, *fields: str) -> bool:
        """Say whether one of the fields is there without doubt."""
        return not self.clear.isdisjoint(fields)

    @property
    def person(self) -> bool:
        """The file is about people."""
        return not self.clear.isdisjoint(_PERSON)

    @property
    def listing(self) -> bool:
        """The file lists companies and no people at all, as scraped maps do."""
        nobody = not self.person and self.senses.isdisjoint(PEOPLE)
        return (
            self.firms
            or self.reviewed
            or (nobody and self.has("company") and not self.clear.isdisjoint(_FIRM))
        )

    @property
    def reviewed(self) -> bool:
        """The file says how many reviews each business has, as maps do."""
        return "reviews" in self.senses and not self.has("first_name", "last_name")

    @property
    def reaches(self) -> bool:
        """The file names or reaches somebody, as contacts do and measurements don't."""
        return self.has(*_REACHED) or not self.senses.isdisjoint(
            ("name", "subject name", "contactperson")
        )

    @property
    def firms(self) -> bool:
        """The file is about companies rather than people."""
        return not self.person and len(self.clear & _FIRM) >= 2


def others(found: Collection[Sequence[Reading]], language: str = "") -> Others:
    """Return what all columns together say, from the readings that leave no doubt."""
    readings = [r for column in found for r in column if not (r.sense or r.unknown or r.near)]
    places = [r for r in readings if r.field in _PLACE]
    streets = [r for r in readings if r.field == "street"]
    return Others(
        frozenset(r.field for r in readings),
        language,
        frozenset(whose(r) for r in places),
        frozenset(whose(r) for r in streets),
        frozenset(whose(r) for r in places if r.field == "postal_code"),
        frozenset(
            r.sense + (f" {r.ordinal}" if r.ordinal > 1 else "")
            for column in found
            for r in column
            if r.sense and not r.unknown and not r.near and not (r.sense == "last" and r.aside)
        ),
        any(r.sense in _CONTACTS and not r.customer for column in found for r in column),
        frozenset(r.field for r in readings if r.contact),
        sum(r.by_id for r in readings),
    )


def whose(reading: Reading) -> tuple[str, str]:
    """Return which of several addresses a column belongs to."""
    return reading.qualifier, "company" if reading.about == "company" else ""
