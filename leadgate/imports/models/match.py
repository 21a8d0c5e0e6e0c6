"""What an import's records are likely, or surely, the same as; and what was decided about it."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class MatchKind(models.TextChoices):
    """How two leads were found to be the same."""

    LIKELY = "likely", _("Likely the same")
    PENDING = "pending", _("The same, by a key, as a record of another import")


class Decision(models.TextChoices):
    """What is done with a record that is likely a lead already."""

    CREATE = "create", _("Create it anyway")
    SKIP = "skip", _("Skip it")
    UPDATE = "update", _("Update the existing lead")
    REJECT = "reject", _("Reject it")


class Match(models.Model):
    """One record of an import, and one lead that it is likely the same as.

    Attributes:
        record: of the import.
        lead: the staged lead of that record.
        other: the lead it is compared with: visible, or staged by this import
            (an earlier record) or by another one that waits for approval.
        other_import_id: the import of `other`; null if it was entered by hand.
        score: 0 to 100, how likely; 100 where a key says so.
        agreements: what agrees and what differs, as codes (engine's `Agreement`);
            for `PENDING` the key.
        place: 0 for the best match of the record, which is the one asked about.
        decision: of a person, or of a default; blank while it is an open question.
    """

    import_run = models.ForeignKey(
        "imports.Import", db_column="import_id", on_delete=models.CASCADE,
        related_name="matches", db_index=False,
    )  # fmt: skip
    record = models.BigIntegerField()
    lead = models.ForeignKey(
        "leads.Lead", on_delete=models.DO_NOTHING, db_constraint=False, db_index=False,
        related_name="+",
    )  # fmt: skip
    other = models.ForeignKey(
        "leads.Lead", on_delete=models.DO_NOTHING, db_constraint=False, db_index=False,
        related_name="+",
    )  # fmt: skip
    other_import_id = models.BigIntegerField(null=True)
    kind = models.CharField(max_length=10, choices=MatchKind)
    score = models.SmallIntegerField()
    agreements = ArrayField(models.TextField())
    place = models.SmallIntegerField(default=0)
    decision = models.CharField(max_length=10, choices=Decision, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        db_table = "lead_import_match"
        ordering = ["record", "place"]
        constraints = [
            models.UniqueConstraint(
                fields=["import_run", "record", "other"], name="match_once_per_pair"
            )
        ]
        indexes = [
            models.Index(
                fields=["import_run", "record"], name="match_open",
                condition=Q(place=0, decision=""),
            ),
            models.Index(fields=["other"], name="match_other"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.import_run_id}:{self.record} ~ {self.other_id}"
