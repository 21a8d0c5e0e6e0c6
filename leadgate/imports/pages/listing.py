"""View Imports: every imported file, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leadgate.accounts.models import User
from leadgate.accounts.requests import UserRequest
from leadgate.imports.models import Import
from leadgate.imports.pages.actions import Action, actions_of
from leadgate.imports.pages.progress import Progress, progress_of
from leadgate.imports.queries import visible_to
from leadgate.web.paging import page_of
from leadgate.web.sorting import sorting_of

PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class Row:
    """One import of the list."""

    run: Import
    progress: Progress | None
    actions: dict[str, Action]

    @property
    def key(self) -> str:
        """The import's id as names have it: without separators."""
        return str(self.run.pk)


def row_of(run: Import, user: User) -> Row:
    """Return what the list shows of an import, to this user."""
    return Row(run, progress_of(run), actions_of(run, user))


@permission_required("imports.view_import", raise_exception=True)
@require_safe
def view_imports(request: UserRequest) -> HttpResponse:
    """Show the imports of the user's site, or the user's own."""
    mine = request.GET.get("show") == "mine"
    found = visible_to(request.user).select_related("entered_by", "modified_by")
    if mine:
        found = found.filter(entered_by=request.user)
    sorting = sorting_of(
        request.GET, ("name", "entered"), default="-entered", newest_first=("entered",)
    )
    page = page_of(
        found, request.GET, by=sorting.name, descending=sorting.descending, size=PER_PAGE
    )
    rows = [row_of(run, request.user) for run in page.rows]
    context = {"rows": rows, "page": page, "sorting": sorting, "mine": mine}
    return render(request, "imports/list.html", {**context, **poll(rows)})


def poll(rows: list[Row]) -> dict[str, object]:
    """Return the ids of the imports to ask about again, as an address has them."""
    return {"running": ",".join(str(row.run.pk) for row in rows if row.progress)}
