"""Rules: every rule with its severity and settings, and what it would do, before it is saved."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from leadgate.accounts.requests import UserRequest
from leadgate.errors import RulesChanged
from leadgate.imports.forms.rules import RuleSetForm
from leadgate.imports.pages.rule_scope import Scope, scope_of
from leadgate.imports.pages.rule_trial import trial_of
from leadgate.imports.pages.rule_uploads import SampleForm
from leadgate.imports.rule_changes import changes
from leadgate.imports.steps import rule_sets
from leadgate.web.pages import Question, ask


@require_http_methods(["GET", "HEAD", "POST"])
def rules(request: UserRequest) -> HttpResponse:
    """Show the rules in force, and save them as a new version."""
    scope = scope_of(request)
    if request.method != "POST":
        return _page(request, scope, RuleSetForm(scope.rules, scope.base))
    form = RuleSetForm(scope.rules, scope.base, request.POST)
    if not form.is_valid():
        return _page(request, scope, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    if "count" in request.POST:
        trial = trial_of(request, scope, form.chosen())
        return _page(request, scope, form, trial=trial)
    try:
        return _save(request, scope, form)
    except RulesChanged as error:
        form.add_error(None, str(error))
        return _page(request, scope, form, error.status)


def _save(request: UserRequest, scope: Scope, form: RuleSetForm) -> HttpResponse:
    chosen = form.chosen()
    found = changes(scope.rules, chosen)
    version = rule_sets.save(
        chosen,
        site=scope.site,
        by=request.user,
        comment=form.cleaned_data["comment"],
        base=form.cleaned_data["base"],
    )
    if version == scope.own:
        messages.info(request, _("Nothing has changed; the rules in force are these."))
    else:
        saved = _("Saved as %(version)s, in force for new imports.") % {"version": version}
        messages.success(request, " ".join([saved, *found[:3], *(["…"] if found[3:] else [])]))
    return redirect(scope.address("rules"))


@require_POST
def count(request: UserRequest) -> HttpResponse:
    """Return what the rules would do to the sample, with changes that are not saved yet."""
    scope = scope_of(request)
    form = RuleSetForm(scope.rules, scope.base, request.POST)
    context: dict[str, Any] = {"scope": scope, "form": form, "live": True}
    if form.is_valid():
        context["trial"] = trial_of(request, scope, form.chosen())
    else:
        context["mistakes"] = [
            f"{_(one.rule.title)}: {'; '.join(mistakes)}"
            for one in form.rules
            if (mistakes := one.mistakes())
        ]
    return render(request, "rules/counted.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: UserRequest) -> HttpResponse:
    """Let a site be judged by the rules of all sites again."""
    scope = scope_of(request)
    if scope.site is None or scope.own is None:
        return redirect(scope.address("rules"))
    if request.method != "POST":
        question = Question(
            title=_("Judge imports of %(site)s by the rules of all sites again?")
            % {"site": scope.site},
            says=(
                _("Its own rules are no longer in force; their versions are kept."),
                _("Imports that have been processed stay as they are."),
            ),
            button=_("Use the rules of all sites"),
            back=scope.address("rules"),
            danger=False,
            name=_("Rules"),
        )
        return ask(request, question)
    rule_sets.follow_all_sites(scope.site, by=request.user)
    messages.success(request, _("The rules of all sites are in force for %s.") % scope.site)
    return redirect(scope.address("rules"))


def _page(
    request: UserRequest,
    scope: Scope,
    form: RuleSetForm,
    status: HTTPStatus = HTTPStatus.OK,
    trial: object = None,
) -> HttpResponse:
    context = {
        "scope": scope,
        "form": form,
        "sections": list(form.sections()),
        "trial": trial,
        "sample_form": SampleForm(),
        "sample_kept": "rule_sample" in request.session,
    }
    return render(request, "rules/rules.html", context, status=status)
