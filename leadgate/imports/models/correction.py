"""What people have corrected of an import's rejected records, and how it was before."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class CorrectionKind(models.TextChoices):
    """How a correction was made."""

    CELLS = "cells", _("One record by hand")
    EDIT = "edit", _("One column of many records")
    FILE = "file", _("A corrected error file")


class CorrectionState(models.TextChoices):
    """How far a correction is."""

    RUNNING = "running", _("Running")
    DONE = "done", _("Done")
    STOPPED = "stopped", _("Stopped")
    UNDOING = "undoing", _("Being undone")
    UNDONE = "undone", _("Undone")


class Correction(models.Model):
    """One correction: of one record, or of many in the same way.

    Attributes:
        kind: how it was made.
        state: how far it is; records are changed while it runs, piece by piece.
        edit: for EDIT: {"how", "column", "find", "put"} (engine's `Edit`).
        selection: for EDIT: which rejected records (`imports.corrections.Selection`).
        storage_key: for FILE: where the file lies until it has been read; then blank.
        file_name: for FILE: as the user knows it.
        reading: for FILE: how it is read, until it has been read.
        reached: up to which record, or range of the file, it has come.
        records: whose cells it has changed.
        accepted: those of them that have joined the import.
        report: for FILE: what became of the other rows, in numbers and lines.
        new_choices: choice list → values that approval adds to it.
        failure: why it was stopped, as a sentence.
    """

    import_run = models.ForeignKey(
        "imports.Import", db_column="import_id", on_delete=models.CASCADE,
        related_name="corrections",
    )  # fmt: skip
    kind = models.CharField(max_length=10, choices=CorrectionKind)
    state = models.CharField(
        max_length=10, choices=CorrectionState, default=CorrectionState.RUNNING
    )
    edit = models.JSONField(default=dict)
    selection = models.JSONField(default=dict)
    storage_key = models.CharField(max_length=250, blank=True)
    file_name = models.CharField(max_length=250, blank=True)
    reading = models.JSONField(default=dict)
    reached = models.BigIntegerField(default=0)
    records = models.BigIntegerField(default=0)
    accepted = models.BigIntegerField(default=0)
    report = models.JSONField(default=dict)
    new_choices = models.JSONField(default=dict)
    failure = models.TextField(blank=True)
    at = models.DateTimeField(db_default=Now())
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    undone = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        db_table = "lead_import_correction"
        ordering = ["-id"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.import_run_id}/{self.pk}"

    @property
    def still_wrong(self) -> int:
        """Records that it changed and that are rejected all the same."""
        return self.records - self.accepted


class CorrectedRecord(models.Model):
    """One record that a correction changed: the rejected record before, its cells after.

    Attributes:
        record, line, cells, original, corrected, errors: the rejected record as
            it was, to be put back when the correction is undone.
        after: its cells as the correction made them, one per column.
        accepted: it has joined the import.
    """

    correction = models.ForeignKey(
        Correction, on_delete=models.CASCADE, related_name="corrected_records", db_index=False
    )
    import_run = models.ForeignKey(
        "imports.Import", db_column="import_id", on_delete=models.CASCADE,
        related_name="corrected_records", db_index=False,
    )  # fmt: skip
    record = models.BigIntegerField()
    line = models.BigIntegerField()
    cells = ArrayField(models.TextField())
    original = models.TextField(null=True)
    corrected = ArrayField(models.TextField(), null=True)
    errors = models.JSONField()
    after = ArrayField(models.TextField())
    accepted = models.BooleanField()

    class Meta:
        db_table = "lead_import_corrected"
        ordering = ["record", "correction"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["correction", "record"], name="corrected_once")
        ]
        indexes = [models.Index(fields=["import_run", "record"], name="corrected_record")]

    def __str__(self) -> str:
        return f"{self.correction_id}:{self.record}"
