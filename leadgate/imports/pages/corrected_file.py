"""The error file, corrected in another program and given back to its import."""

from __future__ import annotations

from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from leadgate.accounts.requests import UserRequest
from leadgate.errors import CorrectionRefused, FileRefused, LeadgateError, MoveRefused
from leadgate.imports.forms.corrected_file import CorrectedFileForm
from leadgate.imports.lifecycle import State
from leadgate.imports.models import CorrectionState
from leadgate.imports.pages.access import import_or_404
from leadgate.imports.pages.actions import actions_of
from leadgate.imports.pages.correcting import said_of
from leadgate.imports.steps import correct
from leadgate.imports.uploading import refusal_of


@permission_required("imports.change_import", raise_exception=True)
@require_http_methods(["GET", "HEAD", "POST"])
def corrected_file(request: UserRequest, import_id: int) -> HttpResponse:
    """Say how it is done; receive the file and show what came of it."""
    run = import_or_404(request, import_id)
    if run.status is not State.PENDING_APPROVAL:
        raise MoveRefused(name=run.name, label=run.status_label, move=_("corrected"))
    form = CorrectedFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST":
        form = CorrectedFileForm(request.POST, request.FILES)
        refusal = refusal_of(request)
        if refusal is None and form.is_valid():
            file = form.cleaned_data["file"]
            try:
                done = correct.correct_by_file(
                    run.pk, file.chunks(), file_name=file.name, by=request.user
                )
            except (FileRefused, CorrectionRefused) as error:
                refusal = error
            else:
                if done.state == CorrectionState.DONE:
                    messages.success(request, said_of(done))
                return redirect("imports:correction", run.pk, done.pk)
        _refuse(form, refusal)
    context = {"run": run, "form": form, "actions": actions_of(run, request.user)}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "imports/corrected_file.html", context, status=status)


def _refuse(form: CorrectedFileForm, refusal: LeadgateError | None) -> None:
    if refusal is not None:
        form.errors.pop("file", None)
        form.add_error("file", str(refusal))
