"""Adding, changing and deleting leads by hand."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import HttpResponse
from ninja import Status

from leadgate.api.access import ApiRequest, require
from leadgate.api.entries import LeadEntry, values_for
from leadgate.api.routes.answers import answers
from leadgate.api.routes.leads import lead_or_refusal, router
from leadgate.api.shapes.leads import Lead
from leadgate.leads import entering
from leadgate.leads import models as leads_models
from leadgate.leads.reports import report_of


@router.post("", response=answers(Lead, status=201), operation_id="create_lead", summary="Add")
def create_lead(
    request: ApiRequest,
    response: HttpResponse,
    given: LeadEntry,  # type: ignore[valid-type]
) -> Status[dict[str, Any]]:
    """Add a lead; the rules judge it as they judge a record of an import."""
    require(request.auth, "leads.add_lead", "add leads")
    lead = leads_models.Lead()
    saved = entering.save(lead, values_for(lead, _sent(given), request.auth), by=request.auth)
    response["Location"] = f"{request.path.rstrip('/')}/{saved.pk}"
    return Status(201, report_of(saved))


@router.patch(
    "/{int:lead_id}", response=answers(Lead, 404), operation_id="change_lead", summary="Change"
)
def change_lead(
    request: ApiRequest,
    lead_id: int,
    given: LeadEntry,  # type: ignore[valid-type]
) -> dict[str, Any]:
    """Change the fields that are sent; null empties one."""
    lead_or_refusal(request.auth, lead_id)
    require(request.auth, "leads.change_lead", "change leads")
    with transaction.atomic():
        leads_models.Lead.objects.select_for_update(of=("self",)).filter(pk=lead_id).first()
        lead = lead_or_refusal(request.auth, lead_id)
        values = values_for(lead, _sent(given), request.auth)
        return report_of(entering.save(lead, values, by=request.auth))


@router.delete(
    "/{int:lead_id}",
    response=answers(None, 404, status=204),
    operation_id="delete_lead",
    summary="Delete",
)
def delete_lead(request: ApiRequest, lead_id: int) -> Status[None]:
    """Delete a lead for good; its import's numbers stay."""
    lead = lead_or_refusal(request.auth, lead_id)
    require(request.auth, "leads.delete_lead", "delete leads")
    entering.delete(lead)
    return Status(204, None)


def _sent(given: Any) -> dict[str, Any]:
    fields: dict[str, Any] = given.dict(exclude_unset=True)
    return fields
