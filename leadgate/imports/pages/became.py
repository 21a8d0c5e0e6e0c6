"""What a record became: a lead's filled fields, in the catalogue's order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from leadgate.engine.fields import CATALOGUE, FIELDS
from leadgate.leads.models import Lead

FURTHER = {"email": "further_emails", "phone": "further_phones", "address": "further_addresses"}


class Value(NamedTuple):
    """One filled field of a lead, as people read it."""

    label: str
    text: str


def values_of(lead: Lead) -> list[Value]:
    """Return the filled fields of a lead; repeated ones with their number and type."""
    return list(_values(lead))


def _values(lead: Lead) -> Iterator[Value]:
    done: set[str] = set()
    for field in FIELDS:
        if field.repeats:
            if field.repeats not in done:
                done.add(field.repeats)
                yield from _repeated(lead, field.repeats)
            continue
        value = getattr(lead, field.name, None)
        if not field.virtual and value not in (None, "", []):
            yield Value(field.label, text_of(value))


def _repeated(lead: Lead, repeats: str) -> Iterator[Value]:
    names = {
        "email": ("email",),
        "phone": ("phone", "phone_extension"),
        "address": tuple(f.name for f in FIELDS if f.repeats == "address" and not f.virtual),
    }[repeats]
    first = {name: getattr(lead, name) for name in names}
    kind = getattr(lead, f"{repeats}_type")
    yield from _numbered(first, kind, 1)
    for number, entry in enumerate(getattr(lead, FURTHER[repeats]) or (), start=2):
        renamed = {
            "phone_extension" if name == "extension" else name: value
            for name, value in entry.items()
        }
        yield from _numbered(renamed, entry.get("type"), number)


def _numbered(values: Mapping[str, object], kind: object, number: int) -> Iterator[Value]:
    for name, value in values.items():
        if name == "type" or value in (None, ""):
            continue
        label = CATALOGUE[name].label if name in CATALOGUE else name
        if number > 1:
            label = f"{label} {number}"
        yield Value(
            f"{label} ({kind})" if kind and name != "phone_extension" else label, text_of(value)
        )


def text_of(value: object) -> str:
    """Return a field's value as people read it; blank for none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, list):
        return ", ".join(str(part) for part in value)
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "SHORT_DATETIME_FORMAT")
    if isinstance(value, date):
        return date_format(value, "SHORT_DATE_FORMAT")
    if isinstance(value, Decimal):
        return number_format(value, 2, use_l10n=True, force_grouping=True)
    return str(value)
