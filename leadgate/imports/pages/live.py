"""What a page asks for every two seconds while imports run, until none does."""

from __future__ import annotations

from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from leadgate.accounts.requests import UserRequest
from leadgate.imports.pages.access import import_or_404
from leadgate.imports.pages.listing import PER_PAGE, poll, row_of
from leadgate.imports.pages.progress import is_busy, progress_of
from leadgate.imports.queries import visible_to


@permission_required("imports.view_import", raise_exception=True)
@never_cache
@require_safe
def running_imports(request: UserRequest) -> HttpResponse:
    """Return the changing parts of the rows that ran when the page last asked."""
    ids = [int(word) for word in request.GET.get("ids", "").split(",") if word.isdecimal()]
    found = visible_to(request.user).filter(pk__in=ids[:PER_PAGE])
    rows = [row_of(run, request.user) for run in found.select_related("entered_by", "modified_by")]
    return render(request, "imports/list/live.html", {"rows": rows, **poll(rows)})


@permission_required("imports.view_import", raise_exception=True)
@never_cache
@require_safe
def running_import(request: UserRequest, import_id: int) -> HttpResponse:
    """Return one import's progress; once it has ended, ask for the whole page."""
    run = import_or_404(request, import_id)
    if not is_busy(run):
        answer = HttpResponse()
        answer["HX-Refresh"] = "true"
        return answer
    return render(
        request, "imports/detail/progress.html", {"run": run, "progress": progress_of(run)}
    )
