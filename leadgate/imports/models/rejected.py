"""A record that was not taken, as it stood in the file, with every reason."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models


class RejectedRecord(models.Model):
    """One rejected record.

    Attributes:
        record: its number in the file, from 1.
        line: the line of the file where it begins.
        cells: its cells as they stood in the file, in the file's order.
        original: its text, where the cells don't say all; null otherwise.
        errors: [{"code", "field", "message"}], at least one.
    """

    import_run = models.ForeignKey(
        "imports.Import",
        db_column="import_id",
        on_delete=models.CASCADE,
        related_name="rejected_records",
        db_index=False,
    )
    record = models.BigIntegerField()
    line = models.BigIntegerField()
    cells = ArrayField(models.TextField())
    original = models.TextField(null=True)
    errors = models.JSONField()

    class Meta:
        db_table = "lead_import_rejected"
        ordering = ["record"]
        constraints = [
            models.UniqueConstraint(fields=["import_run", "record"], name="rejected_once")
        ]

    def __str__(self) -> str:
        return f"{self.import_run_id}:{self.line}"
