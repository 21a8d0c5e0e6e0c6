"""Who may open the pages of administration."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth.decorators import user_passes_test
from django.core.exceptions import PermissionDenied

from leadgate.accounts.models import User

View = Callable[..., Any]


def for_all_sites(permission: str) -> Callable[[View], View]:
    """Let in users of all sites who hold a permission; what they change is everybody's."""

    def may(user: Any) -> bool:
        if isinstance(user, User) and user.site_id is None and user.has_perm(permission):
            return True
        raise PermissionDenied

    return user_passes_test(may)
