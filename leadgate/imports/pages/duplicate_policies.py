"""Duplicates: for each site, what new imports begin with."""

from __future__ import annotations

from http import HTTPStatus
from typing import NamedTuple

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from leadgate.accounts.models import Site
from leadgate.accounts.pages.guards import for_all_sites
from leadgate.accounts.requests import UserRequest
from leadgate.imports.forms.duplicate_policy import DuplicatePolicyForm
from leadgate.imports.models import DuplicatePolicy
from leadgate.imports.options import Key, Options
from leadgate.imports.steps import duplicate_policies, site_policies

may_manage = for_all_sites(site_policies.PERMISSION)


class Line(NamedTuple):
    """One site, and what is set for its imports; policy None: as for all sites."""

    site: Site | None
    policy: DuplicatePolicy | None
    keys: str


@require_safe
@may_manage
def policies(request: UserRequest) -> HttpResponse:
    """List what is set, for all sites and for each."""
    found = {policy.site_id: policy for policy in DuplicatePolicy.objects.all()}
    sites = [None, *Site.objects.order_by("-active", "name")]
    lines = [_line(site, found.get(site.pk if site else None)) for site in sites]
    return render(request, "duplicates/list.html", {"lines": lines})


@require_http_methods(["GET", "HEAD", "POST"])
@may_manage
def edit(request: UserRequest, site_id: int | None = None) -> HttpResponse:
    """Set it for one site, or for all that have nothing of their own."""
    site = get_object_or_404(Site, pk=site_id) if site_id else None
    own = DuplicatePolicy.objects.filter(site=site).first()
    if request.method == "POST" and "follow" in request.POST and site:
        duplicate_policies.drop_policy(site, by=request.user)
        messages.success(request, _("%(site)s follows what is set for all sites.") % {"site": site})
        return redirect("duplicates:list")
    form = DuplicatePolicyForm(own, request.POST or None)
    if request.method == "POST" and form.is_valid():
        duplicate_policies.set_policy(site, by=request.user, **form.given())
        messages.success(request, _("It is saved what new imports begin with."))
        return redirect("duplicates:list")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context = {"form": form, "site": site, "own": own is not None}
    return render(request, "duplicates/form.html", context, status=status)


def _line(site: Site | None, policy: DuplicatePolicy | None) -> Line:
    keys = policy.keys if policy else [str(key) for key in Options().duplicate_keys]
    labels = [str(Key(key).label) for key in keys if key in set(Key)]
    return Line(site, policy, "; ".join(labels))
