"""The chunk ledger: which ranges of the file are done, and what came of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q

from leadgate.engine.records import Chunk as PlannedChunk

if TYPE_CHECKING:
    from leadgate.imports.models.import_run import Import


class Chunk(models.Model):
    """A range of whole records, processed in one transaction.

    Attributes:
        number: in the file's order, from 0.
        start: first byte in the working file.
        end: byte after the last.
        first_record: number of its first record, from 1.
        first_line: line of the person's file where it begins, from 1.
        records: records in it, blank lines not counted.
        blank: blank lines in it.
        digest: SHA-256 of its bytes, as hex; blank in ledgers of older versions.
        done: when its rows were committed; null until then.
        seconds: from its claim until its rows were written.
        accepted: records taken; with `rejected`, all of them once done.
        errors_by_rule: rule code → records rejected (also) for it.
        new_choices: choice list → values that approval adds to it.
    """

    import_run = models.ForeignKey(
        "imports.Import", db_column="import_id", on_delete=models.CASCADE, related_name="chunks"
    )
    number = models.IntegerField()
    start = models.BigIntegerField()
    end = models.BigIntegerField()
    first_record = models.BigIntegerField()
    first_line = models.BigIntegerField()
    records = models.BigIntegerField()
    blank = models.BigIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True, db_default="")
    done = models.DateTimeField(null=True)
    seconds = models.FloatField(null=True)
    accepted = models.BigIntegerField(default=0)
    rejected = models.BigIntegerField(default=0)
    warned = models.BigIntegerField(default=0)
    errors_by_rule = models.JSONField(default=dict)
    warnings_by_rule = models.JSONField(default=dict)
    new_choices = models.JSONField(default=dict)

    class Meta:
        db_table = "lead_import_chunk"
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["import_run", "number"], name="chunk_once"),
            models.CheckConstraint(
                name="chunk_accounts_for_every_record",
                condition=Q(done=None) | Q(records=F("accepted") + F("rejected")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.import_run_id}/{self.number}"

    @classmethod
    def of(cls, run: Import, planned: PlannedChunk, *, digest: str) -> Chunk:
        """Return a ledger entry, not saved, of a chunk that the engine planned."""
        return cls(
            import_run=run, digest=digest, **{name: getattr(planned, name) for name in RANGE}
        )

    @property
    def range(self) -> PlannedChunk:
        """The chunk as the engine knows it."""
        return PlannedChunk(**{name: getattr(self, name) for name in RANGE})


RANGE = ("number", "start", "end", "first_record", "first_line", "records", "blank")
