"""Custom fields: the list, the page of one, and its end."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import Max
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from leadgate.accounts.pages.guards import for_all_sites
from leadgate.accounts.requests import UserRequest
from leadgate.leads.field_forms import CustomFieldForm
from leadgate.leads.models import CustomField, Lead
from leadgate.web.pages import Question, ask
from leadgate.web.templatetags.web import count

may_manage = for_all_sites("leads.change_choice")


@require_safe
@may_manage
def fields(request: UserRequest) -> HttpResponse:
    """Show all custom fields, in their order."""
    return render(request, "fields/list.html", {"fields": CustomField.objects.all()})


@require_http_methods(["GET", "HEAD", "POST"])
@may_manage
def edit(request: UserRequest, field_id: int | None = None) -> HttpResponse:
    """Add a custom field, or change one."""
    field = CustomField() if field_id is None else get_object_or_404(CustomField, pk=field_id)
    label = field.label
    form = CustomFieldForm(request.POST or None, instance=field)
    if request.method == "POST" and form.is_valid():
        saved = form.save(commit=False)
        if saved.pk is None:
            last = CustomField.objects.aggregate(last=Max("position"))["last"]
            saved.position = 0 if last is None else last + 1
        saved.save()
        messages.success(request, _("%(field)s is saved.") % {"field": saved.label})
        return redirect("fields:list")
    context = {"form": form, "field_row": field, "label": label}
    return render(request, "fields/form.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@may_manage
def delete(request: UserRequest, field_id: int) -> HttpResponse:
    """Delete a custom field, once the user is sure; leads keep what they hold, unseen."""
    field = get_object_or_404(CustomField, pk=field_id)
    if request.method != "POST":
        return ask(request, _question(field))
    field.delete()
    messages.success(request, _("%(field)s is deleted.") % {"field": field.label})
    return redirect("fields:list")


def _question(field: CustomField) -> Question:
    """Say how many leads hold a value. Cost: reads the custom values of all leads."""
    held = Lead.objects.filter(custom__has_key=field.name).count()
    says = ngettext(
        "%(count)s lead has a value of it; the value is not shown any more.",
        "%(count)s leads have a value of it; the values are not shown any more.",
        held,
    ) % {"count": count(held)}
    return Question(
        title=_("Delete the field %(field)s?") % {"field": field.label},
        says=(says, _("Columns that are mapped to it have to be mapped anew.")),
        button=_("Delete field"),
        back=field.get_absolute_url(),
        name=field.label,
    )
