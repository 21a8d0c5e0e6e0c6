"""Pages for roles: groups of permissions, recombined."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.models import Group
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from leadgate.accounts import permissions
from leadgate.accounts.forms import RoleForm
from leadgate.accounts.pages.guards import for_all_sites
from leadgate.accounts.requests import UserRequest
from leadgate.accounts.steps import change_role
from leadgate.web.pages import Question, ask

may_manage = for_all_sites("accounts.change_user")


@require_safe
@may_manage
def roles(request: UserRequest) -> HttpResponse:
    """List the roles, and what each allows."""
    groups = Group.objects.annotate(people=Count("user")).order_by("pk")
    listed = [
        (group, _allows(group)) for group in groups.prefetch_related("permissions__content_type")
    ]
    return render(request, "accounts/roles.html", {"roles": listed})


def _allows(group: Group) -> list[object]:
    held = {permissions.name_of(permission) for permission in group.permissions.all()}
    return [label for name, label in permissions.LABELS.items() if name in held]


@require_http_methods(["GET", "HEAD", "POST"])
@may_manage
def edit(request: UserRequest, role_id: int | None = None) -> HttpResponse:
    """Add a role, or change what one allows."""
    role = get_object_or_404(Group, pk=role_id) if role_id else Group()
    name = role.name
    form = RoleForm(request.POST or None, instance=role)
    if request.method == "POST" and form.is_valid() and change_role(form, by=request.user):
        messages.success(request, _("The role %(role)s is saved.") % {"role": role.name})
        return redirect("accounts:roles")
    return render(request, "accounts/role_form.html", {"form": form, "role": role, "name": name})


@require_http_methods(["GET", "HEAD", "POST"])
@may_manage
def delete(request: UserRequest, role_id: int) -> HttpResponse:
    """Delete a role that nobody has."""
    role = get_object_or_404(Group, pk=role_id)
    people = role.user_set.count()
    if people:
        messages.error(
            request,
            ngettext(
                "%(people)s user has the role %(role)s. Give that user another role first.",
                "%(people)s users have the role %(role)s. Give them another role first.",
                people,
            )
            % {"people": people, "role": role.name},
        )
        return redirect("accounts:roles")
    if request.method == "POST":
        role.delete()
        messages.success(request, _("The role is deleted."))
        return redirect("accounts:roles")
    question = Question(
        title=_("Delete the role %(role)s?") % {"role": role.name},
        says=(_("Nobody has this role. It can't be brought back, only made anew."),),
        button=_("Delete the role"),
        back=reverse("accounts:roles"),
        name=_("Roles"),
    )
    return ask(request, question)
