"""The suppression list: add many, remove many, look one up; nobody can read it."""

from __future__ import annotations

from http import HTTPStatus

from django import forms
from django.contrib import messages
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods

from leadgate.accounts.pages.guards import for_all_sites
from leadgate.accounts.requests import UserRequest
from leadgate.imports.models import Suppressed
from leadgate.imports.models.suppressed import SuppressedKind
from leadgate.imports.rules_in_force import PERMISSION
from leadgate.imports.steps import suppress
from leadgate.imports.suppression import meant_by
from leadgate.web.forms import Form
from leadgate.web.pages import Question, ask
from leadgate.web.paging import page_of
from leadgate.web.templatetags.web import count

may_manage = for_all_sites(PERMISSION)
NAMED = 10  # unreadable lines that are named


class LinesForm(Form):
    """Addresses, domains and numbers, one per line."""

    lines = forms.CharField(
        label=gettext_lazy("Addresses, domains or numbers, one per line"),
        widget=forms.Textarea({"rows": 6, "spellcheck": "false", "autocomplete": "off"}),
        help_text=gettext_lazy(
            "Such as ann@example.com, example.net or +1 202 555 0143. Only fingerprints are kept."
        ),
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("They are"), required=False,
        choices=[("", gettext_lazy("Whatever they look like")), *SuppressedKind.choices],
    )  # fmt: skip
    note = forms.CharField(
        label=gettext_lazy("Note"), required=False, max_length=200,
        help_text=gettext_lazy("Why, or from where."),
    )  # fmt: skip

    def kind_chosen(self) -> SuppressedKind | None:
        """Return the kind; None to find it out."""
        chosen = self.cleaned_data["kind"]
        return SuppressedKind(chosen) if chosen else None

    def keep_unreadable(self, done: suppress.Done) -> None:
        """Leave in the form what could not be read, and say so."""
        first = ", ".join(f"“{one.text[:80]}”" for one in done.unreadable[:NAMED])
        more = len(done.unreadable) - NAMED
        text = _("No address, domain or number: %s") % first
        self.add_error("lines", f"{text} …" if more > 0 else text)
        self.data = {**self.data, "lines": "\n".join(one.text for one in done.unreadable)}


@require_http_methods(["GET", "HEAD", "POST"])
@may_manage
def suppression(request: UserRequest) -> HttpResponse:
    """Show how many there are and the newest; add or remove many."""
    if request.method != "POST":
        return _page(request, LinesForm())
    form = LinesForm(request.POST.dict())
    if not form.is_valid():
        return _page(request, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    data = form.cleaned_data
    if "remove" in request.POST:
        done = suppress.remove(data["lines"], by=request.user, kind=form.kind_chosen())
        said = _removed(done)
    else:
        done = suppress.add(
            data["lines"], by=request.user, kind=form.kind_chosen(), note=data["note"]
        )
        said = _added(done)
    messages.success(request, said)
    if done.unreadable:
        form.keep_unreadable(done)
        return _page(request, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    return redirect("suppression:list")


@require_http_methods(["GET", "HEAD", "POST"])
@may_manage
def remove(request: UserRequest, entry_id: int) -> HttpResponse:
    """Take one entry off the list."""
    entry = get_object_or_404(Suppressed, pk=entry_id)
    if request.method != "POST":
        question = Question(
            title=_("Take this entry off the suppression list?"),
            says=(
                f"{entry.get_kind_display()}{f', {entry.note}' if entry.note else ''}",
                _("What it stands for can be imported again."),
            ),
            button=_("Take off"),
            back=request.path.removesuffix(f"{entry_id}/remove/"),
            name=_("Suppression list"),
        )
        return ask(request, question)
    suppress.remove_entry(entry, by=request.user)
    messages.success(request, _("The entry is off the list."))
    return redirect("suppression:list")


def _added(done: suppress.Done) -> str:
    text = ngettext("%s entry added.", "%s entries added.", done.changed) % count(done.changed)
    there = ngettext("%s was on the list.", "%s were on the list.", done.already)
    return f"{text} {there % count(done.already)}" if done.already else text


def _removed(done: suppress.Done) -> str:
    text = ngettext("%s entry removed.", "%s entries removed.", done.changed) % count(done.changed)
    there = ngettext("%s was not on the list.", "%s were not on the list.", done.already)
    return f"{text} {there % count(done.already)}" if done.already else text


def _page(
    request: UserRequest, form: LinesForm, status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    numbers = dict(Suppressed.objects.order_by().values_list("kind").annotate(number=Count("pk")))
    wanted = request.GET.get("q", "").strip()
    sought = meant_by(wanted.splitlines()[0])[0] if wanted else None
    entry = None
    if sought and sought.kind:
        found = Suppressed.objects.select_related("entered_by")
        entry = found.filter(fingerprint=sought.fingerprint).first()
    context = {
        "form": form,
        "numbers": [(kind.label, numbers.get(kind.value, 0)) for kind in SuppressedKind],
        "page": page_of(Suppressed.objects.select_related("entered_by"), request.GET),
        "wanted": wanted,
        "sought": sought,
        "entry": entry,
    }
    return render(request, "suppression/list.html", context, status=status)
