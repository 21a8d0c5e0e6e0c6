"""The table that search reads: filled after approval, away from the load."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models


class LeadSearch(models.Model):
    """What one visible lead can be found by.

    A trigram index on the lead table itself would make an import four times
    as slow; here it is paid after approval, in the background.

    Attributes:
        lead: id of the lead.
        import_id: the lead's import, null for a lead entered by hand.
        words: name, company, email addresses, phone digits; lower case, no accents.
    """

    lead = models.OneToOneField(
        "leads.Lead", primary_key=True, on_delete=models.DO_NOTHING, db_constraint=False
    )
    import_id = models.BigIntegerField(null=True)
    words = models.TextField()

    class Meta:
        db_table = "lead_search"
        indexes = [
            GinIndex(OpClass("words", name="gin_trgm_ops"), name="lead_search_words"),
            models.Index(fields=["import_id"], name="lead_search_import"),
        ]
