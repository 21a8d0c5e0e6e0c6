"""Who asks, and whether they may: a token, or the session of the pages."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db.models.functions import Now
from django.http import HttpRequest
from django.utils import timezone
from ninja.errors import AuthenticationError, HttpError
from ninja.security import HttpBearer
from ninja.security.base import AuthBase
from ninja.utils import check_csrf

from leadgate.accounts.models import User
from leadgate.api.models import Token, digest_of
from leadgate.errors import NotPermitted

SEEN = timedelta(minutes=1)  # how exactly a token's last use is noted: saves writes


class ApiRequest(HttpRequest):
    """What operations get: somebody has shown who they are."""

    auth: User


class TokenAuth(HttpBearer):
    """`Authorization: Bearer lg_…`; a wrong token is refused, whatever else is sent."""

    def authenticate(self, request: HttpRequest, token: str) -> User:
        """Return the token's user.

        Raises:
            AuthenticationError: no such token, or it or its user is not in use.

        Cost: one lookup by index, and one write per token and minute.
        """
        in_use = Token.objects.filter(active=True, user__is_active=True)
        found = in_use.select_related("user__site").filter(digest=digest_of(token)).first()
        if found is None:
            raise AuthenticationError
        now = timezone.now()
        if found.used is None or now - found.used > SEEN:
            Token.objects.filter(pk=found.pk).update(used=Now())
        request.user = found.user
        return found.user


class SessionAuth(AuthBase):
    """The session of somebody signed in to the pages; what changes needs the CSRF token."""

    openapi_type = "apiKey"
    openapi_in = "cookie"
    openapi_name = settings.SESSION_COOKIE_NAME

    def __call__(self, request: HttpRequest) -> User | None:
        """Return the session's user, or None where nobody is signed in."""
        if not request.user.is_authenticated:
            return None
        if check_csrf(request) is not None:
            raise HttpError(403, "Send the CSRF token as X-CSRFToken, or use an API token.")
        return request.user


def require(user: User, permission: str, what: str) -> None:
    """Stop unless the user has a permission.

    Raises:
        NotPermitted: they don't.
    """
    if not user.has_perm(permission):
        raise NotPermitted(user=user.username, what=what)
