"""Who may see an import's pages: asked here, by each of them."""

from __future__ import annotations

from django.shortcuts import get_object_or_404

from leadgate.accounts.requests import UserRequest
from leadgate.imports.models import Import
from leadgate.imports.queries import visible_to


def import_or_404(request: UserRequest, import_id: int) -> Import:
    """Return an import that this user may see.

    Raises:
        Http404: there is none, or it belongs to another site.
    """
    people = ("site", "owner", "entered_by", "modified_by", "rule_set__site")
    found = visible_to(request.user).select_related(*people)
    return get_object_or_404(found, pk=import_id)
