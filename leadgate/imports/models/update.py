"""What an import changes of leads that were there before: staged, applied, taken back."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _


class UpdateState(models.TextChoices):
    """How far an update is."""

    STAGED = "staged", _("Staged")
    APPLIED = "applied", _("Applied")
    REVERSED = "reversed", _("Taken back")
    KEPT = "kept", _("Kept, because somebody has changed it since")
    GONE = "gone", _("Not possible, because the lead is gone")


class LeadUpdate(models.Model):
    """The change of one existing lead by one record.

    Attributes:
        lead: the lead that is changed.
        record: the record of the file that changes it.
        before: column → value that it replaces; taken again at approval.
        after: column → value from the file; never null, so nothing is blanked.
        held: columns of `after` that were left alone at the last approval or
            undo, because people had changed them.
        edited: column → value that people had put there when undo took it
            back as well; approving again restores it.
    """

    import_run = models.ForeignKey(
        "imports.Import", db_column="import_id", on_delete=models.CASCADE, related_name="updates"
    )
    lead = models.ForeignKey(
        "leads.Lead", on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    record = models.BigIntegerField()
    before = models.JSONField()
    after = models.JSONField()
    held = ArrayField(models.TextField(), default=list, db_default=[])
    edited = models.JSONField(default=dict, db_default={})
    state = models.CharField(max_length=10, choices=UpdateState, default=UpdateState.STAGED)

    class Meta:
        db_table = "lead_import_update"
        ordering = ["record"]
        constraints = [
            models.UniqueConstraint(fields=["import_run", "lead"], name="update_once_per_lead")
        ]

    def __str__(self) -> str:
        return f"{self.import_run_id}: {self.lead_id}"
