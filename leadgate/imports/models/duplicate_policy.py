"""What counts as the same lead, and what is done with it, unless an import says otherwise."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from leadgate.imports.models.import_run import OnDuplicate
from leadgate.imports.models.site_policy import SitePolicy


class DuplicatePolicy(SitePolicy):
    """What new imports begin with about duplicates.

    Attributes:
        keys: any of these makes a record a duplicate (`options.Key`).
        on_duplicate: what is done with it.
        merge: whose values win in an update (`options.Merge`).
        likely: likely duplicates are looked for, too.
    """

    keys = ArrayField(models.CharField(max_length=20), default=list)
    on_duplicate = models.CharField(max_length=10, choices=OnDuplicate, default=OnDuplicate.SKIP)
    merge = models.CharField(max_length=10)
    likely = models.BooleanField(default=True)

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
