"""The custom fields in use: as the engine knows them, and their values as people read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from math import isfinite
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from leadgate.engine.fields import Field, Kind
from leadgate.engine.fields.custom import PREFIX, plain_name
from leadgate.engine.plan import ChoiceList, Plan
from leadgate.leads.models import CustomField, CustomKind

REQUIRED = "required_missing"
"""The rule that asks for required fields, custom ones too."""


def custom_rows() -> list[CustomField]:
    """Return the custom fields in use, in their order. One query."""
    return list(CustomField.objects.filter(active=True))


def custom_fields() -> tuple[Field, ...]:
    """Return the custom fields in use as the engine knows them. One query."""
    return tuple(row.definition for row in custom_rows())


def choice_lists(rows: Sequence[CustomField]) -> dict[str, ChoiceList]:
    """Return the options of choices, by the engine's list names."""
    return {PREFIX + row.name: ChoiceList(tuple(row.choices)) for row in rows if row.choices}


def with_custom(plan: Plan, rows: Sequence[CustomField] | None = None) -> Plan:
    """Return a plan that knows the custom fields, their options and which are required."""
    rows = custom_rows() if rows is None else rows
    if not rows:
        return plan
    parameters = dict(plan.parameters)
    if required := [PREFIX + row.name for row in rows if row.required]:
        usual = dict(parameters.get(REQUIRED, {}))
        there = usual.get("all")
        usual["all"] = [*(there if isinstance(there, list | tuple) else ()), *required]
        parameters[REQUIRED] = usual
    return replace(
        plan,
        custom=tuple(row.definition for row in rows),
        choices={**plan.choices, **choice_lists(rows)},
        parameters=parameters,
    )


def value_of(values: Mapping[str, Any] | None, field: Field) -> Any:
    """Return a lead's value of a custom field; a date as such; None for none."""
    value = (values or {}).get(plain_name(field.name))
    if field.kind is Kind.DATE and isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value


def stored_value(kind: str, text: str) -> Any:
    """Return a value as leads store it, from what a filter says; None where it is none of the kind.

    Numbers are compared as numbers: 42 and 42.0 are the same.
    """
    if kind == CustomKind.YES_NO:
        return {"yes": True, "no": False}.get(text)
    if kind == CustomKind.NUMBER:
        try:
            number = float(text)
        except ValueError:
            return None
        return number if isfinite(number) else None
    if kind == CustomKind.DATE:
        try:
            return date.fromisoformat(text).isoformat()
        except ValueError:
            return None
    return text


def shown(value: Any) -> str | date:
    """Return a value as people read it."""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, int | float):
        return number_format(value, use_l10n=True, force_grouping=True)
    return value if isinstance(value, date) else str(value)


def as_cell(value: Any) -> str:
    """Return a value as files and forms have it: yes/no, ISO dates, a decimal point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if isinstance(value, date) else str(value)
