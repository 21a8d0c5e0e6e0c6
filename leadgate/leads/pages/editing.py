"""Add, edit and delete a lead by hand."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from leadgate.accounts.requests import UserRequest
from leadgate.leads import entering
from leadgate.leads.forms import Entry
from leadgate.leads.models import Lead
from leadgate.leads.pages.access import lead_or_404, needs
from leadgate.web.pages import Question, ask


@require_http_methods(["GET", "HEAD", "POST"])
@needs("leads.add_lead")
def add(request: UserRequest) -> HttpResponse:
    """Add a lead."""
    return _form(request, Lead(), _("The lead is added."))


@require_http_methods(["GET", "HEAD", "POST"])
@needs("leads.change_lead")
def edit(request: UserRequest, lead_id: int) -> HttpResponse:
    """Edit a lead."""
    return _form(request, lead_or_404(request, lead_id), _("Your changes are saved."))


def _form(request: UserRequest, lead: Lead, done: str) -> HttpResponse:
    entry = Entry(lead, request.user, request.POST if request.method == "POST" else None)
    if request.method == "POST" and entry.is_valid():
        saved = entering.save(lead, entry.values(), by=request.user)
        messages.success(request, done)
        return redirect(saved)
    return render(request, "leads/form.html", {"entry": entry, "lead": lead})


@require_http_methods(["GET", "HEAD", "POST"])
@needs("leads.delete_lead")
def delete(request: UserRequest, lead_id: int) -> HttpResponse:
    """Delete a lead, once the user is sure."""
    lead = lead_or_404(request, lead_id)
    if request.method == "POST":
        entering.delete(lead)
        messages.success(request, _("%(lead)s is deleted.") % {"lead": lead})
        return redirect("leads:list")
    question = Question(
        title=_("Delete %(lead)s?") % {"lead": lead},
        says=(
            _("The lead disappears for everybody, with all its fields. It can't be brought back."),
        ),
        button=_("Delete the lead"),
        back=lead.get_absolute_url(),
        name=str(lead),
    )
    return ask(request, question)
