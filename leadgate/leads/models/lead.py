"""The lead, entered by hand or by an import."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models.functions import Coalesce, Lower, Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from leadgate.leads.models.details import LeadDetails


class Outcome(models.IntegerChoices):
    """What an import does with a record that it took in."""

    CREATED = 0, _("Created")
    SKIPPED = 1, _("Skipped as a duplicate")
    UPDATE = 2, _("Updates an existing lead")
    UNCHANGED = 3, _("Adds nothing to an existing lead")
    LEFT_OUT = 4, _("Left out by hand")


class Lead(LeadDetails):
    """Somebody, or some company, who may buy.

    Rows of an import lie here from the moment they are processed, and are
    seen once the import is approved (`leadgate.leads.queries.visible_to`).
    No foreign key is checked by the database: a million checks would cost as
    much as the load; imports write ids that they have just read.

    Attributes:
        import_run: the import that brought it; null if entered by hand.
        record: its number in the imported file, from 1.
        line: the line of that file where it begins.
        outcome: what the import does with it; only CREATED ones become visible.
        matched: the lead that it duplicates, where outcome is not CREATED.
        warnings: [{"code", "field", "message"}] of the import; null for none.
        part: which partition of the table it lies in; 0 for most, a number of its
            own for each large import (`leadgate.leads.partitions`).
        entered: when the row came to be; `created_at` is the file's own date.
    """

    import_run = models.ForeignKey(
        "imports.Import",
        verbose_name=_("import"),
        db_column="import_id",
        null=True,
        blank=True,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        db_index=False,
        related_name="leads",
    )
    record = models.BigIntegerField(null=True, blank=True)
    line = models.BigIntegerField(null=True, blank=True)
    outcome = models.SmallIntegerField(
        choices=Outcome, default=Outcome.CREATED, db_default=Outcome.CREATED
    )
    matched = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.DO_NOTHING,
        db_constraint=False, db_index=False,
    )  # fmt: skip
    warnings = models.JSONField(null=True, blank=True)
    part = models.BigIntegerField(default=0, db_default=0, editable=False)

    owner = models.ForeignKey(
        "accounts.User", verbose_name=_("owner"), null=True, blank=True,
        on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+",
    )  # fmt: skip
    site = models.ForeignKey(
        "accounts.Site", verbose_name=_("site"), null=True, blank=True,
        on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+",
    )  # fmt: skip
    created_by = models.ForeignKey(
        "accounts.User", verbose_name=_("entered by"), null=True, blank=True,
        on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+",
    )  # fmt: skip
    modified_by = models.ForeignKey(
        "accounts.User", verbose_name=_("modified by"), null=True, blank=True,
        on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+",
    )  # fmt: skip
    entered = models.DateTimeField(_("entered"), db_default=Now())
    changed = models.DateTimeField(_("changed"), null=True, blank=True)

    class Meta:
        db_table = "lead"
        ordering = ["-id"]
        verbose_name = _("lead")
        verbose_name_plural = _("leads")
        permissions = [("export_lead", "Can export leads")]
        constraints = [
            models.UniqueConstraint(
                fields=["import_run", "record", "part"], name="lead_record_once"
            )
        ]
        indexes = [
            models.Index(Lower("email"), name="lead_email"),
            models.Index(
                fields=["external_id"],
                name="lead_external_id",
                condition=models.Q(external_id__isnull=False),
            ),
            # Leads that somebody or another import has changed: what undo asks about.
            models.Index(
                fields=["import_run"],
                name="lead_changed",
                condition=models.Q(changed__isnull=False),
            ),
            # The newest leads of each site, import by import (`leadgate.leads.newest`).
            models.Index(fields=["site", "import_run", "id"], name="lead_newest"),
            # Few records of an import are duplicates or have warnings: small, and
            # next to nothing to keep while a file is loaded.
            models.Index(
                fields=["import_run", "record"],
                name="lead_duplicates",
                condition=~models.Q(outcome=0),
            ),
            models.Index(
                fields=["import_run", "record"],
                name="lead_warnings",
                condition=models.Q(warnings__isnull=False),
            ),
            # What the list is filtered by; leads without custom fields cost nothing.
            GinIndex(
                fields=["custom"],
                name="lead_custom",
                opclasses=["jsonb_path_ops"],
                condition=models.Q(custom__isnull=False),
            ),
            # What the list is sorted by, and duplicates are compared by.
            models.Index(Lower("company"), name="lead_company"),
            models.Index(
                Lower(Coalesce("last_name", "first_name", "company", "email")), name="lead_name"
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.company or self.email or str(self.pk)

    @property
    def name(self) -> str:
        """First, middle and last name with the suffix, as written."""
        parts = (self.first_name, self.middle_name, self.last_name, self.suffix)
        return " ".join(part for part in parts if part)

    def get_absolute_url(self) -> str:
        """Return the address of its page."""
        return reverse("leads:detail", args=[self.pk])
