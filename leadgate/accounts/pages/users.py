"""Pages for those who look after users."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from leadgate.accounts import queries
from leadgate.accounts.forms import NewPasswordForm, NewUserForm, UserForm
from leadgate.accounts.models import User
from leadgate.accounts.requests import UserRequest
from leadgate.web.paging import page_of
from leadgate.web.sorting import sorting_of

may_manage = permission_required("accounts.change_user", raise_exception=True)
COLUMNS = {"name": "username", "last": "last_login"}


@require_safe
@may_manage
def users(request: UserRequest) -> HttpResponse:
    """List the users."""
    sorting = sorting_of(request.GET, COLUMNS, default="name", newest_first=["last"])
    text = request.GET.get("q", "").strip()
    found = queries.manageable_by(request.user).select_related("site").prefetch_related("groups")
    if text:
        in_name = Q(username__icontains=text) | Q(email__icontains=text)
        found = found.filter(in_name | Q(first_name__icontains=text) | Q(last_name__icontains=text))
    page = page_of(found, request.GET, by=COLUMNS[sorting.name], descending=sorting.descending)
    context = {"page": page, "sorting": sorting, "text": text}
    return render(request, "accounts/users.html", context)


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@may_manage
def add(request: UserRequest) -> HttpResponse:
    """Add a user."""
    form = NewUserForm(request.POST or None, administrator=request.user)
    if request.method == "POST" and form.is_valid():
        user = form.save()
        messages.success(request, _("%(user)s can sign in now.") % {"user": user})
        return redirect("accounts:users")
    return render(request, "accounts/user_form.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@may_manage
def edit(request: UserRequest, user_id: int) -> HttpResponse:
    """Edit a user: name, roles, site, and whether the user may sign in."""
    person = get_object_or_404(queries.manageable_by(request.user), pk=user_id)
    form = UserForm(request.POST or None, instance=person, administrator=request.user)
    if request.method == "POST" and form.is_valid():
        messages.success(request, _("%(user)s is saved.") % {"user": form.save()})
        return redirect("accounts:users")
    name = str(User.objects.get(pk=user_id)) if form.errors else str(person)
    context = {"form": form, "person": person, "name": name}
    return render(request, "accounts/user_form.html", context)


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@may_manage
def reset_password(request: UserRequest, user_id: int) -> HttpResponse:
    """Set another user's password anew; that user is signed out everywhere."""
    person = get_object_or_404(queries.manageable_by(request.user), pk=user_id)
    form = NewPasswordForm(person, request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("%(user)s has a new password.") % {"user": person})
        return redirect("accounts:user", user_id)
    return render(request, "accounts/user_password.html", {"form": form, "person": person})
