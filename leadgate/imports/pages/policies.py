"""Approval: for each site, when a second person has to approve."""

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
from leadgate.imports.forms.policy import PolicyForm
from leadgate.imports.models import ApprovalPolicy
from leadgate.imports.steps import policies, site_policies
from leadgate.settings import settings

may_manage = for_all_sites(site_policies.PERMISSION)


class Line(NamedTuple):
    """One site, and what is set for its imports; None: as for all sites."""

    site: Site | None
    policy: ApprovalPolicy | None


@require_safe
@may_manage
def approval(request: UserRequest) -> HttpResponse:
    """List what is set, for all sites and for each."""
    found = {policy.site_id: policy for policy in ApprovalPolicy.objects.all()}
    sites = Site.objects.order_by("-active", "name")
    lines = [Line(None, found.get(None)), *(Line(site, found.get(site.pk)) for site in sites)]
    context = {"lines": lines, "demanded": settings().second_person}
    return render(request, "approval/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@may_manage
def edit(request: UserRequest, site_id: int | None = None) -> HttpResponse:
    """Set it for one site, or for all that have nothing of their own."""
    site = get_object_or_404(Site, pk=site_id) if site_id else None
    own = ApprovalPolicy.objects.filter(site=site).first()
    if request.method == "POST" and "follow" in request.POST and site:
        policies.drop_policy(site, by=request.user)
        messages.success(request, _("%(site)s follows what is set for all sites.") % {"site": site})
        return redirect("approval:list")
    sent = request.POST if request.method == "POST" else None
    form = PolicyForm(sent, instance=own or ApprovalPolicy(site=site))
    if sent is not None and form.is_valid():
        policies.set_policy(site, by=request.user, **form.cleaned_data)
        messages.success(request, _("It is saved who approves imports."))
        return redirect("approval:list")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context = {"form": form, "site": site, "own": own is not None}
    return render(request, "approval/form.html", context, status=status)
