"""Records whose row is no longer the import's: what they counted as, and where they went."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class Departed(models.TextChoices):
    """Why a record has no row of its own any more."""

    KEPT = "kept", _("Kept when the import was undone, because people had worked on it")
    DELETED = "deleted", _("Deleted by a person")
    ERASED = "erased", _("Erased on request")


class DepartedRecord(models.Model):
    """One record of an import whose lead went another way than the import.

    It still counts: the rows of an import and its departed records together are
    the records of its file, each once.

    Attributes:
        record: its number in the file, from 1.
        line: the line of the file where it begins; null where that is unknown.
        counted: the import's number that holds it: created, skipped …
        lead_id: the lead, where there is one still.
    """

    import_run = models.ForeignKey(
        "imports.Import", db_column="import_id", on_delete=models.CASCADE, related_name="departed"
    )
    record = models.BigIntegerField()
    line = models.BigIntegerField(null=True)
    counted = models.CharField(max_length=10)
    why = models.CharField(max_length=10, choices=Departed)
    lead_id = models.BigIntegerField(null=True)
    at = models.DateTimeField(db_default=Now())

    class Meta:
        db_table = "lead_import_departed"
        ordering = ["record"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["import_run", "record"], name="departed_once")
        ]
        indexes = [models.Index(fields=["lead_id"], name="departed_lead")]

    def __str__(self) -> str:
        return f"{self.import_run_id}:{self.record} {self.why}"
