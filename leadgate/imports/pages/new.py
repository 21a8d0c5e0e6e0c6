"""New Import: the file and what applies to all its leads."""

from __future__ import annotations

from http import HTTPStatus

from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from leadgate.accounts.requests import UserRequest
from leadgate.errors import FileRefused, LeadgateError
from leadgate.imports.forms.new_import import NewImport
from leadgate.imports.models import Import
from leadgate.imports.steps import upload
from leadgate.imports.uploading import refusal_of
from leadgate.settings import settings

JSON = "application/json"


@permission_required("imports.add_import", raise_exception=True)
@require_http_methods(["GET", "HEAD", "POST"])
def new_import(request: UserRequest) -> HttpResponse:
    """Ask for the file; receive it and go on to Upload Complete."""
    if request.method != "POST":
        return _page(request, NewImport(request.user), HTTPStatus.OK)
    form = NewImport(request.user, request.POST, request.FILES)  # reads the upload
    refusal = refusal_of(request)
    if refusal is not None:
        return _refused(request, form, refusal)
    if not form.is_valid():
        return _answer(request, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        run = _receive(request, form)
    except LeadgateError as error:
        return _refused(request, form, error)
    return _received(request, run)


def _receive(request: UserRequest, form: NewImport) -> Import:
    file = form.cleaned_data["file"]
    return upload.receive(
        file.chunks(),
        file_name=file.name,
        properties=form.properties(),
        by=request.user,
        overrides=form.overrides(),
    )


def _received(request: UserRequest, run: Import) -> HttpResponse:
    address = reverse("imports:uploaded", args=[run.pk])
    if _wants_json(request):
        return JsonResponse({"location": address})
    answer = HttpResponse(status=HTTPStatus.FOUND)
    answer["Location"] = address
    return answer


def _refused(request: UserRequest, form: NewImport, error: LeadgateError) -> HttpResponse:
    """Show the form again, with what was typed, and what was wrong with the file."""
    cut_off = "name" not in request.POST
    form.forget_errors(None if cut_off else "file")
    form.add_error("file" if isinstance(error, FileRefused) else None, str(error))
    if cut_off:
        form.add_error(
            "file",
            _(
                "The upload was stopped before the other fields arrived. "
                "Go back in your browser to find them as you filled them in."
            ),
        )
    return _answer(request, form, error.status)


def _answer(request: UserRequest, form: NewImport, status: HTTPStatus) -> HttpResponse:
    if _wants_json(request):
        return JsonResponse({"errors": form.errors.get_json_data()}, status=status)
    return _page(request, form, status)


def _page(request: UserRequest, form: NewImport, status: HTTPStatus) -> HttpResponse:
    context = {"form": form, "limit": settings().max_upload}
    return render(request, "imports/new.html", context, status=status)


def _wants_json(request: UserRequest) -> bool:
    """Whether the page's script sends the form, and shows the answer itself."""
    return request.headers.get("Accept", "").startswith(JSON)
