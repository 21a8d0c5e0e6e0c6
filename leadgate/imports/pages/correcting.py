"""The same correction for many rejected records: count and samples first, then done."""

from __future__ import annotations

from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from leadgate.accounts.requests import UserRequest
from leadgate.errors import CorrectionRefused, MoveRefused
from leadgate.imports.corrections import Foreseen, foresee, selected
from leadgate.imports.forms.correcting import CorrectingForm, selection_of
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Correction, CorrectionState, Import
from leadgate.imports.pages.access import import_or_404
from leadgate.imports.reasons import title_of
from leadgate.imports.steps import correct
from leadgate.web.templatetags.web import count


@permission_required("imports.change_import", raise_exception=True)
@require_http_methods(["GET", "HEAD", "POST"])
def correct_many(request: UserRequest, import_id: int) -> HttpResponse:
    """Ask what is to be done, show what it would do, and do it."""
    run = import_or_404(request, import_id)
    if run.status is not State.PENDING_APPROVAL:
        raise MoveRefused(name=run.name, label=run.status_label, move=_("corrected"))
    sent = request.POST if request.method == "POST" else request.GET
    form = CorrectingForm(run, sent if "how" in sent else None)
    selection = selection_of(sent)
    foreseen: Foreseen | None = None
    if form.is_bound and form.is_valid():
        try:
            if request.method == "POST":
                done = correct.correct_all(run.pk, form.edit(), selection, by=request.user)
                return _done(request, run, done)
            correct.refuse_bad_edit(run, form.edit())
            foreseen = foresee(run, form.edit(), selection)
        except CorrectionRefused as error:
            form.add_error(None, str(error))
    context = {
        "run": run,
        "form": form,
        "selection": selection,
        "reason_title": title_of(selection.reason) if selection.reason else "",
        "chosen": selected(run, selection).count(),
        "foreseen": foreseen,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "imports/correct.html", context, status=status)


def _done(request: UserRequest, run: Import, done: Correction) -> HttpResponse:
    if done.state == CorrectionState.RUNNING:
        messages.info(request, _("The correction is being applied; you can close this page."))
    else:
        messages.success(request, said_of(done))
    return redirect("imports:correction", run.pk, done.pk)


def said_of(done: Correction) -> str:
    """Say what a correction has done."""
    changed = ngettext(
        "%(count)s record was corrected.", "%(count)s records were corrected.", done.records
    ) % {"count": count(done.records)}
    joined = ngettext(
        "%(count)s has joined the import.", "%(count)s have joined the import.", done.accepted
    ) % {"count": count(done.accepted)}
    left = ngettext(
        "%(count)s is still rejected.", "%(count)s are still rejected.", done.still_wrong
    ) % {"count": count(done.still_wrong)}
    return " ".join([changed, joined, *([left] if done.still_wrong else [])])
