"""The preview of the Process page: numbers, leads as they would become, rejects."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from leadgate.engine.fields import CATALOGUE, FIELDS, Field, Kind
from leadgate.engine.fields.custom import plain_name
from leadgate.engine.mapping.problems import blocking, problems
from leadgate.imports import preview
from leadgate.imports.models import Import
from leadgate.imports.pages.setting import Setting
from leadgate.imports.plans import constants_of, plan_of
from leadgate.imports.reasons import Reason, reasons_of
from leadgate.leads.custom import shown as shown_value
from leadgate.leads.custom import value_of
from leadgate.leads.showing import country_name, phone_as_written
from leadgate.leads.words import label_of

IDS = {"owner": "owner_id", "site": "site_id", "created_by": "created_by_id"}


@dataclass(frozen=True, slots=True)
class Table:
    """The first leads: the filled fields' labels, and a row of texts per lead."""

    labels: Sequence[str]
    rows: Sequence[tuple[int, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows.

    Attributes:
        found: the numbers and the records.
        table: the first accepted leads.
        errors: why records would be rejected, most frequent first.
        warnings: what would be warned of.
    """

    found: preview.Preview
    table: Table
    errors: list[Reason]
    warnings: list[Reason]


def preview_of(run: Import, setting: Setting) -> Shown | None:
    """Return the preview of a setting; None where its mapping can't be processed."""
    header, options = setting.inspection.layout.header, setting.options
    found_wrong = problems(
        header,
        setting.mapping,
        derived=options.derived,
        constants=options.constants,
        custom=setting.custom,
    )
    if blocking(found_wrong):
        return None
    usual = plan_of(run)
    plan = replace(
        usual,
        mapping=setting.mapping,
        formats=options.formats,
        value_maps=options.value_maps,
        country=options.country or usual.country,
        constants=constants_of(run, options),
        derived=options.derived,
        choices={**usual.choices, **setting.lists},
    )
    found = preview.preview(run, plan)
    return Shown(
        found, _table(found.leads, setting.custom), reasons_of(found.errors_by_rule),
        reasons_of(found.warnings_by_rule),
    )  # fmt: skip


def _table(leads: Sequence[Mapping[str, Any]], custom: Sequence[Field]) -> Table:
    names = [
        field.name
        for field in FIELDS
        if field.name not in IDS and any(lead.get(field.name) not in (None, []) for lead in leads)
    ]
    own = [json.loads(lead.get("custom") or "{}") for lead in leads]
    more = [one for one in custom if any(plain_name(one.name) in values for values in own)]
    rows = [
        (
            lead["line"],
            [
                *(_text(name, lead.get(name)) for name in names),
                *(_custom_text(values, one) for one in more),
            ],
        )
        for lead, values in zip(leads, own, strict=True)
    ]
    return Table([*(label_of(name) for name in names), *(one.label for one in more)], rows)


def _custom_text(values: Mapping[str, Any], field: Field) -> str:
    value = value_of(values, field)
    return "" if value is None else str(shown_value(value))


def _text(name: str, value: object) -> str:
    """Return a field's value as people read it; blank for none."""
    kind = CATALOGUE[name].kind
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, list):
        return ", ".join(str(part) for part in value)
    if isinstance(value, date):
        return str(value)[:10]
    if isinstance(value, Decimal):
        return number_format(value, 2, use_l10n=True, force_grouping=True)
    if kind is Kind.PHONE:
        return phone_as_written(str(value))
    return country_name(str(value)) if kind is Kind.COUNTRY else str(value)
