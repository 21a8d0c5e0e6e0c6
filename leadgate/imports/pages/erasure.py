"""Erase a person: look what there is, say yes, keep the receipt."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from leadgate.accounts.pages.guards import for_all_sites
from leadgate.accounts.requests import UserRequest
from leadgate.imports import traces
from leadgate.imports.forms.erasure import ErasureForm
from leadgate.imports.models import Erasure, Import
from leadgate.imports.rules_in_force import may_change_rules
from leadgate.imports.steps import erase
from leadgate.leads.models import Lead
from leadgate.web.paging import page_of

may_manage = for_all_sites(erase.PERMISSION)
SHOWN = 50  # leads that are named before somebody says yes

WORDS = {
    "leads": gettext_lazy("Leads"),
    "staged": gettext_lazy("Staged leads"),
    "updates": gettext_lazy("Updates of leads"),
    "rejected": gettext_lazy("Rejected records"),
    "corrections": gettext_lazy("Corrected records"),
    "texts": gettext_lazy("Notes, comments and other texts"),
    "file_records": gettext_lazy("Records in stored files"),
    "files": gettext_lazy("Stored files written anew"),
}
KINDS = {
    "email": gettext_lazy("email address"),
    "phone": gettext_lazy("phone number"),
    "name": gettext_lazy("name"),
    "lead": gettext_lazy("lead"),
}


@require_http_methods(["GET", "HEAD", "POST"])
@may_manage
def erasure(request: UserRequest) -> HttpResponse:
    """Ask whom; show what there is; then erase."""
    if request.method != "POST":
        return _page(request, ErasureForm(initial={"lead": request.GET.get("lead")}))
    form = ErasureForm(request.POST)
    if not form.is_valid():
        return _page(request, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    if "erase" not in request.POST:
        return _found(request, form)
    done = erase.ask(
        form.sought,
        by=request.user,
        comment=form.cleaned_data["comment"],
        also_suppress=form.cleaned_data["also_suppress"],
    )
    return redirect("erasure:receipt", done.pk)


@require_safe
@may_manage
def receipt(request: UserRequest, erasure_id: int) -> HttpResponse:
    """Show what was erased, and whether the receipt is as it was written."""
    found = get_object_or_404(Erasure.objects.select_related("by"), pk=erasure_id)
    names = dict(
        Import.objects.filter(pk__in=[place["import"] for place in found.places]).values_list(
            "pk", "name"
        )
    )
    context = {
        "erasure": found,
        "kinds": [KINDS.get(kind, kind) for kind in found.kinds],
        "counts": [(WORDS.get(what, what), number) for what, number in found.counts.items()],
        "places": [
            {**place, "name": names.get(place["import"], "")}
            for place in found.places
            if place["records"]
        ],
        "genuine": found.digest == found.computed(),
    }
    return render(request, "erasure/receipt.html", context)


def _found(request: UserRequest, form: ErasureForm) -> HttpResponse:
    """Say what the database holds, and which leads, before anything is erased."""
    found = traces.find(form.sought)
    leads = Lead.objects.filter(pk__in=found.leads).select_related("import_run", "site")
    context = {
        "form": form,
        "counts": [(WORDS[what], number) for what, number in traces.foreseen_rows(found).items()],
        "leads": leads.order_by("pk")[:SHOWN],
        "more": max(0, len(found.leads) - SHOWN),
        "files": traces.stored().count(),
        "hidden": [form[name] for name in form.fields],
    }
    return render(request, "erasure/found.html", context)


def _page(
    request: UserRequest, form: ErasureForm, status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    if not may_change_rules(request.user, None):
        form.fields["also_suppress"].disabled = True
        form.fields["also_suppress"].help_text = _("You may not change the suppression list.")
    page = page_of(Erasure.objects.select_related("by"), request.GET)
    return render(request, "erasure/erasure.html", {"form": form, "page": page}, status=status)
