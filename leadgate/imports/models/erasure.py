"""The receipts of what was erased on request: that, when, where and by whom, but not what."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class ErasureState(models.TextChoices):
    """How far an erasure is."""

    RUNNING = "running", _("Running")
    DONE = "done", _("Done")


class Erasure(models.Model):
    """One person, erased everywhere.

    Attributes:
        sought: whom to look for (`imports.traces.Sought`), until it is done; then
            empty.
        kinds: by what the person was looked for: "email", "phone" …
        fingerprints: of the addresses and numbers (engine's `fingerprint`): they
            show later that it was this person, to who knows the address.
        suppress: put on the suppression list as well.
        obsolete: stored files that are to be deleted still; a killed worker's
            successor does it.
        counts: what was erased: leads, staged, updates, rejected, corrections,
            file_records, files, texts.
        places: [{"import", "records"}], the imports in which it was found.
        left: traces that a second search found when all was done; 0 proves it.
        previous: the hash of the receipt before, so that none can be taken out.
        digest: SHA-256 of all that the receipt says.
    """

    state = models.CharField(
        _("status"), max_length=10, choices=ErasureState, default=ErasureState.RUNNING
    )
    sought = models.JSONField(default=dict)
    kinds = ArrayField(models.TextField(), default=list)
    fingerprints = ArrayField(models.TextField(), default=list)
    suppress = models.BooleanField(default=False)
    obsolete = ArrayField(models.TextField(), default=list)
    comment = models.TextField(_("comment"), blank=True)
    counts = models.JSONField(default=dict)
    places = models.JSONField(default=list)
    left = models.BigIntegerField(null=True)
    at = models.DateTimeField(_("asked for"), db_default=Now())
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    done = models.DateTimeField(_("done"), null=True)
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64, blank=True)

    class Meta:
        db_table = "lead_erasure"
        ordering = ["-id"]
        default_permissions = ()
        verbose_name = _("erasure")

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"

    def receipt(self) -> dict[str, Any]:
        """Return what the receipt says, as plain data."""
        return {
            "id": self.pk,
            "at": self.at.isoformat(),
            "by": self.by.username,
            "done": self.done.isoformat() if self.done else None,
            "kinds": self.kinds,
            "fingerprints": self.fingerprints,
            "suppressed": self.suppress,
            "comment": self.comment,
            "counts": self.counts,
            "places": self.places,
            "left": self.left,
            "previous": self.previous,
        }

    def computed(self) -> str:
        """Return the hash of what it says; other than `digest` if somebody has changed it."""
        text = json.dumps(self.receipt(), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()
