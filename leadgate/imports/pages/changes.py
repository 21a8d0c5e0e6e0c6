"""What a record changes of a lead that was there before: value by value."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.translation import gettext as _

from leadgate.engine.fields import CATALOGUE, Kind
from leadgate.imports.models import LeadUpdate
from leadgate.leads.models import Lead
from leadgate.leads.showing import country_name, phone_as_written
from leadgate.leads.words import label_of


class Change(NamedTuple):
    """One value, before and after; blank for none."""

    label: str
    before: str
    after: str


def changes_of(update: LeadUpdate) -> list[Change]:
    """Return the changes, in the order of a lead's columns."""
    columns = [field.column for field in Lead._meta.local_fields]
    names = sorted(update.after, key=lambda name: columns.index(name) if name in columns else 0)
    return [
        Change(
            label_of_column(name),
            text_of(name, update.before.get(name)),
            text_of(name, update.after[name]),
        )
        for name in names
    ]


def label_of_column(name: str) -> str:
    """Return what people call a column of the lead table."""
    if name in CATALOGUE:
        return label_of(name)
    named = {field.column: field for field in Lead._meta.local_fields}
    return str(named[name].verbose_name).capitalize() if name in named else name


def text_of(name: str, value: object) -> str:
    """Return a value, as it stands in JSON or in a lead, as people read it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, list):
        return ", ".join(text_of("", part) for part in value)
    if isinstance(value, dict):
        return " ".join(text_of("", part) for part in value.values() if part)
    kind = CATALOGUE[name].kind if name in CATALOGUE else None
    if kind is Kind.PHONE:
        return phone_as_written(str(value))
    return country_name(str(value)) if kind is Kind.COUNTRY else str(value)
