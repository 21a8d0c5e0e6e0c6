"""Questions about leads; who may see them is decided here and nowhere else."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from leadgate.accounts.models import User
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import
from leadgate.leads.models import Lead, Outcome

APPROVED = Import.objects.filter(state=State.APPROVED)
VISIBLE = Q(import_run=None) | Q(import_run__in=APPROVED, outcome=Outcome.CREATED)


def visible_to(user: User) -> QuerySet[Lead]:
    """Return the leads this user may see anywhere: list, search, count, export, API.

    A lead of an import that is not approved is visible to nobody. A user of a
    site sees that site's leads only.

    Cost: one look at the small table of imports; leads are read in the order that
    is asked for, by index.
    """
    leads = Lead.objects.filter(VISIBLE)
    return leads if user.site_id is None else leads.filter(site=user.site_id)
