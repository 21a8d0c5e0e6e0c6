"""The moves that need no more than a yes and perhaps a comment: Cancel, Discard, Delete.

Each page asks first, and says what will happen; its button makes the move.
"""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from leadgate.accounts.requests import UserRequest
from leadgate.errors import MoveRefused
from leadgate.imports.forms.comment import CommentForm
from leadgate.imports.lifecycle import State, may_become
from leadgate.imports.models import Import
from leadgate.imports.pages.access import import_or_404
from leadgate.imports.pages.actions import may_be_deleted
from leadgate.imports.steps import review
from leadgate.web.pages import Question, ask

ASKS = require_http_methods(["GET", "HEAD", "POST"])


@permission_required("imports.change_import", raise_exception=True)
@ASKS
def cancel(request: UserRequest, import_id: int) -> HttpResponse:
    """Stop a queued or running import."""
    run = import_or_404(request, import_id)
    _refuse_unless(may_become(run.status, State.CANCELED), run, State.CANCELED)
    form = CommentForm(_sent(request), run=run)
    if request.method != "POST" or not form.is_valid():
        says = (_("No lead becomes visible. The file stays, and can be processed again later."),)
        return _ask(request, run, form, _("Cancel “%(name)s”?"), says, _("Cancel import"))
    review.cancel(run.pk, by=request.user, comment=form.cleaned_data["comment"])
    return _done(request, run, _("“%(name)s” was canceled."))


@permission_required("imports.approve_import", raise_exception=True)
@ASKS
def discard(request: UserRequest, import_id: int) -> HttpResponse:
    """Give an import up."""
    run = import_or_404(request, import_id)
    _refuse_unless(may_become(run.status, State.DISCARDED), run, State.DISCARDED)
    form = CommentForm(_sent(request), run=run)
    if request.method != "POST" or not form.is_valid():
        return _ask(request, run, form, _("Discard “%(name)s”?"), (_given_up(run),), _("Discard"))
    review.discard(run.pk, by=request.user, **form.cleaned_data)
    return _done(request, run, _("“%(name)s” was discarded."))


@permission_required("imports.delete_import", raise_exception=True)
@ASKS
def delete(request: UserRequest, import_id: int) -> HttpResponse:
    """Delete an import that was not processed; discard one that was."""
    run = import_or_404(request, import_id)
    _refuse_unless(may_be_deleted(run), run, State.DELETED)
    form = CommentForm(_sent(request), run=run)
    if request.method != "POST" or not form.is_valid():
        return _ask(request, run, form, _("Delete “%(name)s”?"), (_given_up(run),), _("Delete"))
    pending = run.status is State.PENDING
    review.delete(run.pk, by=request.user, comment=form.cleaned_data["comment"])
    if pending:
        messages.success(request, _("“%(name)s” was deleted.") % {"name": run.name})
        return redirect("imports:list")
    return _done(request, run, _("“%(name)s” was discarded."))


def _given_up(run: Import) -> str:
    if run.status is State.PENDING:
        return _("The uploaded file is removed. No lead has come from it.")
    return _(
        "The uploaded file and all its records are removed for good; the numbers and the "
        "history stay. No lead becomes visible."
    )


def _refuse_unless(possible: bool, run: Import, to: State) -> None:
    if not possible:
        raise MoveRefused(name=run.name, label=run.status_label, move=to.label)


def _ask(
    request: UserRequest,
    run: Import,
    form: CommentForm,
    title: str,
    says: tuple[str, ...],
    button: str,
) -> HttpResponse:
    question = Question(
        title=title % {"name": run.name},
        says=says,
        button=button,
        back=run.get_absolute_url(),
        name=run.name,
        form=form,
    )
    return ask(request, question)


def _done(request: UserRequest, run: Import, sentence: str) -> HttpResponse:
    messages.success(request, sentence % {"name": run.name})
    return redirect(run)


def _sent(request: UserRequest) -> QueryDict | None:
    """Return what was sent, nothing included; None where nothing was."""
    return request.POST if request.method == "POST" else None
