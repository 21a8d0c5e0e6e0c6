"""Process Import: which column becomes what, and how the file is understood."""

from __future__ import annotations

from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from leadgate.accounts.requests import UserRequest
from leadgate.errors import FileRefused, MappingRefused, MoveRefused
from leadgate.imports.counting import count_values
from leadgate.imports.forms.mapping import changed_columns
from leadgate.imports.forms.processing import ProcessingForm
from leadgate.imports.forms.reading import ReadingForm
from leadgate.imports.keeping import require_file
from leadgate.imports.models import Import
from leadgate.imports.options import INSPECTION, OPTIONS, Options
from leadgate.imports.pages import column_view, making, previewing, templating
from leadgate.imports.pages.access import import_or_404
from leadgate.imports.pages.actions import may_be_processed
from leadgate.imports.pages.setting import Setting, may_add_choices, saved, sent, shown
from leadgate.imports.steps import configure, process
from leadgate.leads import choosing


@permission_required("imports.change_import", raise_exception=True)
@require_http_methods(["GET", "HEAD", "POST"])
def process_import(request: UserRequest, import_id: int) -> HttpResponse:
    """Show and save how the file is to be processed; then process it, if asked."""
    run = _processable(request, import_id)
    if request.method != "POST":
        return _page(request, run, saved(run), ProcessingForm(run))
    form = ProcessingForm(run, request.POST)
    if not form.is_valid():
        setting = sent(run, request.POST, form)
        return _page(request, run, setting, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    setting = sent(run, request.POST, form)
    if {"preview", "more"} & request.POST.keys():
        return _page(request, run, setting, form, with_preview=True)
    if {"columns", "columns_shown"} & request.POST.keys():  # pages turned; nothing is saved
        return _page(request, run, setting, form)
    run = _save(request, run, setting, form)
    if "save_template" in request.POST and templating.save_as_template(request, run):
        return redirect("imports:process", run.pk)
    if "save_template" in request.POST:
        return _page(request, run, setting, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    if "save" in request.POST:
        messages.success(request, _("Saved. “%(name)s” can be processed later.") % {"name": run})
        return redirect("imports:process", run.pk)
    return _start(request, run, setting, form)


@permission_required("imports.change_import", raise_exception=True)
@require_POST
def preview_import(request: UserRequest, import_id: int) -> HttpResponse:
    """Return what would come of the first records, with the changes that are not saved yet."""
    run = _processable(request, import_id)
    form = ProcessingForm(run, request.POST)
    form.is_valid()
    setting = sent(run, request.POST, form)
    page = shown(run, setting, request.user, live=True)
    columns = column_view.rows_sent(page["columns"], request.POST)
    context = {
        **page,
        "columns": columns,
        "first_to_check": column_view.first_to_check(columns),
        **making.as_sent(page, request.POST),
        "preview": previewing.preview_of(run, setting),
        "changed": changed_columns(request.POST),
    }
    return render(request, "imports/process/live.html", context)


@permission_required("imports.change_import", raise_exception=True)
@require_POST
def file_values(request: UserRequest, import_id: int) -> HttpResponse:
    """Return the values of the choice columns that the page shows, counted in the whole file."""
    run = _processable(request, import_id)
    form = ProcessingForm(run, request.POST)
    form.is_valid()
    setting = sent(run, request.POST, form)
    there = column_view.indexes_sent(len(setting.mapping), request.POST)
    count_values(run, [index for index in setting.choice_columns if index in there])
    context = {
        "maps": [(str(index), one) for index, one in setting.value_maps.items() if index in there],
        "may_add_choices": may_add_choices(request.user),
        "run": run,
    }
    return render(request, "imports/process/values_live.html", context)


@permission_required("imports.change_import", raise_exception=True)
@require_POST
def read_again(request: UserRequest, import_id: int) -> HttpResponse:
    """Read the file as the person says that it is written; the mapping begins anew."""
    run = _processable(request, import_id)
    options: Options = OPTIONS.load(run.options)
    reading = ReadingForm(INSPECTION.load(run.inspection), options.overrides, request.POST)
    if not reading.is_valid():
        return _page(request, run, saved(run), ProcessingForm(run),
                     HTTPStatus.UNPROCESSABLE_ENTITY, reading=reading)  # fmt: skip
    try:
        configure.read_anew(run.pk, reading.overrides(), by=request.user)
    except FileRefused as error:
        reading.add_error(None, str(error))
        return _page(request, run, saved(run), ProcessingForm(run),
                     HTTPStatus.UNPROCESSABLE_ENTITY, reading=reading)  # fmt: skip
    messages.success(request, _("The file was read again, and its columns mapped anew."))
    return redirect("imports:process", run.pk)


def _processable(request: UserRequest, import_id: int) -> Import:
    run = import_or_404(request, import_id)
    require_file(run)
    if not may_be_processed(run):
        raise MoveRefused(name=run.name, label=run.status_label, move=_("processing it"))
    return run


def _save(request: UserRequest, run: Import, setting: Setting, form: ProcessingForm) -> Import:
    _add_choices(request, setting)
    return configure.configure(
        run.pk,
        by=request.user,
        mapping=setting.mapping,
        options=setting.options,
        owner=form.cleaned_data["owner"],
        on_duplicate=form.cleaned_data["on_duplicate"],
    )


def _add_choices(request: UserRequest, setting: Setting) -> None:
    """Add to the choice lists what was chosen to be added, where the user may."""
    wanted = {index: values for index, values in setting.added.items() if values}
    if not wanted:
        return
    if not may_add_choices(request.user):
        raise PermissionDenied
    for index, values in wanted.items():
        if definition := setting.definition(index):
            choosing.add_values(definition.choices, values)


def _start(
    request: UserRequest, run: Import, setting: Setting, form: ProcessingForm
) -> HttpResponse:
    try:
        process.start(run.pk, by=request.user, comment=form.cleaned_data["comment"])
    except MappingRefused:  # the page says what is wrong, beside each column
        messages.error(request, _("Saved, but not processed yet: please settle what is marked."))
        return _page(request, run, setting, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    messages.success(
        request,
        _("“%(name)s” is being processed. You can close this page.") % {"name": run.name},
    )
    return redirect("imports:list")


def _page(
    request: UserRequest,
    run: Import,
    setting: Setting,
    form: ProcessingForm,
    status: HTTPStatus = HTTPStatus.OK,
    *,
    reading: ReadingForm | None = None,
    with_preview: bool = False,
) -> HttpResponse:
    page = shown(run, setting, request.user, live=request.method == "POST")
    asked = column_view.asked_of(request.POST)
    if status is HTTPStatus.UNPROCESSABLE_ENTITY and reading is None:
        asked = column_view.Asked(column_view.Show.CHECK)
    view = column_view.view_of(page["columns"], asked)
    context = {
        **page,
        "columns": view.rows,
        "view": view,
        "counting": any(one.values and one.values.waiting for one in view.rows),
        "first_to_check": column_view.first_to_check(view.rows),
        "carried": list(column_view.carried(view, saved(run), setting)),
        **templating.shown_of(run, request.user, request.POST),
        "form": form,
        "reading": reading or ReadingForm(setting.inspection, setting.options.overrides),
        "preview": previewing.preview_of(run, setting) if with_preview else None,
    }
    return render(request, "imports/process.html", context, status=status)
