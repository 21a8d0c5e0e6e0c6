"""Custom fields: attributes of a lead that an administrator adds."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from leadgate.engine.fields import Field
from leadgate.engine.fields.custom import custom_field


class CustomKind(models.TextChoices):
    """What the values of a custom field are; keys of the engine's `KINDS`."""

    TEXT = "text", _("Text")
    NUMBER = "number", _("Number")
    DATE = "date", _("Date")
    YES_NO = "yes_no", _("Yes or no")
    CHOICE = "choice", _("Choice")


class CustomField(models.Model):
    """One custom field; leads store its values in `Lead.custom` under its name.

    Attributes:
        name: stable, public, lower case; with the prefix "custom." in mappings
            and files.
        label: what people read.
        kind: what its values are; fixed, since leads hold some.
        choices: the options of a choice.
        aliases: other headers that mean it.
        limit: longest text, in characters; 0 for the usual.
        required: a lead without it is rejected.
        active: offered and shown; an inactive one keeps its values.
    """

    name = models.SlugField(_("name"), max_length=40, unique=True)
    label = models.CharField(_("label"), max_length=100)
    kind = models.CharField(_("kind"), max_length=10, choices=CustomKind)
    choices = ArrayField(
        models.CharField(max_length=200), verbose_name=_("options"), default=list, blank=True
    )
    aliases = ArrayField(
        models.CharField(max_length=200), verbose_name=_("other headers"), default=list, blank=True
    )
    limit = models.PositiveIntegerField(_("longest text"), default=0)
    required = models.BooleanField(_("required"), default=False)
    active = models.BooleanField(_("active"), default=True)
    position = models.IntegerField(_("position"), default=0)

    class Meta:
        db_table = "lead_custom_field"
        ordering = ["position", "label", "pk"]
        verbose_name = _("custom field")
        verbose_name_plural = _("custom fields")

    def __str__(self) -> str:
        return self.label

    def get_absolute_url(self) -> str:
        """Return the address of its page."""
        return reverse("fields:edit", args=[self.pk])

    @property
    def definition(self) -> Field:
        """The field as the engine knows it."""
        return custom_field(
            self.name, self.label, self.kind, aliases=self.aliases, limit=self.limit
        )
