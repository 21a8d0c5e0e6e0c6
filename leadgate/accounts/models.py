"""Users and the sites they belong to."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class Site(models.Model):
    """A part of the company whose leads others don't see."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    active = models.BooleanField(_("active"), default=True)

    class Meta:
        ordering = ["name"]
        verbose_name = _("site")
        verbose_name_plural = _("sites")

    def __str__(self) -> str:
        return self.name


class User(AbstractUser):
    """Somebody who signs in.

    Attributes:
        site: the site whose imports and leads this user sees; null means all.
        time_zone: IANA name; blank means the installation's.
        language: code of the pages' language; blank means the browser's.
        mailed: notices are sent by mail, too, where the installation sends any.
    """

    site = models.ForeignKey(
        Site,
        verbose_name=_("site"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        help_text=_("Sees only this site's imports and leads; empty: all sites."),
    )
    time_zone = models.CharField(_("time zone"), max_length=64, blank=True)
    language = models.CharField(_("language"), max_length=16, blank=True)
    mailed = models.BooleanField(_("notices by email"), default=True)

    class Meta(AbstractUser.Meta):
        swappable = "AUTH_USER_MODEL"

    def __str__(self) -> str:
        return self.get_full_name() or self.username
