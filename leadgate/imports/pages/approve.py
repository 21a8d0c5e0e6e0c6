"""Approve: what will happen, to how many leads, for how many people; then yes."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from leadgate.accounts.requests import UserRequest
from leadgate.errors import MoveRefused, NotPermitted
from leadgate.imports.forms.comment import CommentForm
from leadgate.imports.lifecycle import State, may_become
from leadgate.imports.models import Import
from leadgate.imports.pages.access import import_or_404
from leadgate.imports.pages.actions import needs_second_person
from leadgate.imports.results import audience
from leadgate.imports.steps import review
from leadgate.web.templatetags.web import count


@permission_required("imports.approve_import", raise_exception=True)
@require_http_methods(["GET", "HEAD", "POST"])
def approve(request: UserRequest, import_id: int) -> HttpResponse:
    """Ask, with the numbers; then make the leads visible."""
    run = import_or_404(request, import_id)
    form = CommentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        run = review.approve(run.pk, by=request.user, comment=form.cleaned_data["comment"])
        messages.success(request, visible_now(run))
        return redirect(run)
    _refuse_early(request, run)
    context = {"run": run, "form": form, "will_happen": will_happen(run)}
    return render(request, "imports/approve.html", context)


def will_happen(run: Import) -> str:
    """Say how many leads how many people will see."""
    return ngettext(
        "%(count)s lead becomes visible to %(users)s.",
        "%(count)s leads become visible to %(users)s.",
        run.created,
    ) % {"count": count(run.created), "users": _users(run)}


def visible_now(run: Import) -> str:
    """Say how many leads how many people see now."""
    return ngettext(
        "%(count)s lead is now visible to %(users)s.",
        "%(count)s leads are now visible to %(users)s.",
        run.created,
    ) % {"count": count(run.created), "users": _users(run)}


def _users(run: Import) -> str:
    people = audience(run)
    return ngettext("%(count)s user", "%(count)s users", people) % {"count": count(people)}


def _refuse_early(request: UserRequest, run: Import) -> None:
    """Say now what the step would say after the button."""
    if not may_become(run.status, State.APPROVED):
        raise MoveRefused(name=run.name, label=run.status_label, move=State.APPROVED.label)
    if needs_second_person(run, request.user):
        raise NotPermitted(
            user=request.user.username,
            what=_("approve an import of their own; a second person has to look at it"),
        )
