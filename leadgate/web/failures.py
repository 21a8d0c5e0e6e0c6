"""Turns what Leadgate refuses into a sentence on a page; a form is never lost."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import urlsplit

from django.contrib import messages
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leadgate.errors import LeadgateError

RETRY_AFTER = "10"  # seconds


class FailuresMiddleware:
    """Answers for views that raise a `LeadgateError`.

    A button that could not do its work leads back to where it was pressed,
    with the sentence on top. A form that was filled in comes back with a page
    that says what happened and can send the same values again.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let the request pass; only failures are looked at."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Return the answer to a refusal; None leaves the exception to Django."""
        if isinstance(error, OperationalError | InterfaceError):
            return unavailable(request, _("The database can't be reached at the moment."))
        if not isinstance(error, LeadgateError):
            return None
        if error.retry_helps:
            return unavailable(request, str(error))
        return refused(request, error)


def refused(request: HttpRequest, error: LeadgateError) -> HttpResponse:
    """Answer a request that Leadgate understood and refuses."""
    if getattr(request, "htmx", False):
        return _as_message(request, error)
    back = came_from(request)
    if request.method == "POST" and not _filled_in(request) and back:
        messages.error(request, str(error))
        return redirect(back)
    return _page(request, str(error), error.status)


def unavailable(request: HttpRequest, sentence: str) -> HttpResponse:
    """Answer while something that Leadgate needs is away; sending again may help.

    The page is made without the database.
    """
    context = {
        "sentence": sentence,
        "sent": request.method == "POST",
        "again": _filled_in(request),
        "address": request.get_full_path(),
        "csrf_token": get_token(request),
    }
    body = render_to_string("web/unavailable.html", context)
    answer = HttpResponse(body, status=HTTPStatus.SERVICE_UNAVAILABLE)
    answer["Retry-After"] = RETRY_AFTER
    return answer


def came_from(request: HttpRequest) -> str | None:
    """Return the page on which a button was pressed, if it is one of ours."""
    referer = request.META.get("HTTP_REFERER", "")
    if not url_has_allowed_host_and_scheme(referer, {request.get_host()}):
        return None
    parts = urlsplit(referer)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _page(request: HttpRequest, sentence: str, status: HTTPStatus) -> HttpResponse:
    context = {
        "sentence": sentence,
        "title": TITLES.get(status, _("That was not possible")),
        "back": came_from(request),
        "again": _filled_in(request),
    }
    return render(request, "web/refused.html", context, status=status)


TITLES: dict[HTTPStatus, Promise] = {
    HTTPStatus.NOT_FOUND: gettext_lazy("Not found"),
    HTTPStatus.FORBIDDEN: gettext_lazy("Not permitted"),
}


def _as_message(request: HttpRequest, error: LeadgateError) -> HttpResponse:
    answer = render(request, "web/components/message.html", {"text": str(error), "tone": "error"})
    answer["HX-Retarget"] = "#messages"
    answer["HX-Reswap"] = "beforeend"
    return answer


def _filled_in(request: HttpRequest) -> list[tuple[str, str]]:
    """Return what a form sent, but for the token against forgery and passwords."""
    if request.method != "POST":
        return []
    return [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name != "csrfmiddlewaretoken" and "password" not in name and isinstance(value, str)
    ]
