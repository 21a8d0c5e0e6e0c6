"""Reading imports: list, details, history, rejected records, error file."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header
from ninja import Query, Router, Schema
from pydantic import Field

from leadgate.accounts.models import User
from leadgate.api.access import ApiRequest, require
from leadgate.api.paging import LARGEST_ID, Page, cut, newest_first
from leadgate.api.reports import details_of, event_of, rejected_of
from leadgate.api.routes.answers import FILE_OF_CSV, answers
from leadgate.api.shapes.imports import Events, ImportDetails, Imports, RejectedRecords
from leadgate.errors import NotFound
from leadgate.imports import error_file, queries
from leadgate.imports.keeping import require_rejected
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import
from leadgate.imports.options import LAYOUT
from leadgate.imports.reports import report_of, reported

router = Router(tags=["Imports"])

CSV = "text/csv; charset=utf-8"
PEOPLE = ("site", "owner", "entered_by", "modified_by")


class Filters(Schema):
    """Which imports are asked for."""

    status: State | None = Field(None, description="Code of a state of the life cycle.")
    mine: bool = Field(False, description="Only those that the user entered.")


class RejectedFilters(Schema):
    """Which rejected records are asked for."""

    rule: str = Field("", max_length=80, description="Only those that broke this rule.")


@router.get("", response=answers(Imports), operation_id="list_imports", summary="List imports")
def list_imports(
    request: ApiRequest,
    page: Query[Page],
    filters: Query[Filters],
) -> dict[str, Any]:
    """Newest first, a page at a time."""
    require(request.auth, "imports.view_import", "see imports")
    found = reported(queries.visible_to(request.auth))
    if filters.status:
        found = found.filter(state=filters.status)
    if filters.mine:
        found = found.filter(entered_by=request.auth)
    runs, after = newest_first(found, page)
    return {
        "total": found.count(),
        "imports": [report_of(run) for run in runs],
        "next": after,
    }


@router.get(
    "/{int:import_id}",
    response=answers(ImportDetails, 404),
    operation_id="get_import",
    summary="One import",
)
def get_import(request: ApiRequest, import_id: int) -> dict[str, Any]:
    """Numbers, properties, mapping with its problems, and progress while it runs."""
    return details_of(import_or_refusal(request.auth, import_id))


@router.get(
    "/{int:import_id}/events",
    response=answers(Events, 404),
    operation_id="list_import_events",
    summary="An import's history",
)
def list_events(request: ApiRequest, import_id: int) -> dict[str, Any]:
    """Who did what, when and why; oldest first."""
    run = import_or_refusal(request.auth, import_id)
    return {"id": run.pk, "events": [event_of(event) for event in run.events.select_related("by")]}


@router.get(
    "/{int:import_id}/rejected",
    response=answers(RejectedRecords, 404, 410),
    operation_id="list_rejected_records",
    summary="Rejected records",
)
def list_rejected(
    request: ApiRequest,
    import_id: int,
    page: Query[Page],
    filters: Query[RejectedFilters],
) -> dict[str, Any]:
    """As they stood in the file, with every reason, in the file's order."""
    run = import_or_refusal(request.auth, import_id)
    require_rejected(run)
    found = run.rejected_records.all()
    if filters.rule:
        found = found.filter(errors__contains=[{"code": filters.rule}])
    rows = found.filter(record__gt=page.after) if page.after else found
    records, after = cut(list(rows.order_by("record")[: page.limit + 1]), page, "record")
    return {
        "total": found.count(),
        "header": LAYOUT.load(run.layout).header,
        "records": [rejected_of(record) for record in records],
        "next": after,
    }


@router.get(
    "/{int:import_id}/errors.csv",
    response=answers(None, 404, 410),
    operation_id="get_error_file",
    summary="Error file",
    openapi_extra=FILE_OF_CSV,
)
def get_error_file(request: ApiRequest, import_id: int) -> HttpResponseBase:
    """The rejected records with their original header and cells, then `_ERROR`."""
    run = import_or_refusal(request.auth, import_id)
    answer = StreamingHttpResponse(error_file.pieces(run), content_type=CSV)
    answer["Content-Disposition"] = content_disposition_header(True, error_file.name_of(run))
    return answer


def import_or_refusal(user: User, import_id: int) -> Import:
    """Return an import that this user may see.

    Raises:
        NotFound: there is none, or not for this user.
    """
    require(user, "imports.view_import", "see imports")
    found = reported(queries.visible_to(user)).select_related(*PEOPLE)
    run = found.filter(pk=min(import_id, LARGEST_ID)).first()
    if run is None:
        raise NotFound(what="import", which=import_id)
    return run
