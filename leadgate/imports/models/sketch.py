"""What later files are compared with, to notice that most of their records were here before."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models


class FileSketch(models.Model):
    """The sketch of one import's file (engine's `Sketch`)."""

    import_run = models.OneToOneField(
        "imports.Import", primary_key=True, db_column="import_id", on_delete=models.CASCADE,
        related_name="sketch",
    )  # fmt: skip
    modulus = models.IntegerField()
    prints = ArrayField(models.IntegerField())
    whole = models.BooleanField()

    class Meta:
        db_table = "lead_import_sketch"

    def __str__(self) -> str:
        return str(self.import_run_id)
