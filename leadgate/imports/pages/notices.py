"""Notices: what has happened to the imports that somebody has to do with."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from leadgate.accounts.requests import UserRequest
from leadgate.imports import notices
from leadgate.settings import settings
from leadgate.web.paging import page_of


@require_safe
def list_notices(request: UserRequest) -> HttpResponse:
    """List a user's own notices, newest first."""
    context = {
        "page": page_of(notices.of(request.user), request.GET),
        "sends_mail": bool(settings().email_url),
    }
    return render(request, "notices/list.html", context)


@require_POST
def mark_read(request: UserRequest) -> HttpResponse:
    """Note that the user has seen them all."""
    notices.mark_read(request.user)
    return redirect("notices:list")


def bell(request: HttpRequest) -> dict[str, object]:
    """Tell every page how many notices are unread; asked only where the top bar is shown."""
    return {"unread_notices": lambda: notices.unread(request.user)}  # type: ignore[arg-type]
