"""A lead as its page shows it: sections of names and values, empty ones left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

import phonenumbers
from babel import Locale, UnknownLocaleError
from django.utils.formats import number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from leadgate.engine.fields import CATALOGUE, FIELDS, Kind, Section
from leadgate.leads.choices import Labels, labels_of
from leadgate.leads.custom import custom_fields, shown, value_of
from leadgate.leads.export import ADDRESS
from leadgate.leads.models import Lead
from leadgate.leads.words import SECTIONS, label_of

ELSEWHERE = {"created_by"}  # the page shows it beside the date of entry


@dataclass(frozen=True, slots=True)
class Fact:
    """One value of a lead.

    Attributes:
        label: what people read.
        value: as text, or a date, which the page shows in the user's time zone.
        link: where it leads, e.g. "mailto:…"; "" for nowhere.
        note: the type of an email, phone or address.
    """

    label: str
    value: str | date
    link: str = ""
    note: str = ""

    @property
    def is_moment(self) -> bool:
        """Whether the value is a date."""
        return isinstance(self.value, date)


@dataclass(slots=True)
class Part:
    """One section of the page."""

    title: str
    facts: list[Fact] = field(default_factory=list)


def parts_of(lead: Lead) -> list[Part]:
    """Return the sections of a lead that hold anything. One query, for choices."""
    lists = {one.choices for one in FIELDS if one.choices}
    labels = labels_of([*lists, "email_type", "phone_type", "address_type"])
    special = {
        Section.EMAIL: _emails(lead, labels),
        Section.PHONE: _phones(lead, labels),
        Section.ADDRESS: _addresses(lead, labels),
        Section.CUSTOM: _custom(lead),
    }
    parts = [
        Part(str(title), list(special.get(section) or _facts(lead, section, labels)))
        for section, title in SECTIONS.items()
    ]
    return [part for part in parts if part.facts]


def _facts(lead: Lead, section: Section, labels: Labels) -> Iterator[Fact]:
    for one in FIELDS:
        if one.section is not section or one.virtual or one.repeats or one.name in ELSEWHERE:
            continue
        value = getattr(lead, one.name)
        if value in (None, "", []):
            continue
        link = value if one.kind is Kind.URL and _is_web(value) else ""
        yield Fact(label_of(one.name), _shown(one.name, value, labels), link)


def _shown(name: str, value: Any, labels: Labels) -> str | date:
    known = labels.get(CATALOGUE[name].choices, {})
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, list):
        return ", ".join(known.get(entry, entry) for entry in value)
    if isinstance(value, date):
        return value
    if isinstance(value, Decimal):
        return number_format(value, 2 if value % 1 else 0, use_l10n=True, force_grouping=True)
    if isinstance(value, int) and name != "year_started":
        return number_format(value, use_l10n=True, force_grouping=True)
    return known.get(str(value), str(value))


def _is_web(text: str) -> bool:
    return urlsplit(text).scheme in {"http", "https"}


def _type(name: str, value: str | None, labels: Labels) -> str:
    return labels.get(name, {}).get(value or "", value or "")


def phone_as_written(number: str) -> str:
    """Return a number in E.164 in groups; any other text as it is."""
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def country_name(code: str) -> str:
    """Return the name of a country in the page's language; an unknown code as it is."""
    try:
        territories = Locale.parse(get_language() or "en", sep="-").territories
    except UnknownLocaleError:
        territories = Locale("en").territories
    return str(territories.get(code, code))


def _emails(lead: Lead, labels: Labels) -> Iterator[Fact]:
    first = [{"email": lead.email, "type": lead.email_type}] if lead.email else []
    for entry in first + (lead.further_emails or []):
        address, kind = entry["email"], _type("email_type", entry.get("type"), labels)
        yield Fact(label_of("email"), address, f"mailto:{address}", kind)


def _phones(lead: Lead, labels: Labels) -> Iterator[Fact]:
    first = {
        "phone": lead.phone, "extension": lead.phone_extension, "type": lead.phone_type,
    }  # fmt: skip
    for entry in ([first] if lead.phone else []) + (lead.further_phones or []):
        number, extension = entry.get("phone") or "", entry.get("extension")
        shown = phone_as_written(number)
        if extension:
            known = {"number": shown, "extension": extension}
            shown = _("%(number)s, extension %(extension)s") % known
        link = f"tel:{number}" if number.startswith("+") else ""
        yield Fact(label_of("phone"), shown, link, _type("phone_type", entry.get("type"), labels))


def _addresses(lead: Lead, labels: Labels) -> Iterator[Fact]:
    first = {name: getattr(lead, name) for name in ADDRESS} | {"type": lead.address_type}
    for entry in [first, *(lead.further_addresses or [])]:
        lines = _address_lines(entry)
        if lines:
            kind = _type("address_type", entry.get("type"), labels)
            yield Fact(_("Address"), "\n".join(lines), note=kind)


def _address_lines(entry: dict[str, Any]) -> list[str]:
    lines = [entry.get(name) for name in ("street", "street2", "street3", "street4")]
    place = [entry.get(name) for name in ("city", "state", "postal_code")]
    lines += [" ".join(part for part in place if part), entry.get("county")]
    lines.append(country_name(entry.get("country") or ""))
    if entry.get("latitude") is not None and entry.get("longitude") is not None:
        lines.append(f"{entry['latitude']}, {entry['longitude']}")
    return [line for line in lines if line]


def _custom(lead: Lead) -> Iterator[Fact]:
    if not lead.custom:
        return
    for one in custom_fields():
        value = value_of(lead.custom, one)
        if value is not None:
            yield Fact(one.label, shown(value))
