"""The page of one lead."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leadgate.accounts.requests import UserRequest
from leadgate.leads.pages.access import lead_or_404, needs
from leadgate.leads.showing import parts_of


@require_safe
@needs()
def lead(request: UserRequest, lead_id: int) -> HttpResponse:
    """Show everything that is known of a lead, and where it came from."""
    found = lead_or_404(request, lead_id)
    return render(request, "leads/detail.html", {"lead": found, "parts": parts_of(found)})
