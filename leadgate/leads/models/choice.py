"""Choices: the options of fields such as source, rating and industry."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _


class Choice(models.Model):
    """One option of one list.

    Attributes:
        list_name: which list, e.g. "source"; the catalogue's `Field.choices`.
        value: what leads store; never changes, so that renaming rewrites no lead.
        label: what people read.
        aliases: other spellings that a file may use.
        active: offered for new leads; an inactive one is still understood.
    """

    list_name = models.CharField(_("list"), max_length=40)
    value = models.CharField(max_length=200)
    label = models.CharField(_("label"), max_length=200)
    aliases = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    position = models.IntegerField(_("position"), default=0)
    active = models.BooleanField(_("active"), default=True)

    class Meta:
        db_table = "lead_choice"
        ordering = ["list_name", "position", "label"]
        verbose_name = _("choice")
        verbose_name_plural = _("choices")
        constraints = [
            models.UniqueConstraint(fields=["list_name", "value"], name="choice_once_per_list")
        ]

    def __str__(self) -> str:
        return self.label
