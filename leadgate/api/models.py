"""Tokens: keys with which programs sign in, stored hashed."""

from __future__ import annotations

import hashlib
import secrets

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class Token(models.Model):
    """A key that acts as its user.

    Attributes:
        digest: SHA-256 of the key, hex; the key itself is shown once and not kept.
        hint: its last four characters, to tell tokens apart.
        used: when a request last came with it.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="tokens"
    )
    name = models.CharField(_("name"), max_length=120)
    digest = models.CharField(max_length=64, unique=True)
    hint = models.CharField(max_length=4)
    created = models.DateTimeField(db_default=Now())
    used = models.DateTimeField(null=True)
    active = models.BooleanField(default=True)

    class Meta:
        db_table = "api_token"
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def issue(cls, user: models.Model, name: str) -> tuple[Token, str]:
        """Make a token; return it with its key, which can't be read again."""
        key = f"lg_{secrets.token_urlsafe(32)}"
        token = cls.objects.create(user=user, name=name, digest=digest_of(key), hint=key[-4:])
        return token, key


def digest_of(key: str) -> str:
    """Return what is stored of a key. Keys are random, so no salt or stretching is needed."""
    return hashlib.sha256(key.encode()).hexdigest()
