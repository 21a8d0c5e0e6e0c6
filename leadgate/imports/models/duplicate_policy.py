"""What counts as the same lead, and what is done with it, unless an import says otherwise."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from leadgate.imports.models.import_run import OnDuplicate


class DuplicatePolicy(models.Model):
    """What new imports begin with about duplicates.

    Attributes:
        site: whose imports it is for; null for those of all sites that have
            none of their own.
        keys: any of these makes a record a duplicate (`options.Key`).
        on_duplicate: what is done with it.
        merge: whose values win in an update (`options.Merge`).
        likely: likely duplicates are looked for, too.
    """

    site = models.ForeignKey(
        "accounts.Site", verbose_name=_("site"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip
    keys = ArrayField(models.CharField(max_length=20), default=list)
    on_duplicate = models.CharField(max_length=10, choices=OnDuplicate, default=OnDuplicate.SKIP)
    merge = models.CharField(max_length=10)
    likely = models.BooleanField(default=True)
    modified = models.DateTimeField(_("modified"), db_default=Now())
    modified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("modified by"),
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip

    class Meta:
        db_table = "lead_import_duplicate_policy"
        verbose_name = _("duplicate policy")
        verbose_name_plural = _("duplicate policies")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["site"], name="duplicate_policy_once_per_site", nulls_distinct=False
            )
        ]

    def __str__(self) -> str:
        return str(self.site or _("All sites"))
