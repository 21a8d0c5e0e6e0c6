"""The versions of the rules: which one is in force, who saved it, when and why."""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leadgate.engine.fields import Field
from leadgate.engine.rulesets import RuleSet, from_data, known_data


class RuleSetVersion(models.Model):
    """What an administrator has set about the rules, as it was saved once; never changed.

    Attributes:
        site: whose imports it is for; null for those of all sites that have
            no rules of their own.
        number: rising per site, from 1.
        data: the set of rules (engine's `rulesets.to_data`): what differs from
            the rules as they are shipped.
        active: new imports are judged by it; one per site at most.
        comment: why, in the words of the one who saved it.
    """

    site = models.ForeignKey(
        "accounts.Site", verbose_name=gettext_lazy("site"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="rule_sets",
    )  # fmt: skip
    number = models.IntegerField(gettext_lazy("version"))
    data = models.JSONField(default=dict)
    active = models.BooleanField(default=True)
    comment = models.TextField(gettext_lazy("comment"), blank=True)
    entered = models.DateTimeField(gettext_lazy("saved"), db_default=Now())
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=gettext_lazy("saved by"),
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip

    class Meta:
        db_table = "lead_import_rule_set"
        ordering = ["-number"]
        verbose_name = gettext_lazy("version of the rules")
        verbose_name_plural = gettext_lazy("versions of the rules")
        default_permissions = ()
        permissions = [("change_ruleset", "Can edit the rules and the suppression list")]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "number"], name="rule_set_number_once", nulls_distinct=False
            ),
            models.UniqueConstraint(
                fields=["site"],
                condition=Q(active=True),
                name="rule_set_one_active_per_site",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        if self.site is None:
            return _("version %(number)s") % {"number": self.number}
        return _("version %(number)s of %(site)s") % {"number": self.number, "site": self.site}

    def get_absolute_url(self) -> str:
        """Return the address of its page."""
        return reverse("rules:version", args=[self.pk])

    @property
    def where(self) -> str | Promise:
        """Whose rules they are, in words."""
        return self.site.name if self.site else _("All sites")

    def rules(self, *, custom: Sequence[Field] | None = None) -> RuleSet:
        """Return the rules, to judge records by.

        Args:
            custom: fields besides the catalogue's; None where they don't matter.

        Raises:
            RuleRefused: it names a rule that is not installed any more, or a
                custom field that is not there any more.
        """
        return from_data(self.data, custom=custom)

    def known_rules(self) -> RuleSet:
        """Return the rules, to be shown; without those that are not installed any more."""
        return from_data(known_data(self.data))
