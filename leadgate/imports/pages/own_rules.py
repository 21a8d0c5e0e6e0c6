"""Rules that administrators write themselves: add, change, remove, and try beforehand."""

from __future__ import annotations

from dataclasses import replace
from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from leadgate.accounts.requests import UserRequest
from leadgate.engine.plan import OwnRule
from leadgate.imports.forms.own_rule import OwnRuleForm
from leadgate.imports.pages.rule_scope import Scope, scope_of
from leadgate.imports.pages.rule_trial import Shown, trial_of
from leadgate.imports.steps import rule_sets
from leadgate.web.pages import Question, ask


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: UserRequest, code: str = "") -> HttpResponse:
    """Add a rule, or change one; saving makes a new version of the rules."""
    scope = scope_of(request)
    own = _find(scope, code) if code else None
    form = _form(scope, own, request.POST if request.method == "POST" else None)
    trial: Shown | None = None
    if request.method == "POST" and form.is_valid():
        if "try" not in request.POST:
            return _save(request, scope, own, form.chosen())
        trial = _trial(request, scope, form.chosen())
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context = {"scope": scope, "form": form, "own": own, **_tried(form, trial)}
    return render(request, "rules/own.html", context, status=status)


@require_POST
def try_out(request: UserRequest, code: str = "") -> HttpResponse:
    """Return what the rule would do to the sample, as it is filled in now."""
    scope = scope_of(request)
    form = _form(scope, _find(scope, code) if code else None, request.POST)
    trial = _trial(request, scope, form.chosen()) if form.is_valid() else None
    context = {"form": form, "scope": scope, "live": True, **_tried(form, trial)}
    return render(request, "rules/own_tried.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: UserRequest, code: str) -> HttpResponse:
    """Remove a rule; saving without it makes a new version of the rules."""
    scope = scope_of(request)
    own = _find(scope, code)
    if request.method != "POST":
        question = Question(
            title=_("Remove the rule “%s”?") % own.title,
            says=(
                _("New imports are no longer judged by it."),
                _("It stays in the history of the rules, and can come back from there."),
            ),
            button=_("Remove rule"),
            back=scope.address("own", code),
            name=own.title,
        )
        return ask(request, question)
    left = tuple(one for one in scope.rules.own_rules if one.code != code)
    rules = replace(scope.rules, own_rules=left)
    rule_sets.save(rules, site=scope.site, by=request.user, base=scope.base)
    messages.success(request, _("The rule “%s” is removed.") % own.title)
    return redirect(scope.address("rules"))


def _save(request: UserRequest, scope: Scope, old: OwnRule | None, new: OwnRule) -> HttpResponse:
    version = rule_sets.save(
        replace(scope.rules, own_rules=_with(scope, old, new)),
        site=scope.site,
        by=request.user,
        base=scope.base,
    )
    saved = _("The rule “%(rule)s” is saved, in %(version)s, in force for new imports.")
    messages.success(request, saved % {"rule": new.title, "version": version})
    return redirect(scope.address("rules"))


def _with(scope: Scope, old: OwnRule | None, new: OwnRule) -> tuple[OwnRule, ...]:
    if old is None:
        return (*scope.rules.own_rules, new)
    return tuple(new if own.code == old.code else own for own in scope.rules.own_rules)


def _find(scope: Scope, code: str) -> OwnRule:
    found = next((own for own in scope.rules.own_rules if own.code == code), None)
    if found is None:
        raise Http404
    return found


def _form(scope: Scope, own: OwnRule | None, data: object) -> OwnRuleForm:
    return OwnRuleForm(own, [one.code for one in scope.rules.own_rules], data)


def _trial(request: UserRequest, scope: Scope, rule: OwnRule) -> Shown:
    return trial_of(request, scope, replace(scope.rules, own_rules=(rule,)))


def _tried(form: OwnRuleForm, trial: Shown | None) -> dict[str, object]:
    """Return the number and the samples of the rule that was tried."""
    if trial is None or trial.found is None:
        return {"trial": trial}
    code = form.chosen().code
    return {
        "trial": trial,
        "breaks": trial.found.by_rule.get(code, 0),
        "samples": trial.found.samples.get(code, ()),
    }
