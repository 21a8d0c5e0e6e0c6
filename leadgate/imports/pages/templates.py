"""Templates: the list, the page of one, and its end."""

from __future__ import annotations

from collections.abc import Mapping as Table
from dataclasses import dataclass, replace
from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from leadgate.accounts.requests import UserRequest
from leadgate.engine.fields.custom import catalogue_with
from leadgate.engine.mapping.template import TemplateColumn
from leadgate.engine.plan import ColumnFormat
from leadgate.errors import TemplateExists
from leadgate.imports.forms.making import read_constants, read_derived
from leadgate.imports.forms.mapping import read_formats, read_mapping
from leadgate.imports.forms.template import TemplateForm
from leadgate.imports.models import MappingTemplate
from leadgate.imports.options import TemplateOptions
from leadgate.imports.pages import columns as rows
from leadgate.imports.pages import making
from leadgate.imports.queries import may_change_template, templates_visible_to
from leadgate.imports.steps import templates
from leadgate.leads.custom import custom_fields, custom_rows
from leadgate.web.pages import Question, ask


@dataclass(frozen=True, slots=True)
class Row:
    """One template of the list."""

    template: MappingTemplate
    mapped: int
    columns: int
    may_change: bool


@permission_required("imports.view_import", raise_exception=True)
@require_safe
def mapping_templates(request: UserRequest) -> HttpResponse:
    """Show the templates that this user may use."""
    listed = []
    for template in templates_visible_to(request.user):
        parts = template.parts()
        mapped = sum(part.target is not None for part in parts)
        may_change = may_change_template(request.user, template)
        listed.append(Row(template, mapped, len(parts), may_change))
    return render(request, "imports/mapping_templates.html", {"rows": listed})


@permission_required("imports.change_import", raise_exception=True)
@require_http_methods(["GET", "HEAD", "POST"])
def edit_template(request: UserRequest, template_id: int) -> HttpResponse:
    """Show and change a template's name, columns and options."""
    template = _changeable(request, template_id)
    parts = template.parts()
    if request.method != "POST":
        return _page(request, template, parts, TemplateForm(template))
    form = TemplateForm(template, request.POST)
    sent = _sent(parts, request.POST)
    wrong = any(column.to_check for column in _columns(sent))
    options = _options(template, sent, request.POST)
    looks = bool({"look", "more"} & request.POST.keys())
    if not form.is_valid() or wrong or looks:
        status = HTTPStatus.OK if looks else HTTPStatus.UNPROCESSABLE_ENTITY
        return _page(request, template, sent, form, status, options=options)
    try:
        templates.change(
            template,
            by=request.user,
            name=form.cleaned_data["name"],
            columns=_kept(sent, request.POST),
            options=form.options(_remaining(options, len(sent), request.POST)),
        )
    except TemplateExists as error:
        form.add_error("name", str(error))
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return _page(request, template, sent, form, status, options=options)
    messages.success(request, _("The template “%(name)s” is saved.") % {"name": template.name})
    return redirect("imports:mapping_templates")


@permission_required("imports.change_import", raise_exception=True)
@require_http_methods(["GET", "HEAD", "POST"])
def delete_template(request: UserRequest, template_id: int) -> HttpResponse:
    """Delete a template, after asking."""
    template = _changeable(request, template_id)
    if request.method != "POST":
        question = Question(
            title=_("Delete the template “%(name)s”?") % {"name": template.name},
            says=(_("Imports that were mapped by it stay as they are."),),
            button=_("Delete template"),
            back=template.get_absolute_url(),
            name=template.name,
        )
        return ask(request, question)
    templates.delete(template, by=request.user)
    messages.success(request, _("The template “%(name)s” was deleted.") % {"name": template.name})
    return redirect("imports:mapping_templates")


def _changeable(request: UserRequest, template_id: int) -> MappingTemplate:
    template = get_object_or_404(templates_visible_to(request.user), pk=template_id)
    if not may_change_template(request.user, template):
        raise PermissionDenied
    return template


def _sent(parts: tuple[TemplateColumn, ...], post: Table[str, str]) -> tuple[TemplateColumn, ...]:
    """Return the columns as the page sent them."""
    mapping = read_mapping(post, len(parts), tuple(part.target for part in parts), custom_fields())
    old = {index: part.format for index, part in enumerate(parts) if part.format}
    formats = read_formats(post, len(parts), old)
    return tuple(
        replace(part, target=mapping[index], format=formats.get(index))
        for index, part in enumerate(parts)
    )


def _kept(parts: tuple[TemplateColumn, ...], post: Table[str, str]) -> tuple[TemplateColumn, ...]:
    """Leave out the columns that are to be removed, and value maps that are to be forgotten."""
    return tuple(
        replace(part, values={}) if f"forget-{index}" in post else part
        for index, part in enumerate(parts)
        if f"remove-{index}" not in post
    )


def _options(
    template: MappingTemplate, parts: tuple[TemplateColumn, ...], post: Table[str, str]
) -> TemplateOptions:
    """Return what the page sent of values for every lead and columns made from others."""
    old, custom = template.settings(), custom_fields()
    mapping = tuple(part.target for part in parts)
    return replace(
        old,
        constants=read_constants(post, old.constants, custom),
        derived=read_derived(post, len(parts), mapping, old.derived, custom),
    )


def _remaining(options: TemplateOptions, columns: int, post: Table[str, str]) -> TemplateOptions:
    """Number the columns anew once some are removed; what was made from those goes."""
    left = [index for index in range(columns) if f"remove-{index}" not in post]
    place = {index: number for number, index in enumerate(left)}
    return replace(
        options,
        derived=tuple(
            replace(one, columns=tuple(place[index] for index in one.columns))
            for one in options.derived
            if all(index in place for index in one.columns)
        ),
    )


def _columns(parts: tuple[TemplateColumn, ...]) -> list[rows.Column]:
    header = [part.header for part in parts]
    mapping = tuple(part.target for part in parts)
    custom = custom_fields()
    catalogue = catalogue_with(custom)
    notices = rows.notices_of(header, mapping, custom)
    return [
        rows.Column(
            index=index,
            header=part.header,
            samples=(),
            filled=0,
            target=part.target,
            word="",
            reason="",
            perhaps="",
            notices=tuple(notices[index]),
            format=part.format or ColumnFormat(),
            definition=catalogue.get(part.target.field) if part.target else None,
        )
        for index, part in enumerate(parts)
    ]


def _page(
    request: UserRequest,
    template: MappingTemplate,
    parts: tuple[TemplateColumn, ...],
    form: TemplateForm,
    status: HTTPStatus = HTTPStatus.OK,
    *,
    options: TemplateOptions | None = None,
) -> HttpResponse:
    header = [part.header for part in parts]
    mapping = tuple(part.target for part in parts)
    context = {
        **making.shown_of(header, mapping, options or template.settings(), custom_rows()),
        "template": template,
        "form": form,
        "listed": list(zip(_columns(parts), parts, strict=True)),
        "sections": rows.grouped_fields(custom_fields()),
        "delete": reverse("imports:delete_template", args=[template.pk]),
    }
    return render(request, "imports/mapping_template.html", context, status=status)
