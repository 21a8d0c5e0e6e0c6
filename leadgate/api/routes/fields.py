"""Which fields a lead has."""

from __future__ import annotations

from typing import Any

from leadgate.api.access import ApiRequest, require
from leadgate.api.routes.answers import answers
from leadgate.api.routes.leads import router
from leadgate.api.shapes.leads import LeadFields
from leadgate.engine.fields import FIELDS, Section
from leadgate.imports.plans import choices
from leadgate.leads.custom import choice_lists, custom_rows


@router.get(
    "/fields", response=answers(LeadFields), operation_id="list_fields", summary="Fields of a lead"
)
def list_fields(request: ApiRequest) -> dict[str, Any]:
    """What a column can be mapped to, custom fields last; the names are those of files."""
    require(request.auth, "leads.view_lead", "see leads")
    rows = custom_rows()
    lists = {**choices(), **choice_lists(rows)}
    return {
        "fields": [
            {
                "name": one.name,
                "label": one.label,
                "kind": one.kind.value,
                "custom": one.section is Section.CUSTOM,
                "choices": list(lists[one.choices].labels) if one.choices in lists else None,
            }
            for one in (*FIELDS, *(row.definition for row in rows))
        ]
    }
