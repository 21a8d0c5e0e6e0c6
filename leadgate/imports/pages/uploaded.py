"""Upload Complete: the file has been received; what was understood of it."""

from __future__ import annotations

from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leadgate.accounts.requests import UserRequest
from leadgate.imports import sketches
from leadgate.imports.models import Import
from leadgate.imports.options import INSPECTION
from leadgate.imports.pages.access import import_or_404
from leadgate.imports.pages.actions import actions_of
from leadgate.imports.queries import visible_to
from leadgate.imports.understood import understood


@permission_required("imports.view_import", raise_exception=True)
@require_safe
def upload_complete(request: UserRequest, import_id: int) -> HttpResponse:
    """Say what was received, and ask whether to process it now or later."""
    run = import_or_404(request, import_id)
    inspection = INSPECTION.load(run.inspection)
    context = {
        "run": run,
        "inspection": inspection,
        "understood": understood(inspection),
        "before": _uploaded_before(request, run),
        "resembling": sketches.resembling(run, visible_to(request.user)),
        "actions": actions_of(run, request.user),
    }
    return render(request, "imports/uploaded.html", context)


def _uploaded_before(request: UserRequest, run: Import) -> Import | None:
    """Return the latest other import of the very same file, if this user may see one.

    Cost: by index.
    """
    same = visible_to(request.user).filter(file_sha256=run.file_sha256, pk__lt=run.pk)
    return same.select_related("entered_by").order_by("-pk").first()
