"""Files to download: the original, the error file, a template and a sample."""

from __future__ import annotations

from importlib.resources import files

from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leadgate.accounts.requests import UserRequest
from leadgate.errors import NotFound
from leadgate.imports import error_file
from leadgate.imports.keeping import file_key
from leadgate.imports.lifecycle import State
from leadgate.imports.pages.access import import_or_404
from leadgate.storage import storage

CSV = "text/csv; charset=utf-8"
SAMPLES = files("leadgate.imports") / "samples"


@permission_required("imports.view_import", raise_exception=True)
@require_safe
def original(request: UserRequest, import_id: int) -> HttpResponseBase:
    """Send the file as it was uploaded, byte for byte."""
    run = import_or_404(request, import_id)
    if run.status is State.DISCARDED:
        raise NotFound(what=_("file any more of the discarded import"), which=run.name)
    length = storage().size(file_key(run))  # says what is wrong before anything is sent
    answer = StreamingHttpResponse(
        storage().stream(run.storage_key), content_type="application/octet-stream"
    )
    answer["Content-Length"] = str(length)
    return _attached(answer, run.file_name)


@permission_required("imports.view_import", raise_exception=True)
@require_safe
def errors(request: UserRequest, import_id: int) -> HttpResponseBase:
    """Send the rejected records with their reasons, as a CSV file."""
    run = import_or_404(request, import_id)
    answer = StreamingHttpResponse(error_file.pieces(run, marked=True), content_type=CSV)
    return _attached(answer, error_file.name_of(run))


@permission_required("imports.view_import", raise_exception=True)
@require_safe
def template(request: UserRequest) -> HttpResponseBase:
    """Send an empty file with column names that map by themselves."""
    return _sample("template.csv", _("leads template.csv"))


@permission_required("imports.view_import", raise_exception=True)
@require_safe
def sample(request: UserRequest) -> HttpResponseBase:
    """Send a few invented leads to try an import with."""
    return _sample("sample.csv", _("sample leads.csv"))


def _sample(file: str, name: str) -> HttpResponseBase:
    return _attached(HttpResponse((SAMPLES / file).read_bytes(), content_type=CSV), name)


def _attached(answer: HttpResponseBase, name: str) -> HttpResponseBase:
    answer["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return answer
