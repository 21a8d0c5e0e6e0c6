"""Who may open a lead's pages: asked here, by each of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth.decorators import permission_required
from django.shortcuts import get_object_or_404

from leadgate.accounts.requests import UserRequest
from leadgate.leads.models import Lead
from leadgate.leads.queries import visible_to

View = Callable[..., Any]


def needs(*permissions: str) -> Callable[[View], View]:
    """Let in users who may enter the Leads module and hold these permissions."""
    return permission_required(("leads.view_lead", *permissions), raise_exception=True)


def lead_or_404(request: UserRequest, lead_id: int) -> Lead:
    """Return a lead that this user may see.

    Raises:
        Http404: there is none; or it belongs to another site, or to an import
            that is not approved.
    """
    people = ("owner", "site", "created_by", "modified_by", "import_run")
    return get_object_or_404(visible_to(request.user).select_related(*people), pk=lead_id)
