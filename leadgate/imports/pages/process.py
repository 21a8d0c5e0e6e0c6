"""Process Import: which column becomes what, and how the file is understood."""

from __future__ import annotations

from dataclasses import replace
from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from leadgate.accounts.requests import UserRequest
from leadgate.engine.fields import Kind
from leadgate.engine.mapping import Mapping
from leadgate.errors import MappingRefused, MoveRefused
from leadgate.imports.forms.mapping import read_formats, read_mapping
from leadgate.imports.forms.processing import ProcessingForm
from leadgate.imports.models import Import
from leadgate.imports.options import INSPECTION, MAPPING, OPTIONS, Key, Options
from leadgate.imports.pages import columns as shown
from leadgate.imports.pages.access import import_or_404
from leadgate.imports.pages.actions import actions_of, may_be_processed
from leadgate.imports.pages.understood import understood
from leadgate.imports.steps import configure, process
from leadgate.imports.steps.upload import suggestions_for


@permission_required("imports.change_import", raise_exception=True)
@require_http_methods(["GET", "HEAD", "POST"])
def process_import(request: UserRequest, import_id: int) -> HttpResponse:
    """Show and save how the file is to be processed; then process it, if asked."""
    run = import_or_404(request, import_id)
    if not may_be_processed(run):
        raise MoveRefused(name=run.name, label=run.status_label, move=_("processing it"))
    if request.method != "POST":
        return _page(request, run, ProcessingForm(run), HTTPStatus.OK)
    form = ProcessingForm(run, request.POST)
    if not form.is_valid():
        return _page(request, run, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    run = _save(request, run, form)
    if "save" in request.POST:
        messages.success(request, _("Saved. “%(name)s” can be processed later.") % {"name": run})
        return redirect("imports:process", run.pk)
    try:
        process.start(run.pk, by=request.user)
    except MappingRefused:  # the page says what is wrong, beside each column
        messages.error(request, _("Saved, but not processed yet: please settle what is marked."))
        return _page(request, run, ProcessingForm(run), HTTPStatus.UNPROCESSABLE_ENTITY)
    messages.success(
        request,
        _("“%(name)s” is being processed. You can close this page.") % {"name": run.name},
    )
    return redirect("imports:list")


def _save(request: UserRequest, run: Import, form: ProcessingForm) -> Import:
    mapping, options = sent(request, run, form)
    return configure.configure(
        run.pk,
        by=request.user,
        mapping=mapping,
        options=options,
        owner=form.cleaned_data["owner"],
        on_duplicate=form.cleaned_data["on_duplicate"],
    )


def sent(request: UserRequest, run: Import, form: ProcessingForm) -> tuple[Mapping, Options]:
    """Return the mapping and the options that the page sent."""
    kept: Options = OPTIONS.load(run.options)
    old: Mapping = MAPPING.load(run.mapping)
    mapping = read_mapping(request.POST, len(old), old)
    options = replace(
        kept,
        formats=read_formats(request.POST, len(old), kept.formats),
        country=form.cleaned_data["country"],
        duplicate_keys=tuple(Key(key) for key in form.cleaned_data["duplicate_keys"]),
    )
    return mapping, options


def _page(
    request: UserRequest, run: Import, form: ProcessingForm, status: HTTPStatus
) -> HttpResponse:
    inspection = INSPECTION.load(run.inspection)
    options: Options = OPTIONS.load(run.options)
    mapping: Mapping = MAPPING.load(run.mapping)
    if request.method == "POST":
        mapping = read_mapping(request.POST, len(mapping), mapping)
    columns = shown.columns_of(
        inspection,
        mapping,
        suggestions_for(inspection, request.user),
        dict(options.formats),
        decided=run.events.filter(what="mapped").exists(),
    )
    context = {
        "run": run,
        "form": form,
        "inspection": inspection,
        "understood": understood(inspection),
        "columns": columns,
        "counter": shown.count(columns),
        "general": shown.general_notices(inspection.layout.header, mapping),
        "sections": shown.grouped_fields(),
        "actions": actions_of(run, request.user),
        "asks_country": any(_has_place(column) for column in columns),
    }
    return render(request, "imports/process.html", context, status=status)


def _has_place(column: shown.Column) -> bool:
    places = {Kind.PHONE, Kind.POSTAL_CODE, Kind.STATE}
    return column.definition is not None and column.definition.kind in places
