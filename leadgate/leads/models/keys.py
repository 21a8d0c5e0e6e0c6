"""What likely duplicates of a lead are found by: its block keys."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class LeadKeys(models.Model):
    """The block keys of one lead (engine's `matching.keys`), and the lead at a glance.

    A table of its own, away from the load: filled while likely duplicates are
    looked for, or after approval.

    Attributes:
        lead: id of the lead, visible or staged; its import says which.
        import_id: the lead's import, null for a lead entered by hand.
        version: of the keys; those of another version are not comparable.
        glance: of the lead (engine's `matching.glance`).
        keys: leads that share one are compared.
    """

    lead = models.OneToOneField(
        "leads.Lead", primary_key=True, on_delete=models.DO_NOTHING, db_constraint=False
    )
    import_id = models.BigIntegerField(null=True)
    version = models.SmallIntegerField()
    glance = models.BigIntegerField(default=0)
    keys = ArrayField(models.IntegerField())

    class Meta:
        db_table = "lead_keys"
        indexes = [
            GinIndex(fields=["keys"], name="lead_keys_keys"),
            models.Index(fields=["import_id"], name="lead_keys_import"),
        ]

    def __str__(self) -> str:
        return str(self.lead_id)
