"""What an administrator sets for all sites, and for single ones otherwise."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class SitePolicy(models.Model):
    """A row for each site that has something of its own, and one for the others.

    Attributes:
        site: whose imports it is for; null for those of all sites that have
            none of their own.
    """

    site = models.ForeignKey(
        "accounts.Site", verbose_name=_("site"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip
    modified = models.DateTimeField(_("modified"), db_default=Now())
    modified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("modified by"),
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.site or _("All sites"))

    @classmethod
    def of_site(cls, site_id: int | None) -> Self | None:
        """Return what is set for a site's imports: its own, else that of all sites, else None.

        Cost: one query of a small table.
        """
        found = {policy.site_id: policy for policy in cls._default_manager.all()}
        return found.get(site_id) or found.get(None)
