"""Reading leads: list, count, export, one lead."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header
from ninja import Query, Router, Schema
from pydantic import Field

from leadgate.accounts.models import User
from leadgate.api import named
from leadgate.api.access import ApiRequest, require
from leadgate.api.paging import LARGEST_ID, Page, newest_first
from leadgate.api.routes.answers import FILE_OF_CSV, answers
from leadgate.api.shapes.leads import Count, Lead, Leads
from leadgate.errors import NotFound
from leadgate.leads import export, listing, queries
from leadgate.leads import models as leads_models
from leadgate.leads.reports import report_of
from leadgate.web.sorting import Sorting

router = Router(tags=["Leads"])

CSV = "text/csv; charset=utf-8"
PEOPLE = ("owner", "site", "created_by")  # a lead's report names them


class Filters(Schema):
    """Which leads are asked for; what is not given does not narrow."""

    search: str = Field("", max_length=200, description="In names, company, email and phone.")
    source: str = Field("", max_length=200, description="A source, as leads hold it.")
    rating: str = Field("", max_length=200, description="A rating, as leads hold it.")
    status: str = Field("", max_length=200, description="A lead status, as leads hold it.")
    import_id: int | None = Field(
        None, alias="import", ge=1, le=LARGEST_ID, description="Id of the import."
    )
    site: str = Field("", max_length=120, description="Name or id.")
    owner: str = Field("", max_length=150, description="User name or id; “me” for oneself.")


class LeadsPage(Page):
    """Which page of the leads is asked for."""

    total: bool = Field(True, description="Count all that were found; false is faster.")


@router.get("", response=answers(Leads), operation_id="list_leads", summary="List leads")
def list_leads(
    request: ApiRequest,
    filters: Query[Filters],
    page: Query[LeadsPage],
) -> dict[str, Any]:
    """Newest first, a page at a time."""
    found = _found(request.auth, filters)
    leads, after = newest_first(found.prefetch_related(*PEOPLE), page)
    return {
        "total": found.order_by().count() if page.total else None,
        "leads": [report_of(lead) for lead in leads],
        "next": after,
    }


@router.get("/count", response=answers(Count), operation_id="count_leads", summary="Count leads")
def count_leads(request: ApiRequest, filters: Query[Filters]) -> dict[str, int]:
    """How many leads the list would show."""
    return {"count": _found(request.auth, filters).order_by().count()}


@router.get(
    "/export.csv",
    response=answers(None),
    operation_id="export_leads",
    summary="Export leads as CSV",
    openapi_extra=FILE_OF_CSV,
)
def export_leads(request: ApiRequest, filters: Query[Filters]) -> HttpResponseBase:
    """All leads that the list would show, newest first, as a stream."""
    require(request.auth, "leads.export_lead", "export leads")
    leads = _found(request.auth, filters).order_by("-pk")
    answer = StreamingHttpResponse(export.pieces(leads), content_type=CSV)
    answer["Content-Disposition"] = content_disposition_header(True, "leads.csv")
    return answer


@router.get(
    "/{int:lead_id}", response=answers(Lead, 404), operation_id="get_lead", summary="One lead"
)
def get_lead(request: ApiRequest, lead_id: int) -> dict[str, Any]:
    """All fields of a lead."""
    return report_of(lead_or_refusal(request.auth, lead_id))


def lead_or_refusal(user: User, lead_id: int) -> leads_models.Lead:
    """Return a lead that this user may see.

    Raises:
        NotFound: there is none, or not for this user.
    """
    require(user, "leads.view_lead", "see leads")
    found = queries.visible_to(user).select_related(*PEOPLE, "import_run")
    lead = found.filter(pk=min(lead_id, LARGEST_ID)).first()
    if lead is None:
        raise NotFound(what="lead", which=lead_id)
    return lead


def _found(user: User, filters: Filters) -> QuerySet[leads_models.Lead]:
    """Return the leads that were asked for, by the question that the page asks too."""
    require(user, "leads.view_lead", "see leads")
    wanted = {name: getattr(filters, name) for name in ("source", "rating", "status")}
    if filters.import_id:
        wanted["import"] = str(filters.import_id)
    if filters.site:
        wanted["site"] = str(named.site_of(filters.site, user).pk)
    if filters.owner:
        wanted["owner"] = str(_owner(filters.owner, user))
    asks = listing.Asked(
        mine=False,
        text=filters.search.strip(),
        filters={name: value for name, value in wanted.items() if value},
        sorting=Sorting("entered", descending=True),
    )
    return listing.found(user, asks)


def _owner(word: str, user: User) -> int:
    return user.pk if word == "me" else named.owner_of(word, user.site).pk
