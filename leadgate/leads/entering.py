"""Leads entered, edited and deleted by hand, judged by the same rules as imports."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import numpy as np
import polars as pl
from django.db import transaction
from django.db.models.functions import Now

from leadgate.accounts.models import User
from leadgate.engine.batch import Batch
from leadgate.engine.check import check
from leadgate.engine.mapping.target import Target
from leadgate.engine.plan import ChoiceList, ColumnFormat, People, Plan
from leadgate.errors import NotFound
from leadgate.imports.departing import note_deleted
from leadgate.imports.rules_in_force import judged_by, rules_in_force
from leadgate.imports.suppression import with_suppressed
from leadgate.leads import comparing, searching
from leadgate.leads.custom import custom_rows, with_custom
from leadgate.leads.models import Choice, Lead, LeadKeys
from leadgate.settings import settings

JSON_COLUMNS = ("further_emails", "further_phones", "further_addresses", "custom")
FORMAT = ColumnFormat(date_order="ymd", decimal=".")  # what forms send


@dataclass(frozen=True, slots=True)
class Cell:
    """One filled-in field of a form.

    Attributes:
        header: what messages call it; different for each cell.
        target: the field of the lead that it fills.
        text: what was filled in.
    """

    header: str
    target: Target
    text: str


@dataclass(frozen=True, slots=True)
class Judged:
    """What the rules say of one lead.

    Attributes:
        values: column of the lead table → value; empty if it was refused.
        errors: [{"code", "field", "message"}].
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    errors: Sequence[Mapping[str, str]] = ()


def judge(cells: Sequence[Cell], *, by: User, people: People) -> Judged:
    """Judge one lead as a record of an import would be, by the rules in force.

    Raises:
        RuleRefused: the rules name one that is not installed any more.

    Cost: some 20 ms, and a few queries for choices, people, rules and the suppression list.
    """
    columns = {str(place): [cell.text] for place, cell in enumerate(cells)}
    one = np.ones(1, dtype=np.int64)
    batch = Batch(pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String)), one, one)
    plan = judged_by(_plan(cells, by, people), rules_in_force(by.site_id))
    checked = check(batch, with_suppressed(with_custom(plan)))
    if checked.rejected.height:
        return Judged(errors=json.loads(checked.rejected["errors"][0]))
    row = checked.accepted.drop("record", "line", "warnings").to_dicts()[0]
    for name in JSON_COLUMNS:
        row[name] = json.loads(row[name]) if row.get(name) else None
    return Judged(values=row)


def _plan(cells: Sequence[Cell], by: User, people: People) -> Plan:
    return Plan(
        header=tuple(cell.header for cell in cells),
        mapping=tuple(cell.target for cell in cells),
        formats=dict.fromkeys(range(len(cells)), FORMAT),
        country=settings().country,
        choices=_choices(),
        people=people,
        importer=by.pk,
        today=datetime.now(UTC).date(),
    )


def _choices() -> dict[str, ChoiceList]:
    values: dict[str, list[str]] = {}
    for name, value in Choice.objects.values_list("list_name", "value"):
        values.setdefault(name, []).append(value)
    return {name: ChoiceList(labels=tuple(listed)) for name, listed in values.items()}


def save(lead: Lead, values: Mapping[str, Any], *, by: User) -> Lead:
    """Write a lead that was judged, and make it searchable."""
    if "custom" in values:
        values = {**values, "custom": _with_retired(lead, values["custom"])}
    with transaction.atomic():
        for name, value in values.items():
            setattr(lead, name, value)
        lead.modified_by = by
        lead.changed = Now()
        if lead.pk is None:
            lead.created_by = by
            lead.save()
        else:
            _change(lead, [*values, "modified_by", "changed"])
        searching.index_leads(Lead.objects.filter(pk=lead.pk))
        comparing.keep_keys(comparing.with_ids([lead.pk]))
    lead.refresh_from_db()
    return lead


def _change(lead: Lead, names: Sequence[str]) -> None:
    """Write these columns of a lead and no others: what became of it meanwhile stays.

    Raises:
        NotFound: somebody has deleted it.
    """
    columns = {name: getattr(lead, name) for name in names}
    if not Lead.objects.filter(pk=lead.pk).update(**columns):
        raise NotFound(what="lead", which=lead.pk)


def _with_retired(lead: Lead, custom: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """Return custom values with those of fields that no form shows any more."""
    shown = {row.name for row in custom_rows()}
    retired = {name: value for name, value in (lead.custom or {}).items() if name not in shown}
    return {**retired, **(custom or {})} or None


def delete(lead: Lead) -> None:
    """Delete a lead. Its import's numbers stay: they say what the import did."""
    with transaction.atomic():
        searching.unindex_leads([lead.pk])
        note_deleted(Lead.objects.select_for_update().get(pk=lead.pk))
        LeadKeys.objects.filter(lead=lead.pk).delete()
        lead.delete()
