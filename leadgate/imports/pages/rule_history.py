"""The versions of the rules: what changed, going back, and carrying them elsewhere as YAML."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from typing import NamedTuple

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from leadgate.accounts.requests import UserRequest
from leadgate.engine.rulesets import RuleSet, from_yaml, to_yaml
from leadgate.errors import RuleRefused
from leadgate.imports.models import RuleSetVersion
from leadgate.imports.pages.rule_scope import Scope, scope_for, scope_of
from leadgate.imports.rule_changes import changes
from leadgate.imports.rules_in_force import versions_of
from leadgate.imports.steps import rule_sets
from leadgate.leads.custom import custom_fields
from leadgate.web.forms import Form
from leadgate.web.pages import Question, ask
from leadgate.web.paging import page_of

LARGEST = 2**20  # bytes of a file of rules


class Line(NamedTuple):
    """One version, and what it changed."""

    version: RuleSetVersion
    changes: Sequence[str]


class YamlForm(Form):
    """Rules as YAML: a file, or its text."""

    file = forms.FileField(
        label=gettext_lazy("YAML file"), required=False,
        widget=forms.FileInput({"accept": ".yaml,.yml,text/yaml"}),
    )  # fmt: skip
    text = forms.CharField(
        label=gettext_lazy("Or its text"), required=False,
        widget=forms.Textarea({"rows": 12, "spellcheck": "false"}),
    )  # fmt: skip
    comment = forms.CharField(
        label=gettext_lazy("What changes, and why"), required=False, max_length=1000
    )

    def clean(self) -> dict[str, object]:
        """Read the rules."""
        data = super().clean() or self.cleaned_data
        file = data.get("file")
        try:
            if file and file.size > LARGEST:
                raise RuleRefused(why=_("The file is too large for a set of rules."))
            text = file.read().decode("utf-8-sig") if file else str(data.get("text") or "")
            if not text.strip():
                raise RuleRefused(why=_("Choose a file, or fill in its text."))
            self.rules: RuleSet = from_yaml(text, custom=custom_fields())
        except UnicodeDecodeError:
            self.add_error("file", _("The file is not text in UTF-8."))
        except RuleRefused as refused:
            self.add_error("file" if file else "text", str(refused))
        return data


@require_safe
def history(request: UserRequest) -> HttpResponse:
    """List the versions of a site's rules, newest first, with what each changed."""
    scope = scope_of(request)
    page = page_of(versions_of(scope.site), request.GET, by="number", descending=True)
    lines = [Line(version, changes_of(version)) for version in page.rows]
    context = {"scope": scope, "page": page, "lines": lines}
    return render(request, "rules/history.html", context)


def changes_of(version: RuleSetVersion) -> list[str]:
    """Return what a version changed, against the one before, or the rules as shipped."""
    before = versions_of(version.site).filter(number=version.number - 1).first()
    return changes(before.known_rules() if before else RuleSet(), version.known_rules())


@require_safe
def version(request: UserRequest, version_id: int) -> HttpResponse:
    """Show one version: its rules, what it changed, and how many imports it judged."""
    found, scope = _find(request, version_id)
    context = {
        "scope": scope,
        "version": found,
        "changes": changes_of(found),
        "from_shipped": changes(RuleSet(), found.known_rules()),
        "yaml": to_yaml(found.known_rules()),
        "imports": found.imports.count(),
        "now": changes(found.known_rules(), scope.rules),
    }
    return render(request, "rules/version.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def go_back(request: UserRequest, version_id: int) -> HttpResponse:
    """Ask with the differences; then put an older version in force again."""
    found, scope = _find(request, version_id)
    if request.method != "POST":
        differences = changes(scope.rules, found.known_rules())
        question = Question(
            title=_("Go back to version %s?") % found.number,
            says=(
                _("It becomes a new version, in force for new imports."),
                *(differences or [_("It says the same as the rules in force.")]),
            ),
            button=_("Go back"),
            back=found.get_absolute_url(),
            danger=False,
            name=_("Version %s") % found.number,
        )
        return ask(request, question)
    made = rule_sets.go_back(found, by=request.user)
    messages.success(request, _("The rules are as in version %s again.") % found.number)
    return redirect(scope.address("rules") if made.active else made)


@require_safe
def export(request: UserRequest) -> HttpResponse:
    """Send the rules in force, or those of one version, as YAML."""
    wanted = request.GET.get("version", "")
    if wanted.isdecimal():
        found, scope = _find(request, int(wanted))
        rules, name = found.known_rules(), f"rules-{found.number}.yaml"
    else:
        scope = scope_of(request)
        rules, name = scope.rules, f"rules-{scope.in_force.number if scope.in_force else 0}.yaml"
    answer = HttpResponse(to_yaml(rules), content_type="application/yaml; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: UserRequest) -> HttpResponse:
    """Replace the rules by those of a YAML file, as a new version."""
    scope = scope_of(request)
    form = YamlForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        found = changes(scope.rules, form.rules)
        if "look" not in request.POST:
            return _brought(request, scope, form)
        return render(request, "rules/bring.html", {"scope": scope, "form": form, "found": found})
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "rules/bring.html", {"scope": scope, "form": form}, status=status)


def _brought(request: UserRequest, scope: Scope, form: YamlForm) -> HttpResponse:
    file = form.cleaned_data["file"]
    said = form.cleaned_data["comment"] or (_("From the file %s.") % file.name if file else "")
    made = rule_sets.save(form.rules, site=scope.site, by=request.user, comment=said)
    messages.success(request, _("Saved as %s, in force for new imports.") % made)
    return redirect(made)


def _find(request: UserRequest, version_id: int) -> tuple[RuleSetVersion, Scope]:
    found = get_object_or_404(
        RuleSetVersion.objects.select_related("site", "entered_by"), pk=version_id
    )
    return found, scope_for(request, found.site)
