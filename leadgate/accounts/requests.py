"""A request whose user is known to be signed in."""

from __future__ import annotations

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from leadgate.accounts.models import User


class UserRequest(HttpRequest):
    """What pages get: behind the middleware, somebody is signed in."""

    user: User
    htmx: HtmxDetails
