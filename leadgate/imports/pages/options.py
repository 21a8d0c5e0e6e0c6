"""The options of a long choice list, for a value that somebody maps: looked for by typing."""

from __future__ import annotations

from typing import Final

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpResponse, JsonResponse
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from leadgate.accounts.requests import UserRequest
from leadgate.engine.fields.custom import catalogue_with
from leadgate.imports.pages.access import import_or_404
from leadgate.imports.pages.values import KINDS, listed
from leadgate.leads.custom import choice_lists, custom_rows
from leadgate.leads.offering import matching, options_of

MOST: Final = 30
"""Options that are given at once."""


@permission_required("imports.change_import", raise_exception=True)
@require_safe
def find_options(request: UserRequest, import_id: int) -> HttpResponse:
    """Return the options of a field ("field") that somebody looks for ("find"), as JSON."""
    import_or_404(request, import_id)
    rows = custom_rows()
    catalogue = catalogue_with(tuple(row.definition for row in rows))
    definition = catalogue.get(request.GET.get("field", ""))
    if definition is None or definition.kind not in KINDS:
        raise Http404
    every = options_of(definition.choices, listed(definition, choice_lists(rows)))
    found = matching(every, request.GET.get("find", ""))
    more = len(found) - MOST
    said = ngettext("%(more)s more; type on", "%(more)s more; type on", more) % {"more": more}
    return JsonResponse(
        {
            "options": [{"value": f"={one.value}", "label": one.words} for one in found[:MOST]],
            "more": said if more > 0 else "",
        }
    )
