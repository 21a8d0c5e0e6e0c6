"""The suppression list: who must never be imported again, as fingerprints only."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class SuppressedKind(models.TextChoices):
    """What a fingerprint stands for."""

    EMAIL = "email", _("Email address")
    DOMAIN = "domain", _("Domain")
    PHONE = "phone", _("Phone number")


class Suppressed(models.Model):
    """One address, domain or number that imports refuse, for all sites.

    Attributes:
        kind: what it is.
        fingerprint: stands for it (engine's `fingerprint`); the text itself is
            kept nowhere.
        note: why, or from where.
    """

    kind = models.CharField(_("kind"), max_length=10, choices=SuppressedKind)
    fingerprint = models.CharField(max_length=32, unique=True)
    note = models.CharField(_("note"), max_length=200, blank=True)
    entered = models.DateTimeField(_("added"), db_default=Now())
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("added by"),
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip

    class Meta:
        db_table = "lead_suppressed"
        ordering = ["-id"]
        verbose_name = _("entry of the suppression list")
        verbose_name_plural = _("suppression list")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.kind} {self.fingerprint[:8]}"
