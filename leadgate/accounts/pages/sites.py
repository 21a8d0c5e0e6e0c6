"""Pages for sites."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from leadgate.accounts.forms import SiteForm
from leadgate.accounts.models import Site
from leadgate.accounts.pages.guards import for_all_sites
from leadgate.accounts.requests import UserRequest

may_manage = for_all_sites("accounts.change_site")


@require_safe
@may_manage
def sites(request: UserRequest) -> HttpResponse:
    """List the sites."""
    listed = Site.objects.annotate(people=Count("user", filter=Q(user__is_active=True)))
    return render(request, "accounts/sites.html", {"sites": listed.order_by("-active", "name")})


@require_http_methods(["GET", "HEAD", "POST"])
@may_manage
def edit(request: UserRequest, site_id: int | None = None) -> HttpResponse:
    """Add a site, rename one, or take one out of use."""
    site = get_object_or_404(Site, pk=site_id) if site_id else Site()
    name = site.name
    form = SiteForm(request.POST or None, instance=site)
    if request.method == "POST" and form.is_valid():
        messages.success(request, _("The site %(site)s is saved.") % {"site": form.save()})
        return redirect("accounts:sites")
    return render(request, "accounts/site_form.html", {"form": form, "site": site, "name": name})
