"""Who can own a lead, for forms and for the rules that judge them."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from leadgate.accounts.models import Site, User
from leadgate.accounts.queries import sites_for
from leadgate.engine.plan import People
from leadgate.leads.models import Lead


def owners_for(user: User, lead: Lead | None = None) -> QuerySet[User]:
    """Return whom this user can choose as a lead's owner.

    Users of all sites choose anybody; users of a site choose among those who
    see it. The present owner always stays among them.
    """
    owners = User.objects.filter(is_active=True)
    if user.site_id is not None:
        owners = owners.filter(Q(site=user.site_id) | Q(site=None))
    if lead is not None and lead.owner_id is not None:
        owners = User.objects.filter(Q(pk__in=owners.values("pk")) | Q(pk=lead.owner_id))
    return owners.order_by("first_name", "last_name", "username")


def sites_for_lead(user: User, lead: Lead) -> QuerySet[Site]:
    """Return the sites that this user can choose; the present one stays among them."""
    sites = sites_for(user)
    if lead.site_id is None:
        return sites
    return Site.objects.filter(Q(pk__in=sites.values("pk")) | Q(pk=lead.site_id))


def people_of(owner: User | None, site: Site | None) -> People:
    """Return what the rules have to know of the chosen owner and site."""
    return People(
        users={str(owner.pk): owner.pk} if owner else {},
        sites={str(site.pk): site.pk} if site else {},
        site_of={owner.pk: owner.site_id} if owner else {},
    )
