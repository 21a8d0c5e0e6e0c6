"""The history of an import: every move and change, with who, when and why."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class Event(models.Model):
    """Something that happened to an import.

    Attributes:
        what: a stable code: a state that was moved to, or "uploaded", "mapped" …
        by: who did it; null for Leadgate itself.
        comment: why, in the words of the one who did it, or of an error.
        details: numbers that belong to it.
    """

    import_run = models.ForeignKey(
        "imports.Import", db_column="import_id", on_delete=models.CASCADE, related_name="events"
    )
    at = models.DateTimeField(db_default=Now())
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    what = models.CharField(max_length=40)
    comment = models.TextField(_("comment"), blank=True)
    details = models.JSONField(default=dict)

    class Meta:
        db_table = "lead_import_event"
        ordering = ["id"]

    def __str__(self) -> str:
        return self.what
