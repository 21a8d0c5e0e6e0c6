"""A lead as programs read it: the command line's and the API's JSON."""

from __future__ import annotations

from typing import Any

from leadgate.engine.fields import FIELDS, Kind
from leadgate.leads.models import Lead

REPEATED = ("further_emails", "further_phones", "further_addresses")
TYPES = ("email_type", "phone_type", "address_type")
STORED = tuple(
    field.name
    for field in FIELDS
    if not field.virtual
    and field.kind not in {Kind.USER, Kind.SITE}
    and not (field.repeats and field.type)
)
"""Fields that are columns of the lead under their own name."""


def report_of(lead: Lead) -> dict[str, Any]:
    """Return a lead's public description: id, every field, and where it came from."""
    return {
        "id": lead.pk,
        **{name: getattr(lead, name) for name in (*STORED, *TYPES, *REPEATED)},
        "custom": lead.custom,
        "owner": lead.owner.username if lead.owner else None,
        "site": lead.site.name if lead.site else None,
        "created_by": lead.created_by.username if lead.created_by else None,
        "entered": lead.entered,
        "import_id": lead.import_run_id,
        "record": lead.record,
        "line": lead.line,
    }
