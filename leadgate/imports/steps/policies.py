"""Changes to who has to approve imports."""

from __future__ import annotations

from decimal import Decimal

from django.db.models.functions import Now

from leadgate.accounts.models import Site, User
from leadgate.errors import NotPermitted
from leadgate.imports.models import ApprovalPolicy

PERMISSION = "accounts.change_site"


def set_policy(
    site: Site | None,
    *,
    by: User,
    always: bool = False,
    above_leads: int | None = None,
    above_rejected: Decimal | None = None,
) -> ApprovalPolicy:
    """Set when a second person has to approve a site's imports; for None those of the others.

    Raises:
        NotPermitted: the user does not look after all sites.
    """
    _refuse(by)
    policy, _made = ApprovalPolicy.objects.update_or_create(
        site=site,
        defaults={
            "always": always,
            "above_leads": above_leads,
            "above_rejected": above_rejected,
            "modified": Now(),
            "modified_by": by,
        },
    )
    return policy


def drop_policy(site: Site, *, by: User) -> None:
    """Let a site follow what is set for all sites again.

    Raises:
        NotPermitted: the user does not look after all sites.
    """
    _refuse(by)
    ApprovalPolicy.objects.filter(site=site).delete()


def _refuse(by: User) -> None:
    if by.site_id is not None or not by.has_perm(PERMISSION):
        raise NotPermitted(user=by.username, what="set who approves imports")
