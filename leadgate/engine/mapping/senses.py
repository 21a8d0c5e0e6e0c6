"""Headers that mean different things in different files, told apart by the other columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from leadgate.engine.mapping.others import PEOPLE, ROMANCE, Others, whose
from leadgate.engine.mapping.read import Reading

_NAMES = frozenset({"first_name", "last_name", "full_name"})
_PERSONS = ("contactperson", "contactperson name", "subject name")
"""Senses of columns that name a person, beside whom "Name" is the company."""


def priors(reading: Reading, file: Others) -> dict[str, float]:
    """Return field → probability for a header with several senses; the rest is none."""
    judge = _SENSES.get(reading.sense)
    return judge(reading, file) if judge else {reading.field: 0.5}


def _name(reading: Reading, file: Others) -> dict[str, float]:
    if reading.ordinal > 1:
        return {"company_alt": 0.82 if reading.ordinal == 2 else 0.1}
    if reading.ordinal == 1 and "name 2" in file.senses:
        return {"company": 0.85, "full_name": 0.1}
    if file.has("first_name", "last_name", "full_name"):
        return _name_beside_another(file)
    if (file.firms or file.reviewed) and not file.has("company"):
        return {"company": 0.92, "full_name": 0.05}
    if "initials" in file.senses:
        return {"last_name": 0.85, "full_name": 0.14}
    if file.contact and not file.has("company") and not file.senses.isdisjoint(_PERSONS):
        return {"company": 0.86, "full_name": 0.1}
    return {"full_name": 0.88, "company": 0.08, "first_name": 0.01, "last_name": 0.01}


def _name_beside_another(file: Others) -> dict[str, float]:
    if "first_name" in file.contacts and not file.has("company"):
        return {"company": 0.84, "last_name": 0.1}
    if file.has("first_name"):
        if not file.has("last_name") and "last" not in file.senses:
            return {"last_name": 0.94, "full_name": 0.04}
        if file.has("full_name"):
            return {"company": 0.1} if file.has("company") else {"company": 0.6, "full_name": 0.1}
        return {"full_name": 0.92, "company": 0.05}
    if file.has("last_name"):
        return {"first_name": 0.94, "full_name": 0.04}
    if file.has("company"):
        return {"full_name": 0.3, "company": 0.1}
    return {"company": 0.85, "full_name": 0.1}


def _subject(reading: Reading, file: Others) -> dict[str, float]:
    """A column "Contact" or "Customer": somebody's name, or his number."""
    rest = {"phone": 0.06, "email": 0.04}
    if not file.reaches:
        return rest | {"full_name": 0.6}
    if file.has("first_name", "last_name", "full_name"):
        return {
            "phone": 0.35,
            "email": 0.1,
            "full_name": 0.2,
            "company": 0.1 if file.has("company") else 0.3,
        }
    if reading.customer and file.contact and not file.has("company"):
        return {"company": 0.84, "full_name": 0.12}
    if "subject name" in file.senses:
        return rest | {"full_name": 0.75}
    if file.senses.isdisjoint(("name", "contactperson", "contactperson name")):
        return rest | {"full_name": 0.84, "company": 0.02 if file.has("company") else 0.05}
    return rest | {"full_name": 0.7, "company": 0.05 if file.has("company") else 0.2}


def _subject_name(reading: Reading, file: Others) -> dict[str, float]:
    contact = file.contact and not file.has("first_name")
    if reading.customer and (contact or "first_name" in file.contacts) and not file.has("company"):
        return {"company": 0.86, "full_name": 0.1}
    if file.has("last_name") and not file.has("first_name"):
        return {"first_name": 0.82, "full_name": 0.15}
    if file.has("first_name") and not file.has("last_name"):
        return {"last_name": 0.85, "full_name": 0.1}
    if file.has("first_name", "last_name"):
        return {"full_name": 0.85, "company": 0.1 if file.has("company") else 0.25}
    if file.has("full_name"):
        return {"full_name": 0.4, "company": 0.1 if file.has("company") else 0.5}
    return {"full_name": 0.94, "company": 0.02 if file.has("company") else 0.05}


def _contact_person(_: Reading, file: Others) -> dict[str, float]:
    if "first_name" in file.contacts and "last_name" not in file.contacts:
        return {"last_name": 0.9, "full_name": 0.05}
    if "last_name" in file.contacts and "first_name" not in file.contacts:
        return {"first_name": 0.9, "full_name": 0.05}
    if file.has("full_name"):
        return {"full_name": 0.5}
    return {"full_name": 0.83 if file.has("first_name", "last_name") else 0.945}


def _title(reading: Reading, file: Others) -> dict[str, float]:
    """A column "Title": where it stands right before the name, it is part of it."""
    if reading.before in _NAMES and not file.has("job_title", "salutation"):
        return {"salutation": 0.84, "job_title": 0.15}
    if file.firms and not file.has("company") and file.senses.isdisjoint(PEOPLE):
        return {"company": 0.86, "job_title": 0.05}
    if file.language in ("german", "dutch") and not file.has("job_title"):
        return {"salutation": 0.45, "job_title": 0.45}
    if file.has("job_title"):
        return {"salutation": 0.1 if file.has("salutation") else 0.85, "job_title": 0.03}
    return {"job_title": 0.93, "salutation": 0.02 if file.has("salutation") else 0.05}


def _address(reading: Reading, file: Others) -> dict[str, float]:
    own = whose(reading)
    if own in file.streets:
        return {"address_full": 0.85, "street": 0.02}
    if own[1] and own in file.placed and own not in file.zipped:
        return {"address_full": 0.83, "street": 0.15}
    if own in file.placed:
        return {"street": 0.9, "address_full": 0.095}
    if (
        ("", "") in file.placed
        and ("", "") not in file.streets
        and own[0] in ("", "work", "mailing")
    ):
        return {"street": 0.85, "address_full": 0.14}
    return {"address_full": 0.85, "street": 0.14}


def _status_or_state(_: Reading, file: Others) -> dict[str, float]:
    if file.has("state"):
        return {
            "lead_status": 0.1 if file.has("lead_status") else 0.85,
            "country": 0.02 if file.has("country") else 0.08,
        }
    if file.has("city", "postal_code", "street") and file.language != "italian":
        if file.has("lead_status"):
            return {"state": 0.93, "country": 0.02}
        return {"state": 0.82, "lead_status": 0.15}
    country = 0.0 if file.has("country") else 0.06
    status = 0.2 if file.has("lead_status") else 0.85
    return {"lead_status": status, "state": 0.07, "country": country}


def _site(_: Reading, file: Others) -> dict[str, float]:
    if file.has("website"):
        return {"site": 0.85}
    if file.listing:
        return {"website": 0.86, "site": 0.1}
    if file.language in ROMANCE:
        return {"website": 0.9, "site": 0.07}
    return {"site": 0.85, "website": 0.1}


def _url(_: Reading, file: Others) -> dict[str, float]:
    """A column "URL": beside "Connected on" it is that of a profile."""
    if "connected" in file.senses:
        return {"linkedin_url": 0.92}
    if file.has("website"):
        return {"linkedin_url": 0.15}
    return {"website": 0.85, "linkedin_url": 0.1}


def _account(_: Reading, file: Others) -> dict[str, float]:
    if file.has("company"):
        return {"account_number": 0.4}
    return {"company": 0.8, "account_number": 0.1}


def _function(_: Reading, file: Others) -> dict[str, float]:
    return {"department": 0.6} if file.has("job_title") else {"job_title": 0.82, "department": 0.1}


def _departamento(_: Reading, file: Others) -> dict[str, float]:
    """A department of a company, or of Colombia, Peru and other countries."""
    if file.has("state", "job_title") or not file.has("city", "street"):
        return {"department": 0.85, "state": 0.05}
    if file.has("country"):
        return {"state": 0.85, "department": 0.12}
    return {"state": 0.55, "department": 0.4}


def _number(reading: Reading, file: Others) -> dict[str, float]:
    """A customer's number is an account's; a lead's is that of the record."""
    if reading.customer:
        return {"account_number": 0.93}
    return {"external_id": 0.2 if file.has("external_id") else 0.84, "account_number": 0.1}


def _user_id(_: Reading, file: Others) -> dict[str, float]:
    """The user that the record is of, or the one whose record it is."""
    if file.has("external_id"):
        return {"owner": 0.87 if file.ids >= 2 else 0.6}
    return {"external_id": 0.6, "owner": 0.3}


def _identity(_: Reading, file: Others) -> dict[str, float]:
    return {"external_id": 0.2 if file.has("external_id") or file.person else 0.85}


def _category(_: Reading, file: Others) -> dict[str, float]:
    if file.listing and not file.has("industry"):
        return {"industry": 0.84, "contact_type": 0.1}
    return {"contact_type": 0.1 if file.has("contact_type") else 0.5, "industry": 0.2}


def _by_id(field: str) -> Callable[[Reading, Others], dict[str, float]]:
    """Return a judge that believes in an id for a name where a program writes others so."""
    return lambda _, file: {field: 0.88 if file.ids >= 2 and not file.has(field) else 0.2}


def _unit(_: Reading, file: Others) -> dict[str, float]:
    """A unit, floor or building, of an address only where there is one."""
    there = bool(file.streets) or "address" in file.senses
    return {"street2": 0.93 if there else 0.3}


def _owned(file: Others) -> bool:
    """Say whether an owner is that of the business or house listed, with a phone of his own."""
    called = not file.senses.isdisjoint(("owner phone", "owner phone number"))
    return file.reviewed or (called and not file.has(*_NAMES))


def _only(field: str, alone: float, beside: float) -> Callable[[Reading, Others], dict[str, float]]:
    """Return a judge that doubts the field if another column gives it already."""
    return lambda _, file: {field: beside if file.has(field) else alone}


_SENSES: Final[Mapping[str, Callable[[Reading, Others], dict[str, float]]]] = {
    "name": _name,
    "subject": _subject,
    "subject name": _subject_name,
    "contactperson": _contact_person,
    "contactperson name": _contact_person,
    "responsible": lambda _, file: (
        {"owner": 0.82, "full_name": 0.1}
        if file.has("first_name", "last_name", "full_name") or PEOPLE & file.senses
        else {"full_name": 0.5, "owner": 0.4}
    ),
    "account name": _only("company", 0.965, 0.3),
    "jobfunction": _only("department", 0.93, 0.3),
    "occupation": lambda _, file: (
        {"industry": 0.6, "job_title": 0.3}
        if file.listing
        else {"job_title": 0.3 if file.has("job_title") else 0.93}
    ),
    "id address": _identity,
    "durchwahl": lambda _, file: (
        {"phone_extension": 0.6, "phone": 0.35} if file.has("phone") else {"phone": 0.84}
    ),
    "title": _title,
    "address": _address,
    "address parts": lambda *_: {"address_full": 0.92, "street": 0.05},
    "statestatus": _status_or_state,
    "region": _only("state", 0.88, 0.1),
    "deptes": _departamento,
    "deptfr": lambda _, file: (
        {"county": 0.82, "department": 0.15}
        if file.has("city", "postal_code", "state")
        else {"department": 0.7, "county": 0.2}
    ),
    "location": _only("city", 0.55, 0.05),
    "account": _account,
    "date": _only("created_at", 0.6, 0.05),
    "timestamp": _only("created_at", 0.84, 0.05),
    "last": lambda reading, file: {
        "last_name": 0.05 if reading.aside or file.has("last_name") else 0.85
    },
    "mailaddr": _address,
    "billing": lambda _, file: {
        "revenue": 0.84 if file.language == "spanish" and not file.has("revenue") else 0.05
    },
    "mailing": _only("postal_code", 0.82, 0.05),
    "value": _only("potential", 0.65, 0.1),
    "budget": _only("potential", 0.55, 0.1),
    "home": lambda *_: {"phone_home": 0.4},
    "personal": lambda *_: {"phone_home": 0.4},
    "work": lambda _, file: {"phone": 0.4, "company": 0.0 if file.has("company") else 0.2},
    "function": _function,
    "sites": _site,
    "url": _url,
    "segment": _only("contact_type", 0.6, 0.1),
    "number other": lambda _, file: {"phone_other": 0.88 if file.has("phone", "mobile") else 0.6},
    "category": _category,
    "categories": lambda _, file: (
        {"industry": 0.84} if file.listing and not file.has("industry") else {"tags": 0.99}
    ),
    "secondname": lambda _, file: (
        {"middle_name": 0.9, "last_name": 0.05}
        if file.has("last_name")
        else {"last_name": 0.9, "middle_name": 0.08}
    ),
    "fn": lambda _, file: (
        {"full_name": 0.9}
        if file.has("first_name")
        else ({"first_name": 0.9} if file.has("last_name") else {"full_name": 0.6})
    ),
    "status id": _by_id("lead_status"),
    "source id": _by_id("source"),
    "campaign id": _by_id("campaign"),
    "tags id": _by_id("tags"),
    "rating": lambda _, file: {"rating": 0.3 if file.reviewed else 0.985},
    "score": lambda _, file: {"score": 0.3 if file.reviewed else 0.985},
    "owner name": lambda _, file: (
        {"full_name": 0.84, "owner": 0.1} if _owned(file) else {"owner": 0.965}
    ),
    "owner email": lambda _, file: (
        {"email": 0.84} if _owned(file) and not file.has("email") else {"owner": 0.9}
    ),
    "owner phone": lambda _, file: {"phone": 0.84 if _owned(file) else 0.2},
    "owner phone number": lambda _, file: {"phone": 0.84 if _owned(file) else 0.2},
    "responsible email": lambda _, file: {"owner": 0.5} if file.has("email") else {"email": 0.84},
    "role": lambda _, file: {"role": 0.9, "job_title": 0.02 if file.has("job_title") else 0.09},
    "profile": _only("linkedin_url", 0.3, 0.05),
    "lifecycle": lambda *_: {"lead_status": 0.95},
    "sites name": _only("site", 0.84, 0.1),
    "portal": _only("source", 0.84, 0.1),
    "cc": lambda _, file: {"country": 0.85 if file.has("latitude", "state") else 0.3},
    "suppliername": _only("company", 0.84, 0.1),
    "trader": _only("company", 0.6, 0.1),
    "trader name": _only("company", 0.86, 0.1),
    "entidad": lambda _, file: (
        {"state": 0.84, "company": 0.1}
        if file.has("city") and not file.has("state")
        else {"company": 0.85}
    ),
    "headline": _only("job_title", 0.9, 0.3),
    "birthmonth": lambda *_: {},
    "birthpart": lambda _, file: {"birth_date": 0.1 if "birthmonth" in file.senses else 0.98},
    "legalname": _only("company", 0.96, 0.3),
    "size": lambda _, file: {"employees": 0.7 if file.has("company") else 0.2},
    "unitline": _unit,
    "unitline number": _unit,
    "unitline name": _unit,
    "initials": lambda *_: {},
    "reviews": lambda *_: {},
    "connected": lambda *_: {},
    "ref": _only("external_id", 0.7, 0.1),
    "description": _only("notes", 0.9, 0.3),
    "id company": _identity,
    "id account": _only("external_id", 0.82, 0.2),
    "user id": _user_id,
    "profile url": _only("linkedin_url", 0.82, 0.2),
    "subject number": _number,
    "subject code": lambda reading, _: {"account_number": 0.93 if reading.customer else 0.3},
    "krajplcz": lambda _, file: (
        {"state": 0.85, "country": 0.1}
        if file.has("country")
        else {"country": 0.85 if file.has("state") else 0.6, "state": 0.3}
    ),
    "anniversary": _only("birth_date", 0.93, 0.1),
    "service": lambda _, file: {"department": 0.9 if file.language == "french" else 0.1},
}
