"""The addresses of the imports' pages, below /leads/imports/."""

from __future__ import annotations

from django.urls import path

from leadgate.imports.pages import (
    approve,
    corrected_file,
    correcting,
    corrections,
    detail,
    files,
    leaving_out,
    listing,
    live,
    moves,
    new,
    process,
    record,
    repairing,
    results,
    templates,
    templating,
    undo,
    uploaded,
)

app_name = "imports"

urlpatterns = [
    path("", listing.view_imports, name="list"),
    path("live/", live.running_imports, name="live"),
    path("new/", new.new_import, name="new"),
    path("template.csv", files.template, name="template"),
    path("sample.csv", files.sample, name="sample"),
    path("templates/", templates.mapping_templates, name="mapping_templates"),
    path("templates/<int:template_id>/", templates.edit_template, name="edit_template"),
    path("templates/<int:template_id>/delete/", templates.delete_template, name="delete_template"),
    path("<int:import_id>/", detail.import_details, name="detail"),
    path("<int:import_id>/live/", live.running_import, name="detail_live"),
    path("<int:import_id>/uploaded/", uploaded.upload_complete, name="uploaded"),
    path("<int:import_id>/process/", process.process_import, name="process"),
    path("<int:import_id>/process/preview/", process.preview_import, name="preview"),
    path("<int:import_id>/process/values/", process.file_values, name="values"),
    path("<int:import_id>/process/template/", templating.apply_template, name="apply_template"),
    path("<int:import_id>/process/read/", process.read_again, name="read"),
    path("<int:import_id>/file/", files.original, name="file"),
    path("<int:import_id>/errors.csv", files.errors, name="errors"),
    path("<int:import_id>/approve/", approve.approve, name="approve"),
    path("<int:import_id>/cancel/", moves.cancel, name="cancel"),
    path("<int:import_id>/discard/", moves.discard, name="discard"),
    path("<int:import_id>/approve/again/", approve.approve_again, name="approve_again"),
    path("<int:import_id>/undo/", undo.undo, name="undo"),
    path("<int:import_id>/undone/", undo.undone, name="undone"),
    path("<int:import_id>/delete/", moves.delete, name="delete"),
    path("<int:import_id>/results/", results.view_results, name="results"),
    path("<int:import_id>/results/correct/", correcting.correct_many, name="correct"),
    path("<int:import_id>/results/leave-out/", leaving_out.leave_out_many, name="leave_out"),
    path("<int:import_id>/corrected/", corrected_file.corrected_file, name="corrected_file"),
    path("<int:import_id>/corrections/", corrections.view_corrections, name="corrections"),
    path(
        "<int:import_id>/corrections/<int:correction>/",
        corrections.view_correction,
        name="correction",
    ),
    path(
        "<int:import_id>/corrections/<int:correction>/undo/",
        corrections.undo_correction,
        name="undo_correction",
    ),
    path("<int:import_id>/results/<int:record>/", record.record_details, name="record"),
    path("<int:import_id>/results/<int:record>/cells/", record.cells, name="record_cells"),
    path(
        "<int:import_id>/results/<int:record>/correct/",
        repairing.correct_record,
        name="correct_record",
    ),
    path("<int:import_id>/results/<int:record>/delete/", record.delete, name="record_delete"),
]
