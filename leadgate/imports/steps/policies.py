"""Changes to who has to approve imports."""

from __future__ import annotations

from decimal import Decimal

from leadgate.accounts.models import Site, User
from leadgate.imports.models import ApprovalPolicy
from leadgate.imports.steps import site_policies

WHAT = "set who approves imports"


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
    return site_policies.keep(
        ApprovalPolicy,
        site,
        by=by,
        what=WHAT,
        always=always,
        above_leads=above_leads,
        above_rejected=above_rejected,
    )


def drop_policy(site: Site, *, by: User) -> None:
    """Let a site follow what is set for all sites again.

    Raises:
        NotPermitted: the user does not look after all sites.
    """
    site_policies.drop(ApprovalPolicy, site, by=by, what=WHAT)
