"""Sign in and out, the own password and preferences."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.views import LoginView
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from leadgate.accounts.forms import OwnPasswordForm, PreferencesForm, SignInForm
from leadgate.accounts.requests import UserRequest


class SignIn(LoginView):
    """Ask for user name and password."""

    template_name = "accounts/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True


@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request: UserRequest) -> HttpResponse:
    """Edit the own name, time zone and language."""
    form = PreferencesForm(request.POST or None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Your preferences are saved."))
        return redirect("accounts:preferences")
    if form.errors:
        request.user.refresh_from_db()  # the top bar shows what is stored
    return render(request, "accounts/preferences.html", {"form": form})


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: UserRequest) -> HttpResponse:
    """Change the own password; other devices are signed out."""
    form = OwnPasswordForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        update_session_auth_hash(request, form.save())
        messages.success(
            request, _("Your password is changed. Other devices have to sign in again.")
        )
        return redirect("accounts:preferences")
    return render(request, "accounts/password.html", {"form": form})
