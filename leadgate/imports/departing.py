"""Leads that leave their import, and come back: kept at undo, deleted, erased.

A lead that people have worked on can outlive the undoing of its import. It then
stands like one that was entered by hand, and its import remembers it.
"""

from __future__ import annotations

from typing import LiteralString

from django.db import connection

from leadgate.imports.models import Departed, DepartedRecord, Import
from leadgate.leads.models import Lead, Outcome

_REMEMBER = """
INSERT INTO lead_import_departed (import_id, record, line, counted, why, lead_id)
SELECT import_id, record, line, 'created', 'kept', id FROM lead
WHERE import_id = %(run)s AND outcome = %(created)s AND changed IS NOT NULL
"""
_DETACH = """
UPDATE lead SET import_id = NULL, record = NULL, line = NULL FROM lead_import_departed AS gone
WHERE gone.import_id = %(run)s AND gone.why = 'kept' AND lead.id = gone.lead_id
"""
_FOLLOW: tuple[LiteralString, ...] = (
    """
    UPDATE lead_search SET import_id = lead.import_id
    FROM lead JOIN lead_import_departed AS gone ON gone.lead_id = lead.id
    WHERE gone.import_id = %(run)s AND gone.why = 'kept' AND lead_search.lead_id = lead.id
    """,
    """
    UPDATE lead_keys SET import_id = lead.import_id
    FROM lead JOIN lead_import_departed AS gone ON gone.lead_id = lead.id
    WHERE gone.import_id = %(run)s AND gone.why = 'kept' AND lead_keys.lead_id = lead.id
    """,
)
"""What is found by a lead's import follows the lead."""
_ATTACH = """
UPDATE lead SET import_id = gone.import_id, record = gone.record, line = gone.line
FROM lead_import_departed AS gone
WHERE gone.import_id = %(run)s AND gone.why = 'kept' AND lead.id = gone.lead_id
"""


def keep_edited(run: Import) -> int:
    """Let leads that people have worked on stay when their import is undone.

    Returns:
        How many there are.

    Cost: reads those leads only, by an index that holds no others.
    """
    kept = _execute(_REMEMBER, run)
    if kept:
        _execute(_DETACH, run)
        _follow(run)
    return kept


def bring_back(run: Import) -> int:
    """Give the leads that were kept back to their import, which is approved again.

    Returns:
        How many came back.
    """
    back = _execute(_ATTACH, run)
    _follow(run)
    run.departed.filter(why=Departed.KEPT).delete()
    return back


def note_deleted(lead: Lead) -> None:
    """Remember that a visible lead is deleted, so that its import still accounts for it."""
    DepartedRecord.objects.filter(lead_id=lead.pk).update(why=Departed.DELETED, lead_id=None)
    if lead.import_run_id is not None and lead.record is not None:
        DepartedRecord.objects.create(
            import_run_id=lead.import_run_id,
            record=lead.record,
            line=lead.line,
            counted="created",
            why=Departed.DELETED,
        )


def edited_leads_of(run: Import) -> int:
    """Return how many leads that an import created people have worked on since.

    Cost: an index lookup.
    """
    return Lead.objects.filter(**EDITED, import_run=run).count()


EDITED = {"outcome": Outcome.CREATED, "changed__isnull": False}


def _follow(run: Import) -> None:
    for statement in _FOLLOW:
        _execute(statement, run)


def _execute(statement: LiteralString, run: Import) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement, {"run": run.pk, "created": Outcome.CREATED.value})
        done: int = cursor.rowcount
    return done
