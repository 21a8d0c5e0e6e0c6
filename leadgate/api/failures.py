"""The one shape in which the API refuses: `{"error": {"code", "message", "details"}}`."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from http import HTTPStatus

from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from leadgate.errors import DatabaseUnavailable, LeadgateError
from leadgate.imports.uploading import refusal_of
from leadgate.web.failures import RETRY_AFTER

log = logging.getLogger(__name__)

PREFIX = "/api/"

Raised = Exception | type[Exception]

SENTENCES: Mapping[int, tuple[str, str]] = {
    400: ("not_understood", "The request can't be read. Check its form and encoding."),
    401: (
        "not_signed_in",
        "Send a token: “Authorization: Bearer lg_…”. The one sent, if any, is not in use.",
    ),
    403: ("not_permitted", "This is not permitted to you."),
    404: ("not_found", "There is nothing at this address, or it is not for you to see."),
    405: ("method_not_allowed", "This address does not know this method; see the header Allow."),
    413: ("too_large", "The request is too large."),
    422: ("invalid_request", "Something in the request is not as expected; see the details."),
    500: ("internal", "Leadgate failed. Nothing you sent was wrong; tell your administrator."),
    503: ("unavailable", "Something that Leadgate needs is away. Try again in a while."),
}
"""Status → code and message, where no `LeadgateError` says more."""


def refusal(
    status: int, code: str = "", message: str = "", details: Mapping[str, object] | None = None
) -> HttpResponse:
    """Return an error in the API's shape; code and message default to the status's."""
    usual = SENTENCES.get(status, ("error", "The request was refused."))
    error = {"code": code or usual[0], "message": message or usual[1], "details": details or {}}
    return JsonResponse({"error": error}, status=status)


class ApiFailuresMiddleware:
    """Gives every refusal below /api/ the API's shape, also where no operation was reached.

    An unknown address, a method that an address does not know, a host that is
    not served, a database that is away: Django answers those with a page.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer one request."""
        answer = self.get_response(request)
        if not request.path_info.startswith(PREFIX) or answer.status_code < HTTPStatus.BAD_REQUEST:
            return answer
        if answer.headers.get("Content-Type", "").startswith("application/json"):
            return answer
        answer.content = refusal(answer.status_code).content
        answer["Content-Type"] = "application/json"
        answer["Content-Length"] = str(len(answer.content))
        return answer


def handle(api: NinjaAPI) -> None:
    """Make an API answer every exception in this shape."""
    handlers: dict[type[Exception], Callable[[HttpRequest, Raised], HttpResponse]] = {
        LeadgateError: _refused,
        ValidationError: _invalid,
        AuthenticationError: _not_signed_in,
        HttpError: _by_status,
        Http404: lambda request, error: refusal(404),
        RequestDataTooBig: lambda request, error: refusal(413),
        OperationalError: _database_away,
        InterfaceError: _database_away,
        Exception: _unexpected,
    }
    for kind, handler in handlers.items():
        api.add_exception_handler(kind, handler)


def _refused(request: HttpRequest, error: Raised) -> HttpResponse:
    if not isinstance(error, LeadgateError):
        raise TypeError(error)
    details = {name: _plain(value) for name, value in error.details.items() if name != "why"}
    answer = refusal(error.status, error.code, str(error), details)
    if error.retry_helps:
        answer["Retry-After"] = RETRY_AFTER
    return answer


def _plain(value: object) -> object:
    return value if isinstance(value, str | int | float | list | None) else str(value)


def _invalid(request: HttpRequest, error: Raised) -> HttpResponse:
    """Say what was expected where; or why the upload was cut off, which explains the rest."""
    cut_off = refusal_of(request)
    if cut_off is not None:
        return _refused(request, cut_off)
    found = error.errors if isinstance(error, ValidationError) else []
    problems = [
        {"where": ".".join(str(part) for part in one["loc"]), "message": one["msg"]}
        for one in found
    ]
    return refusal(422, details={"problems": problems})


def _not_signed_in(request: HttpRequest, error: Raised) -> HttpResponse:
    answer = refusal(401)
    answer["WWW-Authenticate"] = "Bearer"
    return answer


def _by_status(request: HttpRequest, error: Raised) -> HttpResponse:
    status = error.status_code if isinstance(error, HttpError) else 500
    return refusal(status, message=str(error))


def _database_away(request: HttpRequest, error: Raised) -> HttpResponse:
    log.warning("%s %s", request.method, request.path, exc_info=True)  # names hosts: not sent
    return _refused(request, DatabaseUnavailable(why="It is away, or busy. Try again in a while."))


def _unexpected(request: HttpRequest, error: Raised) -> HttpResponse:
    log.error("%s %s", request.method, request.path, exc_info=True)
    return refusal(500)
