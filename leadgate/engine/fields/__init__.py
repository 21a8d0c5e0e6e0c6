"""The catalogue: every attribute of a lead, one file per group of attributes."""

from __future__ import annotations

from leadgate.engine.fields import (
    address,
    company,
    consent,
    email,
    online,
    person,
    phone,
    record,
    sales,
)
from leadgate.engine.fields.field import Field, Kind, Section

__all__ = ["CATALOGUE", "FIELDS", "Field", "Kind", "Section"]

FIELDS: tuple[Field, ...] = (
    *person.FIELDS,
    *company.FIELDS,
    *email.FIELDS,
    *phone.FIELDS,
    *address.FIELDS,
    *online.FIELDS,
    *sales.FIELDS,
    *consent.FIELDS,
    *record.FIELDS,
)

CATALOGUE: dict[str, Field] = {field.name: field for field in FIELDS}
