"""An import: one file on its way through the gate."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from leadgate.imports.lifecycle import STATES, State


class OnDuplicate(models.TextChoices):
    """What to do with a record that is a lead already."""

    SKIP = "skip", _("Skip it")
    UPDATE = "update", _("Update the existing lead")
    CREATE = "create", _("Create it anyway")
    REJECT = "reject", _("Reject it")


class Import(models.Model):
    """One uploaded file, how it is to be understood, and what became of it.

    `total = created + updated + unchanged + skipped + rejected` is a constraint
    of the table; the counts are those of the last settled processing. A second
    one, a deferred trigger (migration `account`), holds the total of a processed
    import to the records that its chunk ledger found in the file.

    Attributes:
        state: of the life cycle; changed only by `leadgate.imports.moves`.
        attempt: number of the processing, from 1; rows of older ones are gone.
        laid: attempt whose chunk ledger is complete.
        admitted: since when a queued import may begin; null while it waits for room.
        storage_key: where the file lies in the storage.
        file_deleted: when the stored file was deleted, because its time was
            over; null while it is there.
        rejected_deleted: when its rejected records were, likewise; their
            numbers stay.
        erased: numbers of the file's records that were erased on request; their
            text is gone from the stored file, too.
        working_key: where its copy as plain UTF-8 CSV lies; blank where the
            file itself can be read in chunks.
        inspection: what was found out about the file (engine's Inspection).
        layout: how the file is to be read; of the working copy where there is one.
        mapping: a target or null per column of the file.
        options: what the Process page sets besides: formats, value maps, keys.
        plan: all that decides what a record becomes, frozen when processing starts.
        part: which partition of the lead table its leads lie in
            (`leadgate.leads.partitions`).
        rule_set: the version of the rules in that plan; null for the rules as shipped.
        compared: record up to which likely duplicates have been looked for; all
            of them once it is the total; null where nobody looks.
        failure: why it failed, as a sentence.
        seconds: that the last processing took.
    """

    name = models.CharField(_("name"), max_length=250)
    description = models.TextField(_("description"), blank=True)
    comments = models.TextField(_("comments"), blank=True)
    source = models.CharField(_("source"), max_length=200, blank=True)
    rating = models.CharField(_("rating"), max_length=200, blank=True)
    site = models.ForeignKey(
        "accounts.Site", verbose_name=_("site"), null=True, blank=True, on_delete=models.PROTECT
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("owner"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="owned_imports",
        help_text=_("Owner of the leads whose record names none."),
    )

    state = models.CharField(
        _("status"), max_length=20, default=State.PENDING,
        choices=[(state.value, facts.label) for state, facts in STATES.items()],
    )  # fmt: skip
    attempt = models.IntegerField(default=0)
    laid = models.IntegerField(default=0)
    admitted = models.DateTimeField(null=True)
    failure = models.TextField(blank=True)

    file_name = models.CharField(_("file"), max_length=250)
    file_bytes = models.BigIntegerField(_("size"))
    file_sha256 = models.CharField(max_length=64)
    storage_key = models.CharField(max_length=250)
    working_key = models.CharField(max_length=250, blank=True)
    file_deleted = models.DateTimeField(null=True)
    rejected_deleted = models.DateTimeField(null=True)
    erased = ArrayField(models.BigIntegerField(), default=list, db_default=[])
    inspection = models.JSONField(default=dict)
    layout = models.JSONField(default=dict)
    mapping = models.JSONField(default=list)
    options = models.JSONField(default=dict)
    on_duplicate = models.CharField(
        _("duplicates"), max_length=10, choices=OnDuplicate, default=OnDuplicate.SKIP
    )
    plan = models.JSONField(default=dict)
    part = models.BigIntegerField(default=0, db_default=0)
    rule_set = models.ForeignKey(
        "imports.RuleSetVersion", verbose_name=_("rules"), null=True,
        on_delete=models.PROTECT, related_name="imports",
    )  # fmt: skip

    compared = models.BigIntegerField(null=True)
    total = models.BigIntegerField(_("total"), default=0)
    created = models.BigIntegerField(_("created"), default=0)
    updated = models.BigIntegerField(_("updated"), default=0)
    unchanged = models.BigIntegerField(_("unchanged"), default=0)
    skipped = models.BigIntegerField(_("skipped"), default=0)
    rejected = models.BigIntegerField(_("rejected"), default=0)
    blank = models.BigIntegerField(_("blank lines"), default=0)
    warned = models.BigIntegerField(_("with warnings"), default=0)
    errors_by_rule = models.JSONField(default=dict)
    warnings_by_rule = models.JSONField(default=dict)
    seconds = models.FloatField(null=True)

    entered = models.DateTimeField(_("entered"), db_default=Now())
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("entered by"),
        on_delete=models.PROTECT, related_name="imports",
    )  # fmt: skip
    modified = models.DateTimeField(_("modified"), db_default=Now())
    modified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("modified by"),
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip
    started = models.DateTimeField(null=True)

    ACCOUNT: ClassVar = ("created", "updated", "unchanged", "skipped", "rejected")

    class Meta:
        db_table = "lead_import"
        ordering = ["-id"]
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        permissions = [("approve_import", "Can approve, discard and undo imports")]
        constraints = [
            models.CheckConstraint(
                name="import_accounts_for_every_record",
                condition=Q(
                    total=F("created")
                    + F("updated")
                    + F("unchanged")
                    + F("skipped")
                    + F("rejected")
                ),
            ),
            models.CheckConstraint(
                name="import_counts_nothing_less_than_none",
                condition=Q(blank__gte=0, warned__gte=0)
                & Q(created__gte=0, updated__gte=0, unchanged__gte=0)
                & Q(skipped__gte=0, rejected__gte=0),
            ),
            models.CheckConstraint(
                name="import_state_is_of_the_life_cycle",
                condition=Q(state__in=[state.value for state in State]),
            ),
        ]
        indexes = [
            models.Index(fields=["entered_by", "-id"], name="import_mine"),
            models.Index(fields=["file_sha256"], name="import_file"),
            models.Index(fields=["state"], name="import_state"),
            models.Index(
                fields=["admitted"],
                name="import_under_way",
                condition=Q(state__in=(State.QUEUED, State.RUNNING)),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Return the address of its Import Details page."""
        return reverse("imports:detail", args=[self.pk])

    @property
    def status(self) -> State:
        """The state as an entry of the life cycle."""
        return State(self.state)

    @property
    def status_label(self) -> Promise:
        """The state's word."""
        return self.status.label

    @property
    def comparing(self) -> bool:
        """Whether likely duplicates are still being looked for."""
        waits = self.status is State.PENDING_APPROVAL
        return waits and self.compared is not None and self.compared < self.total

    @property
    def successful(self) -> int:
        """Records that the guide counts as successful: all that were not rejected."""
        return self.total - self.rejected
