"""Several accepted leads, left out of an import before it is approved, with a reason."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from leadgate.accounts.requests import UserRequest
from leadgate.errors import MoveRefused
from leadgate.imports.forms.comment import CommentForm
from leadgate.imports.forms.correcting import selection_of
from leadgate.imports.lifecycle import State
from leadgate.imports.pages.access import import_or_404
from leadgate.imports.results import accepted_among
from leadgate.imports.steps import leave_out
from leadgate.web.templatetags.web import count

SHOWN = 10


@permission_required("imports.change_import", raise_exception=True)
@require_http_methods(["GET", "HEAD", "POST"])
def leave_out_many(request: UserRequest, import_id: int) -> HttpResponse:
    """Ask why, naming the leads; then leave them out."""
    run = import_or_404(request, import_id)
    if run.status is not State.PENDING_APPROVAL:
        raise MoveRefused(name=run.name, label=run.status_label, move=_("changed"))
    sent = request.POST if request.method == "POST" else request.GET
    records = selection_of(sent).records
    form = CommentForm(request.POST or None, run=run)
    if request.method == "POST" and form.is_valid():
        comment = form.cleaned_data["comment"]
        done = leave_out.leave_out_all(run.pk, records, by=request.user, comment=comment)
        messages.success(request, said_of(done))
        return redirect("imports:results", run.pk)
    leads = accepted_among(run, records)
    context = {"run": run, "form": form, "leads": leads[:SHOWN], "number": leads.count()}
    context["more"] = max(0, leads.count() - SHOWN)
    context["records"] = [lead.record for lead in leads]
    return render(request, "imports/leave_out.html", context)


def said_of(done: leave_out.LeftOut) -> str:
    """Say what was left out, and which duplicates take its place."""
    left = ngettext(
        "%(count)s lead was left out.", "%(count)s leads were left out.", len(done.records)
    ) % {"count": count(len(done.records))}
    return " ".join([left, *replaced_by(done)])


def replaced_by(done: leave_out.LeftOut) -> list[str]:
    """Say which duplicates became leads by it; nothing if none did."""
    if not done.others:
        return []
    sentence = ngettext(
        "Record %(records)s, skipped as a duplicate before, takes its place.",
        "Records %(records)s, skipped as duplicates before, take their place.",
        len(done.others),
    )
    return [sentence % {"records": ", ".join(map(str, done.others[:SHOWN]))}]
