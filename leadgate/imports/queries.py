"""Questions about imports; who may see them is decided here and nowhere else."""

from __future__ import annotations

from django.db.models import QuerySet

from leadgate.accounts.models import User
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import


def visible_to(user: User) -> QuerySet[Import]:
    """Return the imports this user may see: those of the user's site, or all.

    Deleted ones are seen by nobody.
    """
    imports = Import.objects.exclude(state=State.DELETED)
    return imports if user.site_id is None else imports.filter(site=user.site_id)
