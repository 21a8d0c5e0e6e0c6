"""Leads, as the API shows and takes them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from ninja import Schema
from pydantic import ConfigDict, Field, create_model

from leadgate.engine.fields import CATALOGUE, Kind
from leadgate.leads.reports import PLAIN, REPEATED

Types = dict[Kind, Any]

TYPES: Types = {
    Kind.INTEGER: int,
    Kind.DECIMAL: float,
    Kind.DATE: date,
    Kind.DATETIME: datetime,
    Kind.YES_NO: bool,
    Kind.CHOICES: list[str],
    Kind.TAGS: list[str],
}
"""Kind → type in JSON; all others are text, money too (two decimals)."""


class FurtherEmail(Schema):
    """An email address after the first."""

    model_config = ConfigDict(extra="forbid")

    email: str | None = None
    type: str | None = None


class FurtherPhone(Schema):
    """A phone number after the first."""

    model_config = ConfigDict(extra="forbid")

    phone: str | None = None
    extension: str | None = None
    type: str | None = None


class FurtherAddress(Schema):
    """An address after the first."""

    model_config = ConfigDict(extra="forbid")

    street: str | None = None
    street2: str | None = None
    street3: str | None = None
    street4: str | None = None
    city: str | None = None
    state: str | None = None
    postal_code: str | None = None
    country: str | None = None
    county: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    type: str | None = None


FURTHER: dict[str, Any] = {
    "further_emails": list[FurtherEmail],
    "further_phones": list[FurtherPhone],
    "further_addresses": list[FurtherAddress],
}


def _lead_fields() -> dict[str, Any]:
    fields: dict[str, Any] = {"id": (int, ...)}
    for name in (*PLAIN, *REPEATED):
        definition = CATALOGUE.get(name)
        kind: Any = TYPES.get(definition.kind, str) if definition else str
        if name in FURTHER:
            kind = FURTHER[name]
        label = definition.label if definition else None
        fields[name] = (kind | None, Field(description=label))
    return fields | {
        "custom": (dict[str, Any], Field(description="Custom fields by name; dates are ISO 8601.")),
        "import_id": (int | None, Field(description="The import that brought it.")),
        "record": (int | None, Field(description="Its record number in the imported file.")),
        "entered": (datetime | None, Field(description="When it came into Leadgate.")),
    }


Lead = create_model("Lead", __base__=Schema, __doc__="A lead; null is empty.", **_lead_fields())


class Leads(Schema):
    """A page of leads, newest first."""

    total: int | None = Field(description="Leads found; null where it was not asked for.")
    leads: list[Lead]  # type: ignore[valid-type]
    next: int | None = Field(description="Send it as `after` for the next page; null at the end.")


class Count(Schema):
    """How many there are."""

    count: int


class LeadField(Schema):
    """One attribute of a lead."""

    name: str = Field(description="As mappings and files have it; custom fields as custom.name.")
    label: str
    kind: str = Field(description="What its values are: text, date, choice, phone …")
    custom: bool = Field(description="An administrator added it.")
    choices: list[str] | None = Field(description="What a choice can be; null for other fields.")


class LeadFields(Schema):
    """The fields of a lead, those of all installations first."""

    fields: list[LeadField]
