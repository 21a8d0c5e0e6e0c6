"""The newest leads first, however many leads wait for approval.

Leads of an import that waits for approval lie among the others. Where a
million of them are the newest, walking down the ids would pass them all before
it finds a lead to show. So each site's part of each approved import, and of
the leads entered by hand, is asked for its newest; an index holds each part in
the order of ids.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet

from leadgate.accounts.models import Site, User
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import
from leadgate.leads.models import Lead


def newest(
    leads: QuerySet[Lead],
    user: User,
    *,
    beyond: int | None,
    descending: bool,
    limit: int,
    import_id: int | None = None,
) -> list[int]:
    """Return ids of leads from one on, newest or oldest first.

    Args:
        leads: that the user may see, not narrowed otherwise.
        user: sees one site, or all of them.
        beyond: id to go on behind; None for the beginning.
        descending: newest first.
        limit: most ids returned.
        import_id: look at this import only.

    Cost: one index lookup per site and approved import, and `limit` rows each.
    """
    if beyond is not None:
        leads = leads.filter(**{"pk__lt" if descending else "pk__gt": beyond})
    found = chain.from_iterable(
        _of_site(leads.filter(site=site), descending, limit, import_id) for site in _sites(user)
    )
    return sorted(found, reverse=descending)[:limit]


def _sites(user: User) -> list[int | None]:
    if user.site_id is not None:
        return [user.site_id]
    return [None, *Site.objects.values_list("pk", flat=True)]


def _of_site(
    leads: QuerySet[Lead], descending: bool, limit: int, import_id: int | None
) -> Iterable[int]:
    imports = Import.objects.filter(state=State.APPROVED).order_by()
    if import_id is not None:
        imports = imports.filter(pk=import_id)
    else:
        by_hand = leads.filter(import_run=None).order_by("-pk" if descending else "pk")
        yield from by_hand.values_list("pk", flat=True)[:limit]
    # As a range and in this order, only the index that holds all three can serve it;
    # said plainly, the planner walks down the primary key.
    part = leads.filter(
        import_run__gte=OuterRef("pk"), import_run__lte=OuterRef("pk"), part=OuterRef("part")
    )
    part = part.order_by(*(("-import_run_id", "-pk") if descending else ("import_run_id", "pk")))
    found = imports.annotate(newest=ArraySubquery(part.values("pk")[:limit]))
    for ids in found.values_list("newest", flat=True):
        yield from ids
