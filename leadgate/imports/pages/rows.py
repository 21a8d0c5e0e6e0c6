"""The rows of View Results: a lead as it became, a rejected record as it stood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from leadgate.engine.mapping import Mapping
from leadgate.imports.models import Import, RejectedRecord
from leadgate.imports.options import MAPPING
from leadgate.leads.models import Lead
from leadgate.leads.showing import phone_as_written

EMAILS = frozenset({"email", "email_personal", "email_other"})
PHONES = frozenset({"phone", "mobile", "phone_home", "phone_other"})
NAMES = ("full_name", "first_name", "middle_name", "last_name")


@dataclass(frozen=True, slots=True)
class Row:
    """One record of the file.

    Attributes:
        record: its number in the file.
        line: the line where it begins.
        lead: what it became; None if it was rejected.
        name: of the person, else of the company; blank if there is neither.
        company: of the lead.
        email: the first one.
        phone: the first one.
        owner: of the lead.
        messages: its errors, or its warnings.
        corrected: people have corrected it, and it is still rejected.
    """

    record: int
    line: int | None
    lead: Lead | None
    name: str
    company: str
    email: str
    phone: str
    owner: str
    messages: Sequence[str]
    corrected: bool = False


def rows_of(run: Import, found: Sequence[Lead | RejectedRecord]) -> list[Row]:
    """Return the rows of a page of records."""
    mapping: Mapping = MAPPING.load(run.plan["mapping"] if run.plan else run.mapping)
    return [
        _of_lead(record) if isinstance(record, Lead) else _of_rejected(record, mapping)
        for record in found
    ]


def _of_lead(lead: Lead) -> Row:
    return Row(
        record=lead.record or 0,
        line=lead.line,
        lead=lead,
        name=lead.name,
        company=lead.company or "",
        email=lead.email or "",
        phone=phone_as_written(lead.phone) if lead.phone else "",
        owner=str(lead.owner or ""),
        messages=[warning["message"] for warning in lead.warnings or ()],
    )


def _of_rejected(record: RejectedRecord, mapping: Mapping) -> Row:
    """Show a rejected record's own cells where a lead's values would stand."""
    cells = [
        (target.field, cell.strip())
        for target, cell in zip(mapping, record.now, strict=False)
        if target is not None and cell.strip()
    ]

    def first(fields: frozenset[str]) -> str:
        return next((cell for field, cell in cells if field in fields), "")

    return Row(
        record=record.record,
        line=record.line,
        lead=None,
        name=" ".join(cell for name in NAMES for field, cell in cells if field == name),
        company=first(frozenset({"company"})),
        email=first(EMAILS),
        phone=first(PHONES),
        owner=first(frozenset({"owner"})),
        messages=[error["message"] for error in record.errors],
        corrected=record.corrected is not None,
    )
