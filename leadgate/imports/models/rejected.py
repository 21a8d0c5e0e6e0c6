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
        corrected: its cells as people have corrected them so far, one per
            column; null for none. The errors are theirs then.
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
    corrected = ArrayField(models.TextField(), null=True)
    errors = models.JSONField()

    class Meta:
        db_table = "lead_import_rejected"
        ordering = ["record"]
        constraints = [
            models.UniqueConstraint(fields=["import_run", "record"], name="rejected_once")
        ]

    def __str__(self) -> str:
        return f"{self.import_run_id}:{self.line}"

    @property
    def now(self) -> list[str]:
        """Its cells as they are now: corrected, else as they stood in the file."""
        return self.cells if self.corrected is None else self.corrected

    @property
    def malformed(self) -> bool:
        """Whether nobody knows which cell belongs to which column."""
        return self.original is not None and self.corrected is None
