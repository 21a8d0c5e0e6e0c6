"""What people have changed since an approval, and what undo did about it."""

from __future__ import annotations

from typing import Any

from ninja import Query, Schema
from pydantic import Field

from leadgate.api.access import ApiRequest
from leadgate.api.paging import Page
from leadgate.api.routes.answers import answers
from leadgate.api.routes.imports import import_or_refusal, router
from leadgate.api.shapes.reviewing import Undone
from leadgate.imports import undoing
from leadgate.imports.undoing import Part, Row


class UndoneFilters(Schema):
    """Which list is asked for."""

    show: Part = Field(
        Part.CHANGED,
        description="`changed`: what people have worked on since the approval; after undo: "
        "`reversed`, `kept`, or `failed`.",
    )


@router.get(
    "/{int:import_id}/undone",
    response=answers(Undone, 404),
    operation_id="list_undone",
    summary="What undo would ask about, or did",
)
def list_undone(
    request: ApiRequest, import_id: int, page: Query[Page], filters: Query[UndoneFilters]
) -> dict[str, Any]:
    """Records in the file's order; a list that the import's status does not have is empty."""
    run = import_or_refusal(request.auth, import_id)
    numbers = undoing.numbers_of(run)
    counts = {part.value: getattr(numbers, part.value) for part in Part}
    if filters.show not in undoing.PARTS.get(run.status, set()):
        return {**counts, "records": [], "next": None}
    found = undoing.page_of(run, filters.show, after=page.after or 0, limit=page.limit)
    return {**counts, "records": [_row(row) for row in found.rows], "next": found.after}


def _row(row: Row) -> dict[str, Any]:
    lead = row.lead
    by = lead.modified_by if lead else None
    return {
        "record": row.record,
        "lead_id": row.lead_id,
        "what": "created" if row.created else "updated",
        "fields": list(row.names),
        "changed": lead.changed if lead else None,
        "changed_by": by.username if by else None,
    }
