"""When a second person has to approve, as an administrator has set it."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from leadgate.imports.models.site_policy import SitePolicy


class ApprovalPolicy(SitePolicy):
    """Which imports somebody else than their uploader has to approve.

    Attributes:
        always: every import.
        above_leads: imports that create or update more leads than this; null
            for no limit.
        above_rejected: imports of which more than this percentage of records
            was rejected; null for no limit.
    """

    always = models.BooleanField(_("every import"), default=False)
    above_leads = models.PositiveIntegerField(_("leads"), null=True, blank=True)
    above_rejected = models.DecimalField(
        _("share of rejected records"), null=True, blank=True, max_digits=5, decimal_places=2,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )  # fmt: skip

    class Meta:
        db_table = "lead_import_policy"
        verbose_name = _("approval policy")
        verbose_name_plural = _("approval policies")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["site"], name="policy_once_per_site", nulls_distinct=False
            ),
            models.CheckConstraint(
                name="policy_share_is_a_percentage",
                condition=Q(above_rejected=None)
                | Q(above_rejected__gte=0, above_rejected__lte=100),
            ),
        ]

    @property
    def share(self) -> str:
        """The percentage without needless zeros; blank for no limit."""
        return "" if self.above_rejected is None else f"{self.above_rejected.normalize():f}"
