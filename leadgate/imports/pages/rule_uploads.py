"""A file to try rules on, brought along instead of the last import."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from leadgate.accounts.requests import UserRequest
from leadgate.errors import FileRefused
from leadgate.imports.forms.new_import import ACCEPTED
from leadgate.imports.pages.rule_scope import scope_of
from leadgate.imports.pages.rule_trial import SESSION
from leadgate.imports.rule_sample import LARGEST, forget_file, keep_file
from leadgate.imports.uploading import refusal_of
from leadgate.web.forms import Form
from leadgate.web.templatetags.web import size


class SampleForm(Form):
    """The file."""

    file = forms.FileField(
        label=gettext_lazy("A file of your own"),
        widget=forms.FileInput({"accept": ACCEPTED}),
        allow_empty_file=True,
        help_text=gettext_lazy("It is not imported, and its first 10,000 records are looked at."),
    )


@require_POST
def sample(request: UserRequest) -> HttpResponse:
    """Keep the file that was sent, or forget the one that was kept."""
    scope = scope_of(request)
    form = SampleForm(request.POST, request.FILES)
    refusal = refusal_of(request)
    if "forget" in request.POST:
        request.session.pop(SESSION, None)
        forget_file(request.user)
    elif refusal is not None:
        messages.error(request, str(refusal))
    elif form.is_valid():
        file = form.cleaned_data["file"]
        try:
            request.session[SESSION] = keep_file(file.chunks(), file.name, request.user)
        except FileRefused as error:
            messages.error(request, str(error))
    else:
        limit = _("Choose a file first; it can have %s at most.") % size(LARGEST)
        messages.error(request, limit)
    return redirect(scope.address("rules"))
