"""Leads as a file."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpResponseBase, StreamingHttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from leadgate.accounts.requests import UserRequest
from leadgate.leads import export, listing
from leadgate.leads.pages.access import needs


@require_safe
@needs("leads.export_lead")
def leads_csv(request: UserRequest) -> HttpResponseBase:
    """Send the leads that the list would show, all pages of them, as CSV."""
    asks = listing.asked(request.GET.dict())
    found = listing.found(request.user, asks).order_by("-pk")
    answer = StreamingHttpResponse(export.pieces(found), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="leads-{_today():%Y-%m-%d}.csv"'
    return answer


def _today() -> datetime:
    return timezone.localtime()
