"""What somebody is told of: an import of theirs, or one that waits for them, has changed."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from leadgate.imports.lifecycle import State


class Notice(models.Model):
    """One import's move, told to one user.

    Attributes:
        what: the state that the import was moved to.
        by: who moved it; null for Leadgate itself.
        read: when the user has seen it; null until then.
        mailed: when it was sent by mail; null where it was not, or not yet.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices", db_index=False
    )
    import_run = models.ForeignKey(
        "imports.Import", db_column="import_id", on_delete=models.CASCADE, related_name="notices"
    )
    what = models.CharField(max_length=20)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(db_default=Now())
    read = models.DateTimeField(null=True)
    mailed = models.DateTimeField(null=True)

    class Meta:
        db_table = "lead_import_notice"
        ordering = ["-id"]
        default_permissions = ()
        indexes = [
            models.Index(fields=["user", "-id"], name="notice_of_user"),
            models.Index(fields=["user"], name="notice_unread", condition=Q(read=None)),
        ]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.import_run_id} {self.what}"

    @property
    def state(self) -> State:
        """The state as an entry of the life cycle."""
        return State(self.what)
