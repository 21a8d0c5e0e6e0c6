"""A lead as plain data, for the command line and the API."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from leadgate.engine.fields import FIELDS
from leadgate.leads.models import Lead

REPEATED = (
    "email", "email_type", "further_emails",
    "phone", "phone_extension", "phone_type", "further_phones",
    "street", "street2", "street3", "street4", "city", "state", "postal_code", "country",
    "county", "latitude", "longitude", "address_type", "further_addresses",
)  # fmt: skip
PLAIN = tuple(field.name for field in FIELDS if not field.virtual and not field.repeats)
PEOPLE = {"owner", "site", "created_by"}


def report_of(lead: Lead) -> dict[str, Any]:
    """Return a lead's fields by the spec's names; null means empty.

    Dates are ISO 8601, money is text with two decimals, people are user names
    and sites names. Cost: a query per person unless they were selected.
    """
    fields = {name: _plain(getattr(lead, name)) for name in PLAIN if name not in PEOPLE}
    return {
        "id": lead.pk,
        **fields,
        **{name: getattr(lead, name) for name in REPEATED},
        "owner": lead.owner.username if lead.owner else None,
        "site": lead.site.name if lead.site else None,
        "created_by": lead.created_by.username if lead.created_by else None,
        "custom": lead.custom or {},
        "import_id": lead.import_run_id,
        "record": lead.record,
        "entered": _plain(lead.entered),
    }


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
