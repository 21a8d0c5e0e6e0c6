"""One record, understood and judged by Leadgate's rules, as a loop over rows would do it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from leadgate.engine.transforms.country import country_of
from leadgate.engine.transforms.date import moment_of
from leadgate.engine.transforms.email import email_of
from leadgate.engine.transforms.name import spelled_of
from leadgate.engine.transforms.number import integer_of, plain_of
from leadgate.engine.transforms.phone import phone_of
from leadgate.engine.transforms.postal_code import postal_code_of
from leadgate.engine.transforms.state import state_of
from leadgate.engine.transforms.url import url_of
from leadgate.engine.transforms.yes_no import yes_no_of

TODAY = date(2026, 1, 1)
AS_IT_STANDS = (
    "external_id", "job_title", "company", "street", "street2", "city", "industry", "source",
    "rating", "lead_status", "notes",
)  # fmt: skip


class Refused(ValueError):
    """The record breaks a rule."""


def values_of(record: Mapping[str, str]) -> dict[str, Any]:
    """Return the values of a lead by its attributes.

    Args:
        record: field → cell, of the generated file's fields.

    Raises:
        Refused: a rule rejects the record.
    """
    if not (record["last_name"] or record["company"]):
        raise Refused("name_or_company_missing")
    country = _known(record["country"], country_of) or "US"
    return {
        **{name: record[name] or None for name in AS_IT_STANDS},
        "first_name": spelled_of(record["first_name"]) or None,
        "last_name": spelled_of(record["last_name"]) or None,
        "email": _email(record["email"]),
        "phone": _phone(record["phone"], country),
        "further_phones": [
            {"phone": number}
            for name in ("mobile", "fax")
            if (number := _phone(record[name], country))
        ],
        "country": country,
        "state": state_of(record["state"], country)[0] or None,
        "postal_code": postal_code_of(record["postal_code"], country)[0] or None,
        "website": url_of(record["website"]) if record["website"] else None,
        "employees": _known(record["employees"], lambda text: integer_of(text)[0]),
        "revenue": _known(record["revenue"], plain_of),
        "opt_in": _known(record["opt_in"], yes_no_of),
        "created_at": _known(record["created_at"], lambda text: moment_of(text, "ymd", TODAY)),
    }


def _known(text: str, read: Any) -> Any:
    """Return what a cell says, None for an empty one."""
    if not text:
        return None
    value = read(text)
    if value is None:
        raise Refused(text)
    return value


def _email(text: str) -> str | None:
    first, _, wrong = email_of(text) if text else (None, None, False)
    if wrong:
        raise Refused(text)
    return first


def _phone(text: str, country: str) -> str | None:
    if not text:
        return None
    read = phone_of(text, country)
    if read.unreadable:
        raise Refused(text)
    return read.number
