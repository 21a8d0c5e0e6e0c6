"""Mapping templates: how the files of one origin are mapped, saved by name."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models.functions import Lower, Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from leadgate.engine.mapping.template import TemplateColumn
from leadgate.imports.options import TEMPLATE, TEMPLATE_OPTIONS, TemplateOptions


class MappingTemplate(models.Model):
    """One way to map a file, shared by the users of a site.

    Attributes:
        name: unique within its site, whatever the case.
        site: whose imports it is for; null for those of all sites.
        columns: the file's columns in order, with what each was mapped to
            (engine's TemplateColumn).
        options: what else is set for the file (TemplateOptions).
        used: when a file was last mapped by it.
    """

    name = models.CharField(_("name"), max_length=100)
    site = models.ForeignKey(
        "accounts.Site", verbose_name=_("site"), null=True, blank=True,
        on_delete=models.CASCADE, related_name="mapping_templates",
    )  # fmt: skip
    columns = models.JSONField(default=list)
    options = models.JSONField(default=dict)
    used = models.DateTimeField(_("last used"), null=True)

    entered = models.DateTimeField(_("entered"), db_default=Now())
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("entered by"),
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip
    modified = models.DateTimeField(_("modified"), db_default=Now())
    modified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("modified by"),
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip

    class Meta:
        db_table = "lead_import_template"
        ordering = [Lower("name"), "pk"]
        verbose_name = _("template")
        verbose_name_plural = _("templates")
        constraints = [
            models.UniqueConstraint(
                Lower("name"), "site", name="template_name_once_per_site", nulls_distinct=False
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Return the address of its page."""
        return reverse("imports:edit_template", args=[self.pk])

    def parts(self) -> tuple[TemplateColumn, ...]:
        """Return its columns as the engine knows them."""
        columns: tuple[TemplateColumn, ...] = TEMPLATE.load(self.columns)
        return columns

    def settings(self) -> TemplateOptions:
        """Return what it sets for the file as a whole."""
        options: TemplateOptions = TEMPLATE_OPTIONS.load(self.options)
        return options

    def keep(self, columns: Any, options: TemplateOptions) -> None:
        """Take on other columns and options; not saved yet."""
        self.columns = TEMPLATE.dump(tuple(columns))
        self.options = TEMPLATE_OPTIONS.dump(options)
