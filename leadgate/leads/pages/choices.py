"""Pages for the choice lists, e.g. sources and ratings."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.db.models import Count, Q
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leadgate.accounts.pages.guards import for_all_sites
from leadgate.accounts.requests import UserRequest
from leadgate.leads import choosing
from leadgate.leads.choice_forms import ChoiceForm
from leadgate.leads.models import Choice
from leadgate.leads.words import LISTS

may_manage = for_all_sites("leads.change_choice")
MOVES = {"up": -1, "down": 1}


@dataclass(frozen=True, slots=True)
class Listed:
    """One list, and how many choices it offers."""

    name: str
    title: Promise
    offered: int
    retired: int


@require_safe
@may_manage
def lists(request: UserRequest) -> HttpResponse:
    """Show all lists."""
    counted = (
        Choice.objects.order_by()
        .values_list("list_name")
        .annotate(
            offered=Count("pk", filter=Q(active=True)), retired=Count("pk", filter=Q(active=False))
        )
    )
    numbers = {name: (offered, retired) for name, offered, retired in counted}
    listed = [Listed(name, title, *numbers.get(name, (0, 0))) for name, title in LISTS.items()]
    return render(request, "choices/lists.html", {"lists": listed})


@require_safe
@may_manage
def one_list(request: UserRequest, name: str) -> HttpResponse:
    """Show the choices of one list, in their order."""
    title = _title(name)
    text = request.GET.get("q", "").strip()
    choices = Choice.objects.filter(list_name=name).order_by("position", "label")
    if text:
        choices = choices.filter(Q(label__icontains=text) | Q(aliases__icontains=text))
    context = {"name": name, "title": title, "choices": choices, "text": text}
    return render(request, "choices/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@may_manage
def edit(request: UserRequest, name: str, choice_id: int | None = None) -> HttpResponse:
    """Add a choice, or change one."""
    title = _title(name)
    choice = Choice(list_name=name)
    if choice_id is not None:
        choice = get_object_or_404(Choice, pk=choice_id, list_name=name)
    label = choice.label
    form = ChoiceForm(request.POST or None, instance=choice)
    if request.method == "POST" and form.is_valid():
        if choice.pk is None:
            choosing.add_to_end(form.save(commit=False))
        else:
            form.save()
        messages.success(request, _("%(choice)s is saved.") % {"choice": choice.label})
        return redirect("choices:list", name)
    context = {"form": form, "name": name, "title": title, "label": label, "choice": choice}
    return render(request, "choices/form.html", context)


@require_POST
@may_manage
def move(request: UserRequest, name: str, choice_id: int) -> HttpResponse:
    """Move a choice up or down by one place."""
    choice = get_object_or_404(Choice, pk=choice_id, list_name=name)
    choosing.move(choice, MOVES.get(request.POST.get("to", ""), 0))
    return redirect("choices:list", name)


def _title(name: str) -> Promise:
    if name not in LISTS:
        raise Http404
    return LISTS[name]
