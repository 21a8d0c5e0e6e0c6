"""Who can own the leads of an import."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from leadgate.accounts.models import Site, User


def people_of(site: Site | None) -> QuerySet[User]:
    """Return the active users who can own leads of a site; of any, where none is given."""
    active = User.objects.filter(is_active=True)
    if site is not None:
        active = active.filter(Q(site=site) | Q(site=None))
    return active.order_by("first_name", "last_name", "username")
