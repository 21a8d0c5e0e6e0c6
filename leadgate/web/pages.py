"""Pages that belong to no module: health, errors, robots, and the question "are you sure?"."""

from __future__ import annotations

import sys
from http import HTTPStatus
from typing import NamedTuple

from django.contrib.auth.decorators import login_not_required
from django.db import Error, InterfaceError, OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from leadgate.web.failures import unavailable

Text = str | Promise


class Question(NamedTuple):
    """What is asked before something is done that is hard to take back.

    Attributes:
        title: the question, e.g. "Delete this lead?".
        says: sentences on what will happen.
        button: the word for doing it.
        back: address of the page to return to.
        danger: the button is shown as one to think about.
        name: what it is about, for the page's bread crumbs.
        form: what is asked besides; None for nothing.
    """

    title: Text
    says: tuple[Text, ...]
    button: Text
    back: str
    danger: bool = True
    name: Text = ""
    form: BaseForm | None = None


def ask(request: HttpRequest, question: Question) -> HttpResponse:
    """Show a page whose button sends a POST to the address it stands at."""
    wrong = question.form is not None and question.form.is_bound
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    return render(request, "web/confirm.html", {"question": question}, status=status)


@login_not_required
@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Say that the process answers; looks at nothing else."""
    return JsonResponse({"status": "ok"})


@login_not_required
@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """Say whether pages can be served: the database answers and is up to date."""
    try:
        connection.ensure_connection()
        executor = MigrationExecutor(connection)
        behind = bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    except Error:
        return JsonResponse(
            {"status": "unavailable", "why": "The database can't be reached."},
            status=HTTPStatus.SERVICE_UNAVAILABLE,
        )
    if behind:
        return JsonResponse(
            {"status": "unavailable", "why": "The database has not been migrated yet."},
            status=HTTPStatus.SERVICE_UNAVAILABLE,
        )
    return JsonResponse({"status": "ok"})


@login_not_required
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Keep search engines out."""
    return HttpResponse("User-agent: *\nDisallow: /\n", content_type="text/plain")


@login_not_required
def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer an address that leads nowhere, or nowhere for this user."""
    return _error(
        request,
        HTTPStatus.NOT_FOUND,
        _("Not found"),
        _(
            "There is nothing at this address, or it is not for you to see. "
            "It may have been deleted."
        ),
    )


@login_not_required
def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer somebody who lacks a permission."""
    return _error(
        request,
        HTTPStatus.FORBIDDEN,
        _("Not permitted"),
        _("Your roles don't allow this. Ask an administrator if you need it."),
    )


@login_not_required
def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that can't be understood."""
    return _error(
        request,
        HTTPStatus.BAD_REQUEST,
        _("That can't be understood"),
        _(
            "The browser sent something that Leadgate can't read. "
            "Go back, reload the page and try again."
        ),
    )


@login_not_required
def server_error(request: HttpRequest) -> HttpResponse:
    """Answer after a fault of the program's; made without the database."""
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return unavailable(request, _("The database can't be reached at the moment."))
    body = render_to_string("500.html", {"address": request.path})
    return HttpResponse(body, status=HTTPStatus.INTERNAL_SERVER_ERROR)


def _error(request: HttpRequest, status: HTTPStatus, title: str, sentence: str) -> HttpResponse:
    context = {"title": title, "sentence": sentence}
    return render(request, "web/refused.html", context, status=status)
