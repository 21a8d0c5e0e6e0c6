"""Approve: what will happen, to how many leads, for how many people; then yes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods

from leadgate.accounts.requests import UserRequest
from leadgate.errors import MoveRefused, NotPermitted
from leadgate.imports import undoing
from leadgate.imports.forms.comment import KEEP, OVERWRITE, ApproveForm
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import
from leadgate.imports.pages.access import import_or_404
from leadgate.imports.pages.agreeing import deciding_of
from leadgate.imports.policies import refusal_for
from leadgate.imports.results import audience, owners_of
from leadgate.imports.steps import review
from leadgate.web.templatetags.web import count

ASKS = require_http_methods(["GET", "HEAD", "POST"])


class Part(NamedTuple):
    """One number of the account, and what approval means for it."""

    label: str | Promise
    records: int
    means: str | Promise


@permission_required("imports.approve_import", raise_exception=True)
@ASKS
def approve(request: UserRequest, import_id: int) -> HttpResponse:
    """Ask, with the numbers; then make the leads visible."""
    return _approve(request, import_id, again=False)


@permission_required("imports.approve_import", raise_exception=True)
@ASKS
def approve_again(request: UserRequest, import_id: int) -> HttpResponse:
    """Ask, with the numbers; then undo the undoing."""
    return _approve(request, import_id, again=True)


def _approve(request: UserRequest, import_id: int, *, again: bool) -> HttpResponse:
    run = import_or_404(request, import_id)
    _refuse_early(request, run, again)
    conflicts = undoing.conflicts(run).count() if run.updated else 0
    asked = None if again else deciding_of(run)
    form = ApproveForm(
        request.POST if request.method == "POST" else None,
        run=run,
        asks=bool(conflicts),
        asks_likely=asked is not None and asked.asks,
        default=KEEP if again else OVERWRITE,
    )
    if request.method == "POST" and form.is_valid():
        run = review.approve(
            run.pk,
            by=request.user,
            comment=form.cleaned_data["comment"],
            again=again,
            keep=form.keep(),
            seen=form.cleaned_data["seen"],
            likely=form.decision(),
        )
        messages.success(request, visible_now(run))
        return redirect(run)
    context = {
        "run": run,
        "again": again,
        "form": form,
        "will_happen": will_happen(run),
        "asked": asked,
        "conflicts": _conflicting(conflicts) if conflicts else "",
        "there_already": _there_already(run) if again else "",
        "parts": list(parts_of(run)),
        "owners": owners_of(run),
    }
    return render(request, "imports/approve.html", context)


def parts_of(run: Import) -> Iterator[Part]:
    """Return the account, each number with what approval means for it."""
    created = review.created_now(run)
    yield Part(gettext_lazy("Created"), created, gettext_lazy("become visible"))
    if created < run.created:
        gone = gettext_lazy("kept, deleted or erased meanwhile")
        yield Part(gettext_lazy("No longer its leads"), run.created - created, gone)
    yield Part(gettext_lazy("Updated"), run.updated, gettext_lazy("existing leads change"))
    yield Part(gettext_lazy("Unchanged"), run.unchanged, gettext_lazy("add nothing new"))
    yield Part(gettext_lazy("Skipped"), run.skipped, gettext_lazy("duplicates, or left out"))
    yield Part(gettext_lazy("Rejected"), run.rejected, gettext_lazy("in the error file"))


def will_happen(run: Import) -> str:
    """Say how many leads how many people will see."""
    created = review.created_now(run)
    return ngettext(
        "%(count)s lead becomes visible to %(users)s.",
        "%(count)s leads become visible to %(users)s.",
        created,
    ) % {"count": count(created), "users": _users(run)}


def visible_now(run: Import) -> str:
    """Say how many leads how many people see now."""
    created = review.created_now(run)
    return ngettext(
        "%(count)s lead is now visible to %(users)s.",
        "%(count)s leads are now visible to %(users)s.",
        created,
    ) % {"count": count(created), "users": _users(run)}


def _users(run: Import) -> str:
    people = audience(run)
    return ngettext("%(count)s user", "%(count)s users", people) % {"count": count(people)}


def _conflicting(number: int) -> str:
    return ngettext(
        "In %(count)s lead that it updates, people have changed the same values meanwhile.",
        "In %(count)s leads that it updates, people have changed the same values meanwhile.",
        number,
    ) % {"count": count(number)}


def _there_already(run: Import) -> str:
    """Say how many of the leads would be there twice; blank for none."""
    number = undoing.there_already(run)
    if not number:
        return ""
    return ngettext(
        "%(count)s of these leads was entered or imported anew meanwhile, by its address and "
        "name. It would be there twice; Process again finds such duplicates.",
        "%(count)s of these leads were entered or imported anew meanwhile, by their address and "
        "name. They would be there twice; Process again finds such duplicates.",
        number,
    ) % {"count": count(number)}


def _refuse_early(request: UserRequest, run: Import, again: bool) -> None:
    """Say now what the step would say after the button."""
    if run.status is not (State.UNDONE if again else State.PENDING_APPROVAL):
        raise MoveRefused(name=run.name, label=run.status_label, move=State.APPROVED.label)
    if reason := refusal_for(run, request.user):
        what = _("approve an import of their own; a second person has to look at it: %s")
        raise NotPermitted(user=request.user.username, what=what % reason)
