"""Questions about users: whom an administrator may look after."""

from __future__ import annotations

from django.db.models import QuerySet

from leadgate.accounts.models import Site, User


def manageable_by(administrator: User) -> QuerySet[User]:
    """Return the users that this administrator looks after.

    One who belongs to a site looks after that site's users. Superusers are
    looked after by superusers, so that nobody can take their place.
    """
    users = User.objects.all()
    if administrator.site_id is not None:
        users = users.filter(site=administrator.site_id)
    return users if administrator.is_superuser else users.filter(is_superuser=False)


def sites_for(user: User) -> QuerySet[Site]:
    """Return the sites that this user can choose: those in use, or the user's own."""
    sites = Site.objects.filter(active=True)
    return sites if user.site_id is None else sites.filter(pk=user.site_id)
