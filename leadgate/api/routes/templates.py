"""Mapping templates: which there are."""

from __future__ import annotations

from typing import Any

from leadgate.api.access import ApiRequest, require
from leadgate.api.reports import template_of
from leadgate.api.routes.answers import answers
from leadgate.api.routes.imports import router
from leadgate.api.shapes.imports import Templates
from leadgate.imports.queries import templates_visible_to


@router.get(
    "/templates",
    response=answers(Templates),
    operation_id="list_templates",
    summary="Mapping templates",
)
def list_templates(request: ApiRequest) -> dict[str, Any]:
    """Those of the user's site and of all sites; name one in `template` of an upload."""
    require(request.auth, "imports.view_import", "see imports")
    return {"templates": [template_of(one) for one in templates_visible_to(request.auth)]}
