"""Leads as CSV: every field by its name, custom ones as `custom.name`, as a stream.

No cell calculates in a spreadsheet program (`leadgate.engine.harmless`).
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Func, IntegerField, Max, QuerySet

from leadgate.engine.fields import FIELDS
from leadgate.engine.fields.custom import plain_name
from leadgate.engine.harmless import harmless
from leadgate.leads.custom import as_cell, custom_fields
from leadgate.leads.models import Lead

ROWS = 1000  # fetched, and sent, at once

EMAILS = {"business": "email", "personal": "email_personal", "other": "email_other"}
PHONES = {
    "business": "phone", "mobile": "mobile", "home": "phone_home", "fax": "fax",
    "other": "phone_other",
}  # fmt: skip
ADDRESS = (
    "street", "street2", "street3", "street4", "city", "state", "postal_code", "country",
    "county", "latitude", "longitude",
)  # fmt: skip
FEWEST, MOST = 3, 10  # addresses with columns of their own, whether leads have them or not
PEOPLE = {"owner": "owner__username", "site": "site__name", "created_by": "created_by__username"}

PLAIN = tuple(field.name for field in FIELDS if not field.virtual and not field.repeats)
_BEFORE = (
    *(name for name in PLAIN[: PLAIN.index("website")]),
    *EMAILS.values(),
    "phone", "phone_extension", *(name for name in PHONES.values() if name != "phone"),
    *ADDRESS, "address_type",
)  # fmt: skip
_BEHIND = PLAIN[PLAIN.index("website") :]


def header_for(addresses: int = FEWEST) -> tuple[str, ...]:
    """Return the column names, for leads of so many addresses; custom fields come behind."""
    numbers = range(2, min(max(addresses, FEWEST), MOST) + 1)
    further = [f"address_{number}_{name}" for number in numbers for name in (*ADDRESS, "type")]
    rest = ["further_addresses"] if addresses > MOST else []
    return (*_BEFORE, *further, *rest, *_BEHIND)


HEADER = header_for()

_COLUMNS = (
    *(PEOPLE.get(name, name) for name in PLAIN),
    "email", "email_type", "further_emails",
    "phone", "phone_extension", "phone_type", "further_phones",
    *ADDRESS, "address_type", "further_addresses", "custom",
)  # fmt: skip


def pieces(leads: QuerySet[Lead]) -> Iterator[bytes]:
    """Return leads as CSV in UTF-8, piece by piece, the header first.

    Args:
        leads: in the order in which they are to be written; those that the
            user may see.

    Cost: memory for `ROWS` leads; the rows come through a cursor of the server,
    after one look for the lead with the most addresses.
    """
    custom = [field.name for field in custom_fields()]
    header = header_for(_most_addresses(leads))
    yield _lines([[*header, *custom]])
    names = [name.removesuffix("__username").removesuffix("__name") for name in _COLUMNS]
    # Inside a transaction the cursor needs no copy of the whole result.
    with transaction.atomic():
        rows: list[list[str]] = []
        for values in leads.values_list(*_COLUMNS).iterator(chunk_size=ROWS):
            rows.append(_cells(dict(zip(names, values, strict=True)), header, custom))
            if len(rows) == ROWS:
                yield _lines(rows)
                rows = []
        if rows:
            yield _lines(rows)


def _lines(rows: list[Any]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def _most_addresses(leads: QuerySet[Lead]) -> int:
    """Return how many addresses the lead with the most of them has."""
    length = Func("further_addresses", function="jsonb_array_length", output_field=IntegerField())
    return 1 + (leads.order_by().aggregate(most=Max(length))["most"] or 0)


def _cells(lead: dict[str, Any], header: tuple[str, ...], custom: list[str]) -> list[str]:
    found = {name: lead[name] for name in PLAIN}
    found |= _emails(lead) | _phones(lead) | _addresses(lead)
    own = lead["custom"] or {}
    return [
        *(harmless(_text(found.get(name))) for name in header),
        *(harmless(as_cell(own.get(plain_name(name)))) for name in custom),
    ]


def _emails(lead: dict[str, Any]) -> dict[str, str]:
    entries = [{"email": lead["email"], "type": lead["email_type"]}] if lead["email"] else []
    cells: dict[str, list[str]] = {}
    for entry in entries + (lead["further_emails"] or []):
        column = EMAILS.get(entry.get("type") or "business", "email_other")
        cells.setdefault(column, []).append(entry["email"])
    return {column: "; ".join(values) for column, values in cells.items()}


def _phones(lead: dict[str, Any]) -> dict[str, str]:
    first = {
        "phone": lead["phone"], "extension": lead["phone_extension"], "type": lead["phone_type"],
    }  # fmt: skip
    cells: dict[str, list[str]] = {}
    extension = ""
    for entry in ([first] if lead["phone"] else []) + (lead["further_phones"] or []):
        column = PHONES.get(entry.get("type") or "business", "phone_other")
        number, own = entry.get("phone") or "", entry.get("extension") or ""
        if column == "phone" and column not in cells:
            extension, own = own, ""
        cells.setdefault(column, []).append(f"{number} ext. {own}" if own else number)
    return {column: "; ".join(values) for column, values in cells.items()} | {
        "phone_extension": extension
    }


def _addresses(lead: dict[str, Any]) -> dict[str, Any]:
    cells = {name: lead[name] for name in (*ADDRESS, "address_type")}
    further = lead["further_addresses"] or []
    for number, entry in zip(range(2, MOST + 1), further, strict=False):
        cells |= {f"address_{number}_{name}": entry.get(name) for name in (*ADDRESS, "type")}
    rest = further[MOST - 1 :]
    return cells | {"further_addresses": json.dumps(rest, ensure_ascii=False) if rest else None}


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)
