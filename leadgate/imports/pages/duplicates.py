"""Likely duplicates: the questions, each side by side; decided one by one, or all alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leadgate.accounts.requests import UserRequest
from leadgate.imports import questions
from leadgate.imports.forms.deciding import DecideForm, DecideManyForm, SureForm
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Decision, Import, Match
from leadgate.imports.pages.access import import_or_404
from leadgate.imports.pages.agreeing import Agreeing, agreeing, how_likely
from leadgate.imports.pages.sides import Side, sides_of, updatable
from leadgate.imports.steps import decide
from leadgate.imports.steps.decide import Decided
from leadgate.leads import queries as leads
from leadgate.leads.models import Lead
from leadgate.web.pages import Question, ask
from leadgate.web.templatetags.web import count


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, as it is shown.

    Attributes:
        match: the record and the lead.
        likely: the score in words.
        words: what agrees.
        visible: the user may open the lead.
        origin: the import that the lead waits in; None if it is visible, or of this file.
        here: the lead is a record of this file.
    """

    match: Match
    likely: str
    words: Agreeing
    visible: bool
    origin: Import | None
    here: bool


@permission_required("imports.view_import", raise_exception=True)
@require_safe
def questions_page(request: UserRequest, import_id: int) -> HttpResponse:
    """List the records that are likely leads already: the open ones, or all."""
    run = import_or_404(request, import_id)
    if not run.status.processed:
        return redirect(run)
    everything = request.GET.get("show") == "all"
    number = request.GET.get("after", "")
    after = int(number) if number.isdecimal() and len(number) < 16 else 0
    show = questions.Show.ALL if everything else questions.Show.OPEN
    found = questions.page_of(run, show, after=after)
    is_open, in_all = questions.counts(run)
    context = {
        "run": run,
        "asked": _asked(request, run, found.matches),
        "after": found.after,
        "everything": everything,
        "open": is_open,
        "in_all": in_all,
        "many": DecideManyForm() if is_open and may_decide(request, run) else None,
    }
    return render(request, "imports/duplicates.html", context)


@permission_required("imports.change_import", raise_exception=True)
@require_POST
def decide_many(request: UserRequest, import_id: int) -> HttpResponse:
    """Decide all open questions from a score on, once their number was seen."""
    run = import_or_404(request, import_id)
    form = DecideManyForm(request.POST)
    if not form.is_valid():
        return redirect("imports:duplicates", run.pk)
    least, decision = int(form.cleaned_data["least"] or 0), form.decided()
    if "sure" in request.POST:
        done = decide.decide_open(run.pk, decision, by=request.user, least=least)
        messages.success(request, said_of(done, decision))
        return redirect("imports:duplicates", run.pk)
    found = questions.open_questions(run).filter(score__gte=least)
    given = {"least": str(least), "decision": str(decision)}
    return _ask_many(request, run, decision, found.count(), given)


@permission_required("imports.view_import", raise_exception=True)
@require_http_methods(["GET", "HEAD", "POST"])
def question_page(request: UserRequest, import_id: int, record: int) -> HttpResponse:
    """Show one record beside the lead that it is likely the same as; decide about it."""
    run = import_or_404(request, import_id)
    matches = list(questions.with_leads(Match.objects.filter(import_run=run, record=record)))
    if not matches or not run.status.processed:
        raise Http404
    match = _chosen(request, matches)
    sides = sides_of(run, match)
    form = DecideForm(request.POST or None, columns=updatable(sides))
    if request.method == "POST" and form.is_valid() and may_decide(request, run):
        return _decided(request, run, match, form)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if request.POST else HTTPStatus.OK
    return _page(request, run, match, matches, sides, status)


@permission_required("imports.change_import", raise_exception=True)
@require_POST
def decide_alike(request: UserRequest, import_id: int, record: int) -> HttpResponse:
    """Decide all questions of which the same is to be said, once their number was seen."""
    run = import_or_404(request, import_id)
    match = questions.open_questions(run).filter(record=record).first()
    form = DecideForm(request.POST, columns=[])
    if match is None or not form.is_valid():
        return redirect("imports:question", run.pk, record)
    decision = form.decided()
    if "sure" in request.POST:
        done = decide.decide_alike(run.pk, record, decision, by=request.user)
        messages.success(request, said_of(done, decision))
        return redirect("imports:duplicates", run.pk)
    number = questions.alike(match).count()
    return _ask_many(request, run, decision, number, {"decision": str(decision)})


@permission_required("imports.change_import", raise_exception=True)
@require_POST
def reopen(request: UserRequest, import_id: int, record: int) -> HttpResponse:
    """Take a decision back."""
    run = import_or_404(request, import_id)
    decide.reopen(run.pk, record, by=request.user)
    messages.success(request, _("The decision was taken back; the question is open again."))
    return redirect("imports:question", run.pk, record)


def may_decide(request: UserRequest, run: Import) -> bool:
    """Whether this user can decide about duplicates of an import now."""
    waits = run.status is State.PENDING_APPROVAL
    return waits and request.user.has_perm("imports.change_import")


def said_of(done: Decided, decision: Decision) -> str:
    """Say what came of a decision."""
    sentence = ngettext(
        "%(count)s record: %(what)s.", "%(count)s records: %(what)s.", done.records
    ) % {"count": count(done.records), "what": WHAT[decision]}
    if not done.skipped:
        return sentence
    rest = ngettext(
        "%(count)s of them is skipped, because another record of the file updates the same lead.",
        "%(count)s of them are skipped, because other records of the file update the same leads.",
        done.skipped,
    )
    return f"{sentence} {rest % {'count': count(done.skipped)}}"


WHAT = {
    Decision.CREATE: gettext_lazy("created as new leads"),
    Decision.SKIP: gettext_lazy("skipped as the same leads"),
    Decision.UPDATE: gettext_lazy("update the existing leads at approval"),
    Decision.REJECT: gettext_lazy("rejected as duplicates"),
}


def _asked(request: UserRequest, run: Import, matches: Sequence[Match]) -> list[Asked]:
    others = [match.other_id for match in matches]
    visible = set(leads.visible_to(request.user).filter(pk__in=others).values_list("pk", flat=True))
    return [
        Asked(
            match,
            how_likely(match),
            agreeing(match),
            match.other_id in visible,
            _origin(run, match.other) if match.other_id not in visible else None,
            match.other.import_run_id == run.pk,
        )
        for match in matches
    ]


def _origin(run: Import, other: Lead) -> Import | None:
    return other.import_run if other.import_run_id not in {None, run.pk} else None


def _chosen(request: UserRequest, matches: list[Match]) -> Match:
    """Return the match that is asked for: the best, or another one of the record."""
    wanted = request.POST.get("other") or request.GET.get("other", "")
    return next((match for match in matches if str(match.other_id) == wanted), matches[0])


def _decided(request: UserRequest, run: Import, match: Match, form: DecideForm) -> HttpResponse:
    decision = form.decided()
    fields = form.cleaned_data["take"] if decision is Decision.UPDATE else None
    done = decide.decide(
        run.pk, match.record, decision, by=request.user, other=match.other_id, fields=fields
    )
    messages.success(request, said_of(done, decision))
    rest = questions.open_questions(run).order_by("record")
    following = rest.filter(record__gt=match.record).first() or rest.first()
    if following is None:
        return redirect("imports:duplicates", run.pk)
    return redirect("imports:question", run.pk, following.record)


def _page(
    request: UserRequest, run: Import, match: Match, matches: list[Match], sides: list[Side],
    status: HTTPStatus,
) -> HttpResponse:  # fmt: skip
    asked = _asked(request, run, matches)
    shown = next(one for one in asked if one.match.pk == match.pk)
    may = may_decide(request, run)
    number = questions.alike(match).count() if may and not match.decision else 0
    context = {
        "run": run,
        "shown": shown,
        "others": [one for one in asked if one is not shown],
        "sides": sides,
        "may_decide": may,
        "may_update": shown.visible,
        "alike": number if number > 1 else 0,
        "decided": match.get_decision_display() if match.decision else "",
    }
    return render(request, "imports/duplicate.html", context, status=status)


def _ask_many(
    request: UserRequest, run: Import, decision: Decision, number: int, given: dict[str, str]
) -> HttpResponse:
    sentence = ngettext(
        "%(count)s open question is decided: %(what)s.",
        "%(count)s open questions are decided: %(what)s.",
        number,
    ) % {"count": count(number), "what": WHAT[decision]}
    says = [sentence]
    if decision is Decision.UPDATE:
        says.append(_("Only leads that are visible are updated; other questions stay open."))
    says.append(
        _("A rejection is taken back by correcting the record.")
        if decision is Decision.REJECT
        else _("Each decision can be taken back until the import is approved.")
    )
    question = Question(
        title=_("Decide all alike?"),
        says=tuple(says),
        button=_("Decide"),
        back=redirect("imports:duplicates", run.pk).url,
        danger=False,
        name=run.name,
        form=SureForm(given),
    )
    return ask(request, question)
